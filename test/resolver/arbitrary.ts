/** Random stories for the property tests: few ids and few numbers, so that claims meet, repeat and contradict often. */
import fc from 'fast-check';
import type {
  Bundle,
  Claim,
  Fact,
  Hedge,
  Source,
  Statement,
  Value,
  WithdrawnHow,
} from '../../data/bundle/bundle.ts';
import { question, speakers, toll } from './stories.ts';

const day = fc.integer({ min: 4, max: 16 }).map((d) => `2022-01-${String(d).padStart(2, '0')}`);
const moment = fc.oneof(
  day,
  fc.tuple(day, fc.integer({ min: 0, max: 23 })).map(([d, h]) => `${d}T${String(h).padStart(2, '0')}:00`),
);
const number = fc.constantFrom(8, 12, 16, 18, 19, 26, 44, 50, 160, 164, 225);

export const countValue: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: number.map((n): Value => ({ form: 'exact', n })) },
  fc
    .tuple(fc.constantFrom('at-least', 'over', 'under', 'at-most', 'about', 'nearly'), number)
    .map(([form, n]): Value => ({ form, n })),
  fc
    .tuple(number, number)
    .map(([a, b]): Value => ({ form: 'range', low: Math.min(a, b), high: Math.max(a, b) })),
  fc.constantFrom<Value>(
    { form: 'vague', word: 'dozens', low: 24, high: 99 },
    { form: 'some' },
    { form: 'none' },
    { form: 'unclear' },
  ),
);

const answerValue: fc.Arbitrary<Value> = fc.constantFrom<Value>(
  { form: 'answer', answers: ['yes'] },
  { form: 'answer', answers: ['no'] },
  { form: 'unclear' },
);

const dateValue: fc.Arbitrary<Value> = fc.oneof(
  moment.map((date): Value => ({ form: 'on', date })),
  day.map((date): Value => ({ form: 'by', date })),
  day.map((date): Value => ({ form: 'from', date })),
);

const shapes: readonly [Omit<Fact, 'claims'>, fc.Arbitrary<Value>][] = [
  [toll, countValue],
  [{ ...toll, id: 'in-hospital', counts: 'at one time' }, countValue],
  [{ id: 'began', asks: 'When did it begin?', label: 'Began', kind: 'date' }, dateValue],
  [question, answerValue],
  [{ ...question, id: 'blamed', several: true }, answerValue],
  [{ ...toll, id: 'officers', part_of: 'killed' }, countValue],
];

const sourceIds = ['s1', 's2', 's3', 's4', 's5'] as const;

const sources: fc.Arbitrary<Source[]> = fc.tuple(
  ...sourceIds.map((id) =>
    fc
      .record({
        outlet: fc.constantFrom('AP', 'BBC', 'TASS'),
        published: moment,
        copy: fc.boolean(),
        state: fc.boolean(),
      })
      .map(
        ({ outlet, published, copy, state }): Source => ({
          id,
          outlet,
          published,
          dated: 'printed',
          language: 'en',
          ...(copy ? { original: { outlet: 'AP', how: 'copy' } } : {}),
          ...(state ? { part_of: 'state' } : {}),
        }),
      ),
  ),
);

const speaker = fc.constantFrom(...speakers.map(({ id }) => id));
const statementIds = ['t1', 't2', 't3'] as const;

const statements: fc.Arbitrary<Statement[]> = fc.tuple(
  ...statementIds.map((id) =>
    fc
      .record({
        said_by: speaker,
        citing: fc.option(speaker, { nil: undefined }),
        on: moment,
        withdrawn: fc.array(
          fc.record({
            on: moment,
            by: speaker,
            how: fc.constantFrom<WithdrawnHow>('denied', 'retracted', 'deleted', 'unconfirmed'),
          }),
          { maxLength: 2 },
        ),
      })
      .map(
        ({ said_by, citing, on, withdrawn }): Statement => ({
          id,
          said_by,
          on,
          ...(citing === undefined ? {} : { citing }),
          ...(withdrawn.length === 0 ? {} : { withdrawn }),
        }),
      ),
  ),
);

function claimOf(value: fc.Arbitrary<Value>): fc.Arbitrary<Omit<Claim, 'id'>> {
  return fc
    .record({
      source: fc.constantFrom(...sourceIds),
      value,
      owner: fc.oneof(
        fc.constant({}),
        fc.constant({ said_by: 'unstated' }),
        speaker.map((said_by) => ({ said_by })),
        fc.constantFrom(...statementIds).map((statement) => ({ statement })),
      ),
      as_of: fc.option(moment, { nil: undefined }),
      hedge: fc.option(fc.constantFrom<Hedge>('alleged', 'estimate', 'expected'), {
        nil: undefined,
        freq: 5,
      }),
      aside: fc.integer({ min: 0, max: 9 }),
    })
    .map(({ source, value: read, owner, as_of, hedge, aside }) => ({
      source,
      value: read,
      anchor: 'words',
      ...owner,
      ...(as_of === undefined ? {} : { as_of }),
      ...(hedge === undefined ? {} : { hedge }),
      ...(aside === 0 ? { set_aside: 'damaged' } : {}),
    }));
}

function numbered(claims: readonly Omit<Claim, 'id'>[]): Claim[] {
  return claims.map((claim, i) => ({ id: `${claim.source}~${i}`, ...claim }));
}

const facts: fc.Arbitrary<Fact[]> = fc.tuple(
  ...shapes.map(([fact, value]) =>
    fc.array(claimOf(value), { maxLength: 7 }).map((claims): Fact => ({ ...fact, claims: numbered(claims) })),
  ),
);

export const bundle: fc.Arbitrary<Bundle> = fc.record({ sources, statements, facts }).map((parts) => ({
  schema: 1,
  story: 'random',
  title: 'Random',
  language: 'en',
  time_zone: '+06:00',
  state: 'open',
  lead: 3,
  speakers,
  ...parts,
}));

export const view = fc.record({ off: fc.subarray([...sourceIds]), at: moment }, { requiredKeys: ['off'] });

export { sourceIds };
