/** What `check` says about the languages of a story. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { splitLanguages } from '../../data/bundle/translations.ts';
import { languageReport } from '../../data/cli/language-report.ts';
import { compileStory } from '../../data/compiler/index.ts';
import { bundle as story } from '../wording/story.ts';

const bundle = splitLanguages(story).own;

describe('the report on languages', () => {
  it('says nothing of a story in one language', () => {
    expect(languageReport(bundle)).toBe('');
  });

  it('counts what is translated, and says which languages the card at rest is in besides', () => {
    const [first, ...others] = bundle.facts;
    if (first === undefined) throw new Error('No facts');
    const facts = [{ ...first, label: { en: 'Killed', ru: 'Погибшие' } }, ...others];
    expect(languageReport({ ...bundle, language: 'en', facts })).toMatch(
      /^\S+ in ru: 1 of \d\d+ texts; the card at rest has parts in en\n$/,
    );
  });

  it('finds the card of Kazakhstan wholly in Russian and in Kazakh', async () => {
    const home = fileURLToPath(new URL('../../data/stories/kazakhstan-unrest-2022', import.meta.url));
    const { bundle: whole } = await compileStory(home, { now: new Date() });
    if (whole === undefined) throw new Error('It does not compile');
    const report = languageReport(whole);
    for (const language of ['kk', 'ru'])
      expect(report).toMatch(
        new RegExp(`in ${language}: \\d{3} of \\d{3,4} texts; the card at rest is all in it`),
      );
  });
});
