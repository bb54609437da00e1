/**
 * Turns a case into a bundle, as the compiler would: the one place that changes when cases go through the compiler
 * itself. Days are days of May 2030.
 */
import type {
  Act,
  Bundle,
  Claim,
  Fact,
  Moment,
  Source,
  Speaker,
  Statement,
} from '../../data/bundle/types.ts';
import type { View } from '../../data/resolver/finding.ts';
import type { Case, CaseAct, CaseClaim, CaseDay, CaseFact } from './case.ts';
import { readValue } from './read-value.ts';

export function momentOf(day: CaseDay): Moment {
  const [, number, time = ''] = /^(\d{1,2})(T.*)?$/.exec(String(day)) ?? [];
  return number === undefined ? String(day) : `2030-05-${number.padStart(2, '0')}${time}`;
}

/** The offset of an IANA zone in May 2030. */
function offsetOf(zone: string): string {
  if (/^[+-]/.test(zone)) return zone;
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const name =
    format.formatToParts(Date.UTC(2030, 4, 15)).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return name.replace('GMT', '') || '+00:00';
}

function actsOf(acts: readonly CaseAct[]): readonly Act[] {
  return acts.map((act) => ({ ...act, on: momentOf(act.on) }));
}

/** The key with its value, unless there is none. */
function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: V });
}

/** Keys of a claim that the bundle spells as the case does. */
const passedOn = [
  'hedge',
  'scope',
  'citing',
  'verbatim',
  'anchor',
  'stands',
  'leads',
  'includes',
  'excludes',
  'note',
  'set_aside',
  'traced',
];

class Reader {
  readonly #case: Case;
  readonly #sources = new Map<string, Source>();
  readonly #ids = new Map<string, number>();

  constructor(one: Case) {
    this.#case = one;
  }

  /** A page: by its name and day, since some names stand for several pages of one outlet. */
  source({ in: page, outlet = page, pub, after, before: until }: CaseClaim): Source {
    const published = pub === undefined ? undefined : momentOf(pub);
    const key = `${page} ${published}`;
    const before = this.#sources.get(key);
    if (before !== undefined) return before;
    const known = this.#case.outlets?.[outlet];
    const count = [...this.#sources.keys()].filter((one) => one.startsWith(`${page} `)).length;
    const source: Source = {
      id: count === 0 ? page : `${page}-p${count + 1}`,
      outlet,
      language: 'en',
      dated: 'printed',
      ...given('published', published === undefined ? undefined : published + this.zone(outlet)),
      ...given('after', after === undefined ? undefined : momentOf(after)),
      ...given('before', until === undefined ? undefined : momentOf(until)),
      ...given(
        'original',
        known?.original === undefined ? undefined : { outlet: known.original, how: known.how ?? 'copy' },
      ),
    };
    this.#sources.set(key, source);
    return source;
  }

  /** The offset that the compiler writes behind an outlet's moments. */
  zone(outlet: string): string {
    const zone = this.#case.outlets?.[outlet]?.time_zone;
    return zone === undefined ? '' : offsetOf(zone);
  }

  claim(one: CaseClaim, fact: string, { kind = 'count', answers = {} }: CaseFact): Claim {
    const source = this.source(one);
    const count = (this.#ids.get(`${fact} ${source.id}`) ?? 0) + 1;
    this.#ids.set(`${fact} ${source.id}`, count);
    const denies =
      typeof one.denies !== 'string'
        ? one.denies
        : Object.hasOwn(answers, one.denies)
          ? { answer: one.denies }
          : { voice: one.denies };
    return {
      id: count === 1 ? source.id : `${source.id}~${count}`,
      source: source.id,
      ...given('value', readValue(one.v, kind, this.zone(source.outlet))),
      ...given('said_by', one.by),
      ...(one.own === true ? { first_hand: true } : {}),
      ...given('statement', one.statement === true ? 'statement' : one.statement),
      ...given('as_of', one.d === undefined ? undefined : momentOf(one.d)),
      ...given('denies', denies),
      ...given('acts', one.acts === undefined ? undefined : actsOf(one.acts)),
      ...given(
        'corrected',
        one.corrected === undefined ? undefined : { ...one.corrected, on: momentOf(one.corrected.on) },
      ),
      ...given('past', one.past === undefined ? undefined : { ...one.past, on: momentOf(one.past.on) }),
      ...Object.fromEntries(passedOn.flatMap((key) => (one[key] === undefined ? [] : [[key, one[key]]]))),
    };
  }

  fact(id: string, one: CaseFact): Fact {
    const {
      kind = 'count',
      counts,
      unit,
      units,
      answers,
      exclusive,
      several,
      changes,
      part_of,
      status,
    } = one;
    return {
      id,
      asks: id,
      label: id,
      kind,
      ...given('counts', counts),
      ...given('unit', unit ?? (kind === 'count' ? 'people' : undefined)),
      ...given('units', units),
      ...given('several', several),
      ...given('changes', changes),
      ...given('part_of', part_of),
      ...given('exclusive', exclusive === 'all' ? Object.keys(answers ?? {}) : exclusive),
      ...given(
        'answers',
        answers &&
          Object.entries(answers).map(([key, answer]) => ({
            id: key,
            ...(typeof answer === 'string' ? { label: answer } : answer),
          })),
      ),
      ...given('status', status && { ...status, on: momentOf(status.on) }),
      claims: this.#case.claims
        .filter((claim) => (claim.fact ?? 'fact') === id)
        .map((claim) => this.claim(claim, id, one)),
    };
  }

  bundle(): Bundle {
    const {
      facts = { fact: this.#case },
      voices = {},
      statement,
      statements = {},
      outlets = {},
      time_zone = '+00:00',
    } = this.#case;
    const read = Object.entries(facts).map(([id, fact]) => this.fact(id, fact));
    const said: Statement[] = Object.entries({ ...(statement && { statement }), ...statements }).map(
      ([id, one]) => ({
        id,
        said_by: one.by,
        ...given('citing', one.citing),
        ...given('on', one.d === undefined ? undefined : momentOf(one.d)),
        ...given('acts', one.acts && actsOf(one.acts)),
      }),
    );
    const speakers: Speaker[] = Object.entries(voices).map(([id, { outlet, part_of, group, named }]) => ({
      id,
      // Only a voice that is an outlet may have an outlet's name.
      name: outlet === true ? id : `The ${id}`,
      ...given('part_of', part_of),
      ...given('group', group),
      ...given('named', named),
    }));
    const groups = [
      ...new Set(Object.values(voices).flatMap(({ group }) => (group === undefined ? [] : [group]))),
    ];
    return {
      schema: 2,
      story: 'case',
      title: this.#case.case,
      language: 'en',
      time_zone,
      offsets: [{ offset: offsetOf(time_zone) }],
      state: 'open',
      lead: 4,
      ...(groups.length === 0 ? {} : { groups: groups.map((id) => ({ id, label: id })) }),
      sources: [...this.#sources.values()],
      speakers,
      outlets: Object.entries(outlets).map(([name, { part_of, group }]) => ({
        name,
        ...given('part_of', part_of),
        ...given('group', group),
      })),
      statements: said,
      facts: read,
    };
  }
}

/** The bundle that a case stands for. */
export function toBundle(one: Case): Bundle {
  return new Reader(one).bundle();
}

/** The view of a case without some voices, groups and pages. */
export function viewWithout(
  { voices = [], groups = [], pages = [] }: NonNullable<Case['without']>,
  bundle: Bundle,
): View {
  return {
    without: bundle.sources.flatMap(({ id }) =>
      pages.some((page) => id === page || id.startsWith(`${page}-p`)) ? [id] : [],
    ),
    withoutVoices: voices.flatMap((id) => [`speaker:${id}`, `outlet:${id}`] as const),
    withoutGroups: groups,
  };
}
