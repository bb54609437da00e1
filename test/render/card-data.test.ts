/** The card as data, as a table and as linked data: what the card says and nothing else, with ids that lead back. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../data/bundle/types.ts';
import { compileStory } from '../../data/compiler/index.ts';
import { cardJson } from '../../data/render/card-json.ts';
import { claimsCsv } from '../../data/render/claims-csv.ts';
import { markedJson, nowhere } from '../../data/render/escape.ts';
import { linkedData } from '../../data/render/linked-data.ts';
import { localizerFor } from '../../data/render/localizer-for.ts';
import { textOfCard } from '../../data/render/text.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { findingText } from '../../data/wording/finding/finding-text.ts';
import { plain } from '../../data/wording/phrase.ts';
import { samplesHere } from '../stories/samples.ts';
import { bundle as story } from '../wording/story.ts';

const revision = '0'.repeat(24);
const stories = await Promise.all(
  samplesHere.map(async (name): Promise<readonly [string, Bundle]> => {
    const folder = join(import.meta.dirname, '../../data/stories', name);
    const { bundle } = await compileStory(folder, { now: new Date('2026-01-01') });
    if (bundle === undefined) throw new Error(`${name} does not compile`);
    return [name, bundle];
  }),
);

describe.each([['the unrest', story] as const, ...stories])('%s', (_name, bundle) => {
  const l = localizerFor(bundle, bundle.language);
  const { findings } = resolve(bundle, {});

  it('says as data what the card says in words, for every question', () => {
    const card = cardJson(l, revision);
    expect(card.findings.map(({ fact }) => fact)).toEqual(findings.map(({ fact }) => fact));
    const text = textOfCard(bundle, { language: bundle.language }).replace(/\s+/g, ' ');
    for (const [at, told] of card.findings.entries()) {
      const finding = findings[at];
      if (finding === undefined) throw new Error('As many findings as the resolver has.');
      const rest = findingText(l, finding);
      const shown = told.lines.filter((line) => line.at_rest).map(({ value, who }) => [value, who]);
      if (told.lines.length > 0)
        expect(shown).toEqual(rest?.lines.map(({ value, who }) => [plain(value), plain(who)]));
      else expect(told.says).toMatch(/\S/);
      for (const { value } of told.lines) expect(text).toContain(value.replace(/\s+/g, ' '));
      expect([told.status, told.state]).toEqual([finding.status, rest?.state]);
    }
  });

  it('names ids in its data that the bundle has', () => {
    const sources = new Set(bundle.sources.map(({ id }) => id));
    for (const { fact, lines } of cardJson(l, revision).findings) {
      const claims = new Map(bundle.facts.find(({ id }) => id === fact)?.claims.map((one) => [one.id, one]));
      for (const line of lines) {
        expect(claims.get(line.claim)?.value).toEqual(line.printed);
        for (const source of line.sources) expect(sources.has(source)).toBe(true);
        for (const voice of line.voices) expect(voice).toMatch(/^(?:speaker|outlet):./);
      }
    }
  });

  it('has one row for each claim in its table, with as many cells as there are names', () => {
    const [names = [], ...rows] = rowsOf(claimsCsv(l));
    const claims = bundle.facts.flatMap((fact) => fact.claims.map(({ id }) => `${fact.id} ${id}`));
    const [fact, claim] = [names.indexOf('fact'), names.indexOf('claim')];
    expect(rows.map((row) => `${row[fact]} ${row[claim]}`)).toEqual(claims);
    for (const row of rows) expect(row).toHaveLength(names.length);
    const states = new Set(rows.flatMap((row) => row[names.indexOf('state')]?.split(' ')));
    expect(['stands', 'behind', 'history', 'withdrawn', 'corrected', 'left-out', '']).toEqual(
      expect.arrayContaining([...states]),
    );
  });

  it('has absolute ids in its linked data, all below its page, and none that leads nowhere', () => {
    const text = markedJson(JSON.stringify(linkedData(l, revision))).replaceAll(
      '{{origin}}',
      'https://facts.example',
    );
    expect(text).not.toContain(nowhere);
    const page = `https://facts.example/s/${bundle.story}`;
    const made = new Set([...text.matchAll(/"@id":"([^"]*)","@?\w/g)].map(([, id]) => id));
    const all = [...text.matchAll(/"@id":"([^"]*)"/g)].map(([, id = '']) => id);
    expect(all.length).toBeGreaterThan(bundle.facts.length);
    for (const id of all) {
      expect(id === page || id.startsWith(`${page}#`)).toBe(true);
      expect(made.has(id)).toBe(true);
    }
  });
});

describe('a text that means harm', () => {
  const harm = [
    '=HYPERLINK("https://else.example")',
    '+1',
    '-2',
    '@x',
    '\tx',
    'a "b", c\r\nd',
    '{{origin}}/x',
  ];

  it.each(harm)('stays text in every form: %j', (text) => {
    const bundle: Bundle = {
      ...story,
      title: text,
      facts: story.facts.map((fact) => ({
        ...fact,
        asks: text,
        claims: fact.claims.map((claim) => ({ ...claim, note: text })),
      })),
    };
    const l = localizerFor(bundle, 'en');
    const [names = [], ...rows] = rowsOf(claimsCsv(l));
    for (const row of rows) {
      const cell = row[names.indexOf('asks')] ?? '';
      expect([text, `'${text}`]).toContain(cell);
      expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }
    expect(cardJson(l, revision).title).toBe(text);
    const ld = markedJson(JSON.stringify(linkedData(l, revision))).replaceAll(
      '{{origin}}',
      'https://f.example',
    );
    expect(JSON.parse(ld)).toMatchObject({ name: text, url: `https://f.example/s/${story.story}` });
  });
});

/** As RFC 4180 has it. */
function rowsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  let row: string[] = [];
  for (let found = cell.exec(csv); found !== null; found = cell.exec(csv)) {
    const [, quoted, bare = '', end] = found;
    row.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === ',') continue;
    rows.push(row);
    row = [];
    if (cell.lastIndex === csv.length) break;
  }
  return rows;
}
