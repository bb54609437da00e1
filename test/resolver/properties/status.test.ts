/** What holds for every story and view of the word that stands over a finding. */
import { describe } from 'vitest';
import { indexOf } from '../../../data/resolver/bundle-index.ts';
import type { Entry } from '../../../data/resolver/indexed-claim.ts';
import { independent } from '../../../data/resolver/origin.ts';
import { resolve } from '../../../data/resolver/resolve.ts';
import { every, holds, text } from './holds.ts';

describe('status', () => {
  holds(
    'never raises the number of origins when another outlet prints the same origin',
    (story, seen, is) => {
      const sources = [
        ...story.sources,
        { id: 'echo', outlet: 'Echo', published: '2022-01-01', dated: 'printed', language: 'en' } as const,
      ];
      const facts = story.facts.map((fact) => ({
        ...fact,
        claims: [
          ...fact.claims,
          ...fact.claims
            .filter((c) => (c.statement ?? c.said_by) !== undefined && !seen.off.includes(c.source))
            .map((c) => ({ ...c, id: `echo-${c.id}`, source: 'echo' })),
        ],
      }));
      // The echo came out before everything, so it is live where its model may not be: look at the end of the story.
      const whole = { off: seen.off };
      return (
        resolve({ ...story, sources, facts }, whole).origins ===
        (seen.at === undefined ? is : resolve(story, whole)).origins
      );
    },
  );

  holds('never says agreed of one origin, or of one organisation', (story, _seen, is) => {
    const index = indexOf(story);
    return every(is, (finding) => {
      if (finding.status !== 'agreed') return true;
      const entries = index.facts.get(finding.fact)?.byId;
      return new Set(finding.current.map((id) => entries?.get(id)?.origin.organisation)).size > 1;
    });
  });

  holds('disputes only what different organisations say', (story, _seen, is) => {
    const index = indexOf(story);
    return every(is, (finding) => {
      const conflicts = finding.reasons.flatMap((reason) => (reason.code === 'conflict' ? [reason] : []));
      const real = conflicts.filter(({ why }) => why === 'other-organisation');
      const entries = index.facts.get(finding.fact)?.byId;
      const apart = real.every(
        ({ a, b }) => entries?.get(a)?.origin.organisation !== entries?.get(b)?.origin.organisation,
      );
      return apart && (finding.status === 'disputed') === real.length > 0;
    });
  });

  holds('shows a value or answer exactly when the status promises one', (_story, _seen, is) => {
    return every(is, ({ status, current, low, answers }) => {
      const none = status === 'unreported' || status === 'withdrawn' || status === 'unclear';
      return none
        ? current.length === 0 && low === undefined && answers === undefined
        : current.length > 0 && (low !== undefined || answers !== undefined);
    });
  });

  holds('lists among the unknowns every fact without a value', (_story, _seen, is) => {
    return every(
      is,
      ({ fact, low, answers }) =>
        low !== undefined || answers !== undefined || is.unknowns.some((one) => one.fact === fact),
    );
  });

  holds(
    'ends a doubt only by a later word of its own origin or organisation, or by two independent answers',
    (story, _seen, is) => {
      const index = indexOf(story);
      return every(is, (finding) => {
        const fact = index.facts.get(finding.fact);
        if (fact === undefined || fact.fact.kind !== 'answer' || fact.fact.several) return true;
        const live = finding.origins.flatMap(({ claims }) =>
          claims.flatMap(({ id }) => fact.byId.get(id) ?? []),
        );
        const firm = live.filter(({ claim: { value }, firm }) => firm && value.form === 'answer');
        const ended = (doubt: Entry): boolean => {
          const later = firm.filter(({ days }) => days.low > doubt.days.high);
          return (
            live.some(
              ({ asOf, origin: { key, organisation } }) =>
                (key === doubt.origin.key || organisation === doubt.origin.organisation) &&
                asOf.low > doubt.asOf.high,
            ) ||
            later.some((a) =>
              later.some(
                (b) => text(a.claim.value) === text(b.claim.value) && independent(a.origin, b.origin),
              ),
            )
          );
        };
        return finding.origins.every(({ claims }) => {
          const doubts = claims.flatMap(({ id, state }) => {
            const entry = fact.byId.get(id);
            return state === 'history' && entry?.claim.value.form === 'unclear' ? [entry] : [];
          });
          return doubts.length === 0 || doubts.some(ended);
        });
      });
    },
  );

  holds('says falling only where an origin lowered its own figure', (_story, _seen, is) => {
    return every(
      is,
      ({ trend, reasons }) => trend !== 'falling' || reasons.some(({ code }) => code === 'revised'),
    );
  });
});
