/** One fact over time: what each voice said on which day, what stands of it, and why the rest does not. */
import type { Claim, Fact } from '../../bundle/types.ts';
import type { CompiledStory } from '../../compiler/compile-files.ts';
import { localizerFor } from '../../render/localizer-for.ts';
import { fateOf } from '../../render/review-became.ts';
import type { Finding, Reading } from '../../resolver/finding.ts';
import { resolve } from '../../resolver/resolve.ts';
import { namesOf, readingValue } from '../../wording/finding/reading.ts';
import type { Localizer } from '../../wording/localizer.ts';
import { plain } from '../../wording/phrase.ts';
import { dayWords } from '../../wording/values/day.ts';
import { endDay } from '../../wording/values/moment.ts';
import type { FactClaim, FactOverTime, FactReading } from '../api.ts';
import { onlyFact } from '../preview/one-fact.ts';
import { placeAt } from './desk-issues.ts';
import { asText, asTexts, type Tree, type Trees } from './trees.ts';

type Table = Pick<FactOverTime, 'voices' | 'rows' | 'others'>;

export function factOverTime(compiled: CompiledStory, trees: Trees, id: string): Table {
  const claims = (trees.facts.get(id)?.claims ?? []).flatMap((tree, index) =>
    factClaim(trees, id, tree, index),
  );
  const bundle = compiled.bundle && onlyFact(compiled.bundle, id);
  const [fact] = bundle?.facts ?? [];
  const [finding] = bundle === undefined ? [] : resolve(bundle, {}).findings;
  if (bundle === undefined || fact === undefined || finding === undefined) {
    return { voices: [], rows: [], others: claims };
  }
  const l = localizerFor(bundle, 'en');
  const voices: string[] = [];
  const days = new Map<string, { readonly at: number; readonly readings: FactReading[] }>();
  for (const reading of finding.readings) {
    const name = plain(namesOf(l, reading)) || 'Nobody is named';
    if (!voices.includes(name)) voices.push(name);
    const { day } = reading;
    const words = day === undefined ? 'No day is known' : dayWords(l, day, {});
    const row = days.get(words) ?? { at: day === undefined ? -Infinity : endDay(bundle, day), readings: [] };
    days.set(words, row);
    const indices = reading.claims.map((claim) => compiled.claimIndex?.(id, claim));
    row.readings.push({
      value: valueWordsOf(l, fact, reading),
      voice: voices.indexOf(name),
      state: reading.state,
      reason: reasonOf(l, finding, fact, reading),
      claims: claims.filter(({ index }) => indices.includes(index)),
    });
  }
  const rows = [...days].sort(([, a], [, b]) => b.at - a.at);
  const shown = new Set(rows.flatMap(([, row]) => row.readings.flatMap((one) => one.claims)));
  return {
    voices,
    rows: rows.map(([day, { readings }]) => ({ day, readings })),
    others: claims.filter((claim) => !shown.has(claim)),
  };
}

function valueWordsOf(l: Localizer, fact: Fact, reading: Reading): string {
  const hedged = fact.claims.find(({ id }: Claim) => id === reading.claims[0])?.hedge;
  const value = plain(readingValue(l, fact, reading)) || 'denies it';
  return reading.hedged && hedged !== undefined ? `${value} (${l.locale.hedge[hedged]})` : value;
}

function reasonOf(l: Localizer, finding: Finding, fact: Fact, reading: Reading): string {
  if (reading.state === 'stands') return reading.kept ? 'Stands by your judgement' : 'Stands';
  const reason = fateOf(l, finding, fact, reading).replace(/^ (?:is|was) /, '');
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}

function factClaim(trees: Trees, fact: string, claim: Tree, index: number): readonly FactClaim[] {
  const place = placeAt(trees, fact, index);
  if (place === undefined) return [];
  const source = trees.sources.get(place.source);
  const [title, url] = [asText(source?.title), asText(source?.url)];
  const saidBy = asTexts(claim.said_by);
  const voice =
    claim.statement !== undefined
      ? `statement:${asText(claim.statement)}`
      : saidBy.length > 0
        ? `speaker:${saidBy.join(',')}`
        : claim.first_hand === true
          ? 'first-hand'
          : 'nobody';
  return [
    {
      ...place,
      value: Array.isArray(claim.value) ? asTexts(claim.value).join(', ') : asText(claim.value),
      outlet: asText(source?.outlet) || place.source,
      ...(title === '' ? {} : { title }),
      ...(url === '' ? {} : { url }),
      voice,
      asOf: asText(claim.as_of),
      hedge: asText(claim.hedge),
      scope: asText(claim.scope),
      note: asText(claim.note),
      leads: claim.leads === true,
    },
  ];
}
