/**
 * The card as data: what it says, in words, and beside each word the ids and values that it was made from. For newsrooms that
 * draw the card themselves, and for spreadsheets and notebooks.
 */
import type { CardDocument, CardFinding, CardLine } from '../../worker/api.ts';
import type { Fact } from '../bundle/types.ts';
import type { Finding, Line, Resolution } from '../resolver/finding.ts';
import { resolve } from '../resolver/resolve.ts';
import { asOfWords } from '../wording/as-of.ts';
import { sourcesWords } from '../wording/card.ts';
import type { ListEntry } from '../wording/card-model.ts';
import { findingDetails } from '../wording/finding/details.ts';
import { findingText } from '../wording/finding/finding-text.ts';
import { claimOf, lineText } from '../wording/finding/line.ts';
import { corrections } from '../wording/lists/corrections.ts';
import { questions } from '../wording/lists/questions.ts';
import { type Localizer, own } from '../wording/localizer.ts';
import { plain } from '../wording/phrase.ts';

export function cardJson(l: Localizer, revision: string): CardDocument {
  const { bundle, locale } = l;
  const resolution = resolve(bundle, {});
  const shown = { resolution };
  return {
    schema: 1,
    story: bundle.story,
    revision,
    language: locale.tag,
    direction: locale.direction,
    title: own(l, bundle.title),
    ...(bundle.summary === undefined ? {} : { summary: own(l, bundle.summary) }),
    as_of: asOfWords(l, resolution),
    sources: sourcesWords(l, shown),
    findings: resolution.findings.flatMap((finding) => findingOf(l, resolution, finding) ?? []),
    questions: questions(l, shown).map(entry),
    corrections: corrections(l, resolution).map(entry),
  };
}

function entry({ fact, day, label, text }: ListEntry): CardDocument['questions'][number] {
  return {
    ...(fact === undefined ? {} : { fact }),
    ...(day === undefined ? {} : { day }),
    label,
    text: plain(text),
  };
}

function findingOf(l: Localizer, resolution: Resolution, finding: Finding): CardFinding | undefined {
  const fact = l.lookup.facts.get(finding.fact);
  const text = findingText(l, finding);
  const details = findingDetails(l, resolution, finding.fact);
  if (fact === undefined || text === undefined) return undefined;
  return {
    fact: fact.id,
    kind: fact.kind,
    label: text.label,
    asks: text.asks,
    status: finding.status,
    state: text.state,
    lines: finding.lines.flatMap((line, at) => lineOf(l, finding, fact, line, at) ?? []),
    // What stands in the place of lines where there are none: "Nobody says", "Taken back".
    ...(finding.lines.length > 0 ? {} : { says: text.lines.map(({ value }) => plain(value)).join(' ') }),
    ...(text.note === undefined ? {} : { note: plain(text.note) }),
    why: [...(details?.why ?? []), ...(details?.notes ?? [])].map(plain),
    sentence: details?.sentence ?? '',
  };
}

function lineOf(l: Localizer, finding: Finding, fact: Fact, line: Line, at: number): CardLine | undefined {
  const [words] = lineText(l, finding, fact, line);
  const claim = claimOf(l, fact, line);
  if (words === undefined || claim === undefined) return undefined;
  const readings = line.readings.flatMap((one) => finding.readings[one] ?? []);
  const claims = new Set(readings.flatMap((one) => one.claims));
  const sources = new Set(fact.claims.filter(({ id }) => claims.has(id)).map(({ source }) => source));
  return {
    value: plain(words.value),
    who: plain(words.who),
    at_rest: finding.atRest.includes(at),
    claim: line.claim,
    ...(claim.value === undefined ? {} : { printed: claim.value }),
    ...(line.answer === undefined ? {} : { answer: line.answer }),
    ...(line.day === undefined ? {} : { day: line.day }),
    firm: line.firm,
    voices: [...new Set(readings.flatMap(({ voices }) => voices))],
    sources: [...sources],
  };
}
