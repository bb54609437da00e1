// What the desk proposes for whole articles. The articles are invented; the real ones, which cannot be in the repository,
// are measured by measure.ts with the same code.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { wordsIn } from '../../data/compiler/check/anchor.ts';
import { readCount } from '../../data/compiler/check/value/count.ts';
import { readDate } from '../../data/compiler/check/value/date.ts';
import { unitNames } from '../../data/compiler/check/value/units.ts';
import { anchorOffsets, forEvidence } from '../../data/compiler/evidence/passage.ts';
import { readPage } from '../../data/desk/page/read-page.ts';
import type { Proposal, StoryForProposals } from '../../data/desk/propose/proposal.ts';
import { propose } from '../../data/desk/propose/propose.ts';
import { naughty } from '../naughty.ts';
import { seed } from '../seed.ts';
import { compareItems, type Measured, readItems, storyNamed } from './measured.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const texts = ['bridge-report', 'bridge-rewrite', 'werft', 'avariya'].map((id) =>
  readFileSync(join(fixtures, 'invented', `${id}.txt`), 'utf8'),
);
const empty: StoryForProposals = { timeZone: 'UTC', facts: [], speakers: [], outlets: [] };
function proposed(text: string): Proposal[] {
  return propose({ ...readPage({ text }, []), published: '2026-02-03' }, empty);
}

describe('an article', () => {
  const { articles } = readItems(join(fixtures, 'invented.json'));
  let all: Measured[];

  beforeAll(async () => {
    const story = await storyNamed(undefined);
    all = Object.entries(articles).map(([id, article]) =>
      compareItems(readFileSync(join(fixtures, 'invented', `${id}.txt`), 'utf8'), id, article, story),
    );
  });

  const sum = (key: keyof Measured['counts']) => all.reduce((n, { counts }) => n + counts[key], 0);

  it('has at least 95 in 100 of its counts and dates proposed, with the right value', () => {
    expect(all.flatMap(({ missed }) => missed)).toEqual([]);
    expect(sum('value') / sum('listed')).toBeGreaterThanOrEqual(0.95);
  });

  it('has no more than two proposals for each one that is taken', () => {
    expect(sum('proposals') / (sum('found') + sum('otherFound'))).toBeLessThanOrEqual(2);
  });

  it('has the right speaker for at least 8 in 10 of them', () => {
    expect(sum('speaker') / sum('found')).toBeGreaterThanOrEqual(0.8);
    expect(sum('namedRight') / sum('named')).toBeGreaterThanOrEqual(0.8);
  });
});

describe('a counted noun', () => {
  it('goes on behind the points of a short name', () => {
    const [first] = proposed('Hackers took the data of 143 million U.S. consumers, the company said.');
    expect([first?.value, first?.counts]).toEqual(['143 million', 'U.S. consumers']);
  });
});

describe('a proposal', () => {
  const every = texts.flatMap((text) => {
    const page = readPage({ text }, []);
    return proposed(text).map((proposal) => ({ page, proposal }));
  });

  it('marks the words that it prints, inside its sentence', () => {
    for (const { page, proposal } of every) {
      expect(page.text.slice(proposal.start, proposal.end)).toBe(proposal.printed);
      expect(proposal.sentence.start).toBeLessThanOrEqual(proposal.start);
      expect(proposal.end).toBeLessThanOrEqual(proposal.sentence.end);
    }
  });

  it('has an anchor of at most eight words that stands once in the text', () => {
    for (const { page, proposal } of every) {
      expect(wordsIn(proposal.anchor)).toBeLessThanOrEqual(8);
      expect(anchorOffsets(proposal.anchor, forEvidence(page.text)), proposal.anchor).toHaveLength(1);
    }
  });

  it('has a value that the compiler reads', () => {
    for (const { page, proposal } of every) {
      if (proposal.kind !== 'count' && proposal.kind !== 'date') continue;
      const { value } = proposal;
      const reading =
        proposal.kind === 'count'
          ? readCount(value, { units: unitNames({}), language: page.language ?? 'en' })
          : readDate(value, undefined);
      expect(reading, `${proposal.printed} → ${value}`).toHaveProperty('value');
    }
  });

  it('never decides by silence that nobody is named or that it is first-hand', () => {
    for (const text of ['Three people died in the fire.', 'The bridge is 180 metres long.']) {
      const [one] = proposed(text);
      expect(one).toBeDefined();
      expect(one).not.toHaveProperty('voice');
    }
  });

  it('names nobody where the page says that it was reported, and the outlet where its reporter counted', () => {
    const page = {
      text: 'Three people reportedly died. A Harbour Post reporter counted 12 boats.',
      outlet: 'Harbour Post',
      language: 'en',
      problems: [],
    };
    expect(propose(page, empty).map(({ voice, hedge }) => [voice, hedge])).toEqual([
      [{ kind: 'nobody' }, 'alleged'],
      [{ kind: 'first-hand' }, undefined],
    ]);
  });

  it('comes for any text without an error, and always with sound offsets', () => {
    const words = fc.constantFrom(
      '12',
      '1.200',
      'dozens',
      'said',
      'according to',
      'police',
      'on Monday',
      '(',
      '“',
      '”',
      '\n',
      'Jan 5',
      '5 p.m.',
      '%',
      '-',
      '$',
      'десятки',
      'unclear',
      '٣٤',
      ...naughty,
    );
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 40 }),
        fc.constantFrom('en', 'de', 'ru', 'fr', 'es', 'ar', 'zh'),
        (parts, language) => {
          const text = parts.join(' ');
          for (const one of propose({ text, language, published: '2022-01-10', problems: [] }, empty)) {
            expect(text.slice(one.start, one.end)).toBe(one.printed);
            expect(one.printed).not.toBe('');
            expect(wordsIn(one.anchor)).toBeLessThanOrEqual(8);
          }
        },
      ),
      { seed, numRuns: 300 },
    );
  });
});
