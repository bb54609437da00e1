/** Other forms of the card, as publishing writes them: before their story, and again only when their words change. */
import { describe, expect, it } from 'vitest';
import { unpacked } from '../../data/bundle/archive.ts';
import type { RenderArtifacts } from '../../data/publish/artifact.ts';
import type { CompiledBundle } from '../../data/publish/kv-entries.ts';
import { publish } from '../../data/publish/publish.ts';
import { goodStory } from './good-story.ts';
import { expectWhole, MemoryTarget } from './memory-target.ts';
import { first, later, options } from './published.ts';

describe('artifacts', () => {
  const artifacts: RenderArtifacts = async ({ bundle }, before) => [
    { name: 'card.txt', text: `card: ${String(bundle.title)}` },
    { name: 'changes.json', text: JSON.stringify({ items: [bundle.title, ...items(before?.feed)] }) },
  ];
  const items = (feed: string | undefined): string[] =>
    feed === undefined ? [] : (JSON.parse(feed) as { items: string[] }).items;
  const artifact = (target: MemoryTarget, { story, revision }: CompiledBundle, name: string): string =>
    new TextDecoder().decode(target.served(`v1/stories/${story}/revisions/${revision}/${name}`));

  it('are written before the story that they belong to, and again only when their words change', async () => {
    const target = new MemoryTarget();
    await publish(target, first, { ...options, artifacts });
    const last = target.writes.findLastIndex((key) => key.includes('/revisions/'));
    expect(target.writes.indexOf('v1/stories/flood')).toBeGreaterThan(last);
    expectWhole(target);
    target.writes.length = 0;
    await publish(target, first, { ...later, artifacts });
    expect(target.writes).toEqual([]);
    const reworded: RenderArtifacts = async () => [{ name: 'card.txt', text: 'other words' }];
    await publish(target, first, { ...later, artifacts: reworded });
    expect(target.writes.map((key) => key.split('/').at(-1))).toEqual(['forms', 'forms']);
  });

  it('say their language, and are written again where it was not said', async () => {
    const target = new MemoryTarget();
    const spoken = (language: object): RenderArtifacts => {
      return async () => [{ name: 'card.txt', text: 'words', ...language }];
    };
    await publish(target, first, { ...options, artifacts: spoken({}) });
    target.writes.length = 0;
    for (let time = 0; time < 2; time += 1)
      await publish(target, first, { ...later, artifacts: spoken({ language: 'de' }) });
    const [key = '', ...others] = target.writes;
    expect(others).toHaveLength(1);
    const archive = unpacked(Uint8Array.from(target.held.get(key)?.bytes ?? []));
    expect(archive?.get('card.txt')).toMatchObject({ language: 'de' });
  });

  it('list every publication, the newest first', async () => {
    const target = new MemoryTarget();
    const editions = ['Storm', 'Storm, corrected', 'Storm, corrected again'].map((title) =>
      goodStory('storm', title),
    );
    for (const edition of editions) await publish(target, [edition], { ...later, artifacts });
    const feed = artifact(target, editions[2] as CompiledBundle, 'changes.json');
    expect(items(feed)).toEqual(['Storm, corrected again', 'Storm, corrected', 'Storm']);
  });
});
