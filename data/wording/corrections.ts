/** What was withdrawn, or changed by its own origin, in the order of time. */
import type { Correction, Resolution } from '../resolver/finding.ts';
import type { Entry } from '../resolver/indexed-claim.ts';
import { instantOf } from '../resolver/resolve.ts';
import { mostExact } from './finding/headline.ts';
import { ownerWords, valueOwned } from './finding/owner.ts';
import { within } from './finding/within.ts';
import { fill, join, marked, type Phrase } from './phrase.ts';
import { dayWords } from './values/day.ts';
import { valueWords } from './values/value.ts';
import { entryOf, ownPiece, speakerPiece, type Voice } from './voice.ts';

export interface CorrectionSaid {
  readonly key: string;
  readonly day: string;
  readonly says: Phrase;
}

type Withdrawn = Extract<Correction, { how: 'withdrawn' }>;
type Revised = Extract<Correction, { how: 'revised' }>;

/** The values that a statement was known to give, by fact: "Killed 164, Killed in Almaty 103". */
function values(
  voice: Voice,
  instant: number,
  { statement, facts }: Withdrawn,
): { readonly said: Phrase; readonly entry?: Entry } {
  let first: Entry | undefined;
  const each = facts.flatMap((id): Phrase[] => {
    const index = voice.index.facts.get(id);
    const printed = (index?.dead ?? []).filter(
      ({ claim, known }) => claim.statement === statement && known <= instant,
    );
    const [entry] = mostExact(printed);
    if (index === undefined || entry === undefined) return [];
    first ??= entry;
    const value = marked(valueWords(voice, index.fact, entry.claim), 'gone');
    return [fill(voice.strings.labelled, { label: [ownPiece(voice, index.fact.label)], value })];
  });
  return { said: join(each, voice.strings.comma), ...(first === undefined ? {} : { entry: first }) };
}

function withdrawn(voice: Voice, instant: number, correction: Withdrawn): Phrase {
  const { strings } = voice;
  const { said, entry } = values(voice, instant, correction);
  const act = entry?.statement?.withdrawn?.[correction.act];
  if (entry === undefined || act === undefined) return [];
  const by = fill(strings.took[act.how], { by: within(voice, [speakerPiece(voice, act.by)]) });
  return fill(strings.correction, {
    values: said,
    owner: within(voice, ownerWords(voice, entry, false)),
    by,
  });
}

function revised(voice: Voice, { fact: id, from, to }: Revised): Phrase {
  const fact = voice.index.facts.get(id)?.fact;
  const [before, after] = [entryOf(voice, id, from), entryOf(voice, id, to)];
  if (fact === undefined || before === undefined || after === undefined) return [];
  const says = fill(voice.strings.revised, {
    from: valueOwned(voice, fact, before),
    to: valueOwned(voice, fact, after),
  });
  return fill(voice.strings.labelled, { label: [ownPiece(voice, fact.label)], value: says });
}

export function corrections(voice: Voice, resolution: Resolution): readonly CorrectionSaid[] {
  const { at } = resolution;
  const instant = instantOf(at === undefined ? { off: [] } : { off: [], at }, voice.index);
  return resolution.corrections.map((correction) => ({
    key: correction.how === 'withdrawn' ? correction.statement : `${correction.fact} ${correction.to}`,
    day: dayWords(voice, correction.on),
    says: correction.how === 'withdrawn' ? withdrawn(voice, instant, correction) : revised(voice, correction),
  }));
}
