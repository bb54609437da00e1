/** What a toggle changed, in one sentence: announced politely, and shown beside the toggles. */
import type { Id, Moment } from '../../data/model/bundle.ts';
import type { Finding, Resolution } from '../../data/model/finding.ts';
import { timeWords } from './day.ts';
import { briefly, inOneLine } from './headline.ts';
import { kept } from './kept.ts';
import { fill, type Phrase, plain, small } from './phrase.ts';
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

/** The first changed finding as it reads now and how many more changed, or that nothing did. */
export function changeWords(voice: Voice, before: Seen, after: Seen): Phrase {
  const { strings } = voice;
  const lead = switched(voice, before, after);
  const old = new Map(before.resolution.findings.map((finding) => [finding.fact, finding]));
  const changed = after.resolution.findings.filter((finding) => {
    const was = old.get(finding.fact);
    // What a view leaves alone, the resolver gives again as the same object.
    if (was === finding) return false;
    if (was === undefined) return true;
    return !alike(was, finding) && seen(voice, was) !== seen(voice, finding);
  });
  const [first] = changed;
  const fact = first && factOf(voice, first);
  if (first === undefined || fact === undefined) return fill(strings.noChange, { switched: lead });
  const finding = small(briefly(voice, first), voice.language);
  const label = [ownPiece(voice, fact.label)];
  const more = changed.length - 1;
  const rest = more === 0 ? [] : counted(voice, strings.moreChanged, more);
  return fill(strings.change, { switched: lead, label, finding, rest });
}
