/** signed.yaml: by fact, who has read what the card makes of it, when, and a digest of what was read. */
import { Document, isMap } from 'yaml';
import { z } from 'zod';
import type { CheckCode } from '../check/codes.ts';
import { shaped } from '../check/shape.ts';
import type { ReportIssue } from '../issue.ts';
import { parseYaml } from '../read/parse-yaml.ts';
import type { StoryFile } from '../read/read-story.ts';

const signature = z.strictObject({
  by: z.string().min(1, { error: 'empty-text' }),
  /** The day of the signature. */
  on: z.string().regex(/^\d{4}-\d\d-\d\d$/, { error: 'bad-moment' }),
  digest: z.string().regex(/^[0-9a-f]{32}$/, { error: 'wrong-type|32 hexadecimal digits' }),
});

export type Signature = z.output<typeof signature>;

/** By fact. */
export type Signatures = ReadonlyMap<string, Signature>;

/** What the file says; entries of another shape are reported and left out. */
export function readSignatures(file: StoryFile | undefined, report: ReportIssue<CheckCode>): Signatures {
  const signed = new Map<string, Signature>();
  if (file?.tree === undefined || file.tree === null) return signed;
  if (typeof file.tree !== 'object' || Array.isArray(file.tree)) {
    report('wrong-type', file.at([]), {
      message: 'this file is not a map; delete it and sign the facts again',
    });
    return signed;
  }
  for (const [fact, entry] of Object.entries(file.tree)) {
    const one = shaped(signature, entry, file, [fact], report);
    if (one !== undefined) signed.set(fact, one);
  }
  return signed;
}

/**
 * The text of the file with `added` in it, without facts that the story no longer has. Comments and order stay.
 * `before`: the file as it is, which has been read without a mistake.
 */
export function writeSignatures(
  before: string | undefined,
  added: Signatures,
  isFact: (id: string) => boolean,
): string {
  // As the compiler reads it: a digest of digits alone is a text.
  const read = parseYaml(before ?? '');
  const doc: Document = isMap(read.contents) ? read : new Document({}, { schema: 'failsafe' });
  if (doc !== read)
    doc.commentBefore =
      ' Written by "review --sign": who has read a fact as the card prints it, and a digest of what was read.';
  for (const [fact, one] of added) doc.set(fact, doc.createNode(one, { flow: true }));
  if (isMap(doc.contents)) doc.contents.items = doc.contents.items.filter(({ key }) => isFact(`${key}`));
  return doc.toString({ lineWidth: 0 });
}
