/** What a disk refuses, in an editor's words: which file or folder, what is wrong, what to do. The desk and the commands say the same. */
import type { SaveFailureCode } from './edits.ts';

export interface DiskTrouble {
  readonly why: SaveFailureCode;
  /** Whole sentences. */
  readonly message: string;
}

type Trouble = readonly [why: SaveFailureCode, says: (path: string) => string];

const noRight: Trouble = [
  'no-permission',
  (path) =>
    `You may not write in ${path}, or not read it. Give your account the right to (chmod -R u+rwX), ask who owns it, or use another place.`,
];
const full: Trouble = [
  'disk-full',
  (path) => `The disk is full, so ${path} could not be written. Make room on it, then try again.`,
];

const troubles: Readonly<Record<string, Trouble>> = {
  ENOENT: ['gone', (path) => `There is no file or folder ${path}.`],
  ENOTDIR: ['gone', (path) => `${path}: this must be a folder, and it is a file or inside one.`],
  EISDIR: ['failed', (path) => `${path} is a folder; it must be a file.`],
  EEXIST: [
    'failed',
    (path) =>
      `${path} is there already, as a file where a folder must be, or as a folder where a file must be.`,
  ],
  EACCES: noRight,
  EPERM: noRight,
  EROFS: ['read-only', (path) => `${path} is on a disk that is read-only. Choose another folder.`],
  ENOSPC: full,
  EDQUOT: full,
  EMFILE: [
    'failed',
    () => 'Too many files are open at once on this machine. Close some programs, then try again.',
  ],
};

/** Undefined for what is no trouble of the disk. `folder`: what is named where the error names nothing. */
export function diskTrouble(error: unknown, folder?: string): DiskTrouble | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  const place = folder ?? path ?? (syscall === undefined ? undefined : 'what was begun');
  const [why, says] = (code === undefined ? undefined : troubles[code]) ?? [];
  if (why === undefined || says === undefined || place === undefined) return undefined;
  return { why, message: says(place) };
}
