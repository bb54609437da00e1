/** The files of a story while edits are made to them: parsed when first asked for, and compared with how they came at the end. */
import type { StoryFiles } from './edits.ts';
import { notFound } from './refused.ts';
import { YamlFile } from './yaml-file.ts';
import { ByHand } from './yaml-place.ts';

export class StoryDraft {
  readonly #before: StoryFiles;
  readonly #texts: Map<string, string>;
  readonly #open = new Map<string, YamlFile>();

  constructor(files: StoryFiles) {
    this.#before = files;
    this.#texts = new Map(files);
  }

  has(name: string): boolean {
    return this.#texts.has(name);
  }

  get names(): readonly string[] {
    return [...this.#texts.keys()];
  }

  /** The ids of all facts, which are the names of their files. */
  get facts(): readonly string[] {
    return this.names.flatMap((name) => /^facts\/([^/]+)\.yaml$/.exec(name)?.[1] ?? []);
  }

  /** A file to look into and change; empty where there is none yet. */
  file(name: string): YamlFile {
    let file = this.#open.get(name);
    if (file === undefined) {
      file = inFile(name, () => new YamlFile(this.#texts.get(name) ?? ''));
      this.#open.set(name, file);
    }
    return file;
  }

  /** The file of a fact that must be there. */
  fact(id: string): YamlFile {
    if (!this.has(factFile(id))) throw notFound('fact', id, this.facts);
    return this.file(factFile(id));
  }

  /** Whether a file can name an id: a quick look at its text, so that most files need not be parsed. */
  mayName(name: string, id: string): boolean {
    return (this.#open.get(name)?.text ?? this.#texts.get(name) ?? '').includes(id);
  }

  add(name: string, text: string): void {
    this.#texts.set(name, text);
    this.#open.delete(name);
  }

  remove(name: string): void {
    this.#texts.delete(name);
    this.#open.delete(name);
  }

  /** Keeps what was changed so far as texts. */
  settle(): void {
    for (const [name, file] of this.#open) {
      if (file.text !== (this.#texts.get(name) ?? '')) this.#texts.set(name, file.text);
    }
  }

  get result(): { readonly files: StoryFiles; readonly changed: readonly string[] } {
    this.settle();
    const names = new Set([...this.#before.keys(), ...this.#texts.keys()]);
    const changed = [...names].filter((name) => this.#before.get(name) !== this.#texts.get(name)).sort();
    return { files: changed.length === 0 ? this.#before : new Map(this.#texts), changed };
  }
}

export function factFile(id: string): string {
  return `facts/${id}.yaml`;
}

/** Runs `change`, and names the file in what a person has to do by hand. */
function inFile<T>(name: string, change: () => T): T {
  try {
    return change();
  } catch (error) {
    if (error instanceof ByHand && !error.message.startsWith(name)) {
      throw new ByHand(`${name}: ${error.message}`);
    }
    throw error;
  }
}
