/**
 * What was done to a statement afterwards: taken back, deleted, denied by whoever was cited, doubted, given again. All acts
 * on one statement are told together, each with its doer and its day; switching sources off changes nothing of it.
 */
import type { Act, Claim, Fact, Statement } from '../../bundle/types.ts';
import type { ActTold, Finding } from '../../resolver/finding.ts';
import { counted, type Localizer } from '../localizer.ts';
import { memoizePerLocalizer } from '../memo.ts';
import { opening } from '../names/inside.ts';
import { fill, join, marked, type Phrase } from '../phrase.ts';
import { isOtherYear, onOrSameDay } from '../values/day.ts';
import { valueWords } from '../values/value.ts';
import { actClauses } from './act-clauses.ts';
import { claimsOf, outletsOf, quotedAnswer } from './reading.ts';

const withdrawing: readonly string[] = ['retracted', 'deleted', 'corrected'];

/** Every act told on one statement, or on one claim of it, in time order. */
export interface ToldActs {
  readonly key: string;
  readonly claims: readonly Claim[];
  /** The claim whose form is told: a plain number before others. */
  readonly claim: Claim;
  readonly statement?: Statement;
  readonly acts: readonly Act[];
}

/** The acts of a finding by what they are about. */
export const toldActs = memoizePerLocalizer(
  (l, { fact: id, acts }: Pick<Finding, 'fact' | 'acts'>): readonly ToldActs[] => {
    const fact = l.lookup.facts.get(id);
    const groups = new Map<string, ActTold[]>();
    for (const act of acts) {
      const key = act.statement ?? `claim ${act.claim}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [act]);
      else group.push(act);
    }
    return fact === undefined ? [] : [...groups].flatMap(([key, all]) => toldOf(l, fact, key, all));
  },
);

/** By claim, what was done to the statement that it prints. */
export const toldByClaim = memoizePerLocalizer((l, finding: Finding): ReadonlyMap<string, ToldActs> => {
  const told = new Map<string, ToldActs>();
  for (const one of toldActs(l, finding))
    for (const { id } of one.claims) if (!told.has(id)) told.set(id, one);
  return told;
});

function toldOf(l: Localizer, fact: Fact, key: string, all: readonly ActTold[]): readonly ToldActs[] {
  const [first] = all;
  if (first === undefined) return [];
  const claims = claimsOf(l, fact, { claims: [...new Set(all.flatMap((one) => one.claims))] });
  const compared = claims.filter(({ set_aside }) => set_aside === undefined);
  const claim = compared.find(({ value }) => value?.form === 'exact') ?? compared[0] ?? claims[0];
  if (claim === undefined) return [];
  const statement = l.lookup.statements.get(first.statement ?? claim.statement ?? '');
  const list =
    first.statement === undefined ? l.lookup.claims(fact.id).get(first.claim ?? '')?.acts : statement?.acts;
  const acts = all.flatMap(({ act }) => list?.[act] ?? []);
  return acts.length === 0
    ? []
    : [{ key, claims, claim, acts, ...(statement === undefined ? {} : { statement }) }];
}

/** The act that took it back, unless it was given again since. */
export function withdrawal({ acts }: Pick<ToldActs, 'acts'>): Act | undefined {
  const last = acts.findLastIndex(({ how }) => how === 'reinstated');
  return acts.slice(last + 1).find(({ how }) => withdrawing.includes(how));
}

/**
 * The outlets that ran it: that printed it as what is known. A page that holds it back, or is the source of an act on it,
 * reports what became of it. What the editor left out, as misprinted or damaged, does not count either.
 */
export function outletsThatRan(
  l: Localizer,
  { claims, acts }: Pick<ToldActs, 'claims' | 'acts'>,
): readonly string[] {
  return outletsOf(
    l,
    claims.filter(
      ({ set_aside, hedge, source }) =>
        set_aside === undefined && hedge !== 'unconfirmed' && !acts.some((act) => act.source === source),
    ),
  );
}

/** The day on which it was given. */
export function statedOn({ statement, claim }: ToldActs): string | undefined {
  return statement?.on ?? claim.as_of;
}

export function toldValue(l: Localizer, fact: Fact, told: ToldActs): Phrase {
  const value = valueWords(l, fact, told.claim);
  return withdrawal(told) === undefined ? quotedAnswer(l, fact, value) : marked(value, 'del');
}

/** At rest: "164, taken back the same day, ran in 18 outlets". */
export function takenBackNote(l: Localizer, fact: Fact, told: ToldActs): Phrase {
  const act = withdrawal(told);
  if (act === undefined) return [];
  const how = act.how as 'retracted' | 'deleted' | 'corrected';
  // Nothing here says which day "the same day" is.
  const said = isOtherYear(l, act.on) ? undefined : statedOn(told);
  const when = onOrSameDay(l, act.on, said, { short: true });
  const n = outletsThatRan(l, told).length;
  const ran = n > 1 ? counted(l, l.locale.ran, n) : [];
  return [...fill(l.locale.took[how], { value: toldValue(l, fact, told), when }), ...ran];
}

/** The acts alone, with the short names and days of the card at rest. Without the last full stop. */
export function actsAtRest(l: Localizer, { acts }: ToldActs): Phrase {
  const clauses = actClauses(l, acts, undefined, false).map((one) => opening(l, one));
  return join(clauses, `${l.locale.stop} `);
}
