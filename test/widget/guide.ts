/** Reads the tables of the widget's guide. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const guide = readFileSync(join(import.meta.dirname, '../../widget/README.md'), 'utf8');

/** The first name in each row of the table under a heading, sorted. */
export function tableNames(heading: string): readonly string[] {
  const [, section = ''] = guide.split(`## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  return [...own.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name = '']) => name).sort();
}
