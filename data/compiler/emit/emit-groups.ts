/** The groups of voices, and which of them is that of the newsrooms. */
import type { Bundle } from '../../bundle/types.ts';
import type { CheckedStory } from '../check/checked.ts';
import { groupsOf } from '../check/group-list.ts';
import { outletSpeakers } from '../check/outlet-names.ts';
import type { StoryEntry } from '../check/schema/story.ts';
import { speakerGroup } from '../check/speaker-group.ts';
import { canonicalText } from './order.ts';

/** The groups in the order of the card; nothing where the sources are the toggles. */
export function emitGroups(head: StoryEntry): Bundle['groups'] {
  const groups = groupsOf(head).map(({ id, label }) => ({ id, label: canonicalText(label) }));
  return groups.length === 0 ? undefined : groups;
}

/** The group of first-hand outlets: the one of that name, else the last in order that an outlet has. */
export function newsroomsOf(story: CheckedStory, head: StoryEntry): Bundle['newsrooms'] {
  const ids = groupsOf(head).map(({ id }) => id);
  if (ids.includes('newsrooms')) return 'newsrooms';
  const had = new Set([...story.outlets.all.values()].map(({ entry }) => entry.group));
  for (const id of outletSpeakers(story)) had.add(speakerGroup(id, story.speakers.all));
  return ids.findLast((id) => had.has(id));
}
