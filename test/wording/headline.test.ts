import { describe, expect, it } from 'vitest';
import { plain } from '../../data/wording/phrase.ts';
import { lines, saying, withClaims } from './speak.ts';
import { story } from './story.ts';

describe('what a finding says at a glance', () => {
  it('gives the figure with its owner, its day and how many outlets print it', () => {
    const said = saying('killed');
    expect(lines(said)).toEqual(['225 | Prosecutor, 15 January · 2 outlets']);
    expect(said.statusWord).toBe('One origin');
  });

  it('leaves those out of the number of outlets who print the figure in another form, as the sentence does', () => {
    const [claim] = story.facts[0]?.claims.slice(2, 3) ?? [];
    if (claim === undefined) throw new Error('No claim of 225');
    const looser = {
      ...claim,
      id: 'heute-6~2',
      source: 'heute-6',
      value: { form: 'at-least', n: 225 },
    } as const;
    const said = saying('killed', [], withClaims('killed', [...(story.facts[0]?.claims ?? []), looser]));
    expect(lines(said)).toEqual(['225 | Prosecutor, 15 January · 2 outlets']);
    expect(said.why.map(plain)).toContain(
      '2 outlets print 225; all of them have it from one origin, Prosecutor.',
    );
  });

  it('says that there is no current figure once only the withdrawn one is left', () => {
    const said = saying('killed', ['daily-21', 'wire-15', 'heute-6']);
    expect(said.statusWord).toBe('Withdrawn');
    expect(lines(said)).toEqual(['No current figure | 164 was withdrawn on 9 January']);
  });

  it('says that an owner was traced when no source that is on names it', () => {
    expect(lines(saying('killed', ['wire-15']))).toEqual(['225 | traced to Prosecutor, 15 January']);
  });

  it('keeps two figures of two owners apart', () => {
    expect(lines(saying('detained'))).toEqual([
      'about 2,000 | President’s office, 14 January',
      '7,939 | Interior ministry, 10 January',
    ]);
  });

  it('puts ownerless figures that contradict the owned one on lines of their own, and leaves looser ones out', () => {
    const [claim] = story.facts[1]?.claims ?? [];
    if (claim === undefined) throw new Error('No claim of 7,939');
    const nobody = { said_by: 'unstated', as_of: '2022-01-10' } as const;
    const others = (['over 8500', 'nearly 7000', 'over 7000', 'exact 9000', 'nearly 7000'] as const).map(
      (words, at) => {
        const [form = 'exact', n] = words.split(' ') as ['over' | 'nearly' | 'exact', string];
        const source = ['wire-15', 'heute-6', 'daily-21', 'daily-9', 'wire-10'][at] ?? '';
        return { ...claim, ...nobody, id: `${source}~9`, source, value: { form, n: Number(n) } };
      },
    );
    const said = saying('detained', [], withClaims('detained', [claim, ...others]));
    expect(lines(said)).toEqual([
      '7,939 | Interior ministry, 10 January',
      'nearly 7,000 | printed by Heute, owner not stated, 10 January; printed by Wire, owner not stated, 10 January',
      '9,000 | printed by The Daily, owner not stated, 10 January',
    ]);
    expect(said.says.map(({ size }) => size)).toEqual(['figure', 'words', 'words']);
    expect(said.statusWord).toBe('Figures differ');
    expect(said.why.map(plain)).toContain(
      'They do not fit together, and not all of them have a stated owner.',
    );
  });

  it('names who gives which answer, and keeps the hedge', () => {
    const said = saying('tortured');
    expect(lines(said)).toEqual([
      'Yes | Activists, published 21 January · alleged',
      'No | Police, published 21 January',
    ]);
    expect(said.statusWord).toBe('Disputed');
  });

  it('names the other owners of a value that all give', () => {
    expect(lines(saying('began'))).toEqual([
      '2 January | The Daily, published 9 January; also Wire, published 10 January',
    ]);
  });

  it('says who says that it is not known', () => {
    expect(lines(saying('armed-men'))).toEqual([
      'Not known | according to Broadcaster (published 21 January)',
    ]);
  });

  it('says in the words of the editor what is not known', () => {
    const facts = story.facts.map((one) =>
      one.id === 'armed-men' ? { ...one, unclear: 'Kept secret' } : one,
    );
    expect(lines(saying('armed-men', [], { ...story, facts }))).toEqual([
      'Kept secret | according to Broadcaster (published 21 January)',
    ]);
  });

  it('names the sources that are off when only they report it', () => {
    expect(lines(saying('armed-men', ['daily-21']))).toEqual([
      'Not reported | reported only by sources that are switched off: Second Look',
    ]);
  });

  it('never calls a figure without an owner one origin', () => {
    const bundle = withClaims('detained', [
      {
        id: 'daily-9',
        source: 'daily-9',
        value: { form: 'exact', n: 26 },
        said_by: 'unstated',
        anchor: '26',
      },
    ]);
    const said = saying('detained', [], bundle);
    expect(said.statusWord).toBe('Owner not stated');
    expect(lines(said)).toEqual(['26 | printed by The Daily, owner not stated, published 9 January']);
    expect(plain(said.behind)).toBe('1 claim');
  });

  it('tells a lowered figure with both owners and days', () => {
    expect(plain(saying('detained').why.at(-1) ?? [])).toBe(
      'Nearly 6,000 (President’s office, 9 January) was changed to about 2,000 (President’s office, 14 January).',
    );
  });
});
