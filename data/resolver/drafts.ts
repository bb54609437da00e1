/** Sayings in the making (rule 4): which claim founds one, and which may join it. */
import type { Form } from './forms.ts';
import { compare, type Day, type IndexedClaim } from './indexed-claim.ts';
import { canBeOne, FormTable } from './same-number.ts';

/** A saying that further claims may still join. */
export interface Draft {
  readonly claims: IndexedClaim[];
  readonly isStatement: boolean;
  /** What further claims of the day are compared with: the quotation, a range before its ends, the most precise. */
  readonly seed: Form;
  day: Day;
  dayIsPublication: boolean;
}

/** Everything that one voice says within one scope; what is expected and what is denied stand apart. */
export interface Group {
  readonly drafts: Draft[];
  readonly byDay: Map<string, FormTable<Draft>>;
  readonly undated: IndexedClaim[];
}

const dayKey = ({ first, last }: Day): string => `${first} ${last}`;

export function groupKeyOf({ voiceKey, scope, claim, form, fact }: IndexedClaim): string {
  // Of a list, one answer may be hedged and another not.
  const isApart = claim.hedge === 'expected' || fact.several === true;
  const apart = form.type === 'denial' ? form.key : isApart ? (claim.hedge ?? '') : '';
  return scope === '' && apart === '' ? voiceKey : `${voiceKey}\n${scope}\n${apart}`;
}

/** "26–30", but not a word. */
export function isRange({ type, least, most }: Form): boolean {
  return type === 'figure' && least < most;
}

export function bySeed(a: IndexedClaim, b: IndexedClaim): number {
  return (
    Number(b.claim.verbatim ?? false) - Number(a.claim.verbatim ?? false) ||
    Number(isRange(b.form)) - Number(isRange(a.form)) ||
    compare(a.form.high - a.form.low, b.form.high - b.form.low) ||
    a.form.roughness - b.form.roughness ||
    compare(b.form.least, a.form.least) ||
    compare(a.form.key, b.form.key) ||
    a.place - b.place
  );
}

/** The draft of that day that a form can be one with: the nearest, of two the higher. */
export function draftFor(form: Form, day: Day, { byDay }: Group): Draft | undefined {
  return byDay.get(dayKey(day))?.nearest(form, (seed) => canBeOne(seed, form));
}

/** A new saying, founded by this claim. */
export function foundDraft(claim: IndexedClaim, day: Day, group: Group, dayIsPublication: boolean): Draft {
  const draft: Draft = { claims: [claim], isStatement: false, seed: claim.form, day, dayIsPublication };
  group.drafts.push(draft);
  enter(draft, group);
  return draft;
}

/** Lets claims of its day join a draft. */
export function enter(draft: Draft, { byDay }: Group): void {
  const key = dayKey(draft.day);
  const table = byDay.get(key) ?? new FormTable();
  byDay.set(key, table);
  table.add(draft.seed, draft);
}
