/** What a command may use of the outside world, so that tests can stand in for it. */

import { createInterface } from 'node:readline/promises';

export interface Terminal {
  /** What was asked for. */
  out(text: string): void;
  /** Everything else: mistakes, progress. */
  err(text: string): void;
  /** Whether `out` shows colours. */
  readonly color: boolean;
  now(): Date;
  /** Waits this many milliseconds; where it is absent, by the system's clock. */
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** Asks the person at the terminal; absent where nobody sits there. */
  readonly ask?: (question: string) => Promise<string>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Colours only for a person at a terminal, unless NO_COLOR or FORCE_COLOR says otherwise. */
export function wantsColor(isTTY: boolean, environment: Environment): boolean {
  if (environment.NO_COLOR) return false;
  const { FORCE_COLOR } = environment;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTTY && environment.TERM !== 'dumb';
}

/** One line from the keyboard. */
async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

export function realTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    color: wantsColor(process.stdout.isTTY === true, process.env),
    now: () => new Date(),
    ...(process.stdin.isTTY === true && process.stdout.isTTY === true ? { ask } : {}),
  };
}
