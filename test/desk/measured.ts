// Compares proposals for one article with a list of what a reader finds in it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkStory } from '../../data/compiler/check/check-story.ts';
import type { CheckedStory } from '../../data/compiler/check/checked.ts';
import { checkCodes } from '../../data/compiler/check/codes.ts';
import { settled } from '../../data/compiler/evidence/passage.ts';
import { createReporter, type Issue } from '../../data/compiler/issue.ts';
import { readCodes } from '../../data/compiler/read/codes.ts';
import { readFolder } from '../../data/compiler/read/read-folder.ts';
import { readStory } from '../../data/compiler/read/read-story.ts';
import { readPage } from '../../data/desk/page/read-page.ts';
import type { Proposal } from '../../data/desk/propose/proposal.ts';
import { propose } from '../../data/desk/propose/propose.ts';
import { storyForProposals } from '../../data/desk/propose/story.ts';

/** One passage that a reader finds. */
export interface Item {
  readonly kind: Proposal['kind'];
  /** At most eight words, which stand once in the article. */
  readonly anchor: string;
  /** The words of the anchor that are the value. */
  readonly printed: string;
  readonly value: string;
  /** Ids, or names in small letters, any of which is right; empty where the page names nobody, "" where that is right too. */
  readonly speaker: readonly string[];
}

export interface ArticleItems {
  /** What an editor enters where the page does not say it. */
  readonly published?: string;
  readonly outlet?: string;
  readonly original?: string;
  readonly language?: string;
  readonly items: readonly Item[];
}

export interface Items {
  /** The story whose facts and speakers are known; absent for one that is new. */
  readonly story?: string;
  readonly articles: Readonly<Record<string, ArticleItems>>;
}

export interface Measured {
  readonly counts: {
    readonly listed: number;
    readonly found: number;
    readonly value: number;
    readonly speaker: number;
    readonly named: number;
    readonly namedRight: number;
    readonly otherListed: number;
    readonly otherFound: number;
    readonly proposals: number;
    readonly facts: number;
    readonly factFirst: number;
    readonly factShown: number;
  };
  readonly missed: readonly { readonly anchor: string; readonly printed: string; readonly why: string }[];
  readonly wrong: readonly string[];
  readonly extra: readonly string[];
  /** Of the processor, so that other work on the machine does not count. */
  readonly ms: number;
}

export function readItems(file: string): Items {
  return JSON.parse(readFileSync(file, 'utf8')) as Items;
}

const empty: CheckedStory = checked(new Map(), 'new-story');

export async function storyNamed(story: string | undefined): Promise<CheckedStory> {
  if (story === undefined) return empty;
  const folder = join(import.meta.dirname, '../../data/stories', story);
  return checked(await readFolder(folder), story);
}

function checked(files: Parameters<typeof readStory>[0], story: string): CheckedStory {
  const issues: Issue[] = [];
  const read = readStory(files, story, story, createReporter(readCodes, issues));
  return checkStory(read, createReporter(checkCodes, issues), () => undefined);
}

export function compareItems(
  text: string,
  id: string,
  article: ArticleItems,
  checkedStory: CheckedStory,
): Measured {
  const story = storyForProposals(checkedStory, id);
  const read = readPage({ text }, story.outlets);
  const { published, outlet, original, language } = article;
  const page = {
    ...read,
    ...(published !== undefined && { published }),
    ...(outlet !== undefined && { outlet }),
    ...(original !== undefined && { original }),
    ...(language !== undefined && { language }),
  };
  const start = process.cpuUsage();
  const proposals = propose(page, story);
  const ms = process.cpuUsage(start).user / 1000;
  const claims = claimsOf(checkedStory, id);

  const counts = {
    listed: 0,
    found: 0,
    value: 0,
    speaker: 0,
    named: 0,
    namedRight: 0,
    otherListed: 0,
    otherFound: 0,
    proposals: proposals.length,
    facts: 0,
    factFirst: 0,
    factShown: 0,
  };
  const missed: { anchor: string; printed: string; why: string }[] = [];
  const wrong: string[] = [];
  const taken = new Set<Proposal>();
  for (const item of article.items) {
    const place = placeIn(page.text, item);
    const one = proposals.find(
      ({ kind, start, end }) => kind === item.kind && start < place.end && place.start < end,
    );
    const isValue = item.kind === 'count' || item.kind === 'date';
    counts[isValue ? 'listed' : 'otherListed']++;
    if (one === undefined) {
      missed.push({
        anchor: item.anchor,
        printed: item.printed,
        why: place.end === 0 ? ' (not in the text)' : '',
      });
      continue;
    }
    taken.add(one);
    counts[isValue ? 'found' : 'otherFound']++;
    if (!isValue) continue;
    if (one.value === item.value) counts.value++;
    else wrong.push(`value of “${item.anchor}”: ${one.value}, not ${item.value}`);
    const said = one.voice?.kind === 'speaker' ? [one.voice.id, one.voice.name.toLowerCase()] : [];
    const right =
      item.speaker.length === 0
        ? said.length === 0
        : item.speaker.some((name) => (name === '' ? said.length === 0 : said.includes(name)));
    if (right) counts.speaker++;
    else
      wrong.push(
        `speaker of “${item.anchor}”: ${said.join(' ') || (one.voice?.kind ?? 'undecided')}, not ${item.speaker.join(' or ') || 'nobody'}`,
      );
    if (item.speaker.length > 0 && !item.speaker.includes('')) {
      counts.named++;
      if (right) counts.namedRight++;
    }
    const fact = claims.find(({ anchor, kind }) => kind === item.kind && meets(page.text, anchor, one));
    if (fact === undefined) continue;
    counts.facts++;
    if (one.facts[0]?.id === fact.fact) counts.factFirst++;
    if (one.facts.some((ranked) => ranked.id === fact.fact)) counts.factShown++;
    else
      wrong.push(
        `fact of “${item.anchor}”: ${one.facts.map((ranked) => ranked.id).join(' ')}, not ${fact.fact}`,
      );
  }
  const extra = proposals
    .filter((one) => !taken.has(one))
    .map((one) => `${one.kind} ${one.printed} in “${one.anchor}”`);
  return { counts, missed, wrong, extra, ms };
}

function claimsOf({ facts }: CheckedStory, source: string): { fact: string; kind: string; anchor: string }[] {
  return facts.flatMap(({ id, head, claims }) =>
    claims.flatMap(({ entry }) =>
      entry.source === source && entry.anchor !== undefined
        ? [{ fact: id, kind: head.kind, anchor: entry.anchor }]
        : [],
    ),
  );
}

/** Where an anchor stands, whatever the spaces between its words. */
function placeIn(
  text: string,
  { anchor, printed }: Pick<Item, 'anchor' | 'printed'>,
): { start: number; end: number } {
  const spaced = (words: string) =>
    words
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+');
  const found = new RegExp(spaced(settled(anchor)), 'u').exec(text);
  const inner = found === null ? null : new RegExp(spaced(settled(printed)), 'u').exec(found[0]);
  if (found === null || inner === null) return { start: 0, end: 0 };
  return { start: found.index + inner.index, end: found.index + inner.index + inner[0].length };
}

function meets(text: string, anchor: string, { start, end }: Proposal): boolean {
  const place = placeIn(text, { anchor, printed: anchor });
  return start < place.end && place.start < end;
}
