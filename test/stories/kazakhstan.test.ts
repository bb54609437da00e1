/** The unrest in Kazakhstan, as a sceptical editor would check it: the toll of 164, and what no switch may change. */
import { describe, expect, it } from 'vitest';
import { resolve } from '../../data/resolver/resolve.ts';
import { fiveArticles, kazakhstan } from './kazakhstan-reading.ts';

const { bundle, read, except } = await kazakhstan();

describe('the toll of 164', () => {
  it('was taken back by the ministry that posted it; the ministry in whose name it stood disowned it', () => {
    const toll = bundle.statements.find(({ id }) => id === 'toll-164');
    expect([toll?.said_by, toll?.citing]).toEqual(['information-ministry', 'health-ministry']);
    expect(toll?.acts?.map(({ on, by, how }) => `${on} ${by} ${how}`)).toEqual([
      '2022-01-09T19:17 health-ministry denied',
      '2022-01-09 information-ministry retracted',
      '2022-01-10 information-ministry retracted',
      '2022-01-10 information-ministry deleted',
    ]);
  });

  it('never stands from the evening of 9 January on, whichever source is alone or missing', () => {
    const printing = new Map(
      bundle.facts.map(({ id, claims }) => [
        id,
        new Set(claims.flatMap((claim) => (claim.statement === 'toll-164' ? [claim.id] : []))),
      ]),
    );
    expect([...printing.values()].flatMap((ids) => [...ids]).length).toBeGreaterThan(30);
    const sources = bundle.sources.map(({ id }) => id);
    const views = [[], ...sources.map((id) => [id]), ...sources.map((id) => except([id]))];
    for (const without of views) {
      for (const { fact, readings } of resolve(bundle, { without }).findings) {
        const states = readings.flatMap(({ state, claims }) =>
          claims.some((id) => printing.get(fact)?.has(id)) ? [state] : [],
        );
        // "left-out" is the share of the toll that one article prints without a number.
        expect(states.filter((state) => state !== 'withdrawn' && state !== 'left-out')).toEqual([]);
      }
    }
  });

  it('leaves days without any official total, and gives way to 225 on 15 January', () => {
    const between = read('killed', { at: '2022-01-12' });
    expect(between.lines).toEqual(['unclear', 'dozens']);
    expect(between.voices('unclear')).toEqual(['information-ministry']);
    const after = read('killed', { at: '2022-01-20' });
    expect([after.status, after.lines]).toEqual(['single', ['225']]);
    expect(after.voices('225')).toEqual(['prosecutor-general']);
  });

  it('is all that the five articles have beside 225, and they share one voice for it', () => {
    const five = read('killed', { without: except(fiveArticles) });
    expect(five.lines).toEqual(['225']);
    expect(five.states('164')).toEqual(['withdrawn']);
    expect(five.states('about 164')).toEqual(['withdrawn']);
    expect(five.states('over 160')).toEqual(['withdrawn']);
  });

  it('takes its parts along, and not the number who sought care or the ombudswoman’s own count', () => {
    expect(read('killed-kyzylorda').status).toBe('withdrawn');
    expect(read('killed-almaty').states('103')).toEqual(['withdrawn']);
    expect(read('killed-children').voices('3')).toEqual(['childrens-ombudswoman']);
    const care = read('sought-care-almaty');
    expect([care.lines, care.voices('about 1100')]).toEqual([['about 1100'], ['information-ministry']]);
  });

  it('is no longer online, though two voices said so on the first evening', () => {
    expect(read('toll-164-post', { at: '2022-01-09' }).lines).toContain('online');
    // The second line is of state media’s reports, not of the post.
    const post = read('toll-164-post');
    expect(post.lines).toEqual(['deleted', 'deleted']);
    expect(post.finding.lines.map(({ scoped }) => scoped)).toEqual([undefined, true]);
  });
});

describe('a switch', () => {
  it('takes the officials away and leaves the witnesses whom the same article quotes', () => {
    const view = { withoutGroups: ['officials'] };
    expect(read('torture', view).lines).toEqual(['happened']);
    expect(read('torture', view).voices('happened')).toEqual(
      expect.arrayContaining(['yesengazy-lawyer', 'aset-abishev', 'activists']),
    );
    expect(read('turn-to-violence', view).lines).toEqual(['provocateurs', 'islamists']);
    expect(read('fire-on-demonstrators', view).voices('yes')).toEqual(['saule']);
    expect(read('killed', view).voices('over 200')).toEqual(['Human Rights Watch']);
  });

  it('has a group for every voice', () => {
    const groups = bundle.groups?.map(({ id }) => id);
    expect(groups).toEqual(['officials', 'witnesses', 'rights', 'newsrooms', 'others']);
    const { findings } = resolve(bundle, { withoutGroups: groups ?? [] });
    expect(new Set(findings.map(({ status }) => status))).toEqual(new Set(['unreported']));
  });
});

it('lists every fact under exactly one heading, the order to shoot near the top', () => {
  const listed = bundle.sections?.flatMap(({ facts }) => facts) ?? [];
  expect([...listed].sort()).toEqual(bundle.facts.map(({ id }) => id).sort());
  expect(bundle.facts.findIndex(({ id }) => id === 'shoot-order')).toBeLessThan(6);
});
