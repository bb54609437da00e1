/**
 * Names that decide what counts as one: an outlet is an origin by its name, in its own voice and where it is quoted, and
 * a speaker by its id. Spelled or entered twice, one origin would seem to confirm itself.
 */
import { outletNamed } from '../../resolver/origin.ts';
import { type CheckedStory, placeOf } from '../check/checked.ts';
import { given } from '../given.ts';
import type { Place, Tell } from '../issue.ts';
import type { LinkCode } from './codes.ts';

/** What two spellings of one name have in common: "The Morning-Post" and "Morning Post". */
function likeness(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replace(/[^\p{Letter}\p{Number}]/gu, '');
}

export function checkNames({ sources, speakers }: CheckedStory, tell: Tell<LinkCode>): void {
  const spellings = new Map<string, string>();
  const see = (outlet: string, place: () => Place) => {
    const first = spellings.get(likeness(outlet));
    if (first === undefined) spellings.set(likeness(outlet), outlet);
    else if (first !== outlet) {
      tell('outlet-spelling', place(), {
        message: `this outlet is spelled "${first}" elsewhere; spelled in two ways it counts as two`,
        found: outlet,
        nearest: first,
      });
    }
  };
  for (const source of sources.all.values()) {
    const { outlet, original } = source.entry;
    see(outlet, () => placeOf(source, 'outlet'));
    if (original !== undefined) see(original.outlet, () => placeOf(source, 'original', 'outlet'));
  }
  const outlets = new Set(spellings.values());
  const owners = new Map<string, string>();
  for (const speaker of speakers.all.values()) {
    const { name } = speaker.entry;
    const names = typeof name === 'string' ? [name] : Object.values(name);
    const place = () => placeOf(speaker, 'name');
    for (const like of new Set(names.map(likeness))) {
      const other = owners.get(like) ?? speaker.id;
      owners.set(like, other);
      if (other === speaker.id) continue;
      tell('speaker-twice', place(), {
        message: `"${other}" has this name too; under two ids one speaker counts as two`,
        found: speaker.id,
        nearest: other,
      });
    }
    // In one language the name of an outlet is enough.
    if (outletNamed(given(speaker.entry), outlets) !== undefined) continue;
    for (const one of names) {
      const outlet = spellings.get(likeness(one));
      if (outlet === undefined) continue;
      tell('outlet-spelling', place(), {
        message: `the outlet "${outlet}" speaks here; spelled otherwise it counts as another origin`,
        found: one,
        nearest: outlet,
      });
    }
  }
  checkOrganisations({ sources, speakers }, outlets, tell);
}

/** An outlet is a part of one organisation, and each of its sources says so, or none. */
function checkOrganisations(
  { sources, speakers }: Pick<CheckedStory, 'sources' | 'speakers'>,
  outlets: ReadonlySet<string>,
  tell: Tell<LinkCode>,
): void {
  const first = new Map<string, { readonly id: string; readonly part_of: string | undefined }>();
  const see = (outlet: string, id: string, part_of: string | undefined, place: () => Place) => {
    const before = first.get(outlet);
    if (before === undefined) first.set(outlet, { id, part_of });
    else if (before.part_of !== part_of) {
      const what = before.part_of === undefined ? 'of nothing' : `of ${before.part_of}`;
      tell('outlet-organisation', place(), {
        message: `${outlet} is a part ${what} at ${before.id}, and ${part_of === undefined ? 'of nothing' : `of ${part_of}`} here`,
        found: part_of ?? id,
      });
    }
  };
  for (const source of sources.all.values()) {
    const { outlet, part_of } = source.entry;
    see(outlet, source.id, part_of, () => placeOf(source, part_of === undefined ? 'outlet' : 'part_of'));
  }
  for (const speaker of speakers.all.values()) {
    const { part_of } = speaker.entry;
    const outlet = outletNamed(given(speaker.entry), outlets);
    // A speaker that says nothing about it takes the organisation of the outlet.
    if (outlet === undefined || part_of === undefined) continue;
    see(outlet, speaker.id, part_of, () => placeOf(speaker, 'part_of'));
  }
}

/** The speakers that are outlets: they say whom an outlet is a part of, also where nobody quotes it. */
export function outletSpeakers({ sources, speakers }: CheckedStory): readonly string[] {
  const outlets = new Set(
    [...sources.all.values()].flatMap(({ entry: { outlet, original } }) => [
      outlet,
      original?.outlet ?? outlet,
    ]),
  );
  return [...speakers.all.values()].flatMap(({ id, entry }) =>
    outletNamed(given(entry), outlets) === undefined ? [] : [id],
  );
}
