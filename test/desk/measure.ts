// Measures proposals against a list made by hand: node test/desk/measure.ts DIR [LIST]. DIR holds the articles as .txt
// files, which are not in the repository; LIST is a file like fixtures/articles.json, which names each passage by an
// anchor. Prints how many passages are proposed, with which value and speaker, and how many proposals come for each one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareItems, type Measured, readItems, storyNamed } from './measured.ts';

const [dir, list = join(import.meta.dirname, 'fixtures/articles.json')] = process.argv
  .slice(2)
  .filter((one) => one !== '--verbose');
if (dir === undefined) {
  console.error('Say where the articles are: node test/desk/measure.ts DIR');
  process.exit(1);
}
const verbose = process.argv.includes('--verbose');
const items = readItems(list);
const story = await storyNamed(items.story);
const all: Measured[] = [];
for (const [id, article] of Object.entries(items.articles)) {
  const text = readFileSync(join(dir, `${id}.txt`), 'utf8');
  const measured = compareItems(text, id, article, story);
  all.push(measured);
  console.log(`${id}: ${line([measured])}`);
  if (!verbose) continue;
  for (const { anchor, printed, why } of measured.missed)
    console.log(`  missed: ${printed} in “${anchor}”${why}`);
  for (const one of measured.wrong) console.log(`  ${one}`);
  for (const one of measured.extra) console.log(`  not on the list: ${one}`);
}
console.log(`all: ${line(all)}`);

function line(measured: readonly Measured[]): string {
  const sum = (key: keyof Measured['counts']) => measured.reduce((n, { counts }) => n + counts[key], 0);
  const share = (n: number, of: number) => `${n} of ${of} (${Math.round((100 * n) / Math.max(1, of))} %)`;
  const ms = measured.map((one) => one.ms);
  return [
    `counts and dates proposed ${share(sum('found'), sum('listed'))}`,
    `value right ${share(sum('value'), sum('found'))}`,
    `speaker right ${share(sum('speaker'), sum('found'))}, where one is named ${share(sum('namedRight'), sum('named'))}`,
    `silence, unknown, denial ${share(sum('otherFound'), sum('otherListed'))}`,
    `${(sum('proposals') / Math.max(1, sum('found') + sum('otherFound'))).toFixed(2)} proposals for each one taken`,
    `fact first ${share(sum('factFirst'), sum('facts'))}, among three ${share(sum('factShown'), sum('facts'))}`,
    `${Math.round(Math.max(...ms))} ms`,
  ].join('; ');
}
