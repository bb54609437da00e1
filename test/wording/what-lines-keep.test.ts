/** What a line must not lose or add: years, hedges, those who agree, the words of a page, and large numbers as people say them. */
import { describe, expect, it } from 'vitest';
import type { Bundle, Claim, Fact, Value } from '../../data/bundle/types.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { cardModel } from '../../data/wording/card.ts';
import { locales } from '../../data/wording/locales/index.ts';
import { localizer } from '../../data/wording/localizer.ts';
import { textCard } from '../../data/wording/text-card.ts';
import { bundle } from './story.ts';

const exact = (n: number): Value => ({ form: 'exact', n });
const answer = (id: string): Value => ({ form: 'answer', answers: [id] });

function storyOf(
  fact: Partial<Fact>,
  claims: readonly Omit<Claim, 'id'>[],
  more: Partial<Bundle> = {},
): Bundle {
  const withIds = claims.map((claim, at): Claim => ({ id: `${claim.source}~${at + 2}`, ...claim }));
  const base: Fact = { id: 'f', asks: 'What was counted?', label: 'Count', kind: 'count', claims: withIds };
  return { ...bundle, ...more, facts: [{ ...base, ...fact }] };
}

function cardOf(...[fact, claims, more]: Parameters<typeof storyOf>): string {
  const story = storyOf(fact, claims, more);
  return textCard(localizer(story, locales.en), { resolution: resolve(story, {}) });
}

const yesNo: Partial<Fact> = {
  kind: 'answer',
  answers: [
    { id: 'yes', label: 'Yes' },
    { id: 'no', label: 'No' },
  ],
  exclusive: ['yes', 'no'],
};

describe('a day', () => {
  it('has its year beside a day of another year', () => {
    const text = cardOf({}, [
      { source: 'herald', value: exact(238), said_by: 'prosecutors', as_of: '2023-01-05' },
      { source: 'post', value: exact(238), said_by: 'hrw', as_of: '2022-03-14' },
    ]);
    expect(text).toContain('Prosecutors, 5 Jan 2023; Human Rights Watch, 14 Mar 2022');
  });

  it('goes without its year where no other stands on a line', () => {
    const text = cardOf({}, [
      { source: 'herald', value: exact(238), said_by: 'prosecutors', as_of: '2022-01-05' },
      { source: 'post', value: exact(238), said_by: 'hrw', as_of: '2022-03-14' },
    ]);
    expect(text).toContain('Human Rights Watch, 14 Mar; prosecutors, 5 Jan\n');
  });

  it('has its year wherever it stands in a story of several years', () => {
    const claims = ['2018-03-14', '2019-03-14', '2020-03-14'].map((as_of) => ({
      source: 'post',
      value: exact(238),
      said_by: 'hrw',
      as_of,
    }));
    const text = cardOf({}, [
      ...claims,
      { source: 'herald', value: exact(240), said_by: 'prosecutors', as_of: '2022-01-05' },
    ]);
    expect(text).toContain('Prosecutors, 5 Jan 2022');
  });

  it('that is only a month is “in” it', () => {
    const story = storyOf({}, [{ source: 'tass', value: exact(3) }]);
    const views = [{ at: '2022-02' }, { at: '2022-02-03' }].map((view) =>
      cardModel(localizer(story, locales.en), {
        resolution: resolve(story, view),
        view,
        base: resolve(story, {}),
      }),
    );
    expect(views.map(({ changed }) => changed?.sentence.split(',')[0])).toEqual([
      'As known in February 2022',
      'As known on 3 February 2022',
    ]);
  });
});

describe('who agrees', () => {
  it('is whoever gives the line’s own answer, not whoever gives the general one', () => {
    const text = cardOf(
      {
        kind: 'answer',
        answers: [
          { id: 'tortured', label: 'Tortured', kind_of: 'abused' },
          { id: 'abused', label: 'Abused' },
        ],
        exclusive: ['tortured', 'abused'],
      },
      [
        { source: 'herald', value: answer('tortured'), said_by: 'prosecutors' },
        { source: 'post', value: answer('tortured'), said_by: 'hrw' },
        { source: 'ap', value: answer('abused'), said_by: 'lawyer' },
      ],
    );
    expect(text).toContain('2 agree independently');
    expect(text).toMatch(
      /(?:Prosecutors and Human Rights Watch|Human Rights Watch and prosecutors) each say so/,
    );
    expect(text).toContain('lawyer (“Abused”)');
  });

  it('stands in the status without those of another scope', () => {
    const text = cardOf({}, [
      { source: 'herald', value: exact(40), said_by: 'prosecutors', as_of: '2022-01-05' },
      { source: 'ap', value: exact(9), said_by: 'lawyer', scope: 'his clients', as_of: '2022-01-05' },
    ]);
    expect(text).toContain('[Officials only]');
  });
});

describe('a hedge', () => {
  it('is told of each voice that has another than the line', () => {
    const text = cardOf(yesNo, [
      { source: 'herald', value: answer('yes'), said_by: 'hrw', hedge: 'belief' },
      { source: 'ap', value: answer('yes'), said_by: 'lawyer', hedge: 'alleged' },
    ]);
    expect(text).toMatch(/\((?:claimed, not proven|a belief)\)[^\n]* · (?:a belief|claimed, not proven)\n/);
  });

  it('stays with a denial', () => {
    const text = cardOf(yesNo, [
      { source: 'herald', value: answer('yes'), said_by: 'prosecutors' },
      { source: 'ap', said_by: 'lawyer', denies: { answer: 'yes' }, hedge: 'alleged', as_of: '2022-01-05' },
    ]);
    expect(text).toContain('A lawyer (claimed, not proven) denied it on 5 Jan');
  });
});

describe('outlets that ran what was taken back', () => {
  const claims = [
    { source: 'tass', value: exact(164), statement: 'toll' },
    { source: 'ap', value: exact(164), statement: 'toll' },
    { source: 'herald', value: exact(164), statement: 'toll', hedge: 'unconfirmed' },
    { source: 'post', value: exact(164), statement: 'toll' },
  ] as const;
  const statements: Bundle['statements'] = [
    {
      id: 'toll',
      said_by: 'information',
      on: '2022-01-09',
      acts: [{ on: '2022-01-09', by: 'information', how: 'retracted', source: 'post' }],
    },
  ];

  it('are not those that report its end or hold it back', () => {
    expect(cardOf({}, claims, { statements })).toContain('164, taken back the same day, ran in 2 outlets');
  });
});

describe('a number in millions', () => {
  const lines = (n: number): readonly string[] =>
    Object.values(locales).map((locale) => {
      const story = storyOf({ unit: 'votes' }, [{ source: 'ap', value: exact(n), said_by: 'hrw' }]);
      return textCard(localizer(story, locale), { resolution: resolve(story, {}) }).split('\n')[4] ?? '';
    });

  it('is said as people say it, in every language', () => {
    const said = lines(22_100_000).join('\n');
    for (const words of [
      '22.1 million',
      '22,1 Millionen',
      '22,1 millones de',
      '22,1 millions de',
      '22,1 миллион',
      '22.1 مليون',
      '2,210 万',
    ])
      expect(said.replaceAll('\u00a0', ' ')).toContain(words);
  });

  it('stays in digits where four digits do not tell it whole', () => {
    expect(lines(1_912_672)[0]).not.toMatch(/illi/);
    expect(cardOf({}, [{ source: 'ap', value: exact(1_912_672), said_by: 'hrw' }])).toContain('1,912,672');
  });
});

describe('a size without a number', () => {
  it('is quoted in the language of its page, and described in others', () => {
    const story = storyOf({}, [
      { source: 'ap', value: { form: 'some' }, printed: 'a substantial number', said_by: 'hrw' },
    ]);
    const inLanguage = (tag: 'en' | 'de'): string =>
      textCard(localizer(story, locales[tag]), { resolution: resolve(story, {}) });
    expect(inLanguage('en')).toContain('“a substantial number”');
    expect(inLanguage('de')).toContain('einige, Zahl nicht bekannt');
  });
});

describe('a card of some sources', () => {
  const claims = [
    { source: 'ap', value: exact(3), said_by: 'hrw', as_of: '2022-01-10' },
    { source: 'post', value: exact(3), said_by: 'lawyer', as_of: '2022-08-16' },
  ] as const;
  const story: Bundle = {
    ...storyOf({}, claims),
    facts: [
      ...storyOf({}, claims).facts,
      ...storyOf({ id: 'g', label: 'Other' }, [{ source: 'post', value: exact(1), said_by: 'lawyer' }]).facts,
    ],
  };

  it('counts and dates what these sources say, and nothing else of the story', () => {
    const limit = ['ap'];
    const without = story.sources.map(({ id }) => id).filter((id) => !limit.includes(id));
    const model = cardModel(localizer(story, locales.en), { resolution: resolve(story, { without }), limit });
    expect([model.asOf, model.sources, model.links]).toEqual([
      'as of Jan 2022',
      '1 source',
      { answers: '1 answer' },
    ]);
    expect(model.findings).toHaveLength(1);
  });
});

describe('a name inside a sentence', () => {
  it('is written small where the language does so, wherever the sentence puts it', () => {
    const ministry = { ru: 'Министерство внутренних дел', en: 'The interior ministry' };
    const speakers: Bundle['speakers'] = [
      { id: 'interior', name: ministry, short: ministry, group: 'officials' },
      ...bundle.speakers,
    ];
    const story = storyOf(
      { counts: 'running total' },
      [
        { source: 'tass', value: exact(3), said_by: 'interior', as_of: '2022-01-05' },
        { source: 'ap', value: exact(8), said_by: 'interior', as_of: '2022-01-10' },
      ],
      { speakers },
    );
    const inLanguage = (tag: 'en' | 'ru'): string =>
      textCard(localizer(story, locales[tag]), { resolution: resolve(story, {}) });
    expect(inLanguage('ru')).toContain('(министерство внутренних дел)');
    expect(inLanguage('en')).toContain('\n    The interior ministry raised the figure from 3 to 8.');
  });
});

describe('a sentence about a difference', () => {
  it('names two that do not fit, where the first line fits with each', () => {
    const text = cardOf({ counts: 'at one time' }, [
      { source: 'post', value: { form: 'over', n: 200 }, said_by: 'hrw', as_of: '2022-05-05' },
      { source: 'herald', value: exact(238), said_by: 'lawyer', as_of: '2022-03-14' },
      { source: 'ap', value: exact(232), said_by: 'prosecutors', as_of: '2022-03-01' },
    ]);
    expect(text).toContain('more than 200 · Human Rights Watch');
    expect(text).toMatch(/238 \(a lawyer[^)]*\) and 232 \(prosecutors/);
  });

  it('names who is sure of a line before who is not', () => {
    const text = cardOf(yesNo, [
      { source: 'herald', value: answer('yes'), said_by: 'hrw', hedge: 'alleged', as_of: '2022-01-12' },
      { source: 'ap', value: answer('yes'), said_by: 'lawyer', as_of: '2022-01-10' },
      { source: 'tass', value: answer('no'), said_by: 'prosecutors', hedge: 'belief', as_of: '2022-01-11' },
    ]);
    expect(text).toMatch(/“Yes” \(a lawyer, 10 Jan\)/);
  });
});

describe('what events have passed', () => {
  it('is not called taken back', () => {
    const past = { on: '2022-01-10', why: 'It went on.' };
    const claims = [{ source: 'ap', value: exact(3), said_by: 'hrw', past }] as const;
    expect(cardOf({}, claims)).toContain('What was counted?\n  No figure stands\n');
  });
});

describe('what was there before a switch', () => {
  const story = (claims: readonly Omit<Claim, 'id'>[], fact: Partial<Fact> = {}): string | undefined => {
    const bundled = storyOf(fact, claims);
    const view = { withoutGroups: bundle.groups?.map(({ id }) => id) ?? [] };
    const [finding] = cardModel(localizer(bundled, locales.en), {
      resolution: resolve(bundled, view),
      view,
      base: resolve(bundled, {}),
    }).findings;
    return finding?.was;
  };

  it('is all answers, and not one of them', () => {
    const answers = [
      { id: 'yes', label: 'A fire' },
      { id: 'no', label: 'A flood' },
    ];
    const claims = [
      { source: 'ap', value: answer('yes'), said_by: 'prosecutors' },
      { source: 'tass', value: answer('no'), said_by: 'prosecutors' },
    ];
    expect(story(claims, { kind: 'answer', several: true, answers })).toBe('was 2 answers');
  });

  it('is none of several figures that nobody owned', () => {
    const claims = [1, 2, 3].map((n) => ({
      source: ['ap', 'tass', 'herald'][n - 1] ?? '',
      value: exact(n * 1_234_567),
    }));
    expect(story(claims)).toBeUndefined();
    expect(story(claims.slice(0, 1))).toBe('was 1,234,567');
  });
});
