/** What edits of ids, sources, speakers, statements and the story do to its files, and what they refuse. */
import { describe, expect, test } from 'vitest';
import { compileFiles } from '../../../data/compiler/index.ts';
import { applyEdits } from '../../../data/desk/edit/apply-edits.ts';
import type { Edit, StoryFiles } from '../../../data/desk/edit/edits.ts';
import { mentionsOf } from '../../../data/desk/edit/mentions.ts';
import { compiled, diff, fire, first, made, now, refused } from './fire.ts';

describe('an id', () => {
  test.each([
    ['speaker', 'police', 'guards'],
    ['source', 'b', 'radio'],
    ['statement', 'briefing', 'address'],
  ] as const)('of a %s is renamed everywhere that it is named', (what, from, to) => {
    const files = made({ do: 'rename', what, from, to });
    expect(mentionsOf(files, what, from)).toEqual([]);
    const places = (list: ReturnType<typeof mentionsOf>) => list.map(({ file, as }) => `${file} ${as}`);
    expect(places(mentionsOf(files, what, to))).toEqual(places(mentionsOf(fire, what, from)));
    expect(mentionsOf(files, what, to).length).toBeGreaterThan(1);
    expect(compiled(files)).toBe(compiled(fire));
  });

  test('that is taken, no slug or not there is refused, with the nearest', () => {
    expect(refused({ do: 'rename', what: 'source', from: 'a', to: 'b' })?.code).toBe('exists');
    expect(refused({ do: 'rename', what: 'source', from: 'a', to: 'Not this' })?.code).toBe('bad-value');
    expect(refused({ do: 'change-speaker', id: 'polcie', set: {} })).toMatchObject({
      code: 'not-found',
      nearest: 'police',
    });
  });
});

describe('the other files', () => {
  test('keep their comments when an entry changes', () => {
    const files = made(
      { do: 'change-source', id: 'a', set: { published: '2026-01-05T08:00', title: 'Fire: three dead' } },
      { do: 'change-speaker', id: 'city', set: { short: 'City' } },
      { do: 'add-speaker', speaker: { id: 'mayor', part_of: 'city', name: "The city's mayor" } },
    );
    expect(diff('sources.yaml', files)).toEqual([
      '-  published: 2026-01-02   # printed',
      "+  title: 'Fire: three dead'",
      '+  published: 2026-01-05T08:00   # printed',
    ]);
    expect(diff('speakers.yaml', files)).toEqual([
      '-city: { name: The city, group: officials } # its council',
      '+city: { name: The city, short: City, group: officials } # its council',
      "+mayor: { name: The city's mayor, part_of: city }",
    ]);
  });

  test('get a new entry in the layout of the one before it', () => {
    const source = { id: 'c', language: 'de', outlet: 'C', published: '2026-01-04' };
    const tall = new Map(fire).set(
      'sources.yaml',
      'a:\n  outlet: The A\n  published: 2026-01-02\n  language: en\nb:\n  outlet: B\n  published: 2026-01-03\n  language: en\n',
    );
    const withSource = (files: StoryFiles) =>
      applyEdits(files, [{ do: 'add-source', source }]).files.get('sources.yaml') ?? '';
    expect(withSource(tall)).toMatch(/\nc:\n {2}outlet: C\n {2}published: 2026-01-04\n {2}language: de\n$/);
    expect(withSource(fire)).toMatch(/\nc: \{ outlet: C, published: 2026-01-04, language: de \}\n$/);
    const own = made({ do: 'add-statement', fact: 'hurt', statement: { id: 'told', said_by: 'city' } });
    expect(own.get('facts/hurt.yaml')).toContain(
      'part_of: killed\nstatements:\n  told: { said_by: city }\nclaims:',
    );
  });

  test('take the new order of facts, groups and sections', () => {
    const files = made({
      do: 'change-story',
      set: {
        facts: ['hurt', 'killed', 'missing'],
        groups: { newsrooms: 'Newsrooms', officials: 'Officials' },
        sections: [
          { id: 'cause', title: 'The cause', facts: ['hurt'] },
          { id: 'people', title: 'People', facts: ['killed', 'missing'] },
        ],
      },
    });
    const text = files.get('story.yaml') ?? '';
    expect(text).toContain(
      'groups: { newsrooms: Newsrooms, officials: Officials }\nfacts: [hurt, killed, missing]   # the order',
    );
    expect(text.indexOf('id: cause')).toBeLessThan(text.indexOf('id: people'));
    expect(text).toContain('# Also at sea.');
  });

  test('are begun with a story, its first source and its first fact', () => {
    const { files, problems } = applyEdits(new Map(), [
      {
        do: 'start-story',
        set: { title: 'The fire', lead: 1, language: 'en', time_zone: '+00:00', state: 'open' },
        source: { id: 'a', outlet: 'The A', published: '2026-01-02', language: 'en' },
      },
      {
        do: 'add-fact',
        fact: { id: 'killed', asks: 'How many died?', label: 'Killed', kind: 'count', unit: 'people' },
      },
      {
        do: 'add-claim',
        fact: 'killed',
        claim: { source: 'a', value: 3, first_hand: true, anchor: 'three dead' },
      },
    ]);
    expect(problems).toEqual([]);
    expect(files.get('story.yaml')).toBe(
      "title: The fire\nlanguage: en\ntime_zone: '+00:00'\nstate: open\nlead: 1\nfacts: [killed]\n",
    );
    expect(compileFiles(files, 'fire', { now }).bundle?.facts[0]?.claims).toHaveLength(1);
  });

  test('that are lists of entries with an id stay lists', () => {
    const lists = new Map(fire)
      .set(
        'sources.yaml',
        'sources:\n  - id: a\n    outlet: The A\n    published: 2026-01-02\n    language: en\n  - { id: b, outlet: B, published: 2026-01-03, language: en }\n',
      )
      .set(
        'speakers.yaml',
        '- { id: city, name: The city, group: officials }\n- { id: police, name: Police, part_of: city }\n',
      );
    const { files, problems } = applyEdits(lists, [
      { do: 'rename', what: 'source', from: 'a', to: 'first' },
      { do: 'rename', what: 'speaker', from: 'police', to: 'guards' },
      { do: 'add-source', source: { id: 'c', outlet: 'C', published: '2026-01-04', language: 'de' } },
      { do: 'add-speaker', speaker: { id: 'mayor', name: 'The mayor', group: 'officials' } },
      { do: 'change-source', id: 'b', set: { title: 'Fire' } },
    ]);
    expect(problems).toEqual([]);
    expect(files.get('sources.yaml')).toBe(
      'sources:\n  - id: first\n    outlet: The A\n    published: 2026-01-02\n    language: en\n  - { id: b, outlet: B, title: Fire, published: 2026-01-03, language: en }\n  - { id: c, outlet: C, published: 2026-01-04, language: de }\n',
    );
    expect(files.get('speakers.yaml')).toContain(
      '- { id: guards, name: Police, part_of: city }\n- { id: mayor, name: The mayor, group: officials }\n',
    );
    expect(
      compileFiles(files, 'fire', { now }).issues.filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
  });

  test('keep a signature of each fact', () => {
    const digest = 'f'.repeat(32);
    const files = made({ do: 'sign', fact: 'hurt', by: 'B. W.', on: '2026-01-05', digest });
    expect(files.get('signed.yaml')).toBe(
      `${fire.get('signed.yaml')}hurt: { by: B. W., on: 2026-01-05, digest: ${digest} }\n`,
    );
  });

  test('that end their lines as Windows does go on doing so', () => {
    const windows = new Map([...fire].map(([name, text]) => [name, text.replaceAll('\n', '\r\n')]));
    const edits: readonly Edit[] = [
      { do: 'add-claim', fact: 'killed', claim: { source: 'b', value: 7, anchor: 'seven dead' } },
      {
        do: 'change-claim',
        fact: 'killed',
        claim: first,
        set: { past: { on: '2026-01-05', why: 'x'.repeat(120) } },
      },
      { do: 'rename', what: 'fact', from: 'hurt', to: 'injured' },
    ];
    const { files, problems } = applyEdits(windows, edits);
    expect(problems).toEqual([]);
    const plain = new Map([...files].map(([name, text]) => [name, text.replaceAll('\r\n', '\n')]));
    expect(plain).toEqual(new Map(made(...edits)));
    expect([...files.values()].join('')).not.toMatch(/(?<!\r)\n/);
  });
});

describe('edits together', () => {
  test('are all made or none', () => {
    const edits: readonly Edit[] = [
      { do: 'change-claim', fact: 'killed', claim: first, set: { value: 4 } },
      { do: 'change-claim', fact: 'kiled', claim: first, set: { value: 5 } },
    ];
    expect(refused(...edits)).toMatchObject({ edit: 1, code: 'not-found', nearest: 'killed' });
  });

  test('are refused for a file that is not correct YAML, and say which line', () => {
    const broken = new Map(fire).set('facts/killed.yaml', 'asks: How many?\nkind: [count\nclaims: []\n');
    const { problems, files } = applyEdits(broken, [
      { do: 'change-fact', id: 'killed', set: { label: 'Killed' } },
    ]);
    expect(files).toBe(broken);
    expect(problems[0]).toMatchObject({
      code: 'by-hand',
      message: expect.stringMatching(/^facts\/killed\.yaml: line [23]/),
    });
  });

  test('never write a key that means something to JavaScript', () => {
    const set = JSON.parse('{"__proto__": {"value": 1}}') as Record<string, unknown>;
    expect(refused({ do: 'change-claim', fact: 'killed', claim: first, set })?.code).toBe('bad-value');
  });
});
