/** Who is named on a line, with which hedge and days; acts of one doer; changes that are told. */
import { describe, expect, it } from 'vitest';
import type { Bundle, Claim, Fact, Value } from '../../data/bundle/types.ts';
import type { Finding } from '../../data/resolver/finding.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { locales } from '../../data/wording/locales/index.ts';
import { localizer } from '../../data/wording/localizer.ts';
import { textCard } from '../../data/wording/text-card.ts';
import { all, bundle, killedFinding, reading } from './story.ts';

function cardOf(
  fact: Partial<Fact>,
  claims: readonly Omit<Claim, 'id'>[],
  more: Partial<Bundle> = {},
): string {
  const withIds = claims.map((claim, at): Claim => ({ id: `${claim.source}~${at + 2}`, ...claim }));
  const base: Fact = { id: 'f', asks: 'What was counted?', label: 'Count', kind: 'count', claims: withIds };
  const story = { ...bundle, ...more, facts: [{ ...base, ...fact }] };
  return textCard(localizer(story, locales.en), { resolution: resolve(story, {}) }, { open: true });
}

const exact = (n: number): Value => ({ form: 'exact', n });

describe('a line that nobody vouches for', () => {
  it('keeps the hedge and tells who prints another form', () => {
    const text = cardOf({}, [
      { source: 'ap', value: exact(600), hedge: 'estimate' },
      { source: 'tass', value: exact(600), hedge: 'estimate' },
      { source: 'afp', value: { form: 'about', n: 600 }, hedge: 'estimate' },
    ]);
    expect(text).toContain('Printed without a source by');
    expect(text).toContain('AFP (about 600)');
    expect(text).toContain(' · an estimate');
  });

  it('has the days of all its pages, or none', () => {
    const spanned = cardOf({}, [
      { source: 'ap', value: exact(600), as_of: '2022-01-05' },
      { source: 'tass', value: exact(600), as_of: '2022-01-08' },
    ]);
    expect(spanned).toContain(', 5–8 Jan\n');
    const partly = cardOf({}, [
      { source: 'ap', value: exact(600), as_of: '2022-01-05' },
      { source: 'tass', value: exact(600) },
    ]);
    expect(partly).not.toMatch(/source by [^\n]*5 Jan/);
  });
});

describe('a voice with two readings on one line', () => {
  const claims: readonly Claim[] = [
    { id: 'ap', source: 'ap', value: exact(83), said_by: 'hrw' },
    { id: 'post', source: 'post', value: exact(83), said_by: 'lawyer', hedge: 'expected' },
    { id: 'tass', source: 'tass', value: { form: 'about', n: 83 }, said_by: 'lawyer' },
  ];
  const fact: Fact = { id: 'killed', asks: 'How high?', label: 'Sum', kind: 'count', claims };
  const hedged = { voices: ['speaker:lawyer'], day: '2022-01-10', hedged: true, firm: false } as const;
  const finding: Finding = {
    ...killedFinding,
    lines: [{ claim: 'ap', readings: [0, 1, 2], otherwise: [1, 2], firm: true }],
    atRest: [0],
    readings: [
      reading(['ap'], { voices: ['speaker:hrw'], day: '2022-01-09' }),
      reading(['post'], hedged),
      reading(['tass'], { voices: ['speaker:lawyer'], day: '2022-01-12' }),
    ],
    changes: [],
    acts: [],
  };

  it('is named once, with both in brackets and both days', () => {
    const l = localizer({ ...bundle, facts: [fact] }, locales.en);
    const text = textCard(l, { resolution: { ...all, findings: [finding], corrections: [] } }, {});
    expect(text).toContain('83 · Human Rights Watch, 9 Jan; a lawyer (expected; about 83), 10–12 Jan');
  });
});

describe('the voices of one organisation', () => {
  const at = (source: string, said_by: string, n: number, as_of: string): Omit<Claim, 'id'> => ({
    source,
    said_by,
    as_of,
    value: exact(n),
  });

  it('are one name where they say the same: whoever said it last', () => {
    const text = cardOf({ counts: 'running total' }, [
      at('ap', 'information', 238, '2022-03-14'),
      at('post', 'prosecutors', 238, '2023-01-05'),
    ]);
    expect(text).toContain('  238 · Prosecutors, 5 Jan 2023\n');
  });

  it('stand behind those who say it without more, with what they say otherwise', () => {
    const text = cardOf({ counts: 'running total' }, [
      at('ap', 'hrw', 9900, '2022-01-11'),
      { ...at('post', 'information', 0, '2022-01-21'), value: { form: 'about', n: 10_000 } },
      at('tass', 'prosecutors', 9900, '2022-01-11'),
    ]);
    expect(text).toContain(
      '9,900 · Human Rights Watch, prosecutors and information ministry (about 10,000), 11–21 Jan\n',
    );
  });

  it('have their years where one of them spoke in another year', () => {
    const text = cardOf({ counts: 'running total' }, [
      at('ap', 'hrw', 238, '2022-03-14'),
      at('post', 'prosecutors', 238, '2023-01-05'),
    ]);
    expect(text).toContain('14 Mar 2022');
    expect(text).toContain('5 Jan 2023');
  });
});

describe('acts on a statement', () => {
  const act = (on: string, by: string, how: 'retracted' | 'deleted' | 'denied' | 'doubted') => ({
    on,
    by,
    how,
  });
  const claims = [
    { source: 'tass', value: exact(164), statement: 's' },
    { source: 'ap', value: exact(164), statement: 's' },
    { source: 'post', value: exact(164), statement: 's', set_aside: 'Misprinted.' },
  ] as const;
  const text = cardOf({}, claims, {
    statements: [
      {
        id: 's',
        said_by: 'information',
        citing: 'health',
        on: '2022-01-09',
        acts: [
          act('2022-01-09', 'information', 'retracted'),
          act('2022-01-09', 'health', 'denied'),
          act('2022-01-10', 'information', 'retracted'),
          act('2022-01-10', 'information', 'deleted'),
        ],
      },
    ],
  });

  it('are one clause for each doer, with explicit days', () => {
    expect(text).toContain(
      '164, given by the information ministry in the name of the health ministry on 9 January. The health ministry said the same day that it never gave it. The information ministry took it back on 9 and 10 January and deleted it on 10 January.',
    );
  });

  it('do not count an outlet whose claim is left out', () => {
    expect(text).toContain('ran in 2 outlets');
  });
});

describe('days side by side', () => {
  const at = (source: string, said_by: string, date: string): Omit<Claim, 'id'> => ({
    source,
    said_by,
    as_of: '2022-01-15',
    value: { form: 'on', date },
  });

  it('are a day apart; only clock times may be a clock’s fault', () => {
    const fact = { kind: 'date', asks: 'When?' } as const;
    const days = cardOf(fact, [at('ap', 'hrw', '2022-01-08'), at('post', 'lawyer', '2022-01-09')]);
    expect(days).toContain('are a day apart.');
    const times = cardOf(fact, [
      at('ap', 'hrw', '2022-01-08T10:00'),
      at('post', 'lawyer', '2022-01-08T10:04'),
    ]);
    expect(times).toContain('one of the clocks may be off');
  });
});

describe('a change', () => {
  const told = (to: number): string => {
    const finding = { ...killedFinding, changes: [{ ...killedFinding.changes[0], from: 3, to }] };
    const resolution = { ...all, findings: [finding as Finding] };
    return textCard(localizer(bundle, locales.en), { resolution }, { open: true });
  };

  it('is told only where its end still stands on a line', () => {
    expect(told(0)).toContain('raised the figure');
    expect(told(2)).not.toContain('raised');
  });
});

describe('an expectation', () => {
  const behind = (day: string): string => {
    const [first, ...rest] = killedFinding.readings;
    const expectation = reading(['herald'], {
      voices: ['speaker:lawyer'],
      day,
      state: 'behind',
      why: 'expected',
      by: 0,
      firm: false,
    });
    const readings = first === undefined ? [] : [first, ...rest.slice(0, 1), expectation];
    const finding: Finding = { ...killedFinding, readings, changes: [], acts: [] };
    const resolution = { ...all, findings: [finding], corrections: [] };
    return textCard(localizer(bundle, locales.en), { resolution }, { open: true });
  };

  it('is only followed by what was said on a later day', () => {
    expect(behind('2022-08-15')).toContain('was expected; since then: 238');
    expect(behind('2022-08-17')).toContain('was expected.');
    expect(behind('2022-08-17')).not.toContain('since then');
  });
});

describe('voices of one organisation that say the same', () => {
  const speakers = [
    { id: 'state', name: 'The state' },
    { id: 'ministry', name: 'The ministry', part_of: 'state' },
    { id: 'officials', name: 'Officials', part_of: 'state', named: false },
  ] as const;

  it('are named by one that has a name, though people without one said it later', () => {
    const text = cardOf(
      {},
      [
        { source: 'ap', value: exact(23), said_by: 'ministry', as_of: '2022-01-05' },
        { source: 'post', value: exact(23), said_by: 'officials', as_of: '2022-01-08' },
      ],
      { speakers: [...bundle.speakers, ...speakers] },
    );
    expect(text).toContain('23 · The ministry');
  });
});

describe('a denial', () => {
  const speakers = [
    { id: 'guards', name: 'The guards' },
    { id: 'club', name: 'The club' },
  ] as const;
  const first = { source: 'ap', value: exact(40), said_by: 'guards', as_of: '2022-01-05' } as const;
  const denial = {
    source: 'post',
    denies: { voice: 'guards' },
    said_by: 'club',
    as_of: '2022-01-06',
  } as const;
  const next = { source: 'tass', value: exact(45), said_by: 'guards', as_of: '2022-01-08' } as const;
  const more = { speakers: [...bundle.speakers, ...speakers] };

  it('is of the line that it stands beside', () => {
    expect(cardOf({ counts: 'running total' }, [first, denial], more)).toContain('The club denied');
  });

  it('names the figure that it was of, once another stands', () => {
    const text = cardOf({ counts: 'running total' }, [first, denial, next], more);
    expect(text).toContain('The club denied 40 on 6 Jan');
    expect(text).not.toContain('denied it');
  });
});
