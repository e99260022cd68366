/**
 * Something the core has to say to a person. The code names the sentence, the arguments fill it;
 * the words are found by the editor and the command line, in the person's language.
 */
export interface Message {
  readonly code: string;
  readonly args: Readonly<Record<string, string | number>>;
}
