import { describe, expect, it } from 'vitest';
import { plain } from '../../data/wording/phrase.ts';
import { saying, withClaims } from './speak.ts';
import { story } from './story.ts';

function why(fact: string, off: readonly string[] = []): readonly string[] {
  return saying(fact, off).why.map(plain);
}

describe('a source that is switched off', () => {
  it('is said to change how far a value can be relied on, where the value would stay', () => {
    const [claim] = (story.facts[0]?.claims ?? []).filter(({ id }) => id === 'wire-15');
    if (claim === undefined) throw new Error('a claim of 225');
    const bundle = withClaims('killed', [
      claim,
      { ...claim, id: 'heute-6', source: 'heute-6', said_by: 'activists' },
    ]);
    for (const [off, outlet] of [
      ['heute-6', 'Heute'],
      ['wire-15', 'Wire'],
    ] as const)
      expect(saying('killed', [off], bundle).why.map(plain)).toContain(
        `${outlet} is switched off; with it: Agreed.`,
      );
  });
});

describe('why a finding reads as it does', () => {
  it('says a value once that several owners gave one after the other', () => {
    const [claim] = story.facts[1]?.claims ?? [];
    if (claim === undefined) throw new Error('a claim');
    const given = (source: string, said_by: string, n: number, day: string): typeof claim => ({
      ...claim,
      id: source,
      source,
      said_by,
      value: { form: 'exact', n },
      as_of: `2022-01-${day}`,
    });
    const claims = [
      given('heute-6', 'activists', 100, '06'),
      given('daily-9', 'interior', 100, '05'),
      given('wire-10', 'office', 300, '10'),
    ];
    expect(saying('detained', [], withClaims('detained', claims)).why.map(plain)).toEqual([
      'Earlier in this running total: 100 (Interior ministry, 5 January; Activists, 6 January).',
    ]);
  });

  it('tells first what was withdrawn, whose it was, by whom it was taken back and when', () => {
    expect(why('killed')[0]).toBe(
      '164 (Information channel, citing Health ministry, 9 January) was withdrawn the same day: Health ministry denied having given it.',
    );
  });

  it('tells what was withdrawn though every source is off', () => {
    const off = story.sources.map(({ id }) => id);
    expect(saying('killed', off).statusWord).toBe('Not reported');
    expect(why('killed', off)[0]).toMatch(/^164 \(Information channel.*\) was withdrawn the same day/);
  });

  it('counts outlets apart from origins', () => {
    expect(why('killed')).toContain('2 outlets print 225; all of them have it from one origin, Prosecutor.');
  });

  it('says which source shows where an unnamed figure comes from', () => {
    expect(why('killed')).toContain(
      'Owner not named by Second Look; Wire shows that it comes from Prosecutor.',
    );
  });

  it('names the organisation that two differing owners belong to', () => {
    expect(why('detained')[0]).toBe('They do not fit together, though both come from the state.');
  });

  it('names the third that two differing owners go back to, and not one that cites the other', () => {
    const [claim] = (story.facts.find(({ id }) => id === 'killed')?.claims ?? []).filter(
      ({ id }) => id === 'wire-15',
    );
    if (claim === undefined) throw new Error('a claim of 225');
    const cited = (id: string, said_by: string) => ({ id, said_by, citing: 'activists', on: '2022-01-15' });
    const bundle = {
      ...withClaims(
        'killed',
        [
          { ...claim, id: 'a', statement: 'one' },
          { ...claim, id: 'b', statement: 'two', value: { form: 'exact', n: 19 } },
        ].map(({ said_by: _, as_of: __, ...rest }) => rest) as (typeof story.facts)[number]['claims'],
      ),
      statements: [cited('one', 'prosecutor'), cited('two', 'un')],
      speakers: [...story.speakers, { id: 'un', name: 'United Nations' }],
    };
    expect(saying('killed', [], bundle).why.map(plain)[0]).toBe(
      'They do not fit together, though both go back to one origin: Activists.',
    );
  });

  it('says of two values that not both give their day', () => {
    const [claim] = (story.facts.find(({ id }) => id === 'killed')?.claims ?? []).filter(
      ({ id }) => id === 'wire-15',
    );
    if (claim === undefined) throw new Error('a claim of 225');
    const { as_of: _, ...undated } = claim;
    const bundle = withClaims('killed', [
      claim,
      { ...undated, id: 'heute-6', source: 'heute-6', said_by: 'activists', value: { form: 'exact', n: 19 } },
    ]);
    expect(bundle.sources.find(({ id }) => id === 'heute-6')).toBeDefined();
    const published = {
      ...bundle,
      sources: bundle.sources.map((one) =>
        one.id === 'heute-6' ? { ...one, published: '2022-01-20' } : one,
      ),
    };
    expect(saying('killed', [], published).why.map(plain)[0]).toBe(
      'Not both give their day, so which came last is not known.',
    );
  });

  it('says that two differing values go back to one owner', () => {
    const said = saying(
      'detained',
      [],
      withClaims('detained', [
        {
          id: 'wire-15',
          source: 'wire-15',
          value: { form: 'exact', n: 149 },
          said_by: 'police',
          anchor: '149',
        },
        {
          id: 'daily-21',
          source: 'daily-21',
          value: { form: 'exact', n: 160 },
          said_by: 'police',
          anchor: '160',
        },
      ]),
    );
    expect(said.why.map(plain)).toContain('Both go back to one owner: Police.');
  });

  it('tells an earlier reading from a source that names its owner', () => {
    const reading = { value: { form: 'exact' as const, n: 12 }, said_by: 'police', as_of: '2022-01-05' };
    const said = saying(
      'killed',
      [],
      withClaims('killed', [
        { id: 'daily-21', source: 'daily-21', ...reading, traced: 'wire-15', anchor: '12' },
        { id: 'heute-6', source: 'heute-6', ...reading, anchor: '12' },
        {
          id: 'wire-15',
          source: 'wire-15',
          value: { form: 'exact', n: 225 },
          said_by: 'prosecutor',
          as_of: '2022-01-15',
          anchor: '225',
        },
      ]),
    );
    expect(said.why.map(plain)).toContain('Earlier in this running total: 12 (Police, 5 January).');
  });

  it('says which answer was overtaken, and not what was only said again', () => {
    const [base] = story.facts.find(({ id }) => id === 'tortured')?.claims ?? [];
    if (base === undefined) throw new Error('a claim');
    const { hedge: _, ...claim } = base;
    const said = (id: string, said_by: string, answer: string, day: string): typeof claim => ({
      ...claim,
      id,
      said_by,
      value: { form: 'answer', answers: [answer] },
      as_of: `2022-01-${day}`,
    });
    const given = [
      said('daily-21', 'activists', 'yes', '06'),
      said('daily-21~2', 'police', 'no', '05'),
      said('daily-21~3', 'prosecutor', 'yes', '07'),
      said('daily-21~4', 'prosecutor', 'yes', '09'),
    ];
    const told = saying('tortured', [], withClaims('tortured', given)).why.map(plain);
    expect(told).toContain('Earlier: No (Police, 5 January).');
  });

  it('says that a disputed answer cannot hold together with the other', () => {
    expect(why('tortured')[0]).toBe('They cannot both hold, and neither owner depends on the other.');
  });

  it('says what a source that is off would add', () => {
    expect(why('killed', ['daily-21', 'wire-15', 'heute-6'])).toContain(
      'Wire is switched off; with it: 225 (Prosecutor, 15 January).',
    );
  });

  it('says that a part is a part', () => {
    expect(why('children')).toContain('A part of: Killed.');
  });

  it('says nothing twice', () => {
    for (const { id } of withClaims('', []).facts) {
      const said = why(id);
      expect(new Set(said).size).toBe(said.length);
    }
  });
});
