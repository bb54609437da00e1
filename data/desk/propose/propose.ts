/** Proposes claims for a page: what is counted, dated, not said, not known or denied, with its fact and its speaker. */
import { settled } from '../../compiler/evidence/passage.ts';
import type { Page } from '../page/page.ts';
import { anchorFor } from './anchors.ts';
import { type Attribution, attributionsIn } from './attributions.ts';
import { datesIn, type SpottedDate } from './dates.ts';
import { DayHeadings } from './day-headings.ts';
import { hedgeAt } from './hedges.ts';
import { languageFor } from './languages/index.ts';
import type { ReadingLanguage } from './languages/language.ts';
import { countsIn } from './numbers.ts';
import { phrasesIn } from './phrases.ts';
import type { Proposal, ProposedVoice, StoryForProposals } from './proposal.ts';
import { FactRanking } from './rank-facts.ts';
import { SpeakerIndex } from './speakers.ts';
import { type Sentence, sentencesOf } from './text.ts';
import { isReportingDay, voiceAt } from './voice-at.ts';
import { Voices } from './voices.ts';
import { onceFor } from './words.ts';

/** Characters of a page that are looked through; what is longer is told by readPage. */
const MAX_READ = 200_000;
/** A date of reporting is proposed all the same if a fact of the story fits it this well. */
const SURE_SCORE = 0.45;

/** A day named so many sentences before is still talked of. */
const NEAR_SENTENCES = 4;
const TOP_LINES = 4;

/** "LARKHAM, Feb 3 (Reuters) - " */
const DATELINE = /^\p{Lu}[\p{L} ,.'’-]{2,40}\d{1,2}[^–—-]{0,30}[-–—] /u;

type Found = Pick<Proposal, 'start' | 'end' | 'kind' | 'value'> & Partial<Pick<Proposal, 'unit' | 'counts'>>;

export function propose(page: Page, story: StoryForProposals): Proposal[] {
  const language = languageFor(page.language);
  const text = page.text.slice(0, MAX_READ);
  const sentences = sentencesOf(text, language);
  const whole = settled(page.text);
  const day = page.published?.slice(0, 10);
  const pageDay = day === undefined || day.length < 10 ? {} : { day };
  const ranking = onceFor(story.facts, language.tag, () => new FactRanking(story.facts, language));
  const voices = new Voices(sentences, new SpeakerIndex(story.speakers, language), language);
  const headings = new DayHeadings();
  const outlets = [page.outlet, page.original].filter((one) => one !== undefined);
  const proposals: Proposal[] = [];
  const read = sentences.map((sentence, i) => {
    const attributions = attributionsIn(sentence.text, language);
    return { sentence, attributions, speakers: attributions.map((one) => voices.resolve(one, i)) };
  });
  let last: { day: string; index: number } | undefined;
  for (const [i, { sentence, attributions }] of read.entries()) {
    const near = last !== undefined && i - last.index <= NEAR_SENTENCES ? { near: last.day } : {};
    const dates = datesIn(sentence.text, language, { ...pageDay, ...near });
    const named = dates.findLast(
      (one) => one.day !== undefined && !isReportingDay(sentence.text, one, attributions),
    )?.day;
    if (named !== undefined) last = { day: named, index: i };
    // A short line at the top with the day of the page says when it was published.
    if (
      sentence.line < TOP_LINES &&
      sentence.text.length < 80 &&
      named !== undefined &&
      named === day &&
      sentence.text.includes(named.slice(0, 4))
    )
      continue;
    const heading = headings.see(sentence, dates);
    const opening = sentence.line < TOP_LINES ? (DATELINE.exec(sentence.text)?.[0].length ?? 0) : 0;
    const all = foundIn(sentence, dates, language).filter(({ end }) => end > opening);
    for (const found of all) {
      const others = all
        .filter((one) => one !== found && one.counts !== undefined)
        .map((one) => ({ start: one.start, end: nounEnd(sentence.text, one) }));
      const passage = { ...found, text: sentence.text, others };
      const facts = ranking.rank(passage);
      const reporting = found.kind === 'date' && isReportingDay(sentence.text, found, attributions);
      if (reporting && (facts[0]?.score ?? 0) < SURE_SCORE) continue;
      const voice: ProposedVoice | undefined = voiceAt(found, i, read, { outlets, language });
      const asOf =
        found.kind === 'date' ? undefined : (dayOf(sentence.text, found, attributions, dates) ?? heading);
      const hedge = hedgeAt(sentence.text, found, language);
      proposals.push({
        id: `${found.kind}-${sentence.start + found.start}`,
        start: sentence.start + found.start,
        end: sentence.start + found.end,
        printed: sentence.text.slice(found.start, found.end),
        kind: found.kind,
        value: found.value,
        ...(found.unit !== undefined && { unit: found.unit }),
        ...(found.counts !== undefined && { counts: found.counts }),
        sentence: { start: sentence.start, end: sentence.end },
        facts,
        ...(voice !== undefined && { voice }),
        ...(asOf !== undefined && { asOf }),
        ...(hedge !== undefined && { hedge }),
        anchor: anchorFor(sentence, found.start, found.end, whole),
      });
    }
  }
  return proposals.sort((a, b) => a.start - b.start);
}

/** Where what a number counts ends. */
function nounEnd(text: string, { end, counts = '' }: Found): number {
  const at = text.indexOf(counts, end);
  return at < 0 ? end : at + counts.length;
}

/** Everything in a sentence that may be a claim, by its offsets in the sentence. */
function foundIn(sentence: Sentence, dates: readonly SpottedDate[], language: ReadingLanguage): Found[] {
  const { text } = sentence;
  const masked = text.replace(/(?:https?:\/\/|www\.)\S+|\S+@\S+|#\S+/g, (found) => '·'.repeat(found.length));
  return [
    ...countsIn(masked, language, dates).map((one) => ({ ...one, kind: 'count' as const })),
    ...dates.map(({ start, end, value }) => ({ start, end, value, kind: 'date' as const })),
    ...phrasesIn(text, language),
  ];
}

/** The day that a count is of: the day of reporting, else the only day of its sentence. */
function dayOf(
  text: string,
  { start }: Pick<Found, 'start'>,
  attributions: readonly Attribution[],
  dates: readonly SpottedDate[],
): string | undefined {
  const days = dates.filter(({ day }) => day !== undefined);
  const reporting = days.filter((one) => isReportingDay(text, one, attributions));
  const [nearest] = (reporting.length > 0 ? reporting : days).sort(
    (a, b) => Math.abs(a.start - start) - Math.abs(b.start - start),
  );
  return nearest?.day;
}
