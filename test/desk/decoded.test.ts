/** Pages that are not UTF-8 are read in their own encoding, wherever that is said. */
import { describe, expect, it } from 'vitest';
import { decoded } from '../../data/desk/page/decoded.ts';

/** "Погибло" in two encodings of Cyrillic, by the tables of the encodings. */
const cp1251 = [0xcf, 0xee, 0xe3, 0xe8, 0xe1, 0xeb, 0xee];
const koi8 = [0xf0, 0xcf, 0xc7, 0xc9, 0xc2, 0xcc, 0xcf];
const word = 'Погибло';
const page = (head: string, letters: readonly number[]): Uint8Array =>
  Uint8Array.from([...Buffer.from(head, 'latin1'), ...letters]);

describe('a page', () => {
  it.each([
    ['its header', page('<p>', cp1251), 'text/html; charset=windows-1251'],
    ['its header in quotes and capitals', page('<p>', koi8), 'text/html;CHARSET="KOI8-R"'],
    [
      'its header, though the page says otherwise',
      page('<meta charset=utf-8><p>', cp1251),
      'text/html; charset=cp1251',
    ],
    ['the page', page('<!doctype html><meta charset="windows-1251"><p>', cp1251), 'text/html'],
    [
      'the page in the old way',
      page('<META content="text/html; charset=koi8-r" http-equiv="Content-Type"><p>', koi8),
      '',
    ],
    ['the page, which is XML', page('<?xml version="1.0" encoding="windows-1251"?><p>', cp1251), ''],
    [
      'the page, and not a comment in it',
      page('<!-- <meta charset=koi8-r> --><meta charset=windows-1251><p>', cp1251),
      '',
    ],
  ])('is read in the encoding that %s says', (_who, bytes, contentType) => {
    expect(decoded(bytes, contentType).endsWith(`<p>${word}`)).toBe(true);
  });

  it('is UTF-8 where nobody says, and where it says UTF-16 in letters of one byte', () => {
    const utf8 = Buffer.from(`<p>${word}`);
    expect(decoded(utf8)).toBe(`<p>${word}`);
    expect(decoded(utf8, 'text/html; charset=x-no-such')).toBe(`<p>${word}`);
    expect(decoded(Buffer.from(`<meta charset=utf-16><p>${word}`))).toContain(word);
  });

  it('says by its first bytes that it is UTF-8 or UTF-16, and they are no part of it', () => {
    expect(decoded(Buffer.from(`\uFEFF${word}`), 'text/html; charset=windows-1251')).toBe(word);
    expect(decoded(Buffer.from(`\uFEFF${word}`, 'utf16le'))).toBe(word);
    expect(decoded(Buffer.from(`\uFEFF${word}`, 'utf16le').swap16())).toBe(word);
  });

  it('that is none of these is read as browsers read old Western pages', () => {
    expect(decoded(Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x61, 0x94]))).toBe('café “a”');
  });
});
