/** The rules of "From claims to a finding", one small story for each. */
import { describe, expect, it } from 'vitest';
import type { Bundle, Fact, Statement } from '../../data/model/bundle.ts';
import { changesBetween } from '../../data/model/changes.ts';
import type { Finding, Reason, View } from '../../data/model/finding.ts';
import { momentsOf } from '../../data/model/moments.ts';
import { resolve } from '../../data/model/resolve.ts';
import { dozens, question, source, story, tells, toll } from './stories.ts';

function find(bundle: Bundle, view: Partial<View> = {}): Finding {
  const { findings } = resolve(bundle, {
    off: view.off ?? [],
    ...(view.at === undefined ? {} : { at: view.at }),
  });
  const [finding] = findings;
  if (finding === undefined) throw new Error('the story has no fact');
  return finding;
}

function reason<C extends Reason['code']>(
  finding: Finding,
  code: C,
): Extract<Reason, { code: C }> | undefined {
  return finding.reasons.find((one): one is Extract<Reason, { code: C }> => one.code === code);
}

function stateOf(finding: Finding, claim: string): string | undefined {
  return finding.origins.flatMap(({ claims }) => claims).find(({ id }) => id === claim)?.state;
}

const post: Statement = {
  id: 'post',
  said_by: 'ministry',
  citing: 'prosecutor',
  on: '2022-01-09',
  withdrawn: [
    { on: '2022-01-09', by: 'prosecutor', how: 'denied', source: 'report' },
    { on: '2022-01-10', by: 'ministry', how: 'retracted' },
  ],
};

describe('origins', () => {
  it('counts three outlets that print one speaker as one origin', () => {
    const said = { said_by: 'ministry', as_of: '2022-01-10' };
    const finding = find(
      story(toll, [tells('a', 7939, said), tells('b', 7939, said), tells('c', 7939, said)]),
    );
    expect(finding.status).toBe('single');
    expect(finding.origins).toHaveLength(1);
    expect(reason(finding, 'same-origin')).toEqual({ code: 'same-origin', claims: ['b', 'c'], by: 'a' });
  });

  it('hears two rewrites of one report as the original outlet', () => {
    const original = { outlet: 'BBC', how: 'rewrite' } as const;
    const sources = [source('a', { original }), source('b', { original })];
    const finding = find(story(question, [tells('a', 'yes'), tells('b', 'yes')], { sources }));
    expect(finding.status).toBe('single');
    expect(finding.origins[0]?.outlet).toBe('BBC');
  });

  it('calls it agreed only when independent origins give firm, closed values that meet', () => {
    const day = { as_of: '2022-01-10' };
    const of = (a: object, b: object, value: Parameters<typeof tells>[1] = 12): string =>
      find(story(toll, [tells('a', 12, { ...day, ...a }), tells('b', value, { ...day, ...b })])).status;
    expect(of({ said_by: 'ministry' }, { said_by: 'red-cross' })).toBe('agreed');
    expect(of({ said_by: 'ministry' }, { said_by: 'prosecutor' })).toBe('consistent');
    expect(of({ said_by: 'ministry' }, { said_by: 'red-cross', hedge: 'unconfirmed' })).toBe('consistent');
    expect(of({ said_by: 'ministry' }, { said_by: 'red-cross' }, { form: 'at-least', n: 10 })).toBe(
      'consistent',
    );
    expect(of({ said_by: 'ministry' }, { said_by: 'unstated' })).toBe('single');
  });

  it('calls it agreed only at the precision of what it shows', () => {
    const moment = (date: string) => ({ form: 'on', date }) as const;
    const freed: Omit<Fact, 'claims'> = {
      id: 'freed',
      asks: 'When was it freed?',
      label: 'Freed',
      kind: 'date',
    };
    const of = (date: string): string =>
      find(
        story(freed, [
          tells('a', moment('2021-03-29T15:05'), { said_by: 'ministry' }),
          tells('b', moment(date), { said_by: 'red-cross' }),
          tells('c', moment('2021-03-29'), { said_by: 'witness' }),
        ]),
      ).status;
    expect(of('2021-03-29')).toBe('consistent');
    expect(of('2021-03-29T15:05')).toBe('agreed');
  });

  it('does not let an outlet of the state corroborate the state', () => {
    const sources = [source('agency', { part_of: 'state' })];
    const claims = [
      tells('agency', 12, { as_of: '2022-01-10' }),
      tells('b', 12, { said_by: 'ministry', as_of: '2022-01-10' }),
    ];
    expect(find(story(toll, claims, { sources })).status).toBe('consistent');
  });

  it('does not let the one who is cited corroborate the one who cites', () => {
    const cites: Statement = { id: 'cites', said_by: 'witness', citing: 'red-cross', on: '2022-01-10' };
    const claims = [
      tells('a', 12, { statement: 'cites' }),
      tells('b', 12, { said_by: 'red-cross', as_of: '2022-01-10' }),
    ];
    expect(find(story(toll, claims, { statements: [cites] })).status).toBe('consistent');
  });

  it('says when an owner had to be traced, and prefers the source that names it', () => {
    const said = { said_by: 'prosecutor', as_of: '2022-01-15' };
    const bundle = story(toll, [tells('a', 225, { ...said, traced: 'b' }), tells('b', 225, said)]);
    expect(find(bundle).low).toBe('b');
    const alone = find(bundle, { off: ['b'] });
    expect(alone.low).toBe('a');
    expect(reason(alone, 'traced')).toEqual({ code: 'traced', claims: ['a'], source: 'b' });
  });
});

describe('withdrawals', () => {
  const bundle = story(
    toll,
    [
      tells('a', 164, { statement: 'post' }),
      tells('b', { form: 'over', n: 160 }, { statement: 'post' }),
      tells('c', 225, { said_by: 'prosecutor', as_of: '2022-01-15' }),
      tells('d', dozens, { as_of: '2022-01-10' }),
      tells('report', { form: 'unclear' }, { said_by: 'ministry', as_of: '2022-01-10' }),
    ],
    { statements: [post] },
  );

  it('shows the live figure while there is one', () => {
    const finding = find(bundle);
    expect([finding.status, finding.low, finding.high]).toEqual(['single', 'c', 'c']);
  });

  it('has no current figure when only a withdrawn one and words are left', () => {
    const finding = find(bundle, { off: ['c'] });
    expect(finding.status).toBe('withdrawn');
    expect(finding.low).toBeUndefined();
    expect(finding.current).toEqual([]);
    expect(stateOf(finding, 'd')).toBe('word');
    expect(stateOf(finding, 'a')).toBe('withdrawn');
  });

  it('keeps the figure dead when the source that reported the withdrawal is off', () => {
    expect(find(bundle, { off: ['c', 'd', 'report'] }).status).toBe('withdrawn');
  });

  it('still tells the withdrawal when every source is off, and nothing that had not happened by then', () => {
    const off = ['a', 'b', 'c', 'd', 'report'];
    const told = (view: View): unknown[] =>
      find(bundle, view).reasons.flatMap((one) => (one.code === 'withdrawn' ? [one.claims] : []));
    expect(find(bundle, { off }).status).toBe('unreported');
    expect(told({ off })).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
    expect(told({ off, at: '2022-01-08' })).toEqual([]);
  });

  it('tells every act, in order', () => {
    const acts = find(bundle, { off: ['c'] }).reasons.filter(({ code }) => code === 'withdrawn');
    expect(acts).toEqual([
      { code: 'withdrawn', statement: 'post', act: 0, claims: ['a', 'b'] },
      { code: 'withdrawn', statement: 'post', act: 1, claims: ['a', 'b'] },
    ]);
  });

  it('shows what a reader could have known before the withdrawal', () => {
    const early = story(toll, [tells('a', 164, { statement: 'post' })], {
      statements: [{ ...post, withdrawn: [{ on: '2022-01-09T20:00', by: 'prosecutor', how: 'denied' }] }],
      sources: [source('a', { published: '2022-01-09T11:12' })],
    });
    expect(find(early, { at: '2022-01-09T11:00' }).status).toBe('unreported');
    expect(find(early, { at: '2022-01-09T12:00' }).status).toBe('single');
    expect(find(early, { at: '2022-01-09' }).status).toBe('withdrawn');
    expect(momentsOf(early)).toEqual(['2022-01-09']);
  });

  it('does not take a refusal to confirm for a withdrawal', () => {
    const unsure = story(toll, [tells('a', 164, { statement: 'post' })], {
      statements: [{ ...post, withdrawn: [{ on: '2022-01-09', by: 'prosecutor', how: 'unconfirmed' }] }],
    });
    expect(find(unsure).status).toBe('single');
    expect(reason(find(unsure), 'withdrawn')?.claims).toEqual(['a']);
  });

  it('lists the withdrawal among the corrections whatever is switched off', () => {
    const { corrections } = resolve(bundle, { off: ['a', 'b', 'c', 'd', 'report'] });
    expect(corrections).toEqual([
      { how: 'withdrawn', on: '2022-01-09', statement: 'post', act: 0, facts: ['killed'] },
    ]);
  });
});

describe('time', () => {
  const ministry = (as_of: string) => ({ said_by: 'ministry', as_of });

  it('takes the latest of one origin and keeps the others as its history', () => {
    const finding = find(
      story(toll, [
        tells('a', 3811, ministry('2022-01-07')),
        tells('b', 5135, ministry('2022-01-09')),
        tells('c', 7939, ministry('2022-01-10')),
      ]),
    );
    expect([finding.status, finding.trend, finding.low]).toEqual(['single', 'rising', 'c']);
    expect(stateOf(finding, 'a')).toBe('history');
    expect(reason(finding, 'later')).toEqual({ code: 'later', claims: ['a'], by: 'b' });
  });

  it('lets what repeats an overtaken value share its fate, and tells a revision once', () => {
    const claims = ['a', 'b', 'c'].map((id) => tells(id, 18, ministry('2022-01-06')));
    const finding = find(story(toll, [...claims, tells('d', 16, ministry('2022-01-09'))]));
    expect(['a', 'b', 'c'].map((id) => stateOf(finding, id))).toEqual(['history', 'history', 'history']);
    expect(finding.reasons.map(({ code }) => code)).toEqual(['revised', 'later']);
    expect(reason(finding, 'later')).toEqual({ code: 'later', claims: ['b', 'c'], by: 'd' });
  });

  it('says falling when an origin lowers its own total', () => {
    const finding = find(
      story(toll, [tells('a', 18, ministry('2022-01-06')), tells('b', 16, ministry('2022-01-09'))]),
    );
    expect([finding.status, finding.trend, finding.low]).toEqual(['single', 'falling', 'b']);
    expect(reason(finding, 'revised')).toEqual({ code: 'revised', from: 'a', to: 'b' });
  });

  it('lets a later total of another origin overtake when it is not lower', () => {
    const finding = find(
      story(toll, [
        tells('a', 26, ministry('2022-01-07')),
        tells('b', 164, { said_by: 'red-cross', as_of: '2022-01-09' }),
      ]),
    );
    expect([finding.status, finding.low, finding.trend]).toEqual(['single', 'b', 'rising']);
    expect(stateOf(finding, 'a')).toBe('history');
  });

  it('keeps both when the later total of another origin is lower', () => {
    const claims = [
      tells('a', 9900, ministry('2022-01-11')),
      tells('b', 2000, { said_by: 'red-cross', as_of: '2022-01-14' }),
    ];
    const finding = find(story(toll, claims));
    expect([finding.status, finding.low, finding.high, finding.trend]).toEqual([
      'disputed',
      'b',
      'a',
      'none',
    ]);
  });

  it('does not let a later total settle what an earlier one already contradicted', () => {
    const claims = [
      tells('a', 9900, ministry('2022-01-11')),
      tells('b', 2000, { said_by: 'prosecutor', as_of: '2022-01-14' }),
      tells('c', { form: 'about', n: 10000 }, { said_by: 'state', as_of: '2022-01-21' }),
    ];
    const finding = find(story(toll, claims));
    expect([finding.status, finding.low, finding.high]).toEqual(['differ', 'b', 'a']);
    expect(stateOf(finding, 'b')).toBe('current');
    expect(find(story(toll, claims), { off: ['a'] }).low).toBe('c');
  });

  it('says that figures of one organisation differ', () => {
    const claims = [
      tells('a', 9900, ministry('2022-01-11')),
      tells('b', 2000, { said_by: 'prosecutor', as_of: '2022-01-14' }),
    ];
    const finding = find(story(toll, claims));
    expect(finding.status).toBe('differ');
    expect(reason(finding, 'conflict')?.why).toBe('same-organisation');
  });

  it('does not dispute two totals of one day, whose order is not known', () => {
    const claims = [
      tells('a', 230, ministry('2022-03-14')),
      tells('b', 238, { said_by: 'red-cross', as_of: '2022-03-14' }),
    ];
    const bundle = story(toll, claims, {
      sources: [source('a', { published: '2022-03-14' }), source('b', { published: '2022-03-14' })],
    });
    expect(find(bundle).status).toBe('differ');
    expect(reason(find(bundle), 'conflict')?.why).toBe('same-day');
  });

  it('shows only the latest day of a count at one time', () => {
    const stock = { ...toll, counts: 'at one time' } as const;
    const finding = find(
      story(stock, [
        tells('a', 400, ministry('2022-01-06')),
        tells('b', 300, { said_by: 'red-cross', as_of: '2022-01-08' }),
      ]),
    );
    expect([finding.status, finding.low, finding.high]).toEqual(['single', 'b', 'b']);
  });

  it('does not let an undated value overtake or be overtaken', () => {
    const finding = find(
      story(toll, [tells('a', 9900, ministry('2022-01-11')), tells('b', 10500, { said_by: 'red-cross' })]),
    );
    expect(finding.status).toBe('differ');
  });

  it('never lets an ownerless or hedged value overtake a firm one', () => {
    const firm = tells('a', 100, ministry('2022-01-11'));
    const later = { as_of: '2022-01-14' };
    const low = (rest: object): unknown =>
      find(story(toll, [firm, tells('b', 150, { ...later, ...rest })])).low;
    expect(low({ said_by: 'unstated' })).toBe('a');
    expect(low({ said_by: 'red-cross', hedge: 'unconfirmed' })).toBe('a');
    expect(low({ said_by: 'red-cross' })).toBe('b');
  });
});

describe('values', () => {
  const said = { said_by: 'ministry', as_of: '2022-01-10' };

  it('lets the most precise form of a statement stand, and widens when its source is off', () => {
    const bundle = story(toll, [tells('a', 7939, said), tells('b', { form: 'nearly', n: 8000 }, said)]);
    expect(find(bundle).low).toBe('a');
    expect(reason(find(bundle), 'rounding')).toEqual({ code: 'rounding', claims: ['b'], by: 'a' });
    const wider = find(bundle, { off: ['a'] });
    expect(wider.low).toBe('b');
    expect(reason(wider, 'without')).toEqual({
      code: 'without',
      source: 'a',
      status: 'single',
      low: 'a',
      high: 'a',
    });
  });

  it('prefers the form that kept its "about" where the number is round, and the plain one where it is not', () => {
    const low = (n: number): unknown =>
      find(story(toll, [tells('a', n, said), tells('b', { form: 'about', n }, said)])).low;
    expect(low(2000)).toBe('b');
    expect(low(164)).toBe('a');
  });

  it('does not take a range for agreement on one of its ends', () => {
    const of = (low: number): string => {
      const range = { form: 'range', low, high: 60 } as const;
      return find(story(toll, [tells('a', 60, said), tells('b', range, { ...said, said_by: 'red-cross' })]))
        .status;
    };
    expect(of(50)).toBe('consistent');
    expect(of(60)).toBe('agreed');
  });

  it('lets words speak only where nobody gives a figure', () => {
    const bundle = story(toll, [tells('a', 26, said), tells('b', dozens, { as_of: '2022-01-12' })]);
    expect(find(bundle).low).toBe('a');
    expect(stateOf(find(bundle), 'b')).toBe('word');
    expect(find(bundle, { off: ['a'] }).low).toBe('b');
  });

  it('shows what the editor set aside and never compares it', () => {
    const finding = find(
      story(toll, [tells('a', 317, said), tells('b', 713, { ...said, set_aside: 'digits reversed' })]),
    );
    expect([finding.status, finding.high]).toEqual(['single', 'a']);
    expect(reason(finding, 'set-aside')?.claims).toEqual(['b']);
  });

  it('tells two scopes from a conflict', () => {
    const claims = [
      tells('a', 149, { ...said, includes: ['officers'] }),
      tells('b', 160, { said_by: 'red-cross', as_of: '2022-01-10', excludes: ['officers'] }),
    ];
    const finding = find(story({ ...toll, counts: 'at one time' }, claims));
    expect(finding.status).toBe('differ');
    expect(reason(finding, 'conflict')?.why).toBe('scope');
  });

  it('compares another unit in the unit of the fact', () => {
    const { counts: _, ...speed } = { ...toll, unit: 'km/h', units: { knots: 1.852 } };
    const claims = [
      tells('a', 55.56, { said_by: 'ministry' }),
      tells('b', { form: 'exact', n: 30, unit: 'knots' }, { said_by: 'red-cross' }),
    ];
    expect(find(story(speed, claims)).status).toBe('agreed');
  });
});

describe('answers', () => {
  it('disputes a denial by another organisation', () => {
    const finding = find(
      story(question, [
        tells('a', 'yes', { said_by: 'witness', hedge: 'alleged' }),
        tells('b', 'no', { said_by: 'ministry' }),
      ]),
    );
    expect([finding.status, finding.answers]).toEqual(['disputed', ['yes', 'no']]);
  });

  it('does not dispute answers that may hold together', () => {
    const several = { ...question, several: true } as const;
    const claims = [tells('a', 'yes', { said_by: 'witness' }), tells('b', 'no', { said_by: 'ministry' })];
    expect(find(story(several, claims)).status).toBe('differ');
  });

  it('keeps both answers of an origin where several may hold', () => {
    const several = { ...question, several: true } as const;
    const claims = [
      tells('a', 'yes', { said_by: 'witness', as_of: '2022-01-05' }),
      tells('b', 'no', { said_by: 'witness', as_of: '2022-01-11' }),
    ];
    expect(find(story(several, claims)).answers).toEqual(['yes', 'no']);
  });

  it('does not call it agreed when independent origins share only some of several answers', () => {
    const several = { ...question, several: true } as const;
    const both = { form: 'answer', answers: ['yes', 'no'] } as const;
    const of = (value: Parameters<typeof tells>[1]): string =>
      find(
        story(several, [
          tells('a', both, { said_by: 'witness' }),
          tells('b', value, { said_by: 'red-cross' }),
        ]),
      ).status;
    expect(of('yes')).toBe('consistent');
    expect(of(both)).toBe('agreed');
  });

  it('lists what somebody says is not known, beside the answer of another', () => {
    const bundle = story(question, [
      tells('a', 'yes', { said_by: 'witness' }),
      tells('b', { form: 'unclear' }),
    ]);
    expect(find(bundle).status).toBe('single');
    expect(resolve(bundle, { off: [] }).unknowns).toEqual([{ fact: 'torture', why: 'said-unclear' }]);
    expect(find(bundle, { off: ['a'] }).status).toBe('unclear');
  });

  it('never calls it agreed while somebody says that it is not known', () => {
    const claims = [
      tells('a', 'yes', { said_by: 'witness' }),
      tells('b', 'yes', { said_by: 'red-cross' }),
      tells('c', { form: 'unclear' }),
    ];
    expect(find(story(question, claims)).status).toBe('consistent');
    expect(find(story(question, claims), { off: ['c'] }).status).toBe('agreed');
  });

  it('shows the later position of an authority and tells that it changed', () => {
    const claims = [
      tells('a', 'no', { said_by: 'ministry', as_of: '2022-01-05' }),
      tells('b', 'yes', { said_by: 'ministry', as_of: '2022-01-12' }),
    ];
    const finding = find(story(question, claims));
    expect([finding.status, finding.answers]).toEqual(['single', ['yes']]);
    expect(reason(finding, 'revised')).toEqual({ code: 'revised', from: 'a', to: 'b' });
  });
});

describe('a denial', () => {
  const denied = tells('a', 'no', { said_by: 'ministry', as_of: '2022-01-21' });
  const found = tells('b', 'yes', { said_by: 'prosecutor', as_of: '2022-08-16' });
  const alleged = tells('c', 'yes', { said_by: 'witness', hedge: 'alleged', as_of: '2022-01-15' });

  it('is history once its own organisation concedes what somebody independent says', () => {
    const finding = find(story(question, [denied, found, alleged]));
    expect([finding.status, finding.answers]).toEqual(['consistent', ['yes']]);
    expect(stateOf(finding, 'a')).toBe('history');
    expect(reason(finding, 'later')).toEqual({ code: 'later', claims: ['a'], by: 'b' });
    expect(reason(finding, 'revised')).toBeUndefined();
  });

  it('stands beside a later answer of its organisation that nobody else gives', () => {
    expect(find(story(question, [denied, found])).status).toBe('differ');
  });

  it('stands against a hedged concession, and against one of the same day', () => {
    const answers = (rest: object): unknown =>
      find(story(question, [denied, { ...found, ...rest }, alleged])).answers;
    expect(answers({ hedge: 'unconfirmed' })).toEqual(['yes', 'no']);
    expect(answers({ as_of: '2022-01-21' })).toEqual(['yes', 'no']);
  });
});

describe('claims without a stated owner', () => {
  it('are no end of a range while somebody owns a value, and still show that figures differ', () => {
    const day = { as_of: '2021-03-29' };
    const claims = [
      tells('a', { form: 'nearly', n: 400 }, { said_by: 'unstated', ...day }),
      tells('b', 422, { said_by: 'ministry', ...day }),
      tells('c', { form: 'over', n: 450 }, { said_by: 'unstated', ...day }),
    ];
    const finding = find(story(toll, claims));
    expect([finding.status, finding.low, finding.high]).toEqual(['differ', 'b', 'b']);
    expect(reason(finding, 'conflict')?.why).toBe('unstated');
    const alone = find(story(toll, claims), { off: ['b'] });
    expect([alone.low, alone.high]).toEqual(['a', 'c']);
  });

  it('are not one origin: none repeats, replaces or revises another', () => {
    const unstated = (as_of: string) => ({ said_by: 'unstated', as_of });
    const finding = find(
      story(toll, [tells('a', 18, unstated('2022-01-06')), tells('b', 16, unstated('2022-01-09'))]),
    );
    expect([finding.status, finding.trend, finding.low, finding.high]).toEqual(['differ', 'none', 'b', 'a']);
    expect(reason(finding, 'revised')).toBeUndefined();
    expect(reason(finding, 'conflict')?.why).toBe('unstated');
  });
});

describe('changes', () => {
  it('names what a toggle changed, and nothing else', () => {
    const bundle = story(toll, [
      tells('a', 225, { said_by: 'ministry', as_of: '2022-01-15' }),
      tells('b', 225, { said_by: 'ministry', as_of: '2022-01-15' }),
    ]);
    const all = resolve(bundle, { off: [] });
    expect(changesBetween(bundle, all, resolve(bundle, { off: ['a'] }))).toEqual([]);
    const [change] = changesBetween(bundle, all, resolve(bundle, { off: ['a', 'b'] }));
    expect([change?.what, change?.after.status]).toEqual(['status', 'unreported']);
  });
});
