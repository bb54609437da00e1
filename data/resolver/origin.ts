/** Where a claim goes back to, and when two origins are independent of each other. */
import type { Claim, Id, Source, Speaker, Statement } from '../bundle/bundle.ts';

export interface OriginOf {
  /** `speaker:<id>`, `outlet:<name>`, or `unstated`. Claims with one key count once. */
  readonly key: string;
  readonly speaker?: Id;
  readonly outlet?: string;
  /** The widest organisation that the origin belongs to; its own key when it belongs to none; empty when unstated. */
  readonly organisation: string;
  /** The organisations in whose name it was said, where it cites any. */
  readonly cites?: readonly string[];
}

/** Everybody who speaks in a story: those who are quoted, and outlets in their own voice. */
export interface Voices {
  readonly speakers: ReadonlyMap<Id, Speaker>;
  /** Every outlet, and every outlet whose pieces are copied, under its name; and whom it is a part of, if anybody. */
  readonly outlets: ReadonlyMap<string, Id | undefined>;
}

/**
 * Whom an outlet is a part of is said by pieces of its own, or by the speaker that it is; a piece that copies it says
 * nothing about it. The compiler refuses two answers; here one of them is taken, whichever order they come in.
 */
export function voicesOf(
  sources: Iterable<Pick<Source, 'outlet' | 'original' | 'part_of'>>,
  speakers: ReadonlyMap<Id, Speaker>,
): Voices {
  const outlets = new Map<string, Id | undefined>();
  const see = (outlet: string, part_of?: Id): void => {
    const wider = outlets.get(outlet);
    outlets.set(outlet, wider !== undefined && (part_of === undefined || wider < part_of) ? wider : part_of);
  };
  for (const { outlet, original, part_of } of sources) {
    see(outlet, part_of);
    if (original !== undefined) see(original.outlet);
  }
  for (const speaker of speakers.values()) {
    const outlet = outletNamed(speaker, outlets);
    if (outlet !== undefined) see(outlet, speaker.part_of);
  }
  return { speakers, outlets };
}

/** The outlet that a speaker is: the one that has its name, in any language. */
export function outletNamed(
  { name }: Pick<Speaker, 'name'>,
  outlets: { readonly has: (name: string) => boolean },
): string | undefined {
  if (typeof name === 'string') return outlets.has(name) ? name : undefined;
  return Object.values(name)
    .sort()
    .find((one) => outlets.has(one));
}

/** The last link of a speaker's chain of `part_of`. A chain that runs in a circle ends where it would repeat. */
export function organisationOf(speaker: Id, voices: Voices): string {
  const seen = new Set<Id>();
  for (let id = speaker; ; ) {
    seen.add(id);
    const one = voices.speakers.get(id);
    const outlet = one && outletNamed(one, voices.outlets);
    const wider = outlet === undefined ? one?.part_of : voices.outlets.get(outlet);
    if (wider === undefined) return outlet === undefined ? `speaker:${id}` : `outlet:${outlet}`;
    if (seen.has(wider)) return `speaker:${wider}`;
    id = wider;
  }
}

/** An outlet in its own voice. */
export function outletOf(outlet: string, voices: Voices): OriginOf {
  const key = `outlet:${outlet}`;
  const wider = voices.outlets.get(outlet);
  return { key, outlet, organisation: wider === undefined ? key : organisationOf(wider, voices) };
}

/**
 * The origin of a claim: its statement's speaker, or `said_by`, or the outlet in its own voice. For a copy, translation
 * or rewrite that voice is the original outlet's. An outlet that is quoted is the same origin as in its own voice.
 */
export function originOf(
  claim: Pick<Claim, 'said_by'>,
  source: Pick<Source, 'outlet' | 'original'>,
  statement: Pick<Statement, 'said_by' | 'citing'> | undefined,
  voices: Voices,
): OriginOf {
  const speaker = statement?.said_by ?? claim.said_by;
  if (speaker === 'unstated') return { key: 'unstated', organisation: '' };
  if (speaker === undefined) return outletOf(source.original?.outlet ?? source.outlet, voices);
  const one = voices.speakers.get(speaker);
  const outlet = one && outletNamed(one, voices.outlets);
  const cites = statement?.citing === undefined ? {} : { cites: [organisationOf(statement.citing, voices)] };
  if (outlet !== undefined) return { ...outletOf(outlet, voices), ...cites };
  return { key: `speaker:${speaker}`, speaker, organisation: organisationOf(speaker, voices), ...cites };
}

/** All that an origin goes back to, as far as the story says. */
function rootsOf({ organisation, cites = [] }: OriginOf): readonly string[] {
  return [organisation, ...cites];
}

/** Neither belongs to the other's organisation, neither cites the other, and they don't cite the same one. */
export function independent(a: OriginOf, b: OriginOf): boolean {
  if (a.organisation === '' || b.organisation === '') return false;
  const roots = rootsOf(b);
  return !rootsOf(a).some((root) => roots.includes(root));
}
