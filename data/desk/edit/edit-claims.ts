/** Claims: added, changed, taken away, moved to another fact, marked as past. */

import { changeAt } from './edit-entries.ts';
import type { Changes, ClaimRef, Past } from './edits.ts';
import { keyOrder } from './key-order.ts';
import { inOrderOfKeys } from './merge-changes.ts';
import { Refused } from './refused.ts';
import { type Entries, isEntries } from './same-value.ts';
import type { StoryDraft } from './story-draft.ts';
import type { YamlFile } from './yaml-file.ts';

export function addClaim(draft: StoryDraft, fact: string, claim: Changes, at?: number): void {
  const file = draft.fact(fact);
  file.insert(['claims'], placeFor(file, at), inOrderOfKeys(claim, keyOrder.claim));
}

export function changeClaim(draft: StoryDraft, fact: string, ref: ClaimRef, set: Changes): void {
  const file = draft.fact(fact);
  changeAt(file, ['claims', indexOf(file, fact, ref)], set, 'claim');
}

export function removeClaim(draft: StoryDraft, fact: string, ref: ClaimRef): void {
  const file = draft.fact(fact);
  file.remove(['claims', indexOf(file, fact, ref)]);
}

/** Between two facts, or to another place in one. The claim keeps its text. */
export function moveClaim(draft: StoryDraft, from: string, ref: ClaimRef, to: string, at?: number): void {
  const file = draft.fact(from);
  const other = draft.fact(to);
  checkKinds(file, from, other, to);
  const index = indexOf(file, from, ref);
  const claim = file.at(['claims', index]);
  const words = file.written(['claims'], index);
  file.remove(['claims', index]);
  other.insertWritten(['claims'], placeFor(other, at), claim, words);
}

export function markPast(draft: StoryDraft, fact: string, ref: ClaimRef, { on, why, source }: Past): void {
  changeClaim(draft, fact, ref, { past: { on, why, source: source ?? null } });
}

/** Throws when values of one fact mean something else in the other. */
export function checkKinds(file: YamlFile, from: string, other: YamlFile, to: string): void {
  const [a, b] = [file.at(['kind']), other.at(['kind'])];
  if (a === b) return;
  throw new Refused(
    'two-kinds',
    `"${from}" is of the kind ${String(a)}, "${to}" of the kind ${String(b)}; a claim of one cannot stand in the other.`,
  );
}

export function writtenClaims(file: YamlFile): readonly unknown[] {
  const claims = file.at(['claims']);
  return Array.isArray(claims) ? claims : [];
}

function placeFor(file: YamlFile, at: number | undefined): number {
  const { length } = writtenClaims(file);
  if (at === undefined) return length;
  if (Number.isInteger(at) && at >= 0 && at <= length) return at;
  throw new Refused('bad-value', `A claim cannot come to the place ${at}; there are ${length} claims.`);
}

/** Where the claim stands now: at its index, or, where that has another one, at the only place that has it. */
function indexOf(file: YamlFile, fact: string, { index, source, anchor }: ClaimRef): number {
  const claims = writtenClaims(file);
  const isIt = (claim: unknown): claim is Entries =>
    isEntries(claim) && claim.source === source && (anchor === undefined || claim.anchor === anchor);
  if (isIt(claims[index])) return index;
  const found = claims.flatMap((claim, i) => (isIt(claim) ? [i] : []));
  const [only] = found;
  if (only !== undefined && found.length === 1 && anchor !== undefined) return only;
  throw new Refused(
    'moved-on',
    `Claim ${index + 1} of "${fact}" is not the one of ${source}${anchor === undefined ? '' : ` (“${anchor}”)`} any more; look at the fact again.`,
  );
}
