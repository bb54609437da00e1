/**
 * Packs several files into one value of KV, because each write costs. A line of JSON lists the files with their offsets; their
 * bytes follow it. Pure: the caller gives the revisions.
 */
import { isLanguageTag, isRevision } from './stored.ts';

/** One file of an archive. */
export interface Member {
  readonly bytes: Uint8Array;
  /** Names the bytes; it is their ETag. */
  readonly revision: string;
  /** The tag of the language of its words, where it has any. */
  readonly language?: string;
}

interface Entry {
  readonly at: number;
  readonly size: number;
  readonly revision: string;
  readonly language?: string;
}

const LINE_FEED = 0x0a;

/** In the order of their names, so that the same files are the same bytes. Names and tags are ASCII, and so is the line. */
export function packed(members: ReadonlyMap<string, Member>): Uint8Array<ArrayBuffer> {
  const index: Record<string, Entry> = {};
  let at = 0;
  const sorted = [...members].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [name, { bytes, revision, language }] of sorted) {
    index[name] = { at, size: bytes.length, revision, ...(language === undefined ? {} : { language }) };
    at += bytes.length;
  }
  const head = Uint8Array.from(`${JSON.stringify(index)}\n`, (letter) => letter.charCodeAt(0));
  const whole = new Uint8Array(head.length + at);
  whole.set(head);
  for (const [name, { bytes }] of sorted) whole.set(bytes, head.length + (index[name]?.at ?? 0));
  return whole;
}

/** What an archive holds, by name. */
export type Members = ReadonlyMap<string, Member & { readonly bytes: Uint8Array<ArrayBuffer> }>;

/** The files by their names, without a copy of their bytes; undefined where this is no archive, or any file of it is damaged. */
export function unpacked(archive: Uint8Array<ArrayBuffer>): Members | undefined {
  const end = archive.indexOf(LINE_FEED);
  if (end === -1) return undefined;
  try {
    const index = JSON.parse(String.fromCharCode(...archive.subarray(0, end))) as Record<string, Entry>;
    const found = new Map<string, Member & { readonly bytes: Uint8Array<ArrayBuffer> }>();
    for (const [name, entry] of Object.entries(index)) {
      const { at, size, revision, language } = entry;
      const from = end + 1 + at;
      if (!isEntry(entry) || from + size > archive.length) return undefined;
      const bytes = archive.subarray(from, from + size);
      found.set(name, { bytes, revision, ...(language === undefined ? {} : { language }) });
    }
    return found;
  } catch {
    return undefined;
  }
}

/** Revision and language go into headers, which throw at what they do not like. */
function isEntry({ at, size, revision, language }: Entry): boolean {
  return (
    Number.isInteger(at) &&
    at >= 0 &&
    Number.isInteger(size) &&
    size >= 0 &&
    typeof revision === 'string' &&
    isRevision(revision) &&
    (language === undefined || isLanguageTag(language))
  );
}
