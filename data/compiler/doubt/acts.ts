/** "denied" where it is the only act: it takes a name away and leaves the figure, which few editors expect. */
import { actsIn, asList, placeOf } from '../check/checked.ts';
import type { ReportIssue } from '../issue.ts';
import type { Linked } from '../link/linked.ts';
import type { DoubtCode } from './codes.ts';

export function doubtActs({ story }: Linked, tell: ReportIssue<DoubtCode>): void {
  for (const statement of story.statements.all.values()) {
    const acts = actsIn(statement.entry.acts);
    const denial = acts.find(([{ how }]) => how === 'denied');
    const withdrawn = acts.some(
      ([{ how }]) => how === 'retracted' || how === 'deleted' || how === 'corrected',
    );
    if (denial === undefined || withdrawn) continue;
    const [act, path] = denial;
    const said = asList(statement.entry.said_by).join(' and ');
    tell('denied-is-not-withdrawn', placeOf(statement, ...path, 'how'), {
      message: `the figure stays on the card as ${said}’s; only the name of ${act.by} is taken away. If ${said} took it back, add an act with "retracted"`,
      found: act.how,
    });
  }
}
