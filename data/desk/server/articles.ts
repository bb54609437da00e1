/**
 * The kept texts that can prove anchors: those of pages that the lock does not know yet, or knows with the same text. A
 * page that was locked from another copy stays as it was locked.
 */
import { parse } from 'yaml';
import { digestOf, forEvidence } from '../../compiler/evidence/passage.ts';
import type { Articles } from '../../compiler/index.ts';
import type { StoryFiles } from '../edit/edits.ts';
import type { PageRecord } from './kept-pages.ts';
import { asText, entriesOf, type Trees } from './trees.ts';

export function articlesOf(pages: readonly PageRecord[], trees: Trees, files: StoryFiles): Articles {
  const locked = entriesOf(parse(files.get('evidence.lock.yaml') ?? '', { logLevel: 'silent' }));
  const texts = new Map<string, string>();
  for (const { id, text } of pages) {
    if (!trees.sources.has(id)) continue;
    const before = asText(locked.get(id)?.text);
    if (before === '' || before === digestOf(forEvidence(text))) texts.set(id, text);
  }
  return { texts, accept: false };
}
