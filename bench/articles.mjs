// Articles to measure with: German and English sentences from templates about some three thousand entities of the
// glossary and made-up companies, the same for the same seed. They mean nothing.
// @ts-check
import { parse } from 'jsonc-parser';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generator } from './random.mjs';

/** @typedef {'en' | 'de'} Language */
/** @typedef {{ type: string, labels: Readonly<Record<Language, string>> }} Named */
/** @typedef {{ path: string, language: Language, text: string }} Article */

const knownEntities = 2400;
const madeUpEntities = 600;
const seed = 20240229;

const templates = {
  en: [
    'Officials from {A} and {A} met behind closed doors to discuss {R}.',
    'The price of {R} rose by {N} per cent after {A} had limited its exports.',
    'Under the {G}, {A} is to report every year how much {R} it stores.',
    '{A} wants to build {N} plants for {R} by the end of the decade.',
    'A spokesman for {A} said that nobody could foresee how long it would take.',
    'Without {R} from {A} many factories would have to close within {N} weeks.',
    'It remained open who would pay for the work, and when it could begin.',
    'Critics in {A} call the {G} too weak, while {A} defends it.',
    'For {N} years the supply had been taken for granted in large parts of the industry.',
    'Nothing of this has been decided so far, and nobody in the room seemed to be in a hurry to change that.',
    'How much of it will ever be built depends on money that has yet to be found, and on patience.',
    '{A} and {A} have been negotiating about {R} since the spring of last year.',
    'Analysts had expected far less, and warned against drawing hasty conclusions.',
    'The {G} obliges {A} to open its market for {R} step by step.',
    'Those who were in the room describe a long afternoon with little to show for it at its end.',
    'Whether the numbers will hold is another question, and one that will not be answered before next winter.',
    'In private, several of those involved admit that the timetable was never meant to be taken seriously.',
    'Much of what has been promised since then exists on slides only, and some of it not even there.',
  ],
  de: [
    'Vertreter von {A} und {A} sprachen hinter verschlossenen Türen über {R}.',
    'Der Preis für {R} stieg um {N} Prozent, nachdem {A} die Ausfuhr beschränkt hatte.',
    'Nach dem {G} soll {A} jedes Jahr berichten, wie viel {R} gelagert wird.',
    '{A} will bis zum Ende des Jahrzehnts {N} Werke für {R} bauen.',
    'Ein Sprecher von {A} sagte, niemand könne absehen, wie lange es dauern werde.',
    'Ohne {R} aus {A} müssten viele Fabriken binnen {N} Wochen schließen.',
    'Offen blieb, wer für die Arbeiten aufkommt und wann sie beginnen können.',
    'Kritiker in {A} halten das {G} für zu schwach, während {A} daran festhält.',
    'Seit {N} Jahren galt die Versorgung in weiten Teilen der Industrie als gesichert.',
    'Entschieden ist davon bisher nichts, und niemand im Raum schien es eilig zu haben, daran etwas zu ändern.',
    'Wie viel davon je gebaut wird, hängt an Geld, das erst noch gefunden werden muss, und an viel Geduld.',
    '{A} und {A} verhandeln seit dem Frühjahr des vergangenen Jahres über {R}.',
    'Fachleute hatten weit weniger erwartet und warnten vor voreiligen Schlüssen.',
    'Das {G} verpflichtet {A}, den Markt für {R} Schritt um Schritt zu öffnen.',
    'Wer dabei war, berichtet von einem langen Nachmittag, an dessen Ende wenig auf dem Tisch lag.',
    'Ob die Zahlen halten, ist eine andere Frage, die sich vor dem nächsten Winter kaum beantworten lässt.',
    'Im vertraulichen Gespräch räumen mehrere Beteiligte ein, dass der Zeitplan nie ernst gemeint war.',
    'Vieles von dem, was seither versprochen wurde, steht nur auf Folien, und manches nicht einmal dort.',
  ],
};
const headings = { en: 'What {A} wants with {R}', de: 'Was {A} mit {R} vorhat' };

/** Makes articles, one after the other; each call with the same numbers of articles before it gives the same one. */
export function articleMaker() {
  const random = generator(seed);
  const named = { actor: namedOf('actor'), resource: namedOf('resource'), agreement: namedOf('agreement') };

  /** A few are named everywhere, most hardly ever, as in the news. @param {readonly Named[]} all */
  const any = (all) => all[Math.floor(all.length ** random()) - 1] ?? all[0];
  /** @param {string} template @param {Language} language */
  const fill = (template, language) =>
    template.replace(/\{(\w)\}/g, (_, slot) => {
      if (slot === 'N') return String(2 + Math.floor(random() * 97));
      const kind = slot === 'A' ? named.actor : slot === 'R' ? named.resource : named.agreement;
      return any(kind)?.labels[language] ?? '';
    });

  /** @param {{ language: Language, isMarkdown: boolean, length: number }} wanted in code units @returns {string} */
  return ({ language, isMarkdown, length }) => {
    /** @type {string[]} */
    const blocks = [];
    let written = 0;
    while (written < length) {
      const sentences = Array.from({ length: 3 + Math.floor(random() * 4) }, () =>
        fill(templates[language][Math.floor(random() * templates[language].length)] ?? '', language),
      );
      if (blocks.length % 8 === 0)
        blocks.push((isMarkdown ? '## ' : '') + fill(headings[language], language));
      const paragraph = sentences.join(' ');
      const kind = isMarkdown ? Math.floor(random() * 10) : 9;
      blocks.push(kind === 0 ? `- ${sentences.join('\n- ')}` : kind === 1 ? `> ${paragraph}` : paragraph);
      written += paragraph.length + 2;
    }
    return `${blocks.join('\n\n')}\n`;
  };
}

/**
 * The articles of a folder, German and English in turns, every third in Markdown; five thousand code units on average.
 * @param {number} count @returns {Generator<Article>}
 */
export function* folderArticles(count) {
  const make = articleMaker();
  const random = generator(seed + 1);
  for (let number = 0; number < count; number++) {
    const language = number % 2 === 0 ? 'en' : 'de';
    const isMarkdown = number % 3 === 0;
    // From 1,000 to 20,000, most of them short.
    const length = Math.round(1000 + 19_000 * random() ** 3.7);
    const path = `${2000 + (number % 25)}/article-${number}.${isMarkdown ? 'md' : 'txt'}`;
    yield { path, language, text: make({ language, isMarkdown, length }) };
  }
}

/** Writes such articles into a folder. @param {string} folder @param {number} count @returns bytes written */
export function writeFolder(folder, count) {
  let bytes = 0;
  for (const { path, text } of folderArticles(count)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

/** The glossary's entities of a type, and made-up companies among the actors. @param {string} type @returns {Named[]} */
function namedOf(type) {
  const known = glossaryEntries()
    .filter((entry) => entry.type === type)
    .flatMap(({ labels }) => (labels === undefined ? [] : [{ type, labels }]));
  const share = { actor: 0.5, resource: 0.3, agreement: 0.2 }[type] ?? 0;
  const step = Math.max(1, Math.floor(known.length / (knownEntities * share)));
  const some = known.filter((_, at) => at % step === 0).slice(0, knownEntities * share);
  if (type !== 'actor') return some;
  const madeUp = Array.from({ length: madeUpEntities }, (_, number) => {
    const name = `${starts[number % starts.length]}${ends[Math.floor(number / starts.length) % ends.length]}`;
    return { type, labels: { en: `${name} Holdings Ltd`, de: `${name} Werke GmbH` } };
  });
  return [...some, ...madeUp];
}

/** All names of the glossary's entities, in both languages, uninflected. @returns {string[]} */
export function glossaryNames() {
  return [
    ...new Set(
      glossaryEntries().flatMap(({ labels, aliases }) => [
        ...Object.values(labels ?? {}),
        ...Object.values(aliases ?? {}).flat(),
      ]),
    ),
  ];
}

const starts =
  'Aldo Bren Cora Dorn Elba Fenn Garo Hest Ilmo Jorn Kall Lumo Mern Nord Orin Pell Quor Rast Sorn Tamm Ulmo Vern Walo Xant'.split(
    ' ',
  );
const ends =
  'berg dal fels gard hain kron lund mark nau port quist rode sund tron vik wald zell bach dorf feld horn klar lin mont nitz'.split(
    ' ',
  );

/** @typedef {{ type: string, labels?: Record<Language, string>, aliases?: Partial<Record<Language, string[]>> }} GlossaryEntry */
/** @type {GlossaryEntry[] | undefined} */
let entries;

/** @returns {GlossaryEntry[]} */
function glossaryEntries() {
  entries ??= readdirSync('data/glossary')
    .filter((name) => name.endsWith('.jsonc'))
    .sort()
    .flatMap((name) => {
      /** @type {{ entries: GlossaryEntry[] }} */
      const { entries } = parse(readFileSync(join('data/glossary', name), 'utf8'));
      return entries;
    });
  return entries;
}
