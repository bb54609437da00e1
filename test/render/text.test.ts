/** The card as text and as schema.org: the words of the card, whose figure each is, and no verdict. */
import { describe, expect, it } from 'vitest';
import { linkedData } from '../../data/render/linked-data.ts';
import { localizerFor } from '../../data/render/localizer-for.ts';
import { textOfCard } from '../../data/render/text.ts';
import { killed, bundle as story, torture } from '../wording/story.ts';

/** Without the copy that lost the plain number. */
const bundle = {
  ...story,
  facts: [{ ...killed, claims: killed.claims.filter(({ id }) => id !== 'copy') }, torture],
};

const page = `https://origin.invalid/s/${story.story}`;

describe('the card as text', () => {
  it('says whose each figure is, what was taken back and what one voice changed', () => {
    const text = textOfCard(bundle, { language: 'en' });
    expect(text).toMatch(/^The unrest\nas of Aug 2022 · 6 sources\n/);
    expect(text).toContain(`How many people were killed? [No contradiction · raised since]
  238 · Prosecutors, 16 Aug
  more than 200 · Human Rights Watch, May 2022
`);
    expect(text).toContain('164, taken back the same day, ran in 2 outlets');
    expect(text).toContain('The prosecutor-general’s office raised the figure from 225 to 238.');
  });

  it('says what a switch changes, and nothing of whom it switched off', () => {
    const text = textOfCard(bundle, { language: 'en', view: { withoutGroups: ['officials'] } });
    expect(text).toMatch(/killed\? \[was 238 · .*\]\n {2}more than 200 · Human Rights Watch/);
    expect(text).toMatch(/custody\? \[.*Witnesses only\]\n {2}Yes · A lawyer/);
    expect(text).not.toContain('· Prosecutors');
  });

  it('goes back to a day, and compares with that day', () => {
    const text = textOfCard(bundle, { language: 'en', view: { at: '2022-01-16', without: ['tass'] } });
    expect(text).toMatch(/killed\?.*\n {2}225 · Prosecutors, 15 Jan\n/);
    expect(text).not.toContain('238');
  });

  it('speaks the language that is asked for, with the story’s own words where it has them', () => {
    const text = textOfCard(bundle, { language: 'de' });
    expect(text).toMatch(/^Die Unruhen\n/);
    expect(text).toMatch(/custody\? [^\]]*\]\n {2}Ja · /);
  });

  it('breaks lines for terminals, and loses no word', () => {
    const text = textOfCard(bundle, { language: 'en', open: true });
    for (const line of text.split('\n')) if (!line.includes('://')) expect(line.length).toBeLessThan(100);
    expect(text.replace(/\s+/g, ' ')).toContain(
      'The health ministry said the same day that it never gave it',
    );
  });
});

describe('the card as schema.org', () => {
  const data = linkedData(localizerFor(bundle, 'en'), 'r1') as {
    citation: readonly Record<string, unknown>[];
    hasPart: readonly Record<string, unknown>[];
  };

  it('has each finding as a claim with its voices and pages', () => {
    expect(data.hasPart).toEqual([
      {
        '@type': 'Claim',
        '@id': `${page}#killed`,
        url: `${page}#killed`,
        name: 'How many people were killed?',
        text: '238 (prosecutors, 16 Aug); more than 200 (Human Rights Watch, May 2022) [No contradiction · raised since]',
        appearance: [{ '@id': `${page}#source-post` }],
      },
      {
        '@type': 'Claim',
        '@id': `${page}#torture`,
        url: `${page}#torture`,
        name: 'Were people tortured in custody?',
        text: 'Yes (prosecutors and a lawyer) [2 agree independently · first denied by prosecutors]',
        appearance: [{ '@id': `${page}#source-post` }, { '@id': `${page}#source-herald` }],
      },
    ]);
  });

  it('cites every source, a copy with what it is based on, and rates nothing', () => {
    expect(data.citation).toHaveLength(bundle.sources.length);
    expect(data.citation.at(-1)).toMatchObject({
      '@id': `${page}#source-copy`,
      isBasedOn: { publisher: { name: 'Post' } },
    });
    expect(JSON.stringify(data)).not.toMatch(/Review|Rating|datePublished":null/i);
  });

  it('leaves out the day of a page whose day is not known', () => {
    const sources = bundle.sources.map(({ published: _, ...source }) => source);
    const undated = linkedData(localizerFor({ ...bundle, sources }, 'en'), 'r1') as typeof data;
    expect(undated.citation.every((one) => !('datePublished' in one))).toBe(true);
  });
});
