/** The status of a finding reads in every form of the card as on the card itself. */
import { expect, it } from 'vitest';
import type { Bundle } from '../../data/bundle/types.ts';
import { changes } from '../../data/render/changes.ts';
import { papersOf } from '../../data/render/papers.ts';
import { question, story, tells, toll } from '../resolver/stories.ts';
import { english } from '../wording/speak.ts';

/** The line of a diff against a story without the question, the claim for machines, and the card as text. */
async function forms(bundle: Bundle): Promise<readonly string[]> {
  const good = { story: bundle.story, bundle, bytes: new Uint8Array(), revision: '0'.repeat(24) };
  const papers = await papersOf(good, undefined, new Date(0), { core: '', frame: '' });
  const text = (name: string): string => papers.find((one) => one.name === name)?.text ?? '';
  const lines = changes(english({ ...bundle, facts: [] }), english(bundle));
  return [lines.join(), text('card.jsonld'), text('card.txt')];
}

it('says of a value without a stated owner that it has none, and not that it has one origin', async () => {
  for (const form of await forms(story(toll, [tells('a', 12, { said_by: 'unstated' })]))) {
    expect(form).toContain('[Owner not stated]');
    expect(form).not.toContain('[One origin]');
  }
});

it('says of answers that answers differ, and not figures', async () => {
  const claims = [tells('a', 'yes', { said_by: 'ministry' }), tells('b', 'no', { said_by: 'prosecutor' })];
  for (const form of await forms(story(question, claims))) expect(form).toContain('[Answers differ]');
});
