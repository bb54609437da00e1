/** The issues of evidence: anchors in the editor's own copies of the texts, and the lock file that remembers them. */
import type { Help } from '../issue.ts';

export const evidenceCodes = {
  'anchor-not-found': {
    severity: 'error',
    title: 'an anchor that does not stand in the text of its source',
    means:
      'The words must stand in the text exactly as the anchor has them; only spaces and line breaks may differ. A near match is never accepted, but the message shows one when there is one. Most often a quotation mark, a dash or a letter differs.',
    wrong: "anchor: We'll kill you",
    right: 'anchor: We’ll Kill You',
  },
  'anchor-ambiguous': {
    severity: 'error',
    title: 'an anchor that stands in the text of its source more than once',
    means:
      'A reader who opens the source at the passage must come to the right one. Add a word before or after.',
    wrong: 'anchor: 164 people',
    right: 'anchor: 164 people were killed in',
  },
  'article-changed': {
    severity: 'error',
    title: 'a text that is not the one whose anchors were locked',
    means:
      'The text of the source differs from the one that the evidence was taken from. Read the claims of this source again; then "check --articles DIR --accept" locks the new text. Until then the old evidence stays.',
    wrong: 'the publisher corrected 164 to 225, and the claim still says 164',
    right: 'the claim as the text has it now, locked with --accept',
  },
  'stale-evidence': {
    severity: 'warning',
    title: 'locked evidence that belongs to no claim',
    means:
      'The claim was removed, or its anchor or source was changed after its evidence was locked. "check --articles DIR" writes the lock anew; the entry may also simply be deleted.',
    wrong: 'evidence.lock.yaml: an anchor that no claim has any more',
    right: 'npm run check -- --articles DIR',
  },
} as const satisfies Record<string, Help>;

export type EvidenceCode = keyof typeof evidenceCodes;
