/**
 * Rule 3, independence: bodies differ, neither goes back to the other through `citing`, and they do not hold the figure
 * jointly. Decides the cases "one who cites the other adds nothing", "two papers that quote each other" and "two who count
 * for themselves agree".
 */
import type { IndexedClaim, Saying, Voice } from './indexed-claim.ts';
import { FormTable } from './same-number.ts';

/** Whether two sayings go back to different bodies. Two that cite one third are not independent either. */
export function areIndependent(a: Saying, b: Saying): boolean {
  return !a.roots.some((root) => b.roots.includes(root));
}

/** How many groups are left when lists that share a member are joined. */
export function countApart(lists: readonly (readonly string[])[]): number {
  if (lists.length < 2) return lists.length;
  const above = new Map<string, string>();
  const topOf = (member: string): string => {
    let top = member;
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next;
    return top;
  };
  const members = new Set<string>();
  for (const list of lists) {
    const [first] = list;
    for (const member of list) {
      members.add(member);
      const [a, b] = [topOf(member), topOf(first ?? member)];
      if (a !== b) above.set(a, b);
    }
  }
  return members.size - above.size;
}

/** Bodies that each voice goes back to, at one or more removes, in what one fact's claims cite. */
export class Citations {
  readonly #cited = new Map<Voice, Set<Voice>>();

  add(voices: readonly Voice[], cited: Voice): void {
    for (const voice of voices) this.#cited.set(voice, (this.#cited.get(voice) ?? new Set()).add(cited));
  }

  /** The bodies of these voices, and of all whom they go back to. */
  rootsOf(voices: readonly Voice[], cites: readonly Voice[]): readonly string[] {
    const [only] = voices;
    if (only !== undefined && voices.length === 1 && cites.length === 0) return [only.body];
    const roots = new Set<string>();
    const seen = new Set<Voice>();
    const visit = (voice: Voice): void => {
      if (seen.has(voice)) return;
      seen.add(voice);
      roots.add(voice.body);
      for (const further of this.#cited.get(voice) ?? []) visit(further);
    };
    for (const voice of voices) roots.add(voice.body);
    for (const cited of cites) visit(cited);
    return [...roots].sort();
  }
}

/**
 * Claims of one number that go round in a circle: a page says that it has the number from the other's, and the other way
 * about. Both are unattributed. Looks at all pages of the moment, on or off.
 */
export function circularIn(claims: readonly IndexedClaim[]): ReadonlySet<IndexedClaim> {
  const isQuoting = ({ cites, voices, outlet }: IndexedClaim): boolean =>
    cites !== undefined || voices.some(({ isOutlet, key }) => isOutlet && key !== `outlet:${outlet}`);
  if (!claims.some(isQuoting)) return new Set();
  // By scope and place of departure, then by number.
  const roads = new Map<string, FormTable<{ readonly to: string; readonly claim: IndexedClaim }>>();
  const steps: { readonly from: string; readonly to: string; readonly claim: IndexedClaim }[] = [];
  const add = (from: string, to: string, claim: IndexedClaim): void => {
    if (from === to) return;
    steps.push({ from, to, claim });
    const key = `${claim.scope}\n${from}`;
    const table = roads.get(key) ?? new FormTable();
    roads.set(key, table);
    table.add(claim.form, { to, claim });
  };
  for (const claim of claims) {
    const page = `outlet:${claim.outlet}`;
    for (const { key } of claim.voices) {
      // A page that says itself that its speaker cites the outlet does not claim to have the number from him.
      if (claim.cites?.key !== page) add(page, key, claim);
      if (claim.cites !== undefined) add(key, claim.cites.key, claim);
    }
  }
  const leadsTo = (from: string, goal: string, claim: IndexedClaim, seen: Set<string>): boolean => {
    if (from === goal) return true;
    if (seen.has(from)) return false;
    seen.add(from);
    const further = roads.get(`${claim.scope}\n${from}`)?.of(claim.form) ?? [];
    return further.some(({ value }) => value.claim !== claim && leadsTo(value.to, goal, claim, seen));
  };
  const circular = steps.filter(({ from, to, claim }) => leadsTo(to, from, claim, new Set()));
  return new Set(circular.map(({ claim }) => claim));
}
