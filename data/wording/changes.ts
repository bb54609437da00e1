/**
 * What one revision of a story changed against another, in sentences: for feeds, announcements and `diff`. Each says whose
 * value it is, what it changed from and to, and by whom.
 */
import type { Fact } from '../bundle/types.ts';
import type { Change, Finding, Resolution } from '../resolver/finding.ts';
import { toldActs } from './finding/acts.ts';
import { textAtRest } from './finding/finding-text.ts';
import { quotedAnswer, readingValue } from './finding/reading.ts';
import { linesWords } from './finding/sentence.ts';
import { changeTold } from './finding/state.ts';
import { toldWhole } from './finding/told-whole.ts';
import { counted, type Localizer, own, ownPiece } from './localizer.ts';
import { inside, opening } from './names/inside.ts';
import { voicePiece } from './names/voice.ts';
import { fill, type Phrase, type Piece, plain, sentence } from './phrase.ts';

/** One revision of a story with nothing off. Both speak the same language. */
export interface SpokenRevision {
  readonly l: Localizer;
  readonly resolution: Resolution;
}

interface Known {
  readonly l: Localizer;
  readonly fact: Fact;
  readonly finding: Finding;
}

function known({ l, resolution }: SpokenRevision): ReadonlyMap<string, Known> {
  return new Map(
    resolution.findings.flatMap((finding) => {
      const fact = l.lookup.facts.get(finding.fact);
      return fact === undefined ? [] : [[fact.id, { l, fact, finding }] as const];
    }),
  );
}

/** The acts on statements of a fact, each as a sentence. */
function acts({ l, fact, finding }: Known): readonly string[] {
  return toldActs(l, finding).map((told) => plain(toldWhole(l, fact, told)));
}

/** "Killed: prosecutors raised it from 232 to 238." Nothing where no voice changed its own value to what stands now. */
function changed({ l, fact, finding }: Known, change: Change | undefined): string | undefined {
  if (change === undefined || (change.how !== 'raised' && change.how !== 'lowered')) return undefined;
  const [from, to] = [finding.readings[change.from], finding.readings[change.to]];
  if (from === undefined || to === undefined) return undefined;
  const value = (reading: typeof from): Phrase => quotedAnswer(l, fact, readingValue(l, fact, reading));
  const { diff } = l.locale;
  return plain(
    fill(diff[change.how], {
      label: [ownPiece(l, fact.label)],
      who: inside(l, [voicePiece(l, change.voice)]),
      from: value(from),
      to: value(to),
    }),
  );
}

function differences(before: Known, now: Known): readonly string[] {
  const { l, fact, finding } = now;
  const { diff } = l.locale;
  const label: Piece = ownPiece(l, fact.label);
  const old = new Set(acts(before));
  const news = acts(now)
    .filter((act) => !old.has(act))
    .map((act) => plain(fill(l.locale.labelled, { label: [label], value: [act] })));
  const [was, is] = [textAtRest(before.l, before.finding), textAtRest(l, finding)];
  if (was === undefined || is === undefined) return news;
  const [from, to] = [linesWords(before.l, before.finding), linesWords(l, finding)];
  const told = changed(now, changeTold(finding));
  if (told !== undefined && told !== changed(before, changeTold(before.finding))) return [...news, told];
  if (plain(from) !== plain(to)) return [...news, plain(fill(diff.value, { label: [label], from, to }))];
  if (was.state !== is.state)
    return [...news, plain(fill(diff.status, { label: [label], to, state: is.state, was: was.state }))];
  return news;
}

/** The sentences in the order of the story; one that says so where nothing on the card has changed. */
export function changes(before: SpokenRevision, after: SpokenRevision): readonly string[] {
  const { l } = after;
  const { diff } = l.locale;
  const [then, now] = [known(before), known(after)];
  const lines: string[] = [];
  const [oldTitle, title] = [own(before.l, before.l.bundle.title), own(l, l.bundle.title)];
  if (oldTitle !== title) lines.push(plain(fill(diff.title, { to: title })));
  for (const [id, found] of now) {
    const earlier = then.get(id);
    if (earlier !== undefined) lines.push(...differences(earlier, found));
    else {
      const label: Phrase = [ownPiece(l, found.fact.label)];
      const to = sentence(opening(l, linesWords(l, found.finding)), l.locale.stop);
      lines.push(plain(fill(diff.question, { label, to })));
    }
  }
  for (const [id, { l: old, fact }] of then)
    if (!now.has(id)) lines.push(plain(fill(diff.questionGone, { label: [ownPiece(old, fact.label)] })));
  lines.push(...sources(before, after));
  return lines.length > 0 ? lines : [diff.nothing];
}

/** The facts that read otherwise in the newer revision, or are new in it, and how many: "2 answers changed". */
export function news(
  before: SpokenRevision,
  after: SpokenRevision,
): { readonly facts: readonly string[]; readonly text: string } {
  const then = known(before);
  const facts = [...known(after)].flatMap(([id, found]) => {
    const earlier = then.get(id);
    return earlier !== undefined && differences(earlier, found).length === 0 ? [] : [id];
  });
  return { facts, text: plain(counted(after.l, after.l.locale.news, facts.length)) };
}

function sources({ l: before }: SpokenRevision, { l: after }: SpokenRevision): readonly string[] {
  const { diff, quotes } = after.locale;
  const words = (template: string, outlet: string, title: string | undefined): string => {
    const source: Phrase =
      title === undefined ? [[outlet]] : [[outlet], after.locale.comma, quotes[0], [title], quotes[1]];
    return plain(fill(template, { source }));
  };
  const added = after.bundle.sources.filter(({ id }) => !before.lookup.sources.has(id));
  const gone = before.bundle.sources.filter(({ id }) => !after.lookup.sources.has(id));
  return [
    ...added.map(({ outlet, title }) => words(diff.source, outlet, title)),
    ...gone.map(({ outlet, title }) => words(diff.sourceGone, outlet, title)),
  ];
}
