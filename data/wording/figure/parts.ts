/** The parts of a whole, in a figure of their own: a part never enters the count of its whole. */
import type { Fact } from '../../bundle/types.ts';
import type { Finding, Resolution } from '../../resolver/finding.ts';
import type { FigureRow, FigureText } from '../card-model.ts';
import { claimOf, lineText } from '../finding/line.ts';
import { type Localizer, own, tagged } from '../localizer.ts';
import { barOf, barScale, reach } from './bars.ts';

/** Each part with what leads it; the bars are as long as the whole lets them be. Nothing where no part has a figure. */
export function partsFigure(
  l: Localizer,
  { findings }: Resolution,
  finding: Finding,
  fact: Fact,
): FigureText | undefined {
  const { figures } = l.locale;
  const leading = (one: Finding, of: Fact) => {
    const [line] = one.lines;
    const claim = line && claimOf(l, of, line);
    return line === undefined || claim === undefined ? undefined : { line, claim };
  };
  const whole = leading(finding, fact);
  const parts = findings.flatMap((one) => {
    const part = l.lookup.facts.get(one.fact);
    if (part?.part_of !== fact.id || part.kind !== 'count') return [];
    const found = leading(one, part);
    const [text] = found === undefined ? [] : lineText(l, one, part, found.line);
    return found === undefined || text === undefined ? [] : [{ part, text, value: found.claim.value }];
  });
  if (parts.length === 0) return undefined;
  const max = barScale([
    [fact, whole?.claim.value],
    ...parts.map(({ part, value }) => [part, value] as const),
  ]);
  const sorted = [...parts].sort((a, b) => (reach(b.part, b.value) ?? 0) - (reach(a.part, a.value) ?? 0));
  return {
    title: figures.parts,
    kind: 'parts',
    columns: [figures.part, figures.value, figures.who],
    rows: sorted.map(({ part, text, value }): FigureRow => {
      const bar = barOf(part, value, max);
      return {
        time: own(l, part.label),
        ...tagged(l, part.label),
        value: text.value,
        who: text.who,
        state: 'now',
        ...(bar === undefined ? {} : { bar }),
      };
    }),
  };
}
