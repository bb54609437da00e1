/** What holds of lines, of what is shown at rest, and of the words for them. */
import { describe } from 'vitest';
import { readMoment, zoneOf } from '../../data/bundle/moment.ts';
import type { Bundle, Speaker } from '../../data/bundle/types.ts';
import type { Reading, VoiceKey } from '../../data/resolver/finding.ts';
import { formOf } from '../../data/resolver/forms.ts';
import { isSame } from '../../data/resolver/same-number.ts';
import { factsFound, holds } from './holds.ts';

/** The number of the first day of a reading; unknown days are the oldest. */
/** The first day that a reading may be of; of one without a day what its pages are known to be later than. */
function dayOf(story: Bundle, { day, claims }: Reading): number {
  const printing = new Set(claims.map((id) => id.split('~')[0]));
  const bounds = story.sources.flatMap(({ id, after }) => (printing.has(id) && after ? [after] : []));
  const days = (day === undefined ? bounds : [day]).map((one) => readMoment(one, zoneOf(story))?.days.low);
  return Math.max(-Infinity, ...days.map((one) => one ?? -Infinity));
}

function bodyOf(voice: VoiceKey, speakers: readonly Speaker[]): string {
  const name = voice.slice(voice.indexOf(':') + 1);
  let speaker = speakers.find(({ id, name: own }) =>
    voice.startsWith('speaker:') ? id === name : own === name,
  );
  if (speaker === undefined) return voice;
  for (let wider = speaker; wider.part_of !== undefined; ) {
    const next: Speaker | undefined = speakers.find(({ id }) => id === wider.part_of);
    if (next === undefined) break;
    wider = next;
    speaker = next;
  }
  return speaker.id;
}

describe('lines', () => {
  holds('never show one number twice', (story, _seen, is) => {
    return factsFound(story, is).every(({ fact, finding, claimOf }) =>
      finding.lines.every((line, i) =>
        finding.lines.slice(i + 1).every((other) => {
          const [a, b] = [claimOf(line.claim), claimOf(other.claim)];
          if (a.scope !== b.scope) return true;
          if (line.answer !== undefined || other.answer !== undefined)
            return line.answer !== other.answer || line.unattributed !== other.unattributed;
          return !isSame(formOf(a, fact, zoneOf(story)), formOf(b, fact, zoneOf(story)));
        }),
      ),
    );
  });

  holds(
    'have every reading that stands, and name behind them every voice that cites another',
    (_story, _seen, is) => {
      return is.findings.every(({ lines, readings }) => {
        const shown = new Set(lines.flatMap((line) => line.readings));
        return readings.every(
          (reading, i) =>
            (reading.state === 'stands') === shown.has(i) &&
            (reading.why !== 'cites' ||
              readings[reading.by ?? -1]?.state === 'stands' ||
              readings[reading.by ?? -1]?.why === 'cites'),
        );
      });
    },
  );

  holds('show the newest standing reading and both sides of a dispute at rest', (story, _seen, is) => {
    return is.findings.every(({ lines, readings, atRest, dispute }) => {
      const visible = new Set(atRest.flatMap((i) => lines[i]?.readings ?? []));
      const newest = Math.max(
        ...readings.filter(({ state }) => state === 'stands').map((reading) => dayOf(story, reading)),
      );
      const isNewestShown =
        lines.length === 0 || [...visible].some((i) => dayOf(story, readings[i] as Reading) === newest);
      const sides =
        dispute === undefined
          ? []
          : dispute.how === 'denies' && readings[dispute.a]?.state === 'behind'
            ? [dispute.b]
            : [dispute.a, dispute.b];
      return isNewestShown && sides.every((side) => visible.has(side));
    });
  });

  holds('at rest are two, three in a dispute, and more only for what must be seen', (_story, _seen, is) => {
    return is.findings.every(({ lines, atRest, dispute }) => {
      const limit = dispute === undefined ? 2 : 3;
      const isInOrder = atRest.every(
        (i, at) => i >= 0 && i < lines.length && (at === 0 || i > (atRest[at - 1] ?? -1)),
      );
      return (
        isInOrder &&
        atRest.length >= Math.min(limit, lines.filter(({ unattributed }) => unattributed !== true).length) &&
        atRest.length !== lines.length - 1 &&
        atRest.length <= limit + 3
      );
    });
  });

  holds('are said to agree only where two independent firm voices gave that number', (story, _seen, is) => {
    return factsFound(story, is).every(({ fact, finding, claimOf }) => {
      if (finding.status !== 'agreed') return true;
      const voiced = finding.lines.filter(({ unattributed }) => unattributed !== true);
      const decisive = voiced.find(({ scoped }) => scoped !== true) ?? voiced[0];
      const firm = (decisive?.readings ?? [])
        .map((i) => finding.readings[i] as Reading)
        .filter(({ firm: isFirm, hedged }) => isFirm && hedged !== true);
      const form = ({ claims }: Reading) => formOf(claimOf(claims[0]), fact, zoneOf(story));
      const bodies = (reading: Reading): readonly string[] =>
        reading.voices.map((voice) => bodyOf(voice, story.speakers));
      return firm.some((a) =>
        firm.some(
          (b) =>
            a !== b &&
            isSame(form(a), form(b)) &&
            !['at-least', 'over', 'at-most', 'under', 'vague', 'some', 'by', 'from'].includes(
              claimOf(a.claims[0]).value?.form ?? '',
            ) &&
            !bodies(a).some((body) => bodies(b).includes(body)) &&
            [a, b].every(({ voices }) =>
              voices.some(
                (voice) => story.speakers.find(({ id }) => voice === `speaker:${id}`)?.named !== false,
              ),
            ),
        ),
      );
    });
  });

  holds('are told to be raised, lowered or changed only by one firm voice', (story, _seen, is) => {
    return factsFound(story, is).every(({ finding: { changes, readings }, claimOf }) => {
      const holdersOf = (reading: Reading): readonly string[] => {
        const { statement, said_by } = claimOf(reading.claims[0]);
        const said = story.statements.find(({ id }) => id === statement)?.said_by ?? said_by ?? [];
        return [...reading.voices, ...[said].flat().map((id) => `speaker:${id}`)];
      };
      return changes.every(({ voice, from, to }) => {
        const [before, after] = [readings[from], readings[to]];
        if (before === undefined || after === undefined || before === after) return false;
        const name = story.speakers.find(({ name: own }) => voice === `outlet:${own}`)?.id;
        const keys = [voice, `speaker:${name}`];
        const isHeld = [before, after].every((one) => keys.some((key) => holdersOf(one).includes(key)));
        return before.firm && after.firm && isHeld;
      });
    });
  });

  holds('point at readings and claims that are there', (story, _seen, is) => {
    return factsFound(story, is).every(({ fact, finding: { lines, readings, atRest } }) => {
      const isClaim = (id: string): boolean => fact.claims.some((claim) => claim.id === id);
      const isReading = (i: number | undefined): boolean => i === undefined || readings[i] !== undefined;
      return (
        lines.every(
          (line) =>
            isClaim(line.claim) &&
            line.readings.length > 0 &&
            [...line.readings, ...line.otherwise].every(isReading),
        ) &&
        readings.every(
          ({ claims, departing, by }) =>
            claims.length > 0 && [...claims, ...departing].every(isClaim) && isReading(by),
        ) &&
        atRest.every((i) => lines[i] !== undefined) &&
        (lines.length === 0 || atRest.length > 0)
      );
    });
  });
});
