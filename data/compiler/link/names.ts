/**
 * Names that decide what counts as one: an outlet is an origin by its name, in its own voice and where it is quoted, and
 * a speaker by its id. Spelled or entered twice, one origin would seem to confirm itself.
 */
import { type CheckedStory, placeOf } from '../check/checked.ts';
import { outletNamed } from '../check/outlet-names.ts';
import type { Place, ReportIssue } from '../issue.ts';
import { nearest } from '../nearest.ts';
import type { LinkCode } from './codes.ts';

/** What two spellings of one name have in common: "The Morning-Post" and "Morning Post". */
function likeness(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replace(/[^\p{Letter}\p{Number}]/gu, '');
}

export function checkNames(
  { sources, outlets: known, speakers }: CheckedStory,
  report: ReportIssue<LinkCode>,
): void {
  const spellings = new Map<string, string>();
  const see = (outlet: string, place: () => Place) => {
    const first = spellings.get(likeness(outlet));
    if (first === undefined) spellings.set(likeness(outlet), outlet);
    else if (first !== outlet) {
      report('outlet-spelling', place(), {
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
      report('speaker-twice', place(), {
        message: `"${other}" has this name too; under two ids one speaker counts as two`,
        found: speaker.id,
        nearest: other,
      });
    }
    // In one language the name of an outlet is enough.
    if (outletNamed(speaker.entry.name, outlets) !== undefined) continue;
    for (const one of names) {
      const outlet = spellings.get(likeness(one));
      if (outlet === undefined) continue;
      report('outlet-spelling', place(), {
        message: `the outlet "${outlet}" speaks here; spelled otherwise it counts as another origin`,
        found: one,
        nearest: outlet,
      });
    }
  }
  for (const outlet of known.all.values()) {
    if (outlets.has(outlet.id)) continue;
    const meant = spellings.get(likeness(outlet.id)) ?? nearest(outlet.id, outlets);
    // Without a source of its own an outlet may still speak, or be a speaker's name.
    if (sources.partial || (meant === undefined && owners.has(likeness(outlet.id)))) continue;
    report('unknown-outlet', outlet.file.at(outlet.path, 'key'), {
      message: `no source is of the outlet "${outlet.id}"`,
      found: outlet.id,
      nearest: meant,
    });
  }
  checkOrganisations({ outlets: known, speakers }, outlets, report);
}

/** An outlet is a part of one organisation, also where it is quoted. */
function checkOrganisations(
  { outlets: known, speakers }: Pick<CheckedStory, 'outlets' | 'speakers'>,
  outlets: ReadonlySet<string>,
  report: ReportIssue<LinkCode>,
): void {
  for (const speaker of speakers.all.values()) {
    const { part_of } = speaker.entry;
    const outlet = outletNamed(speaker.entry.name, outlets);
    const own = outlet === undefined ? undefined : known.all.get(outlet)?.entry.part_of;
    // Who says nothing about it takes the organisation of the other.
    if (part_of === undefined || own === undefined || own === part_of) continue;
    report('outlet-organisation', placeOf(speaker, 'part_of'), {
      message: `${outlet} is a part of ${own} in sources.yaml, and of ${part_of} here`,
      found: part_of,
      nearest: own,
    });
  }
}
