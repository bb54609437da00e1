/**
 * Rule 3, independence: bodies differ, neither goes back to the other through `citing`, and they do not hold the figure
 * jointly. Decides the cases "one who cites the other adds nothing", "two papers that quote each other", "two who count for
 * themselves agree" and "who cites somebody who cites is no second count".
 */
import { groupBy, type IndexedClaim, type Saying, sortedBy, type Voice } from './model.ts';
import { isSame } from './same-number.ts';

/** Whether two sayings go back to different bodies. Two that cite one third are not independent either. */
export function areIndependent(a: Saying | undefined, b: Saying | undefined): boolean {
  return a !== undefined && b !== undefined && !a.roots.some((root) => b.roots.includes(root));
}

/** How many groups are left when lists that share a member are joined. */
export function countApart(lists: readonly (readonly string[])[]): number {
  if (lists.length < 2) return lists.length;
  let groups: ReadonlySet<string>[] = [];
  for (const list of lists) {
    const joined = groups.filter((group) => list.some((member) => group.has(member)));
    const whole = new Set([...list, ...joined.flatMap((group) => [...group])]);
    groups = [...groups.filter((group) => !joined.includes(group)), whole];
  }
  return groups.length;
}

type Cited = ReadonlyMap<Voice, ReadonlySet<Voice>>;

/** Whom each voice of a fact cites. */
export function citedIn(sayings: readonly Pick<Saying, 'voices' | 'cites'>[]): Cited {
  const cited = new Map<Voice, Set<Voice>>();
  for (const { voices, cites } of sayings)
    for (const voice of cites.length > 0 ? voices : [])
      cited.set(voice, new Set([...(cited.get(voice) ?? []), ...cites]));
  return cited;
}

/** All whom a saying goes back to, at one or more removes, and the bodies behind it. */
export function goingBack(
  { voices, cites }: Pick<Saying, 'voices' | 'cites'>,
  cited: Cited,
): Pick<Saying, 'cites' | 'roots'> {
  const seen = new Set<Voice>(cites);
  for (const voice of seen) for (const further of cited.get(voice) ?? []) seen.add(further);
  const roots = [...new Set([...voices, ...seen].map(({ body }) => body))].sort();
  return { cites: sortedBy(seen, ({ key }) => [key]), roots };
}

/**
 * Claims of one number that go round in a circle: a page says that it has the number from the other's, and the other way
 * about. Both are unattributed. Looks at all pages of the moment, on or off.
 */
export function circularIn(claims: readonly IndexedClaim[]): ReadonlySet<IndexedClaim> {
  const isQuoting = ({ cites, voices, outlet }: IndexedClaim): boolean =>
    cites !== undefined || voices.some(({ key }) => key.startsWith('outlet:') && key !== `outlet:${outlet}`);
  if (!claims.some(isQuoting)) return new Set();
  const steps = claims.flatMap((claim) => {
    const { outlet, voices, cites } = claim;
    const page = `outlet:${outlet}`;
    return voices.flatMap(({ key }) => [
      // A page that says itself that its speaker cites the outlet does not claim to have the number from him.
      ...(cites?.key === page || key === page ? [] : [{ from: page, to: key as string, claim }]),
      ...(cites === undefined || cites.key === key ? [] : [{ from: key, to: cites.key as string, claim }]),
    ]);
  });
  const roads = groupBy(steps, ({ from }) => from);
  const circular = steps.filter(({ from: goal, to: start, claim }) => {
    const seen = new Set<string>();
    const leadsBack = (from: string): boolean => {
      if (from === goal) return true;
      if (seen.has(from)) return false;
      seen.add(from);
      const further = roads.get(from) ?? [];
      return further.some(
        (step) =>
          step.claim !== claim &&
          step.claim.scope === claim.scope &&
          isSame(step.claim.form, claim.form) &&
          leadsBack(step.to),
      );
    };
    return leadsBack(start);
  });
  return new Set(circular.map(({ claim }) => claim));
}
