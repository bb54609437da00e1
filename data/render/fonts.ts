/**
 * The fonts of pictures: Noto Sans for Latin, Greek, Cyrillic, Arabic and Chinese, from packages of web fonts.
 * Only publishing uses it; no reader loads a font.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { repoRoot } from './repo-root.ts';

const names = [
  ...['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'].flatMap((script) =>
    [400, 700].map((weight) => `noto-sans/files/noto-sans-${script}-${weight}-normal.woff`),
  ),
  ...[400, 700].map((weight) => `noto-sans-sc/files/noto-sans-sc-chinese-simplified-${weight}-normal.woff`),
].map((name) => `@fontsource/${name}`);

/** Whole, with Latin letters and digits: what joins its letters takes all letters of a line from one font. */
const arabic = ['400Regular/NotoSansArabic_400Regular', '700Bold/NotoSansArabic_700Bold'].map(
  (name) => `@expo-google-fonts/noto-sans-arabic/${name}.ttf`,
);

let loaded: Promise<readonly Uint8Array[]> | undefined;

/** Each as OpenType. Rejects where a package is missing. */
export function fonts(): Promise<readonly Uint8Array[]> {
  loaded ??= Promise.all(
    [...names, ...arabic].map(async (name) => {
      const bytes = await readFile(join(repoRoot, 'node_modules', name));
      return name.endsWith('.woff') ? openType(bytes) : bytes;
    }),
  );
  return loaded;
}

const WOFF_HEADER_BYTES = 44;
const WOFF_ENTRY_BYTES = 20;
const HEADER_BYTES = 12;
const ENTRY_BYTES = 16;

/** Unpacks a font in WOFF 1.0 (https://www.w3.org/TR/WOFF/): the same tables, compressed one by one. */
function openType(woff: Buffer): Uint8Array {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no font in WOFF 1.0.');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, at) => {
    const entry = WOFF_HEADER_BYTES + at * WOFF_ENTRY_BYTES;
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field)) as [
      number,
      number,
      number,
    ];
    const bytes = woff.subarray(offset, offset + packed);
    return {
      tag: woff.subarray(entry, entry + 4),
      sum: woff.readUInt32BE(entry + 16),
      bytes: packed < length ? inflateSync(bytes) : bytes,
    };
  });
  const padded = (length: number): number => Math.ceil(length / 4) * 4;
  const size = tables.reduce((sum, { bytes }) => sum + padded(bytes.length), 0);
  const font = Buffer.alloc(HEADER_BYTES + count * ENTRY_BYTES + size);
  const power = 2 ** Math.floor(Math.log2(count));
  woff.copy(font, 0, 4, 8);
  for (const [at, value] of [count, power * 16, Math.log2(power), (count - power) * 16].entries())
    font.writeUInt16BE(value, 4 + at * 2);
  let offset = HEADER_BYTES + count * ENTRY_BYTES;
  for (const [at, { tag, sum, bytes }] of tables.entries()) {
    const entry = HEADER_BYTES + at * ENTRY_BYTES;
    tag.copy(font, entry);
    for (const [field, value] of [sum, offset, bytes.length].entries())
      font.writeUInt32BE(value, entry + 4 + field * 4);
    bytes.copy(font, offset);
    offset += padded(bytes.length);
  }
  return font;
}
