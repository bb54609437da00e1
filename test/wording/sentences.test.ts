/** Sentences that read wrong in whole stories: whose figure on a copy, bounds of a day, answers, years. */
import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../data/bundle/languages.ts';
import type { Bundle, Claim, Fact } from '../../data/bundle/types.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { findingDetails } from '../../data/wording/finding/details.ts';
import { findingText } from '../../data/wording/finding/finding-text.ts';
import { locales } from '../../data/wording/locales/index.ts';
import { localizer } from '../../data/wording/localizer.ts';
import { plain } from '../../data/wording/phrase.ts';
import { textCard } from '../../data/wording/text-card.ts';
import { dayWords, onWords } from '../../data/wording/values/day.ts';
import { bundle } from './story.ts';

const base: Fact = { id: 'f', asks: 'What was counted?', label: 'Count', kind: 'count', claims: [] };

function storyOf(
  fact: Partial<Fact>,
  claims: readonly Omit<Claim, 'id'>[],
  more: Partial<Bundle> = {},
): Bundle {
  const counts = new Map<string, number>();
  const withIds = claims.map((claim): Claim => {
    const n = (counts.get(claim.source) ?? 0) + 1;
    counts.set(claim.source, n);
    return { id: n === 1 ? claim.source : `${claim.source}~${n}`, ...claim };
  });
  return { ...bundle, ...more, facts: [{ ...base, ...fact, claims: withIds }] };
}

function cardOf(story: Bundle, language: Language = 'en'): string {
  return textCard(localizer(story, locales[language]), { resolution: resolve(story, {}) }, { open: true });
}

function stateOf(story: Bundle, language: Language = 'en'): string | undefined {
  const [finding] = resolve(story, {}).findings;
  return finding && findingText(localizer(story, locales[language]), finding)?.state;
}

describe('a figure that nobody vouches for', () => {
  const claims = [
    { source: 'copy', value: { form: 'exact', n: 450 } },
    { source: 'ap', value: { form: 'exact', n: 450 } },
  ] as const;
  const text = cardOf(storyOf({}, claims));

  it('is, on a copy, the copy’s own: the slip may be its own', () => {
    expect(text).toContain('Printed without a source by AP and Copy');
    expect(text).not.toContain('source by AP and Post');
  });

  it('names inside the page that reprints it', () => {
    expect(text).toContain('Copy; printed on 17 August; translates Post');
  });

  it('is, where the original prints it as well, the original’s alone', () => {
    const both = [...claims, { source: 'post', value: { form: 'exact', n: 450 } } as const];
    expect(stateOf(storyOf({}, both))).toBe('2 outlets do not say whose figure');
    expect(cardOf(storyOf({}, both))).toContain('Printed without a source by AP and Post');
  });

  it('is told small behind a value', () => {
    expect(text).toContain('    450, printed without a source by AP and Copy');
  });
});

describe('a day that is a bound', () => {
  const said = (form: 'by' | 'from', date: string, as_of: string): Omit<Claim, 'id'> => ({
    source: as_of === '2022-01-15' ? 'herald' : 'post',
    value: { form, date },
    said_by: 'prosecutors',
    as_of,
  });
  const story = storyOf({ kind: 'date', asks: 'When had the troops left?', label: 'Troops gone' }, [
    said('by', '2022-01-15', '2022-01-15'),
    said('from', '2022-01-16', '2022-01-16'),
  ]);

  it.each([
    ['en', 'first “by 15 January”, then “not before 16 January”'],
    ['de', 'zuerst „spätestens 15. Januar“, dann „frühestens 16. Januar“'],
    ['es', 'primero «como tarde: 15 de enero», después «como pronto: 16 de enero»'],
    ['fr', 'd’abord « au plus tard : 15 janvier », puis « au plus tôt : 16 janvier »'],
    ['ru', 'было «не позднее чем 15 января», стало «не раньше чем 16 января»'],
    ['kk', 'бұрын «ең кеш дегенде 15 қаңтар», енді «ең ерте дегенде 16 қаңтар»'],
    ['zh', '先是“不晚于1月15日”，后来是“不早于1月16日”'],
    ['ar', 'أولًا «في موعد أقصاه 15 يناير»، ثم «ليس قبل 16 يناير»'],
  ] as const)('stands in a sentence of its own frame in %s', (language, words) => {
    expect(cardOf(story, language)).toContain(words);
  });

  it('is the answer to when it happened', () => {
    expect(cardOf(story)).toContain('\n  Not before 16 January · Prosecutors, said 16 Jan\n');
  });

  it('stands in quotation marks where it was the answer before a switch', () => {
    const l = localizer(story, locales.en);
    const [now, then] = [resolve(story, { without: ['post'] }), resolve(story, {})];
    const [a, b] = [now.findings[0], then.findings[0]];
    expect(a && findingText(l, a, b)?.was).toBe('was “Not before 16 January”');
  });

  it('is expected behind a colon', () => {
    const expected = storyOf({ kind: 'date' }, [
      { ...said('by', '2022-01-15', '2022-01-15'), hedge: 'expected' },
    ]);
    expect(cardOf(expected)).toContain(
      'Expected: “by 15 January” (prosecutors, said 15 Jan); nobody has said since that it came',
    );
  });
});

describe('what is alleged', () => {
  it('needs no verb that would have to agree with one speaker or several', () => {
    const story = storyOf({}, [
      { source: 'post', value: { form: 'exact', n: 3 }, said_by: 'prosecutors', as_of: '2022-01-09' },
      { source: 'ap', value: { form: 'exact', n: 3 }, said_by: 'hrw', as_of: '2022-01-09', hedge: 'alleged' },
    ]);
    expect(cardOf(story)).toContain('Prosecutors and Human Rights Watch (claimed, not proven), 9 Jan');
  });
});

describe('several answers', () => {
  const answers = ['a', 'b', 'c'].map((id) => ({ id, label: `Answer ${id}` }));
  const gives = (said_by: string, ...list: string[]): Omit<Claim, 'id'> => ({
    source: 'post',
    value: { form: 'answer', answers: list },
    said_by,
  });
  const of = (fact: Partial<Fact>, ...claims: Omit<Claim, 'id'>[]): string | undefined =>
    stateOf(storyOf({ kind: 'answer', answers, ...fact }, claims));

  it('are answers where the question allows several', () => {
    expect(of({ several: true }, gives('prosecutors', 'a', 'b'), gives('hrw', 'c'))).toBe('3 answers');
  });

  it('are answers where one voice gives them all', () => {
    expect(
      of({}, { ...gives('hrw', 'a'), as_of: '2022-01-09' }, { ...gives('hrw', 'b'), as_of: '2022-01-09' }),
    ).toBe('2 answers');
  });

  it('are versions where voices tell one thing otherwise', () => {
    expect(of({}, gives('prosecutors', 'a'), gives('hrw', 'b'))).toBe('2 versions');
  });
});

describe('a figure of another year than the story’s', () => {
  it.each(languages)('names the year, however the day is written in %s', (language) => {
    const l = localizer(bundle, locales[language]);
    for (const moment of ['2023-01-05', '2023-01', '2023', '2021-12-31T23:30']) {
      for (const form of [{}, { short: true }, { short: true, time: true }, { time: true }]) {
        expect(dayWords(l, moment, form)).toContain(moment.slice(0, 4));
        expect(plain(onWords(l, moment, form))).toContain(moment.slice(0, 4));
      }
    }
  });

  it('names it also where nobody vouches and only the page’s day is known', () => {
    const story = storyOf({}, [{ source: 'late', value: { form: 'exact', n: 9 } }], {
      sources: [...bundle.sources, { id: 'late', outlet: 'Late', published: '2024-02-03', language: 'en' }],
    });
    expect(cardOf(story)).toContain('  9 · Printed without a source by Late, 3 Feb 2024\n');
  });

  it('names it where it was taken back on the very day', () => {
    const story = storyOf({}, [{ source: 'late', value: { form: 'exact', n: 9 }, statement: 's' }], {
      sources: [...bundle.sources, { id: 'late', outlet: 'Late', published: '2024-02-03', language: 'en' }],
      statements: [
        {
          id: 's',
          said_by: 'health',
          on: '2024-02-03',
          acts: [{ on: '2024-02-03', by: 'health', how: 'retracted' }],
        },
      ],
    });
    expect(cardOf(story)).toContain('  9, taken back on 3 Feb 2024\n');
  });

  it('names it in each row of its figure', () => {
    const story = storyOf(
      { counts: 'running total' },
      [
        { source: 'post', value: { form: 'exact', n: 5 }, said_by: 'hrw', as_of: '2022-08-16' },
        { source: 'late', value: { form: 'exact', n: 9 }, said_by: 'hrw', as_of: '2024-02-03' },
      ],
      {
        sources: [...bundle.sources, { id: 'late', outlet: 'Late', published: '2024-02-03', language: 'en' }],
      },
    );
    const resolution = resolve(story, {});
    const rows = findingDetails(localizer(story, locales.en), resolution, 'f')?.figure?.rows ?? [];
    expect(rows.map(({ time }) => time)).toEqual(['16 Aug 2022', '3 Feb 2024']);
  });
});
