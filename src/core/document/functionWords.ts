/**
 * Short words that hold sentences together, per language: what tells languages apart in few words. Beside the
 * two that are read, the neighbours they are taken for most easily; their only use is to say "neither".
 */
export const functionWords: Readonly<Record<string, string>> = {
  de:
    'der die das den dem des ein eine einen einem einer eines und oder aber auch nicht kein keine ist sind war ' +
    'waren wird werden wurde wurden hat haben hatte ich er sie es wir ihr sich mit von vom zu zum zur bei beim ' +
    'nach aus auf für über unter um im in ins an am als wie wenn dass ob durch gegen ohne seit bis vor zwischen ' +
    'wegen noch nur schon sehr mehr so dieser diese dieses diesem diesen welche sein seine seiner ihre ihrer ihren ' +
    'was warum wer kann können soll sollen muss müssen will wollen bereits jedoch sowie nun hier dort neue neuen neuer ' +
    'jahr jahre jahren woche nächste nächsten letzten',
  en:
    'the a an and or but not no of to in on at by for with from into over under after before between about against ' +
    'without within through during since until than then that this these those there here is are was were be been ' +
    'being has have had do does did will would can could should must may might it its he she they we you his her ' +
    'their our your who which what when where why how as if so such more most some any all each also new says said ' +
    'year years week next last',
  fr:
    'le la les l un une des du de d et ou mais ne pas que qu qui est sont était a ont en dans sur sous avec sans ' +
    'pour par au aux ce cet cette ces il elle ils elles nous vous se s son sa ses leur leurs plus comme entre après avant',
  es:
    'el la los las un una unos unas de del y o pero no que es son fue era ha han en con sin por para al se su sus ' +
    'lo como más entre sobre este esta estos estas hasta desde',
  it:
    'il lo la gli le un uno una di del della dei delle degli dell e o ma non che è sono era ha hanno in nel nella ' +
    'con senza per da dal dalla al alla si suo sua loro come più tra fra su questo questa anche prima',
  nl:
    'de het een en of maar niet geen van in op te voor met door bij naar uit over onder om aan als dat die dit deze ' +
    'is zijn was waren wordt worden werd heeft hebben er ook nog tot zich hij zij ze wij we hun meer weer',
  pt:
    'o a os as um uma de do da dos das e ou mas não que é são foi em no na nos nas com sem por para ao à aos se seu ' +
    'sua mais como entre até pelo pela',
  pl:
    'i w we z ze na do od po za dla przez przy pod nad o u a ale nie to że się jest są był była było być jak oraz ' +
    'lub który która które tym tej tego ich jego jej co już tylko',
  cs:
    'a v ve z ze na do od po za pro při pod nad o u i ale ne není to že se si je jsou byl byla bylo být jak nebo ' +
    'který která které jeho její také již',
  sv:
    'och i att det en ett som på är av för med till den de inte om har från vid eller var men sig så kan ska efter ' +
    'under mot mellan',
  da:
    'og i at det en et som på er af for med til den de ikke om har fra ved eller var men sig så kan skal efter ' +
    'under mod mellem blev',
  no:
    'og i å det en et som på er av for med til den de ikke om har fra ved eller var men seg så kan skal etter ' +
    'under mot mellom ble',
};
