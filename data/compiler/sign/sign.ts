/** The last stage, for those who ask for it: which facts were signed, which changed since, and which leading ones nobody read. */
import type { Bundle } from '../../bundle/types.ts';
import type { ReportIssue } from '../issue.ts';
import type { StoryFile } from '../read/read-story.ts';
import type { SignCode } from './codes.ts';
import { signedDigest } from './digest.ts';
import type { Signatures } from './signatures.ts';

export interface Signing {
  readonly signatures: Signatures;
  /** signed.yaml and story.yaml, for the places of issues. */
  readonly file: StoryFile | undefined;
  readonly head: StoryFile | undefined;
}

export function checkSignatures(
  bundle: Bundle,
  { signatures, file, head }: Signing,
  report: ReportIssue<SignCode>,
): void {
  for (const { id } of bundle.facts) {
    const signed = signatures.get(id);
    if (signed === undefined || file === undefined || signed.digest === signedDigest(bundle, id)) continue;
    report('changed-since-signed', file.at([id], 'key'), {
      message: `"${id}" changed since ${signed.by} signed it on ${signed.on}; "review ${bundle.story} ${id}" shows what it says now`,
      found: id,
    });
  }
  const unsigned = bundle.facts.slice(0, bundle.lead).filter(({ id }) => !signatures.has(id));
  if (unsigned.length === 0 || head === undefined) return;
  const list = unsigned.map(({ id }) => id).join(', ');
  const [facts, them] = unsigned.length === 1 ? ['this leading fact', 'it'] : ['these leading facts', 'them'];
  report('not-signed', head.at(['facts'], 'key'), {
    message: `nobody has signed ${facts}: ${list}; "review ${bundle.story}" shows ${them} as readers see ${them}`,
    found: list,
  });
}
