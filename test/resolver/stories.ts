/** Small stories for the resolver's tests, written as shortly as a test can read: `tells('a', 225, { said_by: 'ministry' })`. */
import type { Bundle, Claim, Fact, Source, Speaker, Statement, Value } from '../../data/bundle/bundle.ts';

export function exact(n: number): Value {
  return { form: 'exact', n };
}

export const dozens: Value = { form: 'vague', word: 'dozens', low: 24, high: 99 };

/** A source named by its id, published on the 20th unless said otherwise. */
export function source(id: string, rest: Partial<Source> = {}): Source {
  return { id, outlet: id, published: '2022-01-20', dated: 'printed', language: 'en', ...rest };
}

/** A claim of one source; a number or a word is its exact value or its answer. */
export function tells(from: string, value: number | string | Value, rest: Partial<Claim> = {}): Claim {
  const read: Value =
    typeof value === 'number'
      ? exact(value)
      : typeof value === 'string'
        ? { form: 'answer', answers: [value] }
        : value;
  return { id: from, source: from, value: read, anchor: `${from} says so`, ...rest };
}

export const toll: Omit<Fact, 'claims'> = {
  id: 'killed',
  asks: 'How many people were killed?',
  label: 'Killed',
  kind: 'count',
  unit: 'people',
  counts: 'running total',
};

export const question: Omit<Fact, 'claims'> = {
  id: 'torture',
  asks: 'Were people tortured?',
  label: 'Torture',
  kind: 'answer',
  answers: [
    { id: 'yes', label: 'Yes' },
    { id: 'no', label: 'No' },
  ],
};

export const speakers: readonly Speaker[] = [
  { id: 'state', name: 'the state' },
  { id: 'ministry', name: 'Ministry', part_of: 'state' },
  { id: 'prosecutor', name: 'Prosecutor', part_of: 'state' },
  { id: 'red-cross', name: 'Red Cross' },
  { id: 'witness', name: 'A witness' },
];

/** A story of one fact. Sources that no claim names otherwise are made from the claims. */
export function story(
  fact: Omit<Fact, 'claims'>,
  claims: readonly Claim[],
  rest: { readonly sources?: readonly Source[]; readonly statements?: readonly Statement[] } = {},
): Bundle {
  const given = rest.sources ?? [];
  const others = [...new Set(claims.map((claim) => claim.source))].filter(
    (id) => !given.some((one) => one.id === id),
  );
  return {
    schema: 1,
    story: 'test',
    title: 'Test',
    language: 'en',
    time_zone: '+06:00',
    state: 'closed',
    lead: 4,
    sources: [...given, ...others.map((id) => source(id))],
    speakers,
    statements: rest.statements ?? [],
    facts: [{ ...fact, claims }],
  };
}
