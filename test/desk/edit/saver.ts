/**
 * An editor as a process of its own, to be killed: counts in the id of a speaker whom many files name, from `speaker-0` on,
 * and says the number after each save.
 */
import { openStory } from '../../../data/desk/edit/open-story.ts';

const [dir = ''] = process.argv.slice(2);
const session = await openStory(dir);
let count = Number(/^speaker-(\d+):/m.exec(session.files.get('speakers.yaml') ?? '')?.[1]);
for (;;) {
  const [from, to] = [`speaker-${count}`, `speaker-${count + 1}`];
  const { problems } = session.apply([{ do: 'rename', what: 'speaker', from, to }]);
  const saved = await session.save();
  if (problems.length > 0 || !saved.saved) throw new Error(JSON.stringify({ problems, saved }));
  count++;
  process.stdout.write(`${count}\n`);
}
