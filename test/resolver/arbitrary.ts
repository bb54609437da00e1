/**
 * Arbitrary stories for the property tests: few names, days and numbers, so that claims meet, repeat, cite, withdraw and
 * contradict often. Every key of the format that the resolver reads occurs.
 */
import fc from 'fast-check';
import type {
  Act,
  ActHow,
  Bundle,
  Claim,
  Fact,
  Hedge,
  Outlet,
  Source,
  Speaker,
  Statement,
  Value,
} from '../../data/bundle/types.ts';
import type { View, VoiceKey } from '../../data/resolver/finding.ts';

const pad = (n: number): string => String(n).padStart(2, '0');
const day = fc.integer({ min: 1, max: 12 }).map((d) => `2030-05-${pad(d)}`);
const moment = fc.oneof(
  { weight: 8, arbitrary: day },
  {
    weight: 1,
    arbitrary: fc.tuple(day, fc.integer({ min: 0, max: 23 })).map(([d, h]) => `${d}T${pad(h)}:00`),
  },
  { weight: 1, arbitrary: day.map((d) => `${d}-04:00`) },
  { weight: 1, arbitrary: fc.constant('2030-05') },
);

const speakers: readonly Speaker[] = [
  { id: 'state', name: 'The state', group: 'officials' },
  { id: 'ministry', name: 'The ministry', part_of: 'state', group: 'officials' },
  { id: 'minister', name: 'The minister', part_of: 'ministry', group: 'officials' },
  { id: 'officials', name: 'Officials', part_of: 'state', group: 'officials', named: false },
  { id: 'hospital', name: 'The hospital', group: 'medics' },
  { id: 'un', name: 'The UN' },
  { id: 'residents', name: 'Residents', group: 'witnesses', named: false },
  { id: 'tass', name: 'TASS', part_of: 'state' },
];
const speaker = fc.constantFrom(...speakers.map(({ id }) => id));
const outletNames = ['AP', 'BBC', 'TASS'] as const;
export const sourceIds = ['s1', 's2', 's3', 's4', 's5', 's6'] as const;
const statementIds = ['t1', 't2', 't3'] as const;

/** Leaves out the keys without a value. */
function compact<T extends object>(one: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

const rarely = <T>(arbitrary: fc.Arbitrary<T>, freq = 6): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq });
/** Present in one of `n + 1`. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>, n: number): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: n, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const number = fc.constantFrom(8, 12, 18, 20, 26, 60, 100, 160, 164, 174, 6300, 6340);
const countValue: fc.Arbitrary<Value> = fc.oneof(
  { weight: 6, arbitrary: number.map((n): Value => ({ form: 'exact', n })) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('at-least', 'over', 'under', 'at-most', 'about', 'nearly'), number)
      .map(([form, n]): Value => ({ form, n })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(number, number)
      .filter(([a, b]) => a !== b)
      .map(([a, b]): Value => ({ form: 'range', low: Math.min(a, b), high: Math.max(a, b) })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Value>(
      { form: 'vague', word: 'dozens', low: 24, high: 99 },
      { form: 'vague', word: 'hundreds', low: 200, high: 999 },
      { form: 'some' },
      { form: 'none' },
      { form: 'unclear' },
      { form: 'exact', n: 2, unit: 'dozen' },
    ),
  },
);

const dateValue: fc.Arbitrary<Value> = fc.oneof(
  moment.map((date): Value => ({ form: 'on', date })),
  moment.map((date): Value => ({ form: 'on', date, about: true })),
  day.map((date): Value => ({ form: 'by', date })),
  day.map((date): Value => ({ form: 'from', date })),
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 3 }))
    .map(([d, n]): Value => ({ form: 'between', date: `2030-05-${pad(d)}`, until: `2030-05-${pad(d + n)}` })),
  fc.constant<Value>({ form: 'unclear' }),
);

function answerValue(ids: readonly string[], several: boolean): fc.Arbitrary<Value> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...ids).map((id): Value => ({ form: 'answer', answers: [id] })) },
    {
      weight: several ? 3 : 0,
      arbitrary: fc
        .subarray([...ids], { minLength: 2 })
        .map((answers): Value => ({ form: 'answer', answers })),
    },
    {
      weight: 1,
      arbitrary: fc
        .subarray([...ids], { minLength: 2 })
        .map((answers): Value => ({ form: 'possible', answers })),
    },
    { weight: 1, arbitrary: fc.constant<Value>({ form: 'unclear' }) },
  );
}

type Shape = Omit<Fact, 'claims' | 'asks' | 'label'>;
const yesNo = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
] as const;
const weapons = [
  { id: 'bomb', label: 'Bombs' },
  { id: 'heavy', label: 'Heavy bombs', kind_of: 'bomb' },
  { id: 'guided', label: 'Guided bombs', kind_of: 'bomb' },
  { id: 'missile', label: 'A missile' },
] as const;
const ids = (answers: readonly { readonly id: string }[]): readonly string[] => answers.map(({ id }) => id);

const shapes: readonly (readonly [Shape, fc.Arbitrary<Value>])[] = [
  [{ id: 'total', kind: 'count', counts: 'running total', units: { dozen: 12 } }, countValue],
  [{ id: 'level', kind: 'count', counts: 'at one time', units: { dozen: 12 } }, countValue],
  [{ id: 'daily', kind: 'count', counts: 'each day', units: { dozen: 12 } }, countValue],
  [{ id: 'still', kind: 'count', units: { dozen: 12 } }, countValue],
  [
    { id: 'part', kind: 'count', counts: 'running total', part_of: 'total', units: { dozen: 12 } },
    countValue,
  ],
  [{ id: 'began', kind: 'date' }, dateValue],
  [{ id: 'true', kind: 'answer', answers: yesNo, exclusive: ['yes', 'no'] }, answerValue(ids(yesNo), false)],
  [
    { id: 'weapon', kind: 'answer', answers: weapons, exclusive: ids(weapons) },
    answerValue(ids(weapons), false),
  ],
  [{ id: 'causes', kind: 'answer', answers: weapons, several: true }, answerValue(ids(weapons), true)],
  [
    { id: 'state', kind: 'answer', answers: yesNo, exclusive: ['yes', 'no'], changes: true },
    answerValue(ids(yesNo), false),
  ],
];
const sources: fc.Arbitrary<Source[]> = fc.tuple(
  ...sourceIds.map((id) =>
    fc
      .record({
        outlet: fc.constantFrom(...outletNames),
        published: seldom(moment, 1).chain((m) => (m === undefined ? day : fc.constant(m))),
        bounds: seldom(fc.record({ after: rarely(day, 2), before: rarely(day, 2) }), 8),
        copy: seldom(fc.constantFrom(...outletNames), 4),
      })
      .map(
        ({ outlet, published, bounds, copy }): Source => ({
          id,
          outlet,
          language: 'en',
          ...(bounds === undefined ? { published } : compact(bounds)),
          ...(copy === undefined ? {} : { original: { outlet: copy, how: 'copy' } }),
        }),
      ),
  ),
);

const act: fc.Arbitrary<Act> = fc.record({
  on: moment,
  by: speaker,
  how: fc.constantFrom<ActHow>('retracted', 'deleted', 'corrected', 'reinstated', 'denied', 'doubted'),
});

const saidBy = fc.oneof(
  { weight: 8, arbitrary: speaker },
  { weight: 1, arbitrary: fc.uniqueArray(speaker, { minLength: 2, maxLength: 3 }) },
);

const statements: fc.Arbitrary<Statement[]> = fc.tuple(
  ...statementIds.map((id) =>
    fc
      .record({
        said_by: saidBy,
        citing: rarely(speaker, 3),
        on: fc.option(moment, { nil: undefined, freq: 4 }),
        acts: fc.array(act, { maxLength: 2 }),
        own: fc.boolean(),
      })
      .map(({ said_by, citing, on, acts, own }): Statement => {
        // Acts are in time order; half of them are those of the speaker itself, so that withdrawals are common.
        const by = typeof said_by === 'string' ? said_by : (said_by[0] ?? 'un');
        const ordered = [...acts]
          .sort((a, b) => (a.on < b.on ? -1 : 1))
          .map((one) => (own ? { ...one, by } : one));
        return { id, said_by, ...compact({ citing, on, acts: ordered.length === 0 ? undefined : ordered }) };
      }),
  ),
);

function claimOf({ id: fact, answers }: Shape, value: fc.Arbitrary<Value>): fc.Arbitrary<Omit<Claim, 'id'>> {
  const owner: fc.Arbitrary<Partial<Claim>> = fc.oneof(
    { weight: 5, arbitrary: saidBy.map((said_by) => ({ said_by })) },
    { weight: 2, arbitrary: fc.constantFrom(...statementIds).map((statement) => ({ statement })) },
    { weight: 1, arbitrary: fc.constant({ first_hand: true } as const) },
    { weight: 1, arbitrary: fc.constant({}) },
  );
  const denied: fc.Arbitrary<Claim['denies']> =
    answers === undefined
      ? speaker.map((voice) => ({ voice }))
      : fc.constantFrom(...ids(answers)).map((answer) => ({ answer }));
  return fc
    .record({
      source: fc.constantFrom(...sourceIds),
      value,
      owner,
      as_of: fc.option(moment, { nil: undefined, freq: 3 }),
      hedge: fc
        .option(fc.constantFrom<Hedge>('alleged', 'estimate', 'belief', 'expected'), {
          nil: undefined,
          freq: 4,
        })
        .chain((hedge) => (hedge === undefined ? fc.constant(undefined) : rarely(fc.constant(hedge), 1))),
      scope: seldom(fc.constantFrom('night shift', 'contractors'), 8),
      citing: seldom(speaker, 8),
      verbatim: seldom(fc.constant(true as const), 10),
      denies: seldom(denied, 8),
      bare: fc.boolean(),
      acts: seldom(
        act.map((one) => [one]),
        14,
      ),
      corrected: seldom(
        moment.map((on) => ({ on })),
        20,
      ),
      past: seldom(
        moment.map((on) => ({ on, why: 'Passed.' })),
        20,
      ),
      stands: seldom(fc.constant('It stands.'), 25),
      leads: seldom(fc.constant(true as const), 25),
      set_aside: seldom(fc.constant('Damaged.'), 25),
      includes: seldom(fc.constant(fact === 'total' ? ['part'] : undefined), 8),
      excludes: seldom(fc.constant(fact === 'total' ? ['part'] : undefined), 8),
    })
    .map(({ source, value: read, owner: own, bare, denies, ...rest }) => ({
      source,
      ...own,
      ...(denies !== undefined && bare ? {} : { value: read }),
      ...compact({ denies, ...rest }),
    })) as fc.Arbitrary<Omit<Claim, 'id'>>;
}

function numbered(claims: readonly Omit<Claim, 'id'>[]): Claim[] {
  return claims.map((claim, i) => ({ id: `${claim.source}~${i}`, ...claim }));
}

function factOf([shape, value]: (typeof shapes)[number]): fc.Arbitrary<Fact> {
  return fc
    .record({
      claims: fc.array(claimOf(shape, value), { maxLength: 8 }),
      status: seldom(
        fc.record({
          is: fc.constantFrom('differ', 'fits', 'agreed', 'disputed'),
          on: day,
          why: fc.constant('Judged.'),
        }),
        25,
      ),
    })
    .map(
      ({ claims, status }): Fact =>
        ({
          ...shape,
          asks: shape.id,
          label: shape.id,
          claims: numbered(claims),
          ...compact({ status }),
        }) as Fact,
    );
}

/** Two or three facts: enough to meet in a statement, few enough to be made a thousand times. */
const facts: fc.Arbitrary<Fact[]> = fc
  .subarray([...shapes], { minLength: 2, maxLength: 3 })
  .chain((chosen) => fc.tuple(...chosen.map(factOf)));

const outlets: readonly Outlet[] = [{ name: 'BBC', group: 'newsrooms' }, { name: 'AP' }];

export const bundle: fc.Arbitrary<Bundle> = fc.record({ sources, statements, facts }).map((parts) => ({
  schema: 2,
  story: 'arbitrary',
  title: 'Arbitrary',
  language: 'en',
  time_zone: '+06:00',
  offsets: [{ offset: '+06:00' }],
  state: 'open',
  lead: 3,
  groups: ['officials', 'medics', 'witnesses', 'newsrooms'].map((id) => ({ id, label: id })),
  newsrooms: 'newsrooms',
  speakers,
  outlets,
  ...parts,
}));

export const voiceKeys: readonly VoiceKey[] = [
  ...speakers.map(({ id }): VoiceKey => `speaker:${id}`),
  ...outletNames.map((name): VoiceKey => `outlet:${name}`),
];

export const view: fc.Arbitrary<View> = fc.record(
  {
    without: fc.subarray([...sourceIds], { maxLength: 3 }),
    withoutVoices: fc.subarray([...voiceKeys], { maxLength: 2 }),
    withoutGroups: fc.subarray(['officials', 'medics', 'witnesses', 'newsrooms'], { maxLength: 1 }),
    at: moment,
  },
  { requiredKeys: [] },
);
