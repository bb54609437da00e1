/** An invented story of a flood, as files on disk, and an invented article about it with five figures, for tests of the desk. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

function count(asks: string, label: string, unit: string, counts: string, claim: string): string {
  return `asks: ${asks}\nlabel: ${label}\nkind: count\nunit: ${unit}\ncounts: ${counts}\nclaims:\n  - ${claim}\n`;
}

export const floodFiles: Readonly<Record<string, string>> = {
  'story.yaml': `# The desk keeps comments.
title: The flood on the river Arda
language: en
time_zone: '+00:00'
state: open
lead: 4
groups: { officials: Officials, witnesses: Witnesses, newsrooms: Newsrooms }
facts: [killed, injured, missing, homes, evacuated, dam]
`,
  'sources.yaml': `courier-2026-04-02: { outlet: Arda Courier, title: River leaves its bed, published: 2026-04-02, language: en }
herald-2026-04-03: { outlet: The Herald, title: Toll rises, published: 2026-04-03, language: en }
`,
  'speakers.yaml': `state: { name: The state, group: officials }
police: { name: The police, short: Police, part_of: state }
ministry: { name: The interior ministry, short: Interior ministry, part_of: state }
red-cross: { name: The Red Cross, short: Red Cross, group: witnesses }
`,
  'facts/killed.yaml': `${count('How many people were killed?', 'Killed', 'people', 'running total', '{ source: courier-2026-04-02, value: 9, said_by: police, as_of: 2026-04-02, anchor: nine people died }')}  - { source: herald-2026-04-03, value: 14, said_by: ministry, as_of: 2026-04-03, anchor: 14 people had been killed }\n`,
  'facts/injured.yaml': count(
    'How many people were injured?',
    'Injured',
    'people',
    'running total',
    '{ source: herald-2026-04-03, value: about 60, said_by: red-cross, as_of: 2026-04-03, anchor: about 60 were injured }',
  ),
  'facts/missing.yaml': count(
    'How many people are missing?',
    'Missing',
    'people',
    'at one time',
    '{ source: herald-2026-04-03, value: 22, said_by: police, as_of: 2026-04-03, anchor: 22 are still missing }',
  ),
  'facts/homes.yaml': count(
    'How many homes were destroyed?',
    'Homes destroyed',
    'homes',
    'running total',
    '{ source: herald-2026-04-03, value: at least 300, said_by: ministry, as_of: 2026-04-03, anchor: at least 300 homes }',
  ),
  'facts/evacuated.yaml': count(
    'How many people were evacuated?',
    'Evacuated',
    'people',
    'running total',
    "{ source: courier-2026-04-02, value: '4,000', said_by: ministry, as_of: 2026-04-02, anchor: '4,000 people were evacuated' }",
  ),
  'facts/dam.yaml': `asks: Did the dam hold?
label: The dam
kind: answer
answers: { held: It held, broke: It broke }
exclusive: all
claims:
  - { source: courier-2026-04-02, value: held, said_by: ministry, as_of: 2026-04-02, anchor: the dam is holding }
`,
};

/** Writes the story into `dir`, which is made. */
export async function writeFlood(dir: string, story = 'arda-flood'): Promise<void> {
  await mkdir(join(dir, story, 'facts'), { recursive: true });
  for (const [name, text] of Object.entries(floodFiles)) await writeFile(join(dir, story, name), text);
}

/** A page as a browser puts it on the clipboard. */
export const floodArticle = `The Evening Post

Flood on the Arda: villages cut off

5 April 2026

The number of people killed by the flood on the river Arda has risen to 19, the interior ministry said on Saturday. Another 85 people were injured, according to the Red Cross.

Police said that 17 people were still missing in the villages below the dam. At least 420 homes were destroyed, the interior ministry said.

More than 6,500 people have been evacuated, the interior ministry added. The company that runs the dam did not comment.

"We saw the wall give way in the early morning," said a farmer who lives below it.
`;
