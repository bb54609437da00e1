/** What a newer revision changes, in sentences that name the voice, the old value and the new. */
import { describe, expect, it } from 'vitest';
import type { Bundle, Fact } from '../../data/bundle/types.ts';
import { changes, news } from '../../data/wording/changes.ts';
import { claimChanges } from '../../data/wording/claim-changes.ts';
import { locales } from '../../data/wording/locales/index.ts';
import { localizer } from '../../data/wording/localizer.ts';
import { all, bundle, killed, killedFinding, withoutOfficials } from './story.ts';

const l = localizer(bundle, locales.en);
const now = { l, resolution: all };

describe('changes of the card', () => {
  it('says that nothing has changed', () => {
    expect(changes(now, now)).toEqual(['Nothing that the card shows has changed.']);
  });

  it('says who raised what from what to what', () => {
    const before = { ...killedFinding, changes: [], acts: killedFinding.acts };
    expect(changes({ l, resolution: { ...all, findings: [before, ...all.findings.slice(1)] } }, now)).toEqual(
      ['Killed: prosecutors raised it from 225 to 238.'],
    );
  });

  it('gives old and new value with their voices', () => {
    const before = { l, resolution: { ...withoutOfficials, findings: withoutOfficials.findings.slice(1) } };
    const after = { l, resolution: { ...all, findings: all.findings.slice(1) } };
    expect(changes(before, after)).toEqual([
      'Tortured in custody?: now Yes (prosecutors and a lawyer); before: Yes (a lawyer, printed 15 Jan).',
    ]);
  });

  it('tells what was taken back since, by whom', () => {
    const before = { ...killedFinding, acts: [] };
    expect(changes({ l, resolution: { ...all, findings: [before, ...all.findings.slice(1)] } }, now)[0]).toBe(
      'Killed: 164, given by the information ministry in the name of the health ministry on 9 January. The information ministry took it back the same day. The health ministry said the same day that it never gave it.',
    );
  });

  it('names new questions and sources, and those that are gone, by their titles', () => {
    const less: Bundle = { ...bundle, sources: bundle.sources.filter(({ id }) => id !== 'herald') };
    const before = { l: localizer(less, locales.en), resolution: { ...all, findings: [killedFinding] } };
    expect(changes(before, now)).toEqual([
      'Tortured in custody?: a new question. Yes (prosecutors and a lawyer).',
      'New source: Herald, “Toll rises”.',
    ]);
    expect(changes(now, before)).toEqual([
      'Tortured in custody?: this question was taken off the card.',
      'No longer a source: Herald, “Toll rises”.',
    ]);
  });

  it('counts the answers that a newer revision changes, before it is shown', () => {
    const before = { l, resolution: { ...all, findings: [{ ...killedFinding, changes: [] }] } };
    expect(news(before, now)).toEqual({ facts: ['killed', 'torture'], text: '2 answers changed' });
    expect(news(now, now).facts).toEqual([]);
  });

  it('is in the story’s language throughout', () => {
    const de = localizer(bundle, locales.de);
    const before = {
      l: de,
      resolution: { ...all, findings: [{ ...killedFinding, changes: [] }, ...all.findings.slice(1)] },
    };
    expect(changes(before, { l: de, resolution: all })).toEqual([
      'Killed: erhöht von 225 auf 238 (Prosecutors).',
    ]);
  });
});

describe('changes of claims', () => {
  const withClaims = (claims: Fact['claims']): Bundle => ({
    ...bundle,
    facts: [{ ...killed, claims }, ...bundle.facts.slice(1)],
  });
  const claim = killed.claims[3] as Fact['claims'][number];

  it('names every claim that enters, leaves or changes, though no line does', () => {
    const before = localizer(withClaims(killed.claims.filter(({ id }) => id !== 'herald')), locales.en);
    expect(claimChanges(before, l)).toEqual(['Killed: new report: 225 (Herald, prosecutors, 15 Jan).']);
    expect(claimChanges(l, before)).toEqual([
      'Killed: report taken off the card: 225 (Herald, prosecutors, 15 Jan).',
    ]);
    const changed = localizer(
      withClaims(
        killed.claims.map((one) => (one === claim ? { ...one, value: { form: 'about', n: 225 } } : one)),
      ),
      locales.en,
    );
    expect(claimChanges(l, changed)).toEqual([
      'Killed: a report now reads about 225 (Herald, prosecutors, 15 Jan) instead of 225 (Herald, prosecutors, 15 Jan).',
    ]);
  });

  it('says that a claim moved to another fact', () => {
    const other: Fact = { ...killed, id: 'other', label: 'Other', claims: [] };
    const from: Bundle = { ...bundle, facts: [...bundle.facts, other] };
    const to: Bundle = {
      ...withClaims(killed.claims.filter((one) => one !== claim)),
    };
    const moved: Bundle = { ...to, facts: [...to.facts, { ...other, claims: [claim] }] };
    expect(claimChanges(localizer(from, locales.en), localizer(moved, locales.en))).toEqual([
      '225 (Herald, prosecutors, 15 Jan): moved from “Killed” to “Other”.',
    ]);
  });

  /** A claim of the same page, entered before another one, whose id it takes. */
  const first: Fact['claims'][number] = {
    id: 'herald',
    source: 'herald',
    value: { form: 'exact', n: 220 },
    said_by: 'lawyer',
    as_of: '2022-01-14',
    anchor: '220 by Friday',
  };
  const rest = killed.claims.filter(({ id }) => id !== 'herald');

  it('tells a claim that was entered before another one of its page as new, and the other as nothing', () => {
    const now = localizer(withClaims([first, { ...claim, id: 'herald~2' }, ...rest]), locales.en);
    expect(claimChanges(l, now)).toEqual(['Killed: new report: 220 (Herald, a lawyer, 14 Jan).']);
    expect(claimChanges(now, l)).toEqual([
      'Killed: report taken off the card: 220 (Herald, a lawyer, 14 Jan).',
    ]);
  });

  it('pairs the nearest of a page where one was entered and another one changed', () => {
    const edited = { ...claim, id: 'herald~2', value: { form: 'exact', n: 226 } } as const;
    const now = localizer(withClaims([first, edited, ...rest]), locales.en);
    expect(claimChanges(l, now)).toEqual([
      'Killed: a report now reads 226 (Herald, prosecutors, 15 Jan) instead of 225 (Herald, prosecutors, 15 Jan).',
      'Killed: new report: 220 (Herald, a lawyer, 14 Jan).',
    ]);
  });

  it('knows a claim by its passage before all else', () => {
    const passage = { ...claim, anchor: 'a total of 225' };
    const reattributed = { ...passage, id: 'herald~2', said_by: 'hrw', as_of: '2022-01-13' };
    const other = { ...claim, value: { form: 'exact', n: 19 }, anchor: '19 officers' } as const;
    const before = localizer(withClaims([passage, ...rest]), locales.en);
    expect(claimChanges(before, localizer(withClaims([other, reattributed, ...rest]), locales.en))).toEqual([
      'Killed: a report now reads 225 (Herald, Human Rights Watch, 13 Jan) instead of 225 (Herald, prosecutors, 15 Jan).',
      'Killed: new report: 19 (Herald, prosecutors, 15 Jan).',
    ]);
  });

  it('takes no claim of another page, and none with nothing in common, for a changed one', () => {
    const elsewhere = { ...first, id: 'ap~2', source: 'ap', as_of: '2022-01-15', said_by: 'prosecutors' };
    const words = claimChanges(l, localizer(withClaims([elsewhere, ...rest]), locales.en));
    expect(words.map((line) => /new report|taken off|now reads/.exec(line)?.[0])).toEqual([
      'new report',
      'taken off',
    ]);
    expect(claimChanges(l, localizer(withClaims([first, ...rest]), locales.en))).toHaveLength(2);
  });

  it('counts two claims that say the same twice', () => {
    const twice = localizer(withClaims([...killed.claims, { ...claim, id: 'herald~2' }]), locales.en);
    expect(claimChanges(l, twice)).toHaveLength(1);
    expect(claimChanges(twice, twice)).toEqual([]);
  });
});
