// Every language says the same things: the same templates with the same names in them.
import { describe, expect, it } from 'vitest';
import { resolve } from '../../data/model/resolve.ts';
import { plain } from '../../widget/say/phrase.ts';
import { sheetOf } from '../../widget/say/sheet.ts';
import { voiceOf } from '../../widget/say/voice.ts';
import { en } from '../../widget/strings/en.ts';
import { languages } from '../../widget/strings/languages.ts';
import type { Strings } from '../../widget/strings/strings.ts';
import { story } from './story.ts';

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
      const taken = [...String(value).matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
      found.set(path + key, taken.join(' '));
    }
  }
  return found;
}

describe.each(languages)('the strings of %s', (language) => {
  const load = async (): Promise<Strings> => {
    const module = (await import(`../../widget/strings/${language}.ts`)) as Record<string, Strings>;
    return module[language] as Strings;
  };

  it('take the names that the English ones take', async () => {
    const own = names(await load());
    for (const [path, taken] of names(en)) expect([path, own.get(path)]).toEqual([path, taken]);
  });

  it('speak a whole card, with no name left in braces', async () => {
    const sheet = sheetOf(voiceOf(story, await load(), language), resolve(story, { off: [] }));
    const said = sheet.findings.flatMap(({ says, why }) => [
      ...says.flatMap(({ value, owner }) => [plain(value), plain(owner)]),
      ...why.map(plain),
    ]);
    expect(said.filter((text) => /[{}]/.test(text) || text === '')).toEqual([]);
  });

  it('know every plural category of the language', async () => {
    const { sources } = await load();
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const forms = Object.keys(sources);
    expect(forms.every((form) => (pluralCategories as readonly string[]).includes(form))).toBe(true);
  });
});
