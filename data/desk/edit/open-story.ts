/** Opens a story for editing: reads its folder, keeps edits and their undo in memory, and saves without overwriting what others wrote. */
import { join } from 'node:path';
import { readFolder } from '../../compiler/index.ts';
import { applyEdits } from './apply-edits.ts';
import { codeOf, type Disk, failureOf, realDisk } from './disk.ts';
import type { Applied, Conflict, Edit, EditSession, SaveResult, StoryFiles } from './edits.ts';
import { History, type Step, stepBetween } from './history.ts';
import { finishSave, saveFiles } from './save-files.ts';

/** Resolves also for a folder that is not there yet: a story that begins. Rejects when the folder cannot be read. */
export async function openStory(
  dir: string,
  { disk = realDisk }: { readonly disk?: Disk } = {},
): Promise<EditSession> {
  const aside = await finishSave(dir, disk);
  return new Session(dir, disk, aside, await textsIn(dir));
}

class Session implements EditSession {
  readonly dir: string;
  readonly aside: readonly string[];
  readonly #disk: Disk;
  readonly #history = new History();
  /** As last read or saved. */
  #base: Map<string, string>;
  #files: StoryFiles;
  /** Saves and looks at the disk run one after the other. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(dir: string, disk: Disk, aside: readonly string[], files: StoryFiles) {
    this.dir = dir;
    this.aside = aside;
    this.#disk = disk;
    this.#base = new Map(files);
    this.#files = files;
  }

  get files(): StoryFiles {
    return this.#files;
  }

  get unsaved(): readonly string[] {
    const names = new Set([...this.#base.keys(), ...this.#files.keys()]);
    return [...names].filter((name) => this.#base.get(name) !== this.#files.get(name)).sort();
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  apply(edits: readonly Edit[]): Applied {
    const applied = applyEdits(this.#files, edits);
    const broken = applied.changed.find((name) => isUnreadable(this.#files.get(name)));
    if (broken !== undefined) {
      const message = `${broken} is not UTF-8 text, or too big; mend it in a text editor.`;
      return {
        files: this.#files,
        changed: [],
        problems: [{ edit: 0, code: 'by-hand', message, file: broken }],
      };
    }
    if (applied.changed.length > 0) {
      this.#history.add(stepBetween(this.#files, applied.files, applied.changed));
      this.#files = applied.files;
    }
    return applied;
  }

  undo(): readonly string[] {
    return this.#take(this.#history.undo(), 'before');
  }

  redo(): readonly string[] {
    return this.#take(this.#history.redo(), 'after');
  }

  #take(step: Step | undefined, side: 'before' | 'after'): readonly string[] {
    if (step === undefined) return [];
    const files = new Map(this.#files);
    for (const [name, texts] of step) put(files, name, texts[side]);
    this.#files = files;
    return [...step.keys()];
  }

  save(): Promise<SaveResult> {
    return this.#next(async () => {
      const { unsaved } = this;
      if (unsaved.length === 0) return { saved: true, written: [] };
      try {
        const disk = await this.#onDisk();
        const conflicts = this.#conflicts(disk, unsaved);
        if (conflicts.length > 0) return { saved: false, why: 'conflict', conflicts };
        const changes = unsaved.map((name) => ({
          name,
          before: disk.get(name),
          after: this.#files.get(name),
        }));
        const aside = await saveFiles(
          this.dir,
          changes.filter(({ before, after }) => before !== after),
          this.#disk,
        );
        const missed = aside.map((name) => name.replace(/\.mine$/, ''));
        for (const { name, after } of changes) if (!missed.includes(name)) put(this.#base, name, after);
        if (missed.length > 0) {
          // Somebody wrote these between the look at the disk and the move.
          for (const name of aside) await this.#disk.remove(join(this.dir, name));
          return { saved: false, why: 'conflict', conflicts: this.#conflicts(await this.#onDisk(), missed) };
        }
        return { saved: true, written: unsaved };
      } catch (error) {
        return { saved: false, ...failureOf(error, this.dir) };
      }
    });
  }

  refresh(): Promise<{ readonly changed: readonly string[]; readonly conflicts: readonly Conflict[] }> {
    return this.#next(async () => {
      const disk = await this.#onDisk();
      const names = [...new Set([...this.#base.keys(), ...disk.keys()])];
      const changed = names.filter((name) => disk.get(name) !== this.#base.get(name));
      const conflicts = this.#conflicts(disk, changed);
      const taken = changed.filter((name) => conflicts.every(({ file }) => file !== name));
      for (const name of taken) this.#takeFromDisk(name, disk.get(name));
      return { changed: taken, conflicts };
    });
  }

  settle({ file, disk }: Conflict, keep: 'mine' | 'disk'): void {
    if (keep === 'disk') this.#takeFromDisk(file, disk);
    else put(this.#base, file, disk);
  }

  #takeFromDisk(name: string, text: string | undefined): void {
    put(this.#base, name, text);
    if (this.#files.get(name) === text) return;
    this.#history.forget(name);
    const files = new Map(this.#files);
    put(files, name, text);
    this.#files = files;
  }

  /** Files that are other than when they were read, and other than here, where they were edited too. */
  #conflicts(disk: StoryFiles, names: readonly string[]): readonly Conflict[] {
    return names.flatMap((file) => {
      const [base, mine, there] = [this.#base.get(file), this.#files.get(file), disk.get(file)];
      return there === base || there === mine || mine === base ? [] : [{ file, base, mine, disk: there }];
    });
  }

  async #onDisk(): Promise<StoryFiles> {
    const files = await textsIn(this.dir);
    if (files.size > 0 || this.#base.size === 0) return files;
    throw Object.assign(new Error('the folder is gone'), { code: 'ENOENT' });
  }

  #next<T>(run: () => Promise<T>): Promise<T> {
    const next = this.#last.then(run);
    this.#last = next.catch(() => undefined);
    return next;
  }
}

/** The YAML files of a folder as texts; none where there is no folder. */
async function textsIn(dir: string): Promise<StoryFiles> {
  let contents: Awaited<ReturnType<typeof readFolder>>;
  try {
    contents = await readFolder(dir);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return new Map();
    throw error;
  }
  const texts = new Map<string, string>();
  for (const [name, content] of contents) {
    if (!name.endsWith('.yaml')) continue;
    texts.set(
      name,
      typeof content === 'string' ? content : new TextDecoder('utf-8', { ignoreBOM: true }).decode(content),
    );
  }
  return texts;
}

/** What was not UTF-8, and files that were too big to read: writing them would lose what they hold. */
function isUnreadable(text: string | undefined): boolean {
  return text !== undefined && (text.includes('\uFFFD') || text.includes('\0'));
}

function put(files: Map<string, string>, name: string, text: string | undefined): void {
  if (text === undefined) files.delete(name);
  else files.set(name, text);
}
