/** Withdrawals: who may take a statement back, and claims that print a withdrawn number without being linked to it. */
import { organisationOf } from '../../resolver/origin.ts';
import { coarseness } from '../../resolver/value.ts';
import { type CheckedClaim, placeOf } from '../check/checked.ts';
import type { Tell } from '../issue.ts';
import type { LinkCode } from './codes.ts';
import { actsOf, isWithdrawn, type Linked, numberOf } from './linked.ts';

export function checkWithdrawals(linked: Linked, tell: Tell<LinkCode>): void {
  const { story, voices } = linked;
  const { speakers } = voices;
  for (const statement of story.statements.all.values()) {
    const { entry } = statement;
    for (const [i, { source, by }] of actsOf(entry).entries()) {
      if (source !== undefined) continue;
      const path = Array.isArray(entry.withdrawn) ? ['withdrawn', i] : ['withdrawn'];
      tell('withdrawn-without-source', placeOf(statement, ...path, 'by'), {
        message: 'no source shows where this was taken back; add "source: …"',
        found: by,
      });
    }
    const makers = [entry.said_by, entry.citing].filter((id) => id !== undefined);
    if (!makers.every((id) => speakers.has(id))) continue;
    const organisations = new Set(makers.map((id) => organisationOf(id, voices)));
    for (const [i, act] of actsOf(entry).entries()) {
      if (act.how === 'unconfirmed' || !speakers.has(act.by)) continue;
      if (organisations.has(organisationOf(act.by, voices))) continue;
      const path = Array.isArray(entry.withdrawn) ? ['withdrawn', i] : ['withdrawn'];
      tell('withdrawn-by-stranger', placeOf(statement, ...path, 'by'), {
        message: `${act.by} neither said this nor is cited for it, so it cannot take it back`,
        found: act.by,
        expected: `${makers.join(' or ')}, or somebody of their organisation`,
      });
    }
  }
  for (const claims of linked.claims.values()) {
    const withdrawn = new Map<number, string>();
    for (const { claim, statement } of claims) {
      const n = numberOf(claim);
      if (n !== undefined && statement !== undefined && isWithdrawn(statement.entry))
        withdrawn.set(n, statement.id);
    }
    if (withdrawn.size === 0) continue;
    for (const { claim, statement } of claims) {
      const [n, id] = [...withdrawn].find(([n]) => prints(claim, n)) ?? [];
      const { note, set_aside, said_by } = claim.entry;
      // A note is the editor's word that the number comes from elsewhere. What nobody owns comes from nowhere that is known.
      const nobodys = said_by === 'unstated';
      const explained = set_aside !== undefined || (note !== undefined && !nobodys);
      if (id === undefined || isWithdrawn(statement?.entry) || explained) continue;
      const otherwise = nobodys ? 'set it aside' : 'say so in a note';
      tell('unlinked-withdrawn-value', placeOf(claim, 'value'), {
        message: `${n} was withdrawn with the statement ${id}; if this repeats it, say "statement: ${id}", if not, ${otherwise}`,
        nearest: `statement: ${id}`,
      });
    }
  }
}

/** Whether a claim gives this number, or a rounder form of it: "more than 160" is most likely 164. */
function prints(claim: CheckedClaim, n: number): boolean {
  const printed = numberOf(claim);
  if (printed === undefined || claim.value.form === 'exact') return printed === n;
  return printed === n || (printed < n && n - printed < coarseness(printed));
}
