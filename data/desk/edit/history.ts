/** The steps that can be taken back and made again: for each, the files that it changed, before and after. */
import type { StoryFiles } from './edits.ts';

/** By name: the text before and after; `undefined` where the file is not there. */
export type Step = ReadonlyMap<
  string,
  { readonly before: string | undefined; readonly after: string | undefined }
>;

const MAX_STEPS = 50;

export class History {
  #done: Step[] = [];
  #undone: Step[] = [];

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  add(step: Step): void {
    this.#done = [...this.#done, step].slice(-MAX_STEPS);
    this.#undone = [];
  }

  undo(): Step | undefined {
    const step = this.#done.pop();
    if (step !== undefined) this.#undone.push(step);
    return step;
  }

  redo(): Step | undefined {
    const step = this.#undone.pop();
    if (step !== undefined) this.#done.push(step);
    return step;
  }

  /** A file is another one now: steps that changed it would bring its old text back. */
  forget(file: string): void {
    this.#done = this.#done.filter((step) => !step.has(file));
    this.#undone = this.#undone.filter((step) => !step.has(file));
  }
}

export function stepBetween(before: StoryFiles, after: StoryFiles, names: readonly string[]): Step {
  return new Map(names.map((name) => [name, { before: before.get(name), after: after.get(name) }]));
}
