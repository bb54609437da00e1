/** The stories of this repository, compiled for a test. A story that does not compile fails the test with its issues. */
import { fileURLToPath } from 'node:url';
import type { Bundle } from '../../data/bundle/types.ts';
import { compileStories, formatIssues } from '../../data/compiler/index.ts';

const stories = fileURLToPath(new URL('../../data/stories', import.meta.url));

let compiled: ReturnType<typeof compileStories> | undefined;

export async function compiledStory(id: string): Promise<Bundle> {
  compiled ??= compileStories(stories, { now: new Date() });
  const story = (await compiled).find((one) => one.story === id);
  if (story?.bytes === undefined) throw new Error(formatIssues(story?.issues ?? [], { color: false }));
  // From the bytes, as every reader gets it.
  return JSON.parse(new TextDecoder().decode(story.bytes)) as Bundle;
}
