/** Reads findings of a real story the way an editor would: what stands, who says it, and what became of a reading. */
import type { Bundle, Claim, Value } from '../../data/bundle/types.ts';
import type { Finding, Reading, View } from '../../data/resolver/finding.ts';
import { resolve } from '../../data/resolver/resolve.ts';

export interface FindingReader {
  readonly finding: Finding;
  readonly status: Finding['status'];
  /** What the lines print, in their order: `422`, `about 30000`, or the id of an answer. */
  readonly lines: readonly string[];
  /** Who is named on the line that prints this: ids of speakers, names of outlets. */
  voices(line: string): string[];
  /** What became of the readings that give this value: `stands`, `history passed`, `behind word` … */
  states(value: string, voice?: string): string[];
}

/** A value in the shortest words: `225`, `about 2000`, `2022-01-06`, `yes`. */
export function shortValue(value: Value): string {
  switch (value.form) {
    case 'exact':
      return `${value.n}${value.unit === undefined ? '' : ` ${value.unit}`}`;
    case 'range':
      return `${value.low}–${value.high}`;
    case 'vague':
      return value.word;
    case 'answer':
      return value.answers.join('+');
    case 'possible':
      return `possibly ${value.answers.join('+')}`;
    case 'on':
      return `${value.about ? 'about ' : ''}${value.date}`;
    case 'by':
    case 'from':
      return `${value.form} ${value.date}`;
    case 'between':
      return `${value.date}–${value.until}`;
    case 'none':
    case 'some':
    case 'unclear':
    case 'unreadable':
      return value.form;
    default:
      return `${value.form} ${value.n}`;
  }
}

/** `speaker:boskalis` and `outlet:Reuters` without what they begin with. */
function bareName(voice: string): string {
  return voice.slice(voice.indexOf(':') + 1);
}

export function findingReader(bundle: Bundle) {
  return (fact: string, view: View = {}): FindingReader => {
    const finding = resolve(bundle, view).findings.find((one) => one.fact === fact);
    const claims = bundle.facts.find(({ id }) => id === fact)?.claims;
    if (finding === undefined || claims === undefined) throw new Error(`the story has no fact ${fact}`);
    const claim = (id: string): Claim | undefined => claims.find((one) => one.id === id);
    const printed = (id: string): string => {
      const value = claim(id)?.value;
      return value === undefined ? '' : shortValue(value);
    };
    const lines = finding.lines.map((line) => line.answer ?? printed(line.claim));
    const names = (reading: Reading | undefined): string[] => (reading?.voices ?? []).map(bareName);
    return {
      finding,
      status: finding.status,
      lines,
      voices: (line) =>
        (finding.lines[lines.indexOf(line)]?.readings ?? []).flatMap((at) => names(finding.readings[at])),
      states: (value, voice) =>
        finding.readings
          .filter((reading) => reading.claims.some((id) => printed(id) === value))
          .filter((reading) => voice === undefined || names(reading).includes(voice))
          .map(({ state, why }) => (why === undefined ? state : `${state} ${why}`)),
    };
  };
}
