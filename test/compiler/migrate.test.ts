/** The move from the first edition's format to the second's: comments and order stay, and nothing is guessed. */
import { describe, expect, test } from 'vitest';
import { compileFiles, migrateStory } from '../../data/compiler/index.ts';
import { now } from './fixture.ts';

const old = new Map([
  [
    'story.yaml',
    "title: A test   # the card's headline\nlanguage: en\ntime_zone: '+00:00'\nstate: open\nlead: 1\nfacts: [days, hurt]\n",
  ],
  [
    'sources.yaml',
    '# Pages.\na:\n  outlet: TASS  # as it signs\n  published: 2026-01-02\n  language: ru\n  part_of: state\nb: { outlet: "Paper: One", published: 2026-01-03, part_of: state, language: en }\nc: { outlet: TASS, published: 2026-01-04, language: ru, part_of: state }\n',
  ],
  ['speakers.yaml', 'state: { name: State }\nministry: { name: Ministry }\n'],
  [
    'statements.yaml',
    's:\n  said_by: ministry\n  citing: state\n  on: 2026-01-02\n  withdrawn:   # twice\n    - { on: 2026-01-02, by: state, how: unconfirmed, source: a }\n    - { on: 2026-01-03, by: ministry, how: retracted, source: b }\n',
  ],
  [
    'facts/days.yaml',
    "asks: How long?\nlabel: Days\nkind: count\nunit: { en: days, de: Tage }\nunit_one: { en: day, de: Tag }\ncounts: on one day\nclaims:\n  - { source: a, value: 3, said_by: unstated, anchor: three days }\n  # seen by its reporter\n  - source: b\n    value: about 4   # in the headline\n    anchor: 'four days, at least'\n  - said_by: unstated\n    source: c\n    value: 3\n    anchor: three\n",
  ],
  [
    'facts/hurt.yaml',
    'asks: How many?\nlabel: Hurt\nkind: count\nunit: people\nclaims:\n  - { source: a, value: 12, statement: s, anchor: twelve }\n',
  ],
]);

const moved = migrateStory(old);
const all = new Map([...old, ...moved.files]);

describe('migrate', () => {
  test('leaves a story that compiles, where the first edition’s is refused with one message', () => {
    const before = compileFiles(old, 'test', { now }).issues;
    expect(before.map(({ code }) => code)).toEqual(['first-edition']);
    expect(before[0]?.message).toContain('migrate test');
    const { bundle, issues } = compileFiles(all, 'test', { now });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(bundle?.outlets).toEqual([
      { name: 'Paper: One', part_of: 'state' },
      { name: 'TASS', part_of: 'state' },
    ]);
    expect(bundle?.statements[0]?.acts?.map(({ how }) => how)).toEqual(['doubted', 'retracted']);
    expect(bundle?.facts[0]).toMatchObject({
      unit: { de: { one: 'Tag', other: 'Tage' }, en: { one: 'day', other: 'days' } },
      counts: 'each day',
    });
    expect(bundle?.facts[0]?.claims.every((claim) => !('said_by' in claim))).toBe(true);
  });

  test('keeps every comment, and all that it does not change', () => {
    for (const [name, text] of old) {
      for (const comment of text.match(/#.*/g) ?? []) expect(all.get(name)).toContain(comment);
    }
    expect(moved.files.has('story.yaml')).toBe(false);
    expect(moved.files.has('facts/hurt.yaml')).toBe(false);
  });

  test('lists and marks claims without an owner, and decides none', () => {
    expect(moved.owns).toMatchObject([{ file: 'facts/days.yaml', source: 'b', value: 'about 4' }]);
    expect(all.get('facts/days.yaml')).toMatch(/# first_hand\?.*\n {2}- source: b\n/);
    expect(all.get('facts/days.yaml')).not.toMatch(/^ *first_hand: true/m);
  });

  test('takes the editor’s answer where there is one', () => {
    const yes = migrateStory(old, () => true).files.get('facts/days.yaml') ?? '';
    expect(yes).toContain('    value: about 4   # in the headline\n    first_hand: true\n');
    const no = migrateStory(old, () => false).files.get('facts/days.yaml') ?? '';
    expect(no).not.toContain('first_hand');
  });

  test('points at what means something else now', () => {
    const denied = new Map(old).set(
      'statements.yaml',
      old.get('statements.yaml')?.replace('how: retracted', 'how: denied') ?? '',
    );
    expect(migrateStory(denied).looks.map(({ message }) => message)).toEqual([
      expect.stringContaining('each day'),
      expect.stringContaining('retracted'),
    ]);
  });

  test('changes nothing the second time', () => {
    expect(migrateStory(all).files.size).toBe(0);
  });

  test('leaves a file that is not correct YAML as it is', () => {
    const broken = migrateStory(new Map(old).set('statements.yaml', 's: ['));
    expect(broken.broken).toEqual(['statements.yaml']);
    expect(broken.files.has('statements.yaml')).toBe(false);
  });
});
