/** What each edit does to the files of a small story, comments and line style included, and what it refuses. */
import { describe, expect, test } from 'vitest';
import { compileFiles } from '../../../data/compiler/index.ts';
import { applyEdits } from '../../../data/desk/edit/apply-edits.ts';
import type { Edit, EditProblem, StoryFiles } from '../../../data/desk/edit/edits.ts';
import { mentionsOf } from '../../../data/desk/edit/mentions.ts';

const fire: StoryFiles = new Map([
  [
    'story.yaml',
    `# The harbour.
title: The fire
language: en
time_zone: '+00:00'
state: open
lead: 1
groups: { officials: Officials, newsrooms: Newsrooms }
facts: [killed, hurt, missing]   # the order of the card
sections:
  - id: people
    title: People
    facts:
      - killed
      # Also at sea.
      - missing
  - { id: cause, title: Cause, facts: [hurt] }
`,
  ],
  [
    'sources.yaml',
    `a:\n  outlet: The A\n  published: 2026-01-02   # printed\n  language: en\nb: { outlet: B, published: 2026-01-03, language: en }\n`,
  ],
  [
    'speakers.yaml',
    `# Officials\ncity: { name: The city, group: officials } # its council\npolice: { name: Police, part_of: city }\n`,
  ],
  [
    'statements.yaml',
    `briefing:\n  said_by: police\n  on: 2026-01-02\n  acts: { on: 2026-01-03, by: city, how: doubted, source: b }\n`,
  ],
  [
    'facts/killed.yaml',
    `asks: How many died?
label: Killed
kind: count
unit: people
statements:
  first-count: { said_by: city, on: 2026-01-02 }
claims:
  # The first morning.
  - { source: a, value: 3, said_by: police, as_of: 2026-01-02, anchor: three dead }
  - source: b
    value: '1,004'
    statement: first-count
    includes: [ hurt ]
    anchor: 'dead, says the city'   # a slip of theirs?
`,
  ],
  [
    'facts/hurt.yaml',
    `asks: How many were hurt?\nlabel: Hurt\nkind: count\nunit: people\npart_of: killed\nclaims:\n  - { source: a, value: 12, statement: briefing, traced: b, anchor: twelve hurt }\n`,
  ],
  [
    'facts/missing.yaml',
    'asks: How many are missing?\nlabel: Missing\nkind: count\nunit: people\nclaims: []\n',
  ],
  ['signed.yaml', `killed: { by: Anna, on: 2026-01-04, digest: 00000000000000000000000000000000 }\n`],
  ['evidence.lock.yaml', `a:\n  text: 00000000000000000000000000000000\n  anchors: {}\n`],
]);

const first = { index: 0, source: 'a', anchor: 'three dead' };

function made(...edits: readonly Edit[]): StoryFiles {
  const { files, problems } = applyEdits(fire, edits);
  expect(problems).toEqual([]);
  return files;
}

function refused(...edits: readonly Edit[]): EditProblem | undefined {
  const { files, changed, problems } = applyEdits(fire, edits);
  expect({ changed, same: files === fire }).toEqual({ changed: [], same: true });
  return problems[0];
}

/** The file as it is after edits, its unchanged lines left out. */
function diff(name: string, files: StoryFiles): readonly string[] {
  const old = (fire.get(name) ?? '').split('\n');
  const next = (files.get(name) ?? '').split('\n');
  return [
    ...old.filter((line) => !next.includes(line)).map((line) => `-${line}`),
    ...next.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ];
}

describe('a claim', () => {
  test('changes on its own line, keeping its comment and its line style', () => {
    const files = made(
      { do: 'change-claim', fact: 'killed', claim: first, set: { value: 'at least 4', hedge: 'estimate' } },
      {
        do: 'change-claim',
        fact: 'killed',
        claim: { index: 1, source: 'b' },
        set: { anchor: 'dead: says the city', as_of: '2026-01-03' },
      },
    );
    expect(diff('facts/killed.yaml', files)).toEqual([
      '-  - { source: a, value: 3, said_by: police, as_of: 2026-01-02, anchor: three dead }',
      "-    anchor: 'dead, says the city'   # a slip of theirs?",
      '+  - { source: a, value: at least 4, hedge: estimate, said_by: police, as_of: 2026-01-02, anchor: three dead }',
      '+    as_of: 2026-01-03',
      "+    anchor: 'dead: says the city'   # a slip of theirs?",
    ]);
  });

  test('is added in the order that files have, in the layout of the one before it', () => {
    const claim = { anchor: 'seven dead', value: 7, source: 'b', said_by: 'city' };
    expect(diff('facts/killed.yaml', made({ do: 'add-claim', fact: 'killed', claim, at: 1 }))).toEqual([
      '+  - { source: b, value: 7, said_by: city, anchor: seven dead }',
    ]);
    expect(diff('facts/killed.yaml', made({ do: 'add-claim', fact: 'killed', claim }))).toEqual([
      '+    value: 7',
      '+    said_by: city',
      '+    anchor: seven dead',
    ]);
  });

  test('moves to another fact as it was written', () => {
    const files = made({
      do: 'move-claim',
      from: 'killed',
      claim: { index: 1, source: 'b' },
      to: 'hurt',
      at: 0,
    });
    expect(files.get('facts/hurt.yaml')).toContain(
      "claims:\n  - source: b\n    value: '1,004'\n    statement: first-count\n    includes: [ hurt ]\n    anchor: 'dead, says the city'   # a slip of theirs?\n  - { source: a",
    );
    expect(files.get('facts/killed.yaml')).not.toContain('1,004');
  });

  test('is marked as past, and not any more', () => {
    const past = { on: '2026-01-05', why: 'The list, since corrected.', source: 'b' };
    const files = made({ do: 'mark-past', fact: 'killed', claim: first, past });
    expect(files.get('facts/killed.yaml')).toContain(
      "anchor: three dead, past: { on: 2026-01-05, why: 'The list, since corrected.', source: b } }",
    );
    const back = applyEdits(files, [
      { do: 'change-claim', fact: 'killed', claim: first, set: { past: null } },
    ]);
    expect(back.files.get('facts/killed.yaml')).toBe(fire.get('facts/killed.yaml'));
  });

  test('is refused when another one stands in its place by now', () => {
    const problem = refused({
      do: 'change-claim',
      fact: 'killed',
      claim: { index: 1, source: 'a' },
      set: { value: 9 },
    });
    expect(problem).toMatchObject({
      edit: 0,
      code: 'moved-on',
      message: expect.stringContaining('look at the fact again'),
    });
  });

  test('is found by its anchor when others were put before it', () => {
    const claim = { source: 'b', value: 1, anchor: 'one' };
    const files = made(
      { do: 'add-claim', fact: 'killed', claim, at: 0 },
      { do: 'remove-claim', fact: 'killed', claim: first },
    );
    expect(files.get('facts/killed.yaml')).not.toContain('three dead');
  });

  test('of a fact without claims begins its list', () => {
    const files = made({ do: 'remove-claim', fact: 'hurt', claim: { index: 0, source: 'a' } });
    expect(files.get('facts/hurt.yaml')).toContain('claims: []\n');
    const again = applyEdits(files, [
      { do: 'add-claim', fact: 'hurt', claim: { source: 'a', value: 2, anchor: 'two' } },
    ]);
    expect(again.files.get('facts/hurt.yaml')).toContain(
      'claims:\n  - { source: a, value: 2, anchor: two }\n',
    );
  });
});

describe('a fact', () => {
  test('is added with its file, its place in the order and its heading', () => {
    const fact = { id: 'homeless', unit: 'people', kind: 'count', asks: 'How many are homeless?' };
    const files = made({ do: 'add-fact', fact, after: 'killed', section: 'people' });
    expect(files.get('facts/homeless.yaml')).toBe(
      'asks: How many are homeless?\nkind: count\nunit: people\n',
    );
    expect(diff('story.yaml', files)).toEqual([
      '-facts: [killed, hurt, missing]   # the order of the card',
      '+facts: [killed, homeless, hurt, missing]   # the order of the card',
      '+      - homeless',
    ]);
  });

  test('is renamed everywhere', () => {
    const files = made({ do: 'rename', what: 'fact', from: 'hurt', to: 'injured' });
    expect(files.has('facts/hurt.yaml')).toBe(false);
    expect(files.get('facts/injured.yaml')).toBe(fire.get('facts/hurt.yaml'));
    expect([...files.values()].join('')).not.toMatch(/\bhurt\b(?! *\?| })/);
    expect(compiled(files)).toEqual(compiled(fire));
  });

  test('merges into another: its claims, and all that named it', () => {
    const files = made({ do: 'merge-facts', from: 'hurt', into: 'killed' });
    expect(files.has('facts/hurt.yaml')).toBe(false);
    expect(files.get('facts/killed.yaml')).toContain(
      '- { source: a, value: 12, statement: briefing, traced: b, anchor: twelve hurt }\n',
    );
    expect(files.get('facts/killed.yaml')).not.toContain('includes');
    expect(files.get('story.yaml')).not.toContain('hurt');
    expect(files.get('story.yaml')).not.toContain('cause');
    const { issues } = compileFiles(files, 'fire', { now });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('is not merged with one of another kind or unit', () => {
    const date = { do: 'add-fact', fact: { id: 'when', asks: 'When?', kind: 'date' } } as const;
    const ships = {
      do: 'add-fact',
      fact: { id: 'ships', asks: 'Ships?', kind: 'count', unit: 'ships' },
    } as const;
    expect(refused(date, { do: 'merge-facts', from: 'when', into: 'killed' })?.code).toBe('two-kinds');
    expect(refused(ships, { do: 'merge-facts', from: 'ships', into: 'killed' })?.code).toBe('two-kinds');
    expect(refused(date, { do: 'move-claim', from: 'killed', claim: first, to: 'when' })?.code).toBe(
      'two-kinds',
    );
  });

  test('is not taken away while another one names it', () => {
    expect(refused({ do: 'remove-fact', id: 'hurt' })).toMatchObject({
      code: 'in-use',
      message: 'The fact "hurt" is still named in facts/killed.yaml; change these first.',
    });
  });
});

const now = new Date('2026-02-01T00:00:00Z');

/** What readers would get, whatever the ids are. */
function compiled(files: StoryFiles): string {
  const { bundle, issues } = compileFiles(files, 'fire', { now });
  if (bundle === undefined) throw new Error(JSON.stringify(issues));
  return JSON.stringify(bundle).replaceAll(
    /"(?:hurt|injured|police|guards|b|radio|briefing|address)"/g,
    '"id"',
  );
}

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
