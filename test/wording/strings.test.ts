// Every language says the same things: the same templates with the same names in them.
import { describe, expect, it } from 'vitest';
import { resolve } from '../../data/resolver/resolve.ts';
import { en } from '../../data/wording/locales/en.ts';
import { languages } from '../../data/wording/locales/languages.ts';
import { plain } from '../../data/wording/phrase.ts';
import { sheetOf } from '../../data/wording/sheet.ts';
import type { Strings } from '../../data/wording/strings.ts';
import { voiceOf } from '../../data/wording/voice.ts';
import { story } from './story.ts';

/** Names that a language may take or leave: what a number ends in, and how a sum is put. */
const optional: readonly string[] = ['from', 'to', 'sign'];

/** Every template under its path, with the names that it takes. Plural forms may leave out the number. */
function names(strings: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(strings)) {
    if (typeof value === 'object') {
      const inner = value as Record<string, unknown>;
      const plural = typeof inner.other === 'string' && path + key !== 'later';
      if (plural) found.set(path + key, 'plural');
      else for (const [k, v] of names(value as object, `${path}${key}.`)) found.set(k, v);
    } else {
      const taken = [...String(value).matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
      found.set(path + key, value === '' ? '' : taken.filter((name) => !optional.includes(name)).join(' '));
    }
  }
  return found;
}

describe.each(languages)('the strings of %s', (language) => {
  const load = async (): Promise<Strings> => {
    const module = (await import(`../../data/wording/locales/${language}.ts`)) as Record<string, Strings>;
    return module[language] as Strings;
  };

  it('take the names that the English ones take', async () => {
    const own = names(await load());
    for (const [path, taken] of names(en))
      if (path !== 'money') expect([path, own.get(path)]).toEqual([path, taken]);
  });

  it('speak a whole card, with no name left in braces', async () => {
    const sheet = sheetOf(voiceOf(story, await load(), language), resolve(story, { off: [] }));
    const said = sheet.findings.flatMap(({ says, why }) => [
      ...says.flatMap(({ value, owner }) => [plain(value), plain(owner)]),
      ...why.map(plain),
    ]);
    expect(said.filter((text) => /[{}]/.test(text) || text === '')).toEqual([]);
  });

  it('have a form for every plural category of the language, or one that fits all', async () => {
    const strings = await load();
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const [name, plural] of Object.entries(strings)) {
      const forms = typeof plural === 'object' ? Object.keys(plural) : [];
      if (!forms.includes('other') || name === 'later' || forms.length === 1) continue;
      expect([name, forms.sort()]).toEqual([name, [...pluralCategories].sort()]);
    }
  });

  it('are in that language', async () => {
    const own = await load();
    const english = new Map(Object.entries(en).filter(([, value]) => typeof value === 'string'));
    const same = Object.entries(own).filter(([name, value]) => english.get(name) === value);
    // Words that English shares, and templates without words.
    const shared = same.filter(([, value]) => /\p{L}{3}/u.test(String(value).replace(/\{\w+\}/g, '')));
    expect(shared.filter(([name]) => name !== 'direction')).toEqual([]);
  });
});
