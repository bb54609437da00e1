/** Acts on statements and claims: who may do what, where it is reported, and figures that were withdrawn elsewhere. */
import { actsIn, asList, type CheckedClaim, placeOf } from '../check/checked.ts';
import type { ActEntry } from '../check/schema/speaker.ts';
import type { Place, ReportIssue } from '../issue.ts';
import type { LinkCode } from './codes.ts';
import { coarseness } from './interval.ts';
import { actsOf, allClaims, isWithdrawn, type Linked, type LinkedClaim, numberOf } from './linked.ts';

/** Whose word it was, and whom they cited. */
interface Makers {
  readonly said_by: readonly string[];
  readonly cited: readonly string[];
}

export function checkActs(linked: Linked, report: ReportIssue<LinkCode>): void {
  for (const statement of linked.story.statements.all.values()) {
    const { said_by, citing, acts } = statement.entry;
    const makers = { said_by: asList(said_by), cited: asList(citing) };
    for (const [act, path] of actsIn(acts))
      checkAct(act, makers, linked, (key) => placeOf(statement, ...path, key), report);
  }
  for (const one of allClaims(linked)) {
    const { claim, statement } = one;
    const { said_by, citing, acts } = claim.entry;
    const makers = {
      said_by: asList(statement?.entry.said_by ?? said_by),
      cited: [...asList(statement?.entry.citing), ...asList(citing)],
    };
    for (const [act, path] of actsIn(acts))
      checkAct(act, makers, linked, (key) => placeOf(claim, ...path, key), report);
  }
  for (const claims of linked.claims.values()) checkLinked(claims, report);
}

function checkAct(
  act: ActEntry,
  { said_by, cited }: Makers,
  { story, voices }: Linked,
  place: (key: string) => Place,
  report: ReportIssue<LinkCode>,
): void {
  if (act.source === undefined) {
    report('act-without-source', place('by'), {
      message: 'no source shows where this was done; add "source: …"',
      found: act.by,
    });
  }
  const { ids, partial } = story.speakers;
  if (act.how === 'doubted' || partial || ![act.by, ...said_by, ...cited].every((id) => ids.has(id))) return;
  const bodyOf = (id: string) => voices.body(voices.speaker(id));
  const within = (makers: readonly string[]) => makers.map(bodyOf).includes(bodyOf(act.by));
  if (act.how !== 'denied') {
    // A first-hand claim is its outlet's; "corrected" is the key for that.
    if (said_by.length === 0 || within(said_by)) return;
    report('act-by-stranger', place('by'), {
      message: `${act.by} did not say this, so it cannot have ${act.how === 'reinstated' ? 'given it again' : 'taken it back'}; a contradiction is a claim of its own, with "denies"`,
      found: act.by,
      expected: `${said_by.join(' or ')}, or somebody of their organisation${within(cited) ? '; the body that was cited has "denied" it' : ''}`,
    });
    return;
  }
  if (said_by.includes(act.by)) {
    report('act-by-stranger', place('how'), {
      message: `${act.by} said this itself; whoever takes their own word back has retracted it`,
      found: act.how,
      nearest: 'retracted',
    });
  } else if (!within(cited)) {
    report('act-by-stranger', place('by'), {
      message: `${act.by} is not cited for this, so it cannot disown it; a contradiction is a claim of its own, with "denies"`,
      found: act.by,
      expected:
        cited.length === 0
          ? '"citing" in the statement, if it was said in somebody’s name'
          : cited.join(' or '),
      ...(within(said_by) ? { nearest: undefined } : {}),
    });
  }
}

/** Claims that print a number that was withdrawn, or a rounder form of it, without being linked to its statement. */
function checkLinked(claims: readonly LinkedClaim[], report: ReportIssue<LinkCode>): void {
  const withdrawn = new Map<number, string>();
  for (const one of claims) {
    const n = numberOf(one.claim);
    if (n !== undefined && one.statement !== undefined && isWithdrawn(actsOf(one)))
      withdrawn.set(n, one.statement.id);
  }
  if (withdrawn.size === 0) return;
  for (const one of claims) {
    const { claim, voices } = one;
    const [n, id] = [...withdrawn].find(([n]) => prints(claim, n)) ?? [];
    const { note, set_aside, scope } = claim.entry;
    // A note is the editor's word that the number comes from elsewhere. What nobody owns comes from nowhere that is known.
    const nobodys = voices.length === 0;
    const explained = set_aside !== undefined || scope !== undefined || (note !== undefined && !nobodys);
    if (id === undefined || isWithdrawn(actsOf(one)) || one.statement?.id === id || explained) continue;
    report('unlinked-withdrawn-value', placeOf(claim, 'value'), {
      message: `${n} was withdrawn with the statement ${id}; if this repeats it, say "statement: ${id}", if not, ${nobodys ? 'set it aside' : 'say so in a note'}`,
      nearest: `statement: ${id}`,
    });
  }
}

/** Whether a claim gives this number, or a rounder form of it: "more than 160" is most likely 164. */
function prints(claim: CheckedClaim, n: number): boolean {
  const printed = numberOf(claim);
  if (printed === undefined || claim.value?.form === 'exact') return printed === n;
  return printed === n || (printed < n && n - printed < coarseness(printed));
}
