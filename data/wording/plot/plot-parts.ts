/**
 * What of a value in the picture is said to be part of it: the 19 officers inside 225. Only what the same source prints,
 * of the same origin and the same day; a part of one count never stands inside another.
 */
import type { Fact } from '../../bundle/bundle.ts';
import type { Finding } from '../../resolver/finding.ts';
import type { Entry, FactIndex } from '../../resolver/indexed-claim.ts';
import { fill, type Phrase } from '../phrase.ts';
import { valueWords } from '../values/value.ts';
import { entriesOf, ownPiece, type Voice } from '../voice.ts';

export interface Part {
  readonly fact: Fact;
  readonly entry: Entry;
  readonly n: number;
}

/** More would not be told apart. */
const most = 3;

/** Whether two claims are one act of saying, or at least of one origin and day, and are withdrawn together or not at all. */
function together(whole: Entry, part: Entry): boolean {
  if (whole.origin.key !== part.origin.key) return false;
  if (whole.statement !== undefined && whole.statement === part.statement) return true;
  const free = [whole, part].every(({ statement }) => statement?.withdrawn === undefined);
  return free && whole.days.low === part.days.low && whole.days.high === part.days.high;
}

function partIn({ fact, entries }: FactIndex, wholes: readonly Entry[]): Part | undefined {
  const found = entries.flatMap((entry): Part[] => {
    const { value, set_aside } = entry.claim;
    if (value.form !== 'exact' || value.unit !== undefined || set_aside !== undefined) return [];
    const inside = wholes.some(
      (whole) =>
        whole.source === entry.source &&
        together(whole, entry) &&
        'n' in whole.claim.value &&
        value.n <= whole.claim.value.n &&
        ![...(whole.claim.excludes ?? []), ...(whole.claim.may_include ?? [])].includes(fact.id),
    );
    return inside ? [{ fact, entry, n: value.n }] : [];
  });
  // Two numbers for one part in one value: neither is drawn.
  return found.every(({ n }) => n === found[0]?.n) ? found[0] : undefined;
}

/** The parts of the value that `entry` gives, the largest first. */
export function partsOf(voice: Voice, finding: Finding, fact: Fact, entry: Entry): readonly Part[] {
  if (!('n' in entry.claim.value)) return [];
  const origin = finding.origins.find(({ claims }) => claims.some(({ id }) => id === entry.claim.id));
  const value = JSON.stringify(entry.claim.value);
  const wholes = entriesOf(
    voice,
    fact.id,
    (origin?.claims ?? []).map(({ id }) => id),
  ).filter((one) => JSON.stringify(one.claim.value) === value && together(entry, one));
  return [...voice.index.facts.values()]
    .flatMap((index) => (index.fact.part_of === fact.id ? (partIn(index, wholes) ?? []) : []))
    .sort((a, b) => b.n - a.n)
    .slice(0, most);
}

/** "of which officers: 19". */
export function partWords(voice: Voice, { fact, entry }: Part): Phrase {
  const value = valueWords(voice, fact, entry.claim);
  return fill(voice.strings.ofWhich, { label: [ownPiece(voice, fact.label)], value });
}
