import type { Writable } from 'node:stream';

/** How often progress is told, in milliseconds: in a line that is written over, and in lines. */
const intervals = { writtenOver: 200, lines: 5000 };
const clearLine = '\r\u001b[K';

/** Whether somebody sees at once what is written. */
export function isTerminal(stream: Writable): boolean {
  return 'isTTY' in stream && stream.isTTY === true;
}

/** Says on standard error how far one has come. */
export interface Progress {
  /** One more article is done; a complaint about it stands on a line of its own. */
  done(complaint?: string): void;
  /** Says how many there were. */
  end(): void;
}

/**
 * Makes what tells progress; complaints are told without it too.
 *
 * @param isWrittenOver whether standard error is a terminal where one line is written over and over
 */
export function createProgress(stderr: Writable, isShown: boolean, isWrittenOver: boolean): Progress {
  const interval = isWrittenOver ? intervals.writtenOver : intervals.lines;
  let count = 0;
  let last = Date.now();
  const show = (end: string): void => {
    last = Date.now();
    const line = `${count} ${count === 1 ? 'article' : 'articles'} read`;
    stderr.write(`${isWrittenOver ? clearLine : ''}${line}${end}`);
  };
  return {
    done(complaint) {
      count++;
      if (complaint !== undefined)
        stderr.write(`${isShown && isWrittenOver ? clearLine : ''}policy-annotator: ${complaint}\n`);
      if (isShown && Date.now() - last >= interval) show(isWrittenOver ? '' : '\n');
    },
    end() {
      if (isShown) show('\n');
    },
  };
}
