/** Sayings in the making (rule 4): which claim founds one, and which may join it. */
import type { Form } from './forms.ts';
import { type Day, type IndexedClaim, isSameDay } from './model.ts';
import { canBeOne, isRange, nearestForm } from './same-number.ts';

/** A saying that further claims may still join. */
export interface OpenSaying {
  readonly claims: IndexedClaim[];
  readonly isStatement: boolean;
  /** What further claims of the day are compared with: the quotation, a range before its ends, the most precise. */
  readonly seed: Form;
  day: Day;
  dayIsPublication: boolean;
}

/** Everything that one voice says within one scope; what is expected and what is denied stand apart. */
export interface Group {
  readonly drafts: OpenSaying[];
  readonly undated: IndexedClaim[];
}

export function groupKeyOf({ voiceKey, scope, claim, form, fact }: IndexedClaim): string {
  // Of a list, one answer may be hedged and another not.
  const isApart = claim.hedge === 'expected' || fact.several === true;
  return `${voiceKey}\n${scope}\n${form.type === 'denial' ? form.key : isApart ? claim.hedge : ''}`;
}

/** Which of several claims founds a saying. */
export function bySeed({ claim, form, place }: IndexedClaim): readonly (number | string)[] {
  const { low, high, roughness, least, key } = form;
  return [
    -Number(claim.verbatim ?? false),
    -Number(isRange(form)),
    high - low,
    roughness,
    -least,
    key,
    place,
  ];
}

/** Lets a claim join the saying of its day that it can be one with, or found one. */
export function place(claim: IndexedClaim, day: Day, { drafts }: Group, dayIsPublication = false): void {
  const fitting = drafts.filter((one) => isSameDay(one.day, day) && canBeOne(one.seed, claim.form));
  const draft = nearestForm(fitting, ({ seed }) => seed, claim.form);
  if (draft !== undefined) draft.claims.push(claim);
  else drafts.push({ claims: [claim], isStatement: false, seed: claim.form, day, dayIsPublication });
}
