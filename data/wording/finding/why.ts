/**
 * Why a finding reads as it does: each reason of the resolver as one sentence, the most important first. A figure in a
 * sentence never stands without its owner and day.
 */
import type { Fact } from '../../bundle/bundle.ts';
import type { Finding, Reason } from '../../resolver/finding.ts';
import type { Entry } from '../../resolver/indexed-claim.ts';
import { kept } from '../kept.ts';
import { capital, fill, join, type Phrase, plain } from '../phrase.ts';
import { valueWords } from '../values/value.ts';
import { counted, entriesOf, entryOf, factOf, listed, ownPiece, speakerPiece, type Voice } from '../voice.ts';
import { against } from './against.ts';
import { doubters } from './headline.ts';
import { outletsOf, printersOf } from './outlets.ts';
import { ownerPiece, valueOwned } from './owner.ts';
import { partSums } from './part-sums.ts';
import { statusWord } from './status.ts';
import { takenBack } from './taken-back.ts';
import { within } from './within.ts';

type Of<Code extends Reason['code']> = Extract<Reason, { code: Code }>;

/** What readers most need to be told comes first; codes left out are told only inside the claims. */
const order: readonly Reason['code'][] = [
  'conflict',
  'withdrawn',
  'revised',
  'without',
  'said-unclear',
  'unstated',
  'same-origin',
  'traced',
  'not-independent',
  'later',
  'words',
  'set-aside',
  'rounding',
  'part-of',
];

/** An owner's name in the middle of a sentence; nothing where none is stated. */
function ownerWithin(voice: Voice, entry: Entry): Phrase {
  const name = ownerPiece(voice, entry);
  return name === undefined ? [] : within(voice, [name]);
}

/** How two owners that are not independent belong together. */
function related(voice: Voice, a: Entry, b: Entry): Phrase {
  const { oneOwner, oneOrganisation, oneRoot, conflict } = voice.strings;
  if (a.origin.key === b.origin.key) return fill(oneOwner, { owner: ownerWithin(voice, a) });
  const [one, other] = [a.origin, b.origin];
  if (one.organisation === other.organisation)
    return fill(oneOrganisation, { organisation: rootWithin(voice, one.organisation) });
  if (one.cites?.includes(other.organisation) || other.cites?.includes(one.organisation))
    return [conflict['same-organisation']];
  const [root] = one.cites?.filter((cited) => other.cites?.includes(cited)) ?? [];
  return root === undefined ? [] : fill(oneRoot, { origin: rootWithin(voice, root) });
}

/** The name of an organisation, `speaker:<id>` or `outlet:<name>`, in the middle of a sentence. */
function rootWithin(voice: Voice, root: string): Phrase {
  const at = root.indexOf(':') + 1;
  const name = root.slice(at);
  return within(voice, [root.startsWith('outlet:') ? [name] : speakerPiece(voice, name)]);
}

function conflict(voice: Voice, finding: Finding, fact: Fact, reason: Of<'conflict'>): Phrase {
  const a = entryOf(voice, finding.fact, reason.a);
  const b = entryOf(voice, finding.fact, reason.b);
  if (a === undefined || b === undefined) return [];
  const beside = against(voice, finding, fact).flat();
  const shown = new Set([finding.low, finding.high, ...beside.map(({ claim }) => claim.id)]);
  const seen = fact.kind === 'answer' || (shown.has(reason.a) && shown.has(reason.b));
  const { conflict: why, twoValues } = voice.strings;
  const sentence = reason.why === 'same-organisation' ? related(voice, a, b) : [why[reason.why]];
  if (seen) return sentence;
  const values = fill(twoValues, { a: valueOwned(voice, fact, a), b: valueOwned(voice, fact, b) });
  return [...values, ' ', ...sentence];
}

/** Values with their owners in the order of their days, each owner's once; where there are figures, without the mere words. */
function readings(voice: Voice, fact: Fact, entries: readonly Entry[]): Phrase {
  const figures = entries.filter(({ figure }) => figure);
  const inOrder = [...(figures.length > 0 ? figures : entries)].sort((a, b) => a.asOf.high - b.asOf.high);
  const told = new Map<string, Entry>();
  for (const entry of inOrder) {
    if (entry.claim.value.form === 'unclear') continue;
    const key = `${entry.origin.key} ${plain(valueWords(voice, fact, entry.claim))}`;
    const first = told.get(key);
    // A source that names the owner itself tells it better than one whose figure had to be traced.
    if (first === undefined || (first.claim.traced !== undefined && entry.claim.traced === undefined))
      told.set(key, entry);
  }
  // A value that several owners gave one after the other is said once.
  const groups: [Entry, ...Entry[]][] = [];
  let last = '';
  for (const entry of told.values()) {
    const value = plain(valueWords(voice, fact, entry.claim));
    if (value === last) groups.at(-1)?.push(entry);
    else groups.push([entry]);
    last = value;
  }
  const each = groups.map((group) => valueOwned(voice, fact, ...group));
  return listed(voice, each);
}

/** All that was overtaken, in one sentence; an answer that still stands was only said again. */
function later(voice: Voice, finding: Finding, fact: Fact): Phrase {
  const claims = finding.reasons.flatMap((reason) => (reason.code === 'later' ? reason.claims : []));
  const stands = ({ claim: { value } }: Entry): boolean =>
    value.form === 'answer' && value.answers.every((answer) => finding.answers?.includes(answer));
  const overtaken = entriesOf(voice, fact.id, claims).filter((entry) => !stands(entry));
  const values = readings(voice, fact, overtaken);
  return values.length === 0 ? [] : fill(voice.strings.later[fact.counts ?? 'other'], { values });
}

function revised(voice: Voice, fact: Fact, reason: Of<'revised'>): Phrase {
  const from = entryOf(voice, fact.id, reason.from);
  const to = entryOf(voice, fact.id, reason.to);
  if (from === undefined || to === undefined) return [];
  return fill(voice.strings.revised, {
    from: valueOwned(voice, fact, from),
    to: valueOwned(voice, fact, to),
  });
}

/** Several outlets, one origin. Said once for each origin, whatever stands for it. */
function sameOrigin(voice: Voice, fact: Fact, reason: Of<'same-origin'>): Phrase {
  const by = entryOf(voice, fact.id, reason.by);
  const entries = entriesOf(voice, fact.id, [reason.by, ...reason.claims]);
  const outlets = by === undefined ? 0 : printersOf(entries, by).length;
  if (by === undefined || by.origin.key === 'unstated' || outlets < 2) return [];
  const value = valueWords(voice, fact, by.claim);
  return fill(voice.strings.sameOrigin, {
    outlets: counted(voice, voice.strings.outlets, outlets),
    value: fact.kind === 'answer' ? fill(voice.strings.quoted, { value }) : value,
    owner: ownerWithin(voice, by),
  });
}

function without(voice: Voice, finding: Finding, fact: Fact, reason: Of<'without'>): Phrase {
  const { strings } = voice;
  const outlet = voice.index.sources.get(reason.source)?.outlet ?? reason.source;
  const [low, high] = [reason.low, reason.high].map((id) => entryOf(voice, fact.id, id ?? ''));
  // Where the value would stay, what changes is how far it can be relied on.
  const printed = (id = ''): string => JSON.stringify(entryOf(voice, fact.id, id)?.claim.value);
  const stays =
    printed(finding.low) === printed(reason.low) && printed(finding.high) === printed(reason.high);
  if (low === undefined || high === undefined || stays)
    return fill(strings.without, { outlet, finding: [statusWord(voice, fact, reason.status)] });
  const values = low === high ? [low] : [low, high];
  return fill(strings.without, {
    outlet,
    finding: join(
      values.map((entry) => valueOwned(voice, fact, entry)),
      strings.against,
    ),
  });
}

/** Who says that it is not known, or, in the editor's words, that it was not made public. */
export function doubt(voice: Voice, finding: Finding): Phrase {
  const { strings } = voice;
  const owners = doubters(voice, finding);
  if (owners.length === 0) return [];
  const unclear = factOf(voice, finding)?.unclear;
  if (unclear === undefined) return fill(strings.saidUnclear, { owners });
  return join([[ownPiece(voice, unclear)], fill(strings.unclearTo, { owners })], strings.dot);
}

/** One reason as a sentence; nothing where there is nothing to say. */
function sentence(voice: Voice, finding: Finding, fact: Fact, reason: Reason): Phrase {
  const { strings } = voice;
  const entries = 'claims' in reason ? entriesOf(voice, fact.id, reason.claims) : [];
  const outlets = (): Phrase => listed(voice, outletsOf(entries));
  switch (reason.code) {
    case 'withdrawn':
      return takenBack(voice, finding, fact, reason.statement);
    case 'conflict':
      return conflict(voice, finding, fact, reason);
    case 'later':
      return later(voice, finding, fact);
    case 'revised':
      return revised(voice, fact, reason);
    case 'same-origin':
      return sameOrigin(voice, fact, reason);
    case 'without':
      return without(voice, finding, fact, reason);
    case 'rounding':
      return fill(strings.rounding, { values: readings(voice, fact, entries) });
    case 'traced': {
      const [entry] = entries;
      const by = voice.index.sources.get(reason.source)?.outlet ?? reason.source;
      const owner = entry === undefined ? [] : ownerWithin(voice, entry);
      return owner.length === 0 ? [] : fill(strings.traced, { outlets: outlets(), owner, by });
    }
    case 'unstated':
      return fill(strings.unstated, { outlets: outlets() });
    case 'words':
      return fill(strings.onlyWords, { values: readings(voice, fact, entries) });
    case 'said-unclear':
      return doubt(voice, finding);
    case 'set-aside':
      return counted(voice, strings.setAside, entries.length);
    case 'not-independent':
      return [strings.notIndependent];
    case 'part-of': {
      const whole = voice.index.facts.get(reason.fact)?.fact;
      return whole === undefined ? [] : fill(strings.partOf, { whole: [ownPiece(voice, whole.label)] });
    }
  }
}

/** The reasons of a finding as sentences, the most important first, none twice; all of them, or the first `most`. */
export function why(voice: Voice, finding: Finding, most = Number.POSITIVE_INFINITY): readonly Phrase[] {
  const fact = factOf(voice, finding);
  if (fact === undefined) return [];
  // A finding that is not known says by whom in its first line.
  const told = finding.reasons
    .filter(({ code }) => finding.status !== 'unclear' || code !== 'said-unclear')
    .sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
  const sentences = new Map<string, Phrase>();
  const add = (said: Phrase): void => {
    const phrase = capital(said, voice.language);
    const text = plain(phrase);
    if (text !== '' && sentences.size < most && !sentences.has(text)) sentences.set(text, phrase);
  };
  for (const reason of told) {
    if (sentences.size >= most) break;
    add(sentence(voice, finding, fact, reason));
  }
  for (const sum of partSums(voice, finding, fact)) add(sum);
  return [...sentences.values()];
}

/** The reasons that the card at rest leaves out. */
export const furtherReasons = kept((voice, finding: Finding) => why(voice, finding).slice(1));
