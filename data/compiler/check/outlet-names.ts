/** Outlets by their names: an outlet that is quoted is a speaker with the outlet's name. */
import type { Text } from '../../bundle/types.ts';
import type { CheckedStory } from './checked.ts';

/** Every name that a source gives its outlet, or the outlet that it copies. */
export function outletNames({ sources }: Pick<CheckedStory, 'sources'>): ReadonlySet<string> {
  return new Set(
    [...sources.all.values()].flatMap(({ entry: { outlet, original } }) =>
      original === undefined ? [outlet] : [outlet, original.outlet],
    ),
  );
}

/** The outlet that a speaker of this name is: the one that has its name, in any language. */
export function outletNamed(name: Text, outlets: ReadonlySet<string>): string | undefined {
  if (typeof name === 'string') return outlets.has(name) ? name : undefined;
  return Object.values(name)
    .sort()
    .find((one) => outlets.has(one));
}

/** The ids of the speakers that are outlets. */
export function outletSpeakers(story: CheckedStory): readonly string[] {
  const outlets = outletNames(story);
  return [...story.speakers.all.values()].flatMap(({ id, entry }) =>
    outletNamed(entry.name, outlets) === undefined ? [] : [id],
  );
}
