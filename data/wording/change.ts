/** What a toggle changed, in one sentence: announced politely, and shown beside the toggles. */
import type { Id, Moment } from '../bundle/bundle.ts';
import type { Finding, Resolution } from '../resolver/finding.ts';
import { briefly, inOneLine } from './finding/headline.ts';
import { kept } from './kept.ts';
import { fill, type Phrase, plain, small } from './phrase.ts';
import { timeWords } from './values/day.ts';
import { counted, factOf, listed, ownPiece, type Voice } from './voice.ts';

/** Whether nothing that a reader could see changed, without putting it into words. */
function alike(a: Finding, b: Finding): boolean {
  return (
    a.status === b.status &&
    a.status !== 'withdrawn' &&
    a.status !== 'unreported' &&
    a.low === b.low &&
    a.high === b.high &&
    `${a.answers}` === `${b.answers}` &&
    `${a.current}` === `${b.current}`
  );
}

/** What a reader of the closed card sees of a finding. */
const seen = kept((voice, finding: Finding) => `${finding.status} ${plain(inOneLine(voice, finding))}`);

/** A view and what it shows. */
export interface Seen {
  readonly off: ReadonlySet<Id>;
  readonly at?: Moment | undefined;
  readonly resolution: Resolution;
}

/** Which outlets were switched, and which way; or which moment is looked at. */
function switched(voice: Voice, { off: before, at: from }: Seen, { off: after, at }: Seen): Phrase {
  const { strings, bundle } = voice;
  if (at !== from)
    return at === undefined ? [strings.nowNow] : fill(strings.nowAt, { day: timeWords(voice, at, true) });
  if (after.size === 0) return [strings.nowAll];
  if (after.size === bundle.sources.length) return [strings.nowNone];
  const gone = bundle.sources.filter(({ id }) => after.has(id) && !before.has(id));
  const back = bundle.sources.filter(({ id }) => before.has(id) && !after.has(id));
  const names = [...new Set((gone.length > 0 ? gone : back).map(({ outlet }) => outlet))];
  return fill(gone.length > 0 ? strings.nowWithout : strings.nowWith, { outlets: listed(voice, names) });
}

/** The facts that stand under what is not known. */
function open({ resolution }: Seen): ReadonlySet<Id> {
  return new Set(resolution.unknowns.map(({ fact }) => fact));
}

/**
 * The first changed finding as it reads now and how many more changed, or that nothing did. A question that is open now, or no
 * longer, counts as changed, whatever else is said of it.
 */
export function changeWords(voice: Voice, before: Seen, after: Seen): Phrase {
  const { strings } = voice;
  const lead = switched(voice, before, after);
  const old = new Map(before.resolution.findings.map((finding) => [finding.fact, finding]));
  const [wasOpen, isOpen] = [open(before), open(after)];
  const changed: Finding[] = [];
  const turned: Finding[] = [];
  for (const finding of after.resolution.findings) {
    const was = old.get(finding.fact);
    // What a view leaves alone, the resolver gives again as the same object.
    if (was === finding) continue;
    if (was === undefined || (!alike(was, finding) && seen(voice, was) !== seen(voice, finding)))
      changed.push(finding);
    else if (wasOpen.has(finding.fact) !== isOpen.has(finding.fact)) turned.push(finding);
  }
  const first = changed[0] ?? turned[0];
  const fact = first && factOf(voice, first);
  if (first === undefined || fact === undefined) return fill(strings.noChange, { switched: lead });
  const more = changed.length + turned.length - 1;
  const rest = more === 0 ? [] : counted(voice, strings.moreChanged, more);
  if (changed.length === 0 && isOpen.has(first.fact)) {
    const asks = [ownPiece(voice, fact.asks)];
    return [
      ...lead,
      strings.dot,
      ...fill(strings.labelled, { label: [strings.unknowns], value: asks }),
      ...rest,
    ];
  }
  const finding = small(briefly(voice, first), voice.language);
  const label = [ownPiece(voice, fact.label)];
  return fill(strings.change, { switched: lead, label, finding, rest });
}
