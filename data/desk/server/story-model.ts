/** A story as the forms of the desk need it: read from its files, with what the card says where it compiles. */
import type { Bundle } from '../../bundle/types.ts';
import { localizerFor } from '../../render/localizer-for.ts';
import { resolve } from '../../resolver/resolve.ts';
import { linesWords } from '../../wording/finding/sentence.ts';
import { plain } from '../../wording/phrase.ts';
import type { FactModel, KeptPage, LocalizedText, StatementModel, StoryModel } from '../api.ts';
import type { Conflict } from '../edit/edits.ts';
import { deskIssues } from './desk-issues.ts';
import type { PageRecord } from './kept-pages.ts';
import type { Opened } from './opened.ts';
import { asText, asTexts, asTree, entriesOf, type Tree, type Trees, textIn } from './trees.ts';

const withdrawing = new Set(['retracted', 'deleted', 'corrected']);

export async function storyModel(
  opened: Opened,
  pages: readonly PageRecord[],
  conflicts: readonly Conflict[],
): Promise<StoryModel> {
  const { issues, bundle } = await opened.compiled();
  const trees = opened.trees();
  const { story: head } = trees;
  const language = asText(head.language) || 'en';
  const text = (value: unknown): string => textIn(value, language);
  const uses = claimsBySource(trees);
  const { canUndo, canRedo, files } = opened.session;
  return {
    story: opened.story,
    title: text(head.title) || opened.story,
    ...spoken('titles', head.title),
    ...optional('summary', text(head.summary)),
    ...spoken('summaries', head.summary),
    language,
    timeZone: asText(head.time_zone),
    open: head.state !== 'closed',
    lead: typeof head.lead === 'number' ? head.lead : 4,
    ...optional('embargo', asText(head.not_before)),
    facts: factModels(trees, head, language, bundle),
    sources: [...trees.sources].map(([id, source]) => ({
      id,
      outlet: asText(source.outlet),
      ...optional('title', asText(source.title)),
      ...optional('published', asText(source.published)),
      language: asText(source.language) || language,
      claims: uses.get(id) ?? 0,
    })),
    speakers: [...trees.speakers].map(([id, speaker]) => ({
      id,
      name: text(speaker.name) || id,
      ...spoken('names', speaker.name),
      ...optional('short', text(speaker.short)),
      ...spoken('shorts', speaker.short),
      ...optional('partOf', asText(speaker.part_of)),
      ...optional('group', asText(speaker.group)),
      ...(speaker.named === false ? { unnamed: true as const } : {}),
    })),
    statements: statementModels(trees, language),
    groups: [...entriesOf(head.groups)].map(([id, group]) => ({
      id,
      label: text(group.label ?? group),
      ...spoken('labels', group.label ?? group),
    })),
    sections: (Array.isArray(head.sections) ? head.sections : []).map(asTree).map((section) => ({
      id: asText(section.id),
      title: text(section.title),
      ...spoken('titles', section.title),
      facts: asTexts(section.facts),
    })),
    outlets: [...new Set([...trees.sources.values()].map(({ outlet }) => asText(outlet)))].sort(),
    pages: pages.map((page): KeptPage => {
      const entered = trees.sources.has(page.id);
      return { id: page.id, source: page.source, entered, claims: uses.get(page.id) ?? 0 };
    }),
    issues: deskIssues(issues, files, trees),
    canUndo,
    canRedo,
    conflicts,
    version: opened.version(),
  };
}

function optional<K extends string>(key: K, value: string): { readonly [key in K]?: string } {
  return (value === '' ? {} : { [key]: value }) as { readonly [key in K]?: string };
}

function spoken<K extends string>(key: K, value: unknown): { readonly [key in K]?: LocalizedText } {
  const texts = Object.entries(asTree(value)).filter(([, text]) => typeof text === 'string');
  return (texts.length === 0 ? {} : { [key]: Object.fromEntries(texts) }) as {
    readonly [key in K]?: LocalizedText;
  };
}

function claimsBySource({ facts }: Trees): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { claims } of facts.values()) {
    for (const { source } of claims) uses.set(asText(source), (uses.get(asText(source)) ?? 0) + 1);
  }
  return uses;
}

function factModels(
  trees: Trees,
  story: Tree,
  language: string,
  bundle: Bundle | undefined,
): readonly FactModel[] {
  const l = bundle && localizerFor(bundle, 'en');
  const findings = new Map((bundle ? resolve(bundle, {}).findings : []).map((one) => [one.fact, one]));
  const listed = asTexts(story.facts).filter((id) => trees.facts.has(id));
  return [...new Set([...listed, ...trees.facts.keys()])].map((id) => {
    const { head, claims } = trees.facts.get(id) ?? { head: {}, claims: [] };
    const finding = findings.get(id);
    const { kind, unit } = head;
    return {
      id,
      label: textIn(head.label, language) || id,
      ...spoken('labels', head.label),
      asks: textIn(head.asks, language) || id,
      ...spoken('questions', head.asks),
      kind: kind === 'date' || kind === 'answer' ? kind : 'count',
      ...optional('unit', unitOf(unit, language) || asText(asTree(head.money).currency)),
      ...optional('counts', asText(head.counts)),
      ...optional('partOf', asText(head.part_of)),
      answers: [...entriesOf(head.answers)].map(([answer, entry]) => ({
        id: answer,
        label: textIn(entry.label ?? entry, language) || answer,
      })),
      claims: claims.length,
      speakers: speakersOf(claims, trees),
      ...(l === undefined || finding === undefined ? {} : { card: plain(linesWords(l, finding)) }),
    };
  });
}

function speakersOf(claims: readonly Tree[], { statements }: Trees): readonly string[] {
  const uses = new Map<string, number>();
  for (const { said_by, statement } of claims) {
    for (const id of asTexts(said_by ?? statements.get(asText(statement))?.said_by))
      uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  return [...uses].sort(([, a], [, b]) => b - a).map(([id]) => id);
}

/** A unit may have forms by number, in each language. */
function unitOf(unit: unknown, language: string): string {
  const { other, ...languages } = asTree(unit);
  return textIn(unit, language) || asText(other) || asText(asTree(languages[language]).other);
}

function statementModels(trees: Trees, language: string): readonly StatementModel[] {
  const values = new Map<string, Record<string, string[]>>();
  for (const [fact, { claims }] of trees.facts) {
    for (const { statement, value } of claims) {
      const id = asText(statement);
      if (id === '') continue;
      const byFact = values.get(id) ?? {};
      byFact[fact] = [...(byFact[fact] ?? []), asText(value)];
      values.set(id, byFact);
    }
  }
  return [...trees.statements].map(([id, statement]) => {
    const saidBy = asTexts(statement.said_by);
    const on = asText(statement.on);
    const names = saidBy.map((one) => speakerName(trees, one, language)).join(' and ');
    const acts = (Array.isArray(statement.acts) ? statement.acts : [statement.acts])
      .filter((act) => act !== undefined)
      .map(asTree);
    const last = acts.findLast(({ how }) => how === 'reinstated' || withdrawing.has(asText(how)));
    return {
      id,
      ...optional('fact', statement.fact ?? ''),
      label: on === '' ? names : `${names}, ${on}`,
      saidBy,
      ...optional('on', on),
      acts,
      withdrawn: last !== undefined && last.how !== 'reinstated',
      values: values.get(id) ?? {},
    };
  });
}

export function speakerName(trees: Trees, id: string, language: string): string {
  const speaker = trees.speakers.get(id);
  return textIn(speaker?.short, language) || textIn(speaker?.name, language) || id;
}
