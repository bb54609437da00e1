/** The editor's own copies of texts, DIR/<source>.txt, and the lock file that remembers what was found in them. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type CompiledStory, evidenceCodes, isEmptyLock } from '../../compiler/index.ts';
import { replaceFile } from '../../site/replace-file.ts';
import { pluralize } from '../pluralize.ts';
import { UsageError } from '../usage-error.ts';

/** The texts of a folder by the sources that they belong to. */
export async function readArticles(dir: string): Promise<ReadonlyMap<string, string>> {
  if (!existsSync(dir)) throw new UsageError(`There is no folder ${dir}.`);
  const names = (await readdir(dir)).filter((name) => name.endsWith('.txt')).sort();
  if (names.length === 0)
    throw new UsageError(`There is no text in ${dir}; a text is named by its source, like article-000.txt.`);
  const texts = new Map<string, string>();
  for (const name of names) texts.set(name.slice(0, -'.txt'.length), await readFile(join(dir, name), 'utf8'));
  return texts;
}

/** Writes the lock of a story, unless mistakes of other kinds hide some of its claims. Says what it did. */
export async function keepLock(folder: string, { issues, lock, bundle }: CompiledStory): Promise<string> {
  if (lock === undefined) return '';
  const path = join(folder, 'evidence.lock.yaml');
  const shown = relative(process.cwd(), path);
  if (issues.some(({ code, severity }) => severity === 'error' && !Object.hasOwn(evidenceCodes, code))) {
    return `${shown}: not written while there are other mistakes\n`;
  }
  if (isEmptyLock(lock) && !existsSync(path)) return `${shown}: no anchor was found, so nothing is written\n`;
  const claims = bundle?.facts.flatMap((fact) => fact.claims) ?? [];
  const count =
    bundle === undefined
      ? ''
      : `${claims.filter((claim) => claim.evidence).length} of ${pluralize(claims.length, 'claim')} locked, `;
  return `${shown}: ${count}${(await replaceFile(path, lock)) ? 'written' : 'unchanged'}\n`;
}
