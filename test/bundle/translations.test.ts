/** The texts of other languages: taken out of a bundle, and put back. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseTranslation, splitLanguages, withTranslation } from '../../data/bundle/translations.ts';
import type { Bundle, Translation } from '../../data/bundle/types.ts';
import { compileStories, storedForm } from '../../data/compiler/index.ts';
import { goodStory } from '../publish/good-story.ts';

const [fact] = goodStory('flood', 'Flood').bundle.facts;

/** Indonesian is `id`, and Icelandic `is`: the tags are keys of a bundle as well. */
function bundleIn(own: string): Bundle {
  return {
    ...goodStory('flood', 'Flood').bundle,
    language: own,
    title: { [own]: 'Flood', ru: 'Наводнение', kk: 'Су тасқыны' },
    sections: [{ id: 'toll', title: { [own]: 'The toll', ru: 'Жертвы' }, facts: ['killed'] }],
    facts: [
      {
        ...fact,
        id: 'killed',
        asks: 'How many?',
        label: { [own]: 'Killed' },
        kind: 'count',
        unit: { [own]: { one: 'person', other: 'people' }, ru: { few: 'человека', other: 'человек' } },
        status: { is: 'disputed', on: '2022-01-09', why: 'They contradict each other.' },
        claims: [
          {
            id: 's1',
            source: 's1',
            value: { form: 'exact', n: 1, unit: 'people' },
            anchor: 'one',
            scope: { [own]: 'town', kk: 'қала' },
            acts: [
              { on: '2022-01-09', by: 'mayor', how: 'doubted' },
              { on: '2022-01-10', by: 'mayor', how: 'doubted', note: { [own]: 'An error.', ru: 'Ошибка.' } },
            ],
          },
        ],
      },
    ],
  };
}

describe('the texts of other languages', () => {
  it.each(['en', 'id', 'is', 'de-AT'])(
    'leave only those of %s in a bundle, and come back the same',
    (own) => {
      const bundle = bundleIn(own);
      const { own: stored, translations } = splitLanguages(bundle);
      expect(stored.title).toBe('Flood');
      expect(stored.facts[0]).toMatchObject({
        label: 'Killed',
        unit: { one: 'person', other: 'people' },
        status: { is: 'disputed' },
      });
      expect(JSON.stringify(stored)).not.toMatch(/[а-яқ]/i);
      expect(translations.map(({ language }) => language)).toEqual(['kk', 'ru']);
      const back = translations.reduce(withTranslation, stored);
      // A text in one language alone is the same text, however it is spelled.
      expect(back).toEqual({ ...bundle, facts: bundle.facts.map((one) => ({ ...one, label: 'Killed' })) });
    },
  );

  it('leave a bundle in one language as it is', () => {
    const { bundle } = goodStory('flood', 'Flood');
    expect(splitLanguages(bundle)).toEqual({ own: bundle, translations: [] });
  });

  it('are passed over where the bundle has nothing of the kind', () => {
    const { own: stored, translations } = splitLanguages(bundleIn('en'));
    const other = { ...stored, sections: [], facts: [] };
    expect(withTranslation(other, translations[0] as Translation)).toEqual({
      ...other,
      title: { en: 'Flood', kk: 'Су тасқыны' },
    });
  });

  it.each([
    'no JSON',
    'null',
    '[]',
    '{"schema":2,"story":"storm","language":"ru","texts":{}}',
    '{"schema":2,"story":"flood","language":"kk","texts":{}}',
    '{"schema":2,"story":"flood","language":"ru","texts":["Flood"]}',
  ])('are not read from %s', (text) => {
    expect(parseTranslation(text, 'flood', 'ru')).toBeUndefined();
  });

  it('are named in the stored bundle by the digest of their bytes', () => {
    const { bytes, translations } = storedForm(bundleIn('en'));
    const stored = JSON.parse(new TextDecoder().decode(bytes)) as Bundle;
    expect(stored.translations).toEqual(
      Object.fromEntries(translations.map(({ language, digest }) => [language, digest])),
    );
    const [kk] = translations;
    const text = new TextDecoder().decode(kk?.bytes);
    expect(parseTranslation(text, 'flood', 'kk')?.texts).toMatchObject({ title: ['Су тасқыны'] });
  });
});

it('the samples have the same bundle again once all their texts are put back', async () => {
  const compiled = await compileStories(join(import.meta.dirname, '../../data/stories'), { now: new Date() });
  expect(compiled.length).toBeGreaterThan(0);
  for (const { bundle } of compiled) {
    const { own, translations } = splitLanguages(bundle as Bundle);
    expect(translations.reduce(withTranslation, own)).toEqual(bundle);
    expect(JSON.stringify(own)).not.toContain('"ru":');
  }
});
