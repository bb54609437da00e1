/** Reads findings of a real story the way an editor would: which values stand, whose they are, what became of a claim. */
import type { Bundle, Claim, Value } from '../../data/bundle/types.ts';
import { indexOf } from '../../data/resolver/bundle-index.ts';
import type { ClaimState, Finding } from '../../data/resolver/finding.ts';
import { resolve } from '../../data/resolver/resolve.ts';

export interface Reading {
  readonly finding: Finding;
  readonly status: string;
  readonly trend: string;
  /** The ends of the range, as `form n` or `form date`. */
  readonly range: readonly string[];
  readonly answers: readonly string[];
  /** Who owns the ends of the range. */
  readonly owners: readonly string[];
  /** What became of the claims that print this value; empty when no live claim does. */
  stateOf(value: string, said?: { readonly by?: string; readonly in?: string }): ClaimState[];
}

/** `225`, `about 2000`, `2022-01-06`, `yes`: a value in the shortest words. */
export function short(value: Value): string {
  switch (value.form) {
    case 'exact':
      return `${value.n}${value.unit === undefined ? '' : ` ${value.unit}`}`;
    case 'range':
      return `${value.low}–${value.high}`;
    case 'vague':
      return value.word;
    case 'answer':
      return value.answers.join('+');
    case 'on':
      return value.date;
    case 'by':
    case 'from':
      return `${value.form} ${value.date}`;
    case 'between':
      return `${value.date}–${value.until}`;
    case 'none':
    case 'some':
    case 'unclear':
    case 'unreadable':
      return value.form;
    default:
      return `${value.form} ${value.n}`;
  }
}

export function reader(bundle: Bundle) {
  const index = indexOf(bundle);
  return (fact: string, view: { readonly off?: readonly string[]; readonly at?: string } = {}): Reading => {
    const { off = [], at } = view;
    const finding = resolve(bundle, { off, ...(at === undefined ? {} : { at }) }).findings.find(
      (one) => one.fact === fact,
    );
    if (finding === undefined) throw new Error(`the story has no fact ${fact}`);
    const entry = (id: string) => index.facts.get(fact)?.byId.get(id);
    const ends = [finding.low, finding.high].flatMap((id) => (id === undefined ? [] : [entry(id)]));
    const claims: { claim: Claim | undefined; origin: string; state: ClaimState }[] = finding.origins.flatMap(
      (origin) =>
        origin.claims.map(({ id, state }) => ({
          claim: entry(id)?.claim,
          origin: origin.speaker ?? origin.outlet ?? 'unstated',
          state,
        })),
    );
    return {
      finding,
      status: finding.status,
      trend: finding.trend,
      range: [...new Set(ends.map((end) => (end === undefined ? '' : short(end.claim.value))))],
      answers: finding.answers ?? [],
      owners: [...new Set(ends.map((end) => end?.origin.speaker ?? end?.origin.outlet ?? 'unstated'))],
      stateOf: (value, said = {}) =>
        claims
          .filter(
            ({ claim, origin }) =>
              claim !== undefined && short(claim.value) === value && (said.by ?? origin) === origin,
          )
          .filter(({ claim }) => said.in === undefined || claim?.source === said.in)
          .map(({ state }) => state),
    };
  };
}
