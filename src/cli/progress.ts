import type { Writable } from 'node:stream';

/** How often progress is told, in milliseconds: on a terminal, where a line is written over, and elsewhere. */
const intervals = { terminal: 200, elsewhere: 5000 };
const clearLine = '\r\u001b[K';

/** Says on standard error how far one has come. */
export interface Progress {
  /** One more article is done; a complaint about it stands on a line of its own. */
  done(complaint?: string): void;
  /** Says how many there were. */
  end(): void;
}

/** Makes what tells progress; complaints are told without it too. */
export function createProgress(stderr: Writable, isShown: boolean): Progress {
  const isTerminal = 'isTTY' in stderr && stderr.isTTY === true;
  const interval = isTerminal ? intervals.terminal : intervals.elsewhere;
  let count = 0;
  let last = Date.now();
  const show = (end: string): void => {
    last = Date.now();
    const line = `${count} ${count === 1 ? 'article' : 'articles'} read`;
    stderr.write(`${isTerminal ? clearLine : ''}${line}${end}`);
  };
  return {
    done(complaint) {
      count++;
      if (complaint !== undefined)
        stderr.write(`${isShown && isTerminal ? clearLine : ''}policy-annotator: ${complaint}\n`);
      if (isShown && Date.now() - last >= interval) show(isTerminal ? '' : '\n');
    },
    end() {
      if (isShown) show('\n');
    },
  };
}
