/** The words of all languages side by side: the same places filled, and none of the words that readers stumbled over. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isLanguage, languages } from '../../data/bundle/languages.ts';
import { localeFor, locales } from '../../data/wording/locales/index.ts';

const dir = join(import.meta.dirname, '../../data/wording/locales');

/** Every string of a locale by its path; plural forms as one list. */
function strings(value: unknown, path = ''): ReadonlyMap<string, readonly string[]> {
  if (typeof value === 'string') return new Map([[path, [value]]]);
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return new Map();
  if ('other' in value) return new Map([[path, Object.values(value).map(String)]]);
  return new Map(
    Object.entries(value).flatMap(([key, one]) => [...strings(one, path === '' ? key : `${path}.${key}`)]),
  );
}

function places(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));
}

/** Names that a language may use where English does not: bent numbers, and "on" with the day. */
const allowed = ['from', 'to', 'on', 'n', 'all'];
/** Names that a plural form for one, two or none may say in words. */
const inWords = ['n'];

const en = strings(locales.en);
/** Written otherwise in each language. */
const free =
  /^(?:calendar|languages|vague|currencies|scales|numbers|quotes|numberWords|wordsIn|tag|name|direction)/;

describe('the languages', () => {
  it('are those of the folder', () => {
    const files = readdirSync(dir).map((file) => file.replace('.ts', ''));
    expect([...languages].sort()).toEqual(files.filter((file) => !['index', 'locale'].includes(file)).sort());
    expect(Object.entries(locales).every(([tag, locale]) => locale.tag === tag)).toBe(true);
  });

  it('answer for every region, and English for what is not spoken', () => {
    expect(['ru-KZ', 'zh_TW', 'DE', 'fa', 'constructor', ''].map((tag) => localeFor(tag).tag)).toEqual([
      'ru',
      'zh',
      'de',
      'en',
      'en',
      'en',
    ]);
    expect([isLanguage('kk'), isLanguage('toString')]).toEqual([true, false]);
  });
});

describe.each(Object.values(locales))('$name', (locale) => {
  const mine = strings(locale);

  it('fills the same places as English', () => {
    const wrong = [...en].flatMap(([path, texts]) => {
      if (free.test(path)) return [];
      const wanted = new Set(texts.flatMap((text) => [...places(text)]));
      return (mine.get(path) ?? ['(missing)']).flatMap((text) => {
        const has = places(text);
        const lost = [...wanted].filter(
          (name) => !has.has(name) && !inWords.includes(name) && !has.has('on'),
        );
        const extra = [...has].filter((name) => !wanted.has(name) && !allowed.includes(name));
        return lost.length + extra.length === 0 ? [] : [`${path}: ${text}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('says a number in each plural form that stands for more than one', () => {
    const silent = [...mine].filter(
      ([path, texts]) =>
        !free.test(path) &&
        en.get(path)?.some((text) => text.includes('{n}')) &&
        !texts.at(-1)?.includes('{n}'),
    );
    expect(silent).toEqual([]);
  });

  it('has twelve months', () => {
    const { months, short, alone = months, shortAlone = short } = locale.calendar;
    expect([months, short, alone, shortAlone].map((list) => new Set(list).size)).toEqual([12, 12, 12, 12]);
  });

  it('has no straight quotation marks, doubled blanks or three dots in place of an ellipsis', () => {
    const odd = [...mine].filter(([, texts]) => texts.some((text) => /["']| {2}|\.\.\./.test(text)));
    expect(odd).toEqual([]);
  });
});

describe('English', () => {
  it('has none of the words at which readers stopped', () => {
    const stumbled = /\borigins?\b|set aside|owner|not stated|\bThey\b|one origin|unstated|withdrawn/i;
    expect([...en].filter(([, texts]) => texts.some((text) => stumbled.test(text)))).toEqual([]);
  });

  it('writes descriptions small inside a sentence, and names as they are', () => {
    const { common } = locales.en;
    const small = [
      'Prosecutors',
      'The president',
      'A lawyer',
      'Interior ministry',
      'Rights groups',
      'An Egyptian court',
      'Police',
      'Unnamed Kazakh authorities',
    ];
    const names = [
      'Human Rights Watch',
      'Health Canada',
      'A News',
      'Kremlin',
      'State Department',
      'Islamists',
      'Two Rivers',
      'UN agencies',
    ];
    expect(small.filter((name) => !common?.test(name))).toEqual([]);
    expect(names.filter((name) => common?.test(name))).toEqual([]);
  });
});
