/** Groups of voices and time zones, from the files to the bundle. */
import { describe, expect, test } from 'vitest';
import { bundleOf, compile } from './one-fact-story.ts';

describe('groups', () => {
  const groups = 'groups: { officials: Officials, papers: Papers }\n';

  test('are passed down to everybody who is part of somebody', () => {
    const { speakers } = bundleOf({
      story: groups,
      speakers:
        'state: { name: State, group: officials }\nministry: { name: Ministry, part_of: state }\nminister: { name: Minister, part_of: ministry }\nspokesman: { name: Spokesman, part_of: ministry, group: papers }\n',
    });
    expect(Object.fromEntries(speakers.map(({ id, group }) => [id, group]))).toEqual({
      state: 'officials',
      ministry: 'officials',
      minister: 'officials',
      spokesman: 'papers',
    });
  });

  test('of the newsrooms are the one of that name, else the last that an outlet has', () => {
    expect(bundleOf({ story: 'groups: { newsrooms: News, officials: Officials }\n' }).newsrooms).toBe(
      'newsrooms',
    );
    const sources =
      'outlets: { The A: { group: papers } }\na: { outlet: The A, published: 2026-01-02, language: en }\n';
    expect(bundleOf({ story: groups, sources }).newsrooms).toBe('papers');
    expect(bundleOf({ story: groups })).not.toHaveProperty('newsrooms');
  });

  test('are asked for where a body has none', () => {
    const codes = (speakers: string) => compile({ story: groups, speakers }).issues.map(({ code }) => code);
    expect(codes('x: { name: X }\n')).toContain('no-group');
    expect(codes('x: { name: X, group: officials }\n')).not.toContain('no-group');
    expect(codes('x: { name: X }\ny: { name: Y, part_of: x, group: officials }\n')).not.toContain('no-group');
    expect(codes('x: { name: The A }\n')).not.toContain('no-group');
    expect(codes('x: { name: X, group: oficials }\n')).toContain('unknown-id');
  });
});

describe('time zones', () => {
  test('become offsets, with the changes of the years that the story touches', () => {
    const sources = 'a: { outlet: The A, published: 2026-01-02, language: en }\n';
    expect(bundleOf({ story: 'time_zone: Asia/Almaty\n', sources }).offsets).toEqual([{ offset: '+05:00' }]);
    expect(bundleOf({ story: "time_zone: '-03:30'\n", sources }).offsets).toEqual([{ offset: '-03:30' }]);
    expect(bundleOf({ story: 'time_zone: Europe/Berlin\n', sources }).offsets).toEqual([
      { offset: '+01:00' },
      { from: Date.UTC(2026, 2, 29, 1), offset: '+02:00' },
      { from: Date.UTC(2026, 9, 25, 1), offset: '+01:00' },
    ]);
  });

  test('of the past are those of the past', () => {
    const sources = 'a: { outlet: The A, published: 2022-01-09, language: en }\n';
    expect(bundleOf({ story: 'time_zone: Asia/Almaty\n', sources }).offsets).toEqual([{ offset: '+06:00' }]);
  });

  test('of an outlet stand behind the days and times of its pages alone', () => {
    const { sources, facts } = bundleOf({
      story: 'time_zone: Asia/Almaty\n',
      sources:
        'outlets: { NY: { time_zone: America/New_York } }\na: { outlet: NY, published: 2026-03-08T12:00, language: en }\nb: { outlet: B, published: 2026-03-09, language: en }\nc: { outlet: NY, published: 2026-02-01T12:00+01:00, language: en }\n',
      fact: 'asks: When?\nlabel: It\nkind: date\nclaims:\n  - { source: a, value: 2026-03-08 to 2026-03-09, as_of: 2026-03-01, anchor: x }\n  - { source: a, value: 2026-03, anchor: y }\n  - { source: b, value: 2026-03-08, as_of: 2026-03-01, anchor: x }\n',
    });
    expect(sources.map(({ published }) => published)).toEqual([
      '2026-03-08T12:00-04:00',
      '2026-03-09',
      '2026-02-01T12:00+01:00',
    ]);
    expect(facts[0]?.claims.map(({ value, as_of }) => [value, as_of])).toEqual([
      [{ form: 'on', date: '2026-03' }, undefined],
      [{ form: 'on', date: '2026-03-08' }, '2026-03-01'],
      [{ form: 'between', date: '2026-03-08-05:00', until: '2026-03-09-04:00' }, '2026-03-01-05:00'],
    ]);
  });

  test.each([
    ['Almaty', 'Asia/Almaty'],
    ['europe/berlin', 'Europe/Berlin'],
    ['UTC+6', "'+06:00'"],
    ['Asia/Almati', 'Asia/Almaty'],
  ])('%s is told the zone that was meant', (zone, nearest) => {
    const issue = compile({ story: `time_zone: ${zone}\n` }).issues.find(
      ({ code }) => code === 'bad-time-zone',
    );
    expect(issue === undefined ? zone : issue.nearest).toBe(issue === undefined ? 'europe/berlin' : nearest);
  });
});
