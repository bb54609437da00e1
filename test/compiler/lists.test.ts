/** Entries may stand in lists with an `id:` wherever they may stand in maps: form-based editors write only lists. */
import { expect, test } from 'vitest';
import { factShape } from '../../data/compiler/check/schema/fact.ts';
import { sourcesShape } from '../../data/compiler/check/schema/source.ts';
import { speakersShape, statementsShape } from '../../data/compiler/check/schema/speaker.ts';
import { storyShape } from '../../data/compiler/check/schema/story.ts';
import { compileFiles, parseYaml } from '../../data/compiler/index.ts';
import { now } from './fixture.ts';

const head = "title: A test\nlanguage: en\ntime_zone: '+00:00'\nstate: open\nlead: 1\nfacts: [it]\n";
const fact = 'asks: Was it?\nlabel: It\nkind: answer\nexclusive: all\n';
const claims =
  'claims:\n  - { source: a, value: no-one, statement: said, anchor: no one }\n  - { source: b, value: fire, statement: told, anchor: a fire }\n';

const maps = new Map([
  ['story.yaml', `${head}groups: { officials: Officials, others: Others }\n`],
  [
    'sources.yaml',
    'outlets:\n  The A: { group: officials }\na: { outlet: The A, published: 2026-01-02, language: en }\nb: { outlet: B, published: 2026-01-03, language: en }\n',
  ],
  ['speakers.yaml', 'city: { name: The city, group: officials }\npolice: { name: Police, part_of: city }\n'],
  ['statements.yaml', 'said: { said_by: police, on: 2026-01-02 }\n'],
  [
    'facts/it.yaml',
    `${fact}answers: { fire: A fire, no-one: { label: No one } }\nstatements:\n  told: { said_by: city }\n${claims}`,
  ],
]);

const lists = new Map([
  [
    'story.yaml',
    `${head}groups:\n  - { id: officials, label: Officials }\n  - { id: others, label: Others }\n`,
  ],
  [
    'sources.yaml',
    'outlets:\n  - { name: The A, group: officials }\nsources:\n  - { id: a, outlet: The A, published: 2026-01-02, language: en }\n  - { id: b, outlet: B, published: 2026-01-03, language: en }\n',
  ],
  [
    'speakers.yaml',
    '- { id: city, name: The city, group: officials }\n- { id: police, name: Police, part_of: city }\n',
  ],
  ['statements.yaml', 'statements:\n  - { id: said, said_by: police, on: 2026-01-02 }\n'],
  [
    'facts/it.yaml',
    `${fact}answers:\n  - { id: fire, label: A fire }\n  - { id: no-one, label: No one }\nstatements:\n  - { id: told, said_by: city }\n${claims}`,
  ],
]);

test('lists with ids give the same bundle as maps', () => {
  const [a, b] = [maps, lists].map((files) => compileFiles(files, 'test', { now }));
  expect(a?.issues).toEqual(b?.issues);
  expect(a?.revision).toMatch(/^[0-9a-f]{24}$/);
  expect(b?.revision).toBe(a?.revision);
});

const shapes = {
  'story.yaml': storyShape,
  'sources.yaml': sourcesShape,
  'speakers.yaml': speakersShape,
  'statements.yaml': statementsShape,
  'facts/it.yaml': factShape,
} as const;

test.each(Object.entries(shapes))('text editors find no mistake in a %s of either kind', (name, shape) => {
  for (const files of [maps, lists]) {
    const { error } = shape.safeParse(parseYaml(files.get(name) ?? '').toJS());
    expect(error?.issues ?? []).toEqual([]);
  }
  expect(shape.safeParse([{ name: 'no id' }]).success).toBe(false);
});
