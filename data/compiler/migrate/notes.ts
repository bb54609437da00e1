/** What a move of a story did, and what only an editor can decide. */
import { type Editable, rangeOf } from './edits.ts';

/** A claim that the first edition took for the outlet's own voice, since it names nobody. */
export interface OwnVoice {
  readonly file: string;
  /** Line before the move, from 1. */
  readonly line: number;
  readonly source: string;
  readonly value: string;
  readonly anchor: string;
}

/** Something to look at, with its line before the move. */
export interface Look {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export class Notes {
  readonly done: { readonly file: string; readonly message: string }[] = [];
  readonly looks: Look[] = [];
  readonly owns: OwnVoice[] = [];

  did(file: string, message: string): void {
    this.done.push({ file, message });
  }

  look(file: string, text: Editable, node: unknown, message: string): void {
    this.looks.push({ file, line: text.lineOf(rangeOf(node)?.[0] ?? 0), message });
  }

  own(claim: OwnVoice): void {
    this.owns.push(claim);
  }
}
