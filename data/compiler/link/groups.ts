/** A story with groups of voices wants a group for each body, so that every voice has its toggle. */
import { type CheckedStory, placeOf } from '../check/checked.ts';
import { groupsOf } from '../check/group-list.ts';
import { outletNamed, outletNames } from '../check/outlet-names.ts';
import { speakerGroup } from '../check/speaker-group.ts';
import type { ReportIssue } from '../issue.ts';
import type { LinkCode } from './codes.ts';

export function checkGroups(story: CheckedStory, report: ReportIssue<LinkCode>): void {
  const { head, read, speakers } = story;
  if (head?.groups === undefined || read.head === undefined || speakers.partial) return;
  const ids = groupsOf(head).map(({ id }) => id);
  if (ids.length > 5 || ids.length < 2) {
    report('too-many-groups', read.head.at(['groups'], 'key'), {
      message: `the card has room for two to five groups; these are ${ids.length}`,
      found: String(ids.length),
    });
  }
  const outlets = outletNames(story);
  for (const speaker of speakers.all.values()) {
    const { name, part_of } = speaker.entry;
    // An outlet without a group of its own is among the newsrooms.
    if (part_of !== undefined || outletNamed(name, outlets) !== undefined) continue;
    if (speakerGroup(speaker.id, speakers.all) !== undefined) continue;
    const inside = [...speakers.all.values()].filter(({ entry }) => entry.part_of === speaker.id);
    const grouped =
      inside.length > 0 && inside.every(({ id }) => speakerGroup(id, speakers.all) !== undefined);
    if (grouped) continue;
    report('no-group', placeOf(speaker, 'name'), {
      message: `"${speaker.id}" has no group, so readers cannot switch it off`,
      found: speaker.id,
      expected: `group: ${ids.join(', ')}`,
    });
  }
}
