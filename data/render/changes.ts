/** What differs between two bundles of a story, in the words of its card. */
import type { Fact } from '../bundle/bundle.ts';
import type { Finding } from '../resolver/finding.ts';
import { resolve } from '../resolver/resolve.ts';
import { inOneLine, withdrawnWords } from '../wording/finding/headline.ts';
import { plain } from '../wording/phrase.ts';
import { wordOf } from '../wording/sheet.ts';
import { own, type Voice } from '../wording/voice.ts';

/** What differs on the card, one line for each finding and source. */
export function changes(before: Voice, after: Voice): readonly string[] {
  const then = findings(before);
  const now = findings(after);
  const lines: string[] = [];
  for (const [id, [fact, finding]] of now) {
    const earlier = then.get(id);
    const said = words(after, finding, fact);
    if (earlier === undefined) lines.push(`${own(after, fact.label)}: a new question; ${said}`);
    else {
      const was = words(before, earlier[1], earlier[0]);
      const gone = withdrawals(after, finding, fact).filter(
        (one) => !withdrawals(before, earlier[1], earlier[0]).includes(one),
      );
      if (said !== was)
        lines.push(`${own(after, fact.label)}: ${[...gone, `now ${said}`, `before ${was}`].join('; ')}`);
      else if (gone.length > 0) lines.push(`${own(after, fact.label)}: ${gone.join('; ')}; still ${said}`);
    }
  }
  for (const [id, [fact]] of then)
    if (!now.has(id)) lines.push(`${own(before, fact.label)}: the question is gone`);
  const had = ids(before.bundle.sources);
  const has = ids(after.bundle.sources);
  for (const { id, outlet, title } of after.bundle.sources) {
    if (!had.has(id)) lines.push(`New source: ${outlet}${title === undefined ? '' : `, “${title}”`} (${id})`);
  }
  for (const { id, outlet } of before.bundle.sources)
    if (!has.has(id)) lines.push(`Source gone: ${outlet} (${id})`);
  if (lines.length === 0) {
    const same = JSON.stringify(before.bundle) === JSON.stringify(after.bundle);
    lines.push(same ? 'Nothing differs.' : 'The bundles differ, but no finding and no source does.');
  }
  return lines;
}

function findings({ bundle }: Voice): ReadonlyMap<string, readonly [Fact, Finding]> {
  const facts = new Map(bundle.facts.map((fact) => [fact.id, fact]));
  return new Map(
    resolve(bundle, { off: [] }).findings.flatMap((finding) => {
      const fact = facts.get(finding.fact);
      return fact === undefined ? [] : [[fact.id, [fact, finding] as const] as const];
    }),
  );
}

function words(voice: Voice, finding: Finding, fact: Fact): string {
  return `${plain(inOneLine(voice, finding))} [${wordOf(voice, finding, fact)}]`;
}

function withdrawals(voice: Voice, finding: Finding, fact: Fact): string[] {
  return withdrawnWords(voice, finding, fact).map(plain);
}

function ids(list: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(list.map(({ id }) => id));
}
