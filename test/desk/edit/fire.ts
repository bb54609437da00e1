/** A small story with comments and mixed styles, and what edits make of it. */
import { expect } from 'vitest';
import { compileFiles } from '../../../data/compiler/index.ts';
import { applyEdits } from '../../../data/desk/edit/apply-edits.ts';
import type { Edit, EditProblem, StoryFiles } from '../../../data/desk/edit/edits.ts';

export const fire: StoryFiles = new Map([
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

export const first = { index: 0, source: 'a', anchor: 'three dead' };

export function made(...edits: readonly Edit[]): StoryFiles {
  const { files, problems } = applyEdits(fire, edits);
  expect(problems).toEqual([]);
  return files;
}

export function refused(...edits: readonly Edit[]): EditProblem | undefined {
  const { files, changed, problems } = applyEdits(fire, edits);
  expect({ changed, same: files === fire }).toEqual({ changed: [], same: true });
  return problems[0];
}

/** The file as it is after edits, its unchanged lines left out. */
export function diff(name: string, files: StoryFiles): readonly string[] {
  const old = (fire.get(name) ?? '').split('\n');
  const next = (files.get(name) ?? '').split('\n');
  return [
    ...old.filter((line) => !next.includes(line)).map((line) => `-${line}`),
    ...next.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ];
}

export const now = new Date('2026-02-01T00:00:00Z');

/** What readers would get, whatever the ids are. */
export function compiled(files: StoryFiles): string {
  const { bundle, issues } = compileFiles(files, 'fire', { now });
  if (bundle === undefined) throw new Error(JSON.stringify(issues));
  return JSON.stringify(bundle).replaceAll(
    /"(?:hurt|injured|police|guards|b|radio|briefing|address)"/g,
    '"id"',
  );
}
