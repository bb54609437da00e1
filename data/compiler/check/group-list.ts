/** The groups of voices that story.yaml names, in the order of the card. */
import type { Text } from '../../bundle/types.ts';
import { listed } from './listed.ts';
import type { StoryEntry } from './schema/story.ts';

interface Group {
  readonly id: string;
  readonly label: Text;
}

export function groupsOf(head: StoryEntry): Group[] {
  return listed<Text>(head.groups, (entry) => entry.label as Text).map(({ id, value }) => ({
    id,
    label: value,
  }));
}
