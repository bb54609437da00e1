/** What is one counts as one, in every story and every view; and what was taken back stays so. */
import { describe } from 'vitest';
import type { Bundle, Claim, Fact, Source } from '../../../data/bundle/bundle.ts';
import { indexOf } from '../../../data/resolver/bundle-index.ts';
import type { Finding, View } from '../../../data/resolver/finding.ts';
import { instantOf, resolve } from '../../../data/resolver/resolve.ts';
import { intervalOf } from '../../../data/resolver/value.ts';
import { every, holds, text } from './holds.ts';

/** The same story, where one of the speakers is an outlet that others quote. */
function quoting(story: Bundle): Bundle {
  const speakers = story.speakers.map((one) => (one.id === 'witness' ? { ...one, name: 'BBC' } : one));
  return { ...story, speakers };
}

function nameOf(story: Bundle, { key, speaker, outlet }: Finding['origins'][number]): string {
  return `${story.speakers.find(({ id }) => id === speaker)?.name ?? outlet ?? key}`;
}

/** The names of those who own what stands. */
function owners(story: Bundle, { origins }: Finding): ReadonlySet<string> {
  const standing = origins.filter(({ claims }) => claims.some(({ state }) => state === 'current'));
  return new Set(standing.map((origin) => nameOf(story, origin)));
}

describe('an outlet that is quoted', () => {
  holds('never agrees with itself', (story, seen) => {
    const quoted = quoting(story);
    return every(resolve(quoted, seen), (finding) => {
      const names = finding.origins.map((origin) => nameOf(quoted, origin));
      return (
        new Set(names).size === names.length &&
        (finding.status !== 'agreed' || owners(quoted, finding).size > 1)
      );
    });
  });
});

describe('citing', () => {
  holds('makes no finding agreed that was not', (story, seen, is) => {
    const statements = story.statements.map(({ citing: _, ...rest }) => rest);
    const without = resolve({ ...story, statements }, seen);
    return is.findings.every(
      ({ status }, i) => status !== 'agreed' || without.findings[i]?.status === 'agreed',
    );
  });

  holds('is not undone by switching off a source whose claims do not stand', (story, seen) => {
    const on = resolve(story, { ...seen, off: [] });
    return on.findings.every((finding) => {
      if (finding.status !== 'consistent') return true;
      const printed = story.facts.find(({ id }) => id === finding.fact)?.claims ?? [];
      const standing = new Set(
        printed.flatMap(({ id, source }) => (finding.current.includes(id) ? [source] : [])),
      );
      // What repeats a standing claim could stand for it, and a doubt can be switched off with the doubter.
      if (
        finding.origins.some(({ claims }) =>
          claims.some(({ state }) => state !== 'current' && state !== 'repeat'),
        )
      )
        return true;
      const off = story.sources.map(({ id }) => id).filter((id) => !standing.has(id));
      return (
        resolve(story, { ...seen, off }).findings.find(({ fact }) => fact === finding.fact)?.status !==
        'agreed'
      );
    });
  });
});

describe('a withdrawal', () => {
  /** Every act that is told of a statement which was taken back by the moment. */
  function told(story: Bundle, seen: View): string {
    const index = indexOf(story);
    const instant = instantOf(seen, index);
    const gone = new Set(
      story.statements.flatMap(({ id, withdrawn = [] }) =>
        withdrawn.some(
          ({ how }, i) => how !== 'unconfirmed' && (index.acts.get(id)?.[i] ?? Infinity) <= instant,
        )
          ? [id]
          : [],
      ),
    );
    return text(
      resolve(story, seen).findings.map(({ reasons }) =>
        reasons
          .flatMap((one) =>
            one.code === 'withdrawn' && gone.has(one.statement) ? [`${one.statement} ${one.act}`] : [],
          )
          .sort(),
      ),
    );
  }

  holds(
    'is told whatever is switched off',
    (story, seen) => told(story, seen) === told(story, { ...seen, off: [] }),
  );

  holds('leaves no word to fall back on, whatever is switched off', (story, seen) => {
    const [on, off] = [resolve(story, { ...seen, off: [] }), resolve(story, seen)];
    return off.findings.every((finding, i) => {
      const before = on.findings[i];
      if (before?.status !== 'withdrawn') return true;
      const words = finding.origins.flatMap(({ claims }) =>
        claims.filter(({ state }) => state === 'current'),
      );
      const silenced = before.origins.flatMap(({ claims }) =>
        claims.flatMap(({ id, state }) => (state === 'word' ? [id] : [])),
      );
      return words.every(({ id }) => !silenced.includes(id));
    });
  });
});

describe('a source that gives no day', () => {
  const careless: Source = {
    id: 'careless',
    outlet: 'Careless',
    published: '2022-01-31',
    dated: 'printed',
    language: 'en',
  };

  holds('changes no finding by printing what its origin says of a day', (story) => {
    const all = { off: [] };
    const before = resolve(story, all).findings;
    return story.facts.every((fact, i) => {
      const dated = fact.claims.filter(
        ({ as_of, said_by, set_aside }) =>
          as_of !== undefined && said_by !== undefined && said_by !== 'unstated' && set_aside === undefined,
      );
      return dated.slice(0, 2).every(({ as_of: _, ...claim }) => {
        const claims = [...fact.claims, { ...claim, id: 'careless', source: 'careless' }];
        const [after] = resolve(
          { ...story, sources: [...story.sources, careless], facts: [{ ...fact, claims }] },
          all,
        ).findings;
        const is = before[i];
        return (
          after?.status === is?.status &&
          shown(story, fact, claims, after) === shown(story, fact, claims, is) &&
          text(after?.answers ?? []) === text(is?.answers ?? [])
        );
      });
    });
  });

  /** What both ends mean: 19 and "19 to 19" are one value. */
  function shown(story: Bundle, fact: Fact, claims: readonly Claim[], finding: Finding | undefined): string {
    return text(
      [finding?.low, finding?.high].map((end) => {
        const claim = claims.find(({ id }) => id === end);
        return claim && intervalOf(claim.value, fact, story.time_zone);
      }),
    );
  }
});
