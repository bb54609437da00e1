/** A story of two sources and one fact, as files on disk, for tests that edit it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const killedFile = 'facts/killed.yaml';

export function killed(value: string): string {
  return `asks: How many people were killed?
label: Killed
kind: count
unit: people
counts: running total
where: the coast
who: everyone
claims:
  - { source: first, value: ${value}, said_by: police, as_of: 2022-01-09, anchor: people were killed }
  - { source: second, value: more than 100, said_by: police, as_of: 2022-01-09, anchor: killed }
`;
}

const files: Readonly<Record<string, string>> = {
  'story.yaml': `title: A storm
summary: A storm on the coast.
language: en
time_zone: '+00:00'
state: open
lead: 1
facts: [killed]
`,
  'sources.yaml': `first:
  outlet: First
  title: A storm
  url: https://first.example/storm
  published: 2022-01-10
  language: en
second:
  outlet: Second
  title: The storm
  published: 2022-01-11
  language: en
`,
  'speakers.yaml': 'police: { name: Police }\n',
  [killedFile]: killed('164'),
};

/** Writes the story `name` into `dir`, which is made. */
export async function writeStory(dir: string, name: string): Promise<void> {
  await mkdir(join(dir, name, 'facts'), { recursive: true });
  for (const [file, text] of Object.entries(files)) await writeFile(join(dir, name, file), text);
}
