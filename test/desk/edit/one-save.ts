/** An editor as a process of its own, who may be somebody else: one edit and one save. Prints what came of it. */
import { openStory } from '../../../data/desk/edit/open-story.ts';

const [dir = ''] = process.argv.slice(2);
const session = await openStory(dir);
session.apply([{ do: 'change-claim', fact: 'it', claim: { index: 0, source: 'a' }, set: { value: 5 } }]);
process.stdout.write(JSON.stringify(await session.save()));
