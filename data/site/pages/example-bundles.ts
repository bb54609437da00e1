/**
 * Bundles for the page of every state: the invented ferry story, compiled, and cut, filled or emptied until it shows one
 * state each. Every title says that it is an example, and none of them is published as a story.
 */
import { join } from 'node:path';
import type { Bundle, Claim, Source } from '../../bundle/types.ts';
import { compileStory, formatIssues } from '../../compiler/index.ts';
import { repoRoot } from '../../render/repo-root.ts';

/** Throws when the story has mistakes: it is ours, and nobody else can mend it. */
export async function exampleStory(): Promise<Bundle> {
  const folder = join(repoRoot, 'widget/pages/states/example-ferry');
  const { bundle, issues } = await compileStory(folder, { now: new Date('2026-04-01') });
  if (bundle === undefined) throw new Error(formatIssues(issues, { color: false }));
  return bundle;
}

/** The story with these facts in place of its own, without headings for the others. */
function withFacts({ sections: _, ...story }: Bundle, facts: Bundle['facts']): Bundle {
  return { ...story, facts };
}

/** The story with one of its facts alone. */
export function storyOfOneFact(story: Bundle, id: string, title: string): Bundle {
  const facts = story.facts.filter((fact) => fact.id === id);
  return { ...withFacts(story, facts), story: `example-${id}`, title: `Example: ${title}` };
}

/** The story as a stranger to its own questions: no claim answers any. */
export function emptied(story: Bundle): Bundle {
  const facts = story.facts.slice(0, 3).map((fact) => ({ ...fact, claims: [] }));
  return {
    ...withFacts(story, facts),
    story: 'example-empty',
    title: 'Example: nothing reported yet',
    sources: [],
    statements: [],
  };
}

const day = (after: number): string => new Date(Date.UTC(2026, 2, 2 + after)).toISOString().slice(0, 10);

/** What five voices and a page that names none give on three days, each in its own sort of words. */
const given: readonly (readonly [voice: string | undefined, value: (n: number) => Claim['value']])[] = [
  ['coast-guard', (n) => ({ form: 'exact', n })],
  ['transport-ministry', (n) => ({ form: 'about', n: 10 * Math.round(n / 10) })],
  ['ferry-line', (n) => ({ form: 'at-least', n: n - 6 })],
  ['hospital', () => ({ form: 'vague', word: 'dozens', low: 24, high: 99 })],
  ['passengers', (n) => ({ form: 'nearly', n: 10 * Math.ceil((n + 1) / 10) })],
  [undefined, (n) => ({ form: 'over', n: n - 20 })],
];
const ashore = [120, 180, 226];

/** One finding with sixty claims: twenty outlets on three days. */
export function sixtyClaims(story: Bundle): Bundle {
  const sources: Source[] = [];
  const claims: Claim[] = [];
  for (let at = 0; at < 60; at += 1) {
    const id = `outlet-${at}`;
    const after = Math.floor(at / 20);
    const on = day(after);
    const n = ashore[after] ?? 0;
    sources.push({
      id,
      outlet: `Example outlet ${1 + (at % 20)}`,
      title: `Report ${at + 1} on the ferry`,
      url: `https://outlet-${at}.example/ferry`,
      published: on,
      dated: at % 7 === 0 ? 'inferred' : 'printed',
      language: 'en',
    });
    const [voice, value] = given[at % given.length] ?? [];
    claims.push({
      id,
      source: id,
      value: value?.(n) ?? { form: 'exact', n },
      ...(voice === undefined ? {} : { said_by: voice }),
      as_of: on,
      anchor: `${n} people`,
      ...(at % 5 === 0 ? { evidence: true as const } : {}),
    });
  }
  const facts = story.facts.filter(({ id }) => id === 'rescued').map((fact) => ({ ...fact, claims }));
  return {
    ...withFacts(story, facts),
    story: 'example-sixty',
    title: 'Example: one finding, sixty claims',
    sources,
    statements: [],
  };
}

const long = 'Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüsselverlustanzeigenformular';

/** Words and numbers that no column is wide enough for, without a place to break them at. */
export function longWords(story: Bundle): Bundle {
  const outlets: Source[] = story.sources.map((source) => ({
    ...source,
    outlet: `${source.outlet.replaceAll(' ', '')}${long}`,
  }));
  const speakers = story.speakers.map((speaker) => {
    const name = `${long}${speaker.id}`;
    return { ...speaker, name, short: name };
  });
  const facts = story.facts.slice(0, 2).map((fact, at) => ({
    ...fact,
    asks: `${long}?`,
    claims: fact.claims.map((claim) => ({
      ...claim,
      value: { form: 'exact' as const, n: 98_765_432_101_234 + at },
    })),
  }));
  return {
    ...withFacts(story, facts),
    story: 'example-long',
    title: `Example: ${long}`,
    sources: outlets,
    speakers,
  };
}

const arabic: Readonly<Record<string, readonly [asks: string, label: string]>> = {
  aboard: ['كم شخصًا كان على متن العبّارة؟', 'على المتن'],
  rescued: ['كم شخصًا نُقل إلى الشاطئ؟', 'على الشاطئ'],
  injured: ['كم عدد المصابين؟', 'مصابون'],
};
const arabicSpeakers: Readonly<Record<string, string>> = {
  'coast-guard': 'خفر السواحل',
  'transport-ministry': 'وزارة النقل',
  'ferry-line': 'شركة العبّارات',
  hospital: 'مستشفى الميناء',
  passengers: 'ركاب',
  state: 'الدولة',
};
const arabicGroups: Readonly<Record<string, string>> = {
  officials: 'مسؤولون',
  operator: 'شركة العبّارات',
  witnesses: 'شهود',
  newsrooms: 'وسائل إعلام',
};

/** Editor's words from right to left, with names and numbers that run the other way. */
export function rightToLeft(story: Bundle): Bundle {
  const facts = story.facts.flatMap((fact) => {
    const words = arabic[fact.id];
    return words === undefined ? [] : [{ ...fact, asks: words[0], label: words[1], unit: 'شخصًا' }];
  });
  const speakers = story.speakers.map((speaker) => {
    const name = arabicSpeakers[speaker.id] ?? speaker.name;
    return { ...speaker, name, short: name };
  });
  const groups = (story.groups ?? []).map(({ id, label }) => ({ id, label: arabicGroups[id] ?? label }));
  return {
    ...withFacts(story, facts),
    story: 'example-arabic',
    language: 'ar',
    title: 'مثال: جنوح عبّارة',
    groups,
    speakers,
  };
}
