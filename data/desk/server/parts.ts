/** What the desk is made with, and what its routes share. */
import type { CompiledStory } from '../../compiler/index.ts';
import type { CompiledBundle } from '../../publish/kv-entries.ts';
import type { Disk } from '../edit/disk.ts';
import type { Cards } from './cards.ts';
import type { KeptPages } from './kept-pages.ts';
import type { OpenedStories } from './opened.ts';
import type { DeskFiles } from './pages.ts';
import type { Publishing } from './publishing.ts';

export interface DeskParts {
  /** The folder that holds the folders of the stories. */
  readonly storiesDir: string;
  /** Where the texts of pages are kept; not under version control. */
  readonly keptDir: string;
  /** What the printed address of the desk holds. */
  readonly token: string;
  /** `127.0.0.1:8787` and its other names. */
  readonly hosts: readonly string[];
  readonly now: () => Date;
  readonly files: () => DeskFiles;
  readonly publishing: Publishing;
  /** What publishing needs of a story that compiled; undefined for one with mistakes. */
  readonly publishable: (compiled: CompiledStory) => CompiledBundle | undefined;
  /** Another disk than this machine's, for tests. */
  readonly disk?: Disk;
  /** For addresses that an editor gives. */
  readonly fetch: typeof globalThis.fetch;
}

/** What the routes work with. */
export interface Desk extends DeskParts {
  readonly pages: KeptPages;
  readonly cards: Cards;
  readonly stories: OpenedStories;
}
