/** The local KV, kept in step with the files: what is written when, seen from a KV in memory. */
import { beforeEach, describe, expect, it } from 'vitest';
import { unpacked } from '../../data/bundle/archive.ts';
import { type ArtifactName, archivePlace, artifactKey } from '../../data/bundle/stored.ts';
import { miniflareTarget } from '../../data/cli/preview/local-kv.ts';
import type { LocalKV } from '../../data/cli/preview/local-worker.ts';
import { createPreview } from '../../data/cli/preview/preview.ts';
import type { RenderArtifacts } from '../../data/publish/artifact.ts';
import { rename, withdraw } from '../../data/publish/lifecycle.ts';
import { publish } from '../../data/publish/publish.ts';
import { verifyTarget } from '../../data/publish/verify.ts';
import { goodStory } from '../publish/good-story.ts';

let held: Map<string, string>;
let labels: Map<string, unknown>;
let writes: string[];
let words: string;
const clock = (): Date => new Date('2022-01-21T00:00:00Z');
const artifacts: RenderArtifacts = async (_, before) => [
  { name: 'card.txt', text: words },
  { name: 'changes.json', text: JSON.stringify({ before: before?.bundle.title ?? null, words }) },
];

beforeEach(() => {
  held = new Map();
  labels = new Map();
  writes = [];
  words = 'words';
});

const kv: LocalKV = {
  get: (async (key: string, type?: string) => {
    const text = held.get(key);
    if (text === undefined) return null;
    return type === undefined ? text : new TextEncoder().encode(text).buffer;
  }) as LocalKV['get'],
  put: async (key, value, { metadata }) => {
    held.set(key, new TextDecoder().decode(value));
    labels.set(key, metadata);
    writes.push(key);
  },
  delete: async (key) => void held.delete(key),
  list: async ({ prefix }) => ({
    keys: [...held.keys()]
      .filter((key) => key.startsWith(prefix))
      .map((name) => ({ name, metadata: labels.get(name) })),
    list_complete: true,
  }),
};

const storm = goodStory('storm', 'Storm');
const corrected = goodStory('storm', 'Storm, corrected');

/** What lies under the key of a form, in the archive that it is packed in. */
function artifact(story: typeof storm, name: ArtifactName): string | undefined {
  const place = archivePlace(artifactKey('storm', story.revision, name));
  const archive = place && held.get(place.archive);
  if (place === undefined || archive === undefined) return undefined;
  const member = unpacked(new TextEncoder().encode(archive))?.get(place.member);
  return member && new TextDecoder().decode(member.bytes);
}

describe('the local target', () => {
  it('writes the story after its artifacts and before the list', async () => {
    const target = createPreview(kv, clock, artifacts);
    expect(await target.put(storm)).toEqual({ outcome: 'changed' });
    expect(writes.map((key) => key.split('/').at(-1))).toEqual(['forms', 'feeds', 'storm', 'stories']);
    expect(await target.stories()).toEqual(['storm']);
  });

  it('takes up what an earlier run left, and writes nothing that is there', async () => {
    await createPreview(kv, clock, artifacts).put(storm);
    writes = [];
    const target = createPreview(kv, clock, artifacts);
    expect(await target.stories()).toEqual(['storm']);
    expect(await target.put(storm)).toEqual({ outcome: 'unchanged' });
    expect(writes).toEqual([]);
  });

  it('renders an unchanged story in today’s words, and leaves its history alone', async () => {
    await createPreview(kv, clock, artifacts).put(storm);
    words = 'better words';
    expect(await createPreview(kv, clock, artifacts).put(storm)).toEqual({ outcome: 'unchanged' });
    expect(artifact(storm, 'card.txt')).toBe('better words');
    expect(artifact(storm, 'changes.json')).toContain('"words":"words"');
  });

  it('lists what changed since the last save, and deletes the artifacts of unpublished revisions', async () => {
    const target = createPreview(kv, clock, artifacts);
    await target.put(storm);
    await target.put(corrected);
    expect(artifact(corrected, 'changes.json')).toContain('"before":"Storm"');
    expect(artifact(storm, 'card.txt')).toBe(undefined);
  });

  it('keeps the artifacts of a published revision', async () => {
    const target = createPreview(kv, clock, artifacts);
    await target.put(storm);
    held.set(`v1/stories/storm/revisions/${storm.revision}`, 'lasting');
    await target.put(corrected);
    expect(artifact(storm, 'card.txt')).toBe('words');
  });

  it('keeps the picture that a published revision was given, and writes nothing for it', async () => {
    const drawn: RenderArtifacts = async (one, before) => [
      ...(await artifacts(one, before)),
      {
        name: 'card.png',
        text: { of: 'svg', draw: async () => new TextEncoder().encode('a picture') },
        language: 'en',
      },
    ];
    const now = clock();
    await publish(miniflareTarget(kv), [storm], { now, wait: async () => undefined, artifacts: drawn });
    writes = [];
    const target = createPreview(kv, clock, artifacts);
    expect(await target.put(storm)).toEqual({ outcome: 'unchanged' });
    expect([writes, artifact(storm, 'card.png')]).toEqual([[], 'a picture']);
    words = 'better words';
    await target.put(storm);
    expect([artifact(storm, 'card.txt'), artifact(storm, 'card.png')]).toEqual(['better words', 'a picture']);
  });

  it.each(['not JSON', 'null', '{"schema":2}', '{"schema":1}'])(
    'begins anew with a list like %s',
    async (list) => {
      held.set('v1/stories', list);
      const target = createPreview(kv, clock, artifacts);
      expect(await target.stories()).toEqual([]);
      await target.put(storm);
      expect(held.get('v1/stories')).toContain(storm.revision);
    },
  );

  it('removes a story whose folder is gone, and from the list', async () => {
    const target = createPreview(kv, clock, artifacts);
    await target.put(storm);
    expect(await target.remove('storm')).toBe('removed');
    expect(held.has('v1/stories/storm')).toBe(false);
    expect(held.get('v1/stories')).toBe('{"schema":1,"stories":[]}');
    expect(await target.remove('storm')).toBe('absent');
  });
});

describe('beside the commands, the local target', () => {
  const options = { now: clock(), wait: async () => undefined };

  it('names what is only saved so, until it is published', async () => {
    const target = createPreview(kv, clock, artifacts);
    await target.put(storm);
    const told = async (): Promise<unknown> =>
      (await verifyTarget(miniflareTarget(kv), new Map([['storm', storm.revision]])))[0];
    expect(await told()).toMatchObject({ differences: [], remark: expect.stringContaining('only saved') });
    expect((await publish(miniflareTarget(kv), [storm], options)).stories[0]?.decision).toEqual({
      outcome: 'kept',
    });
    expect(await told()).toEqual({ story: 'storm', differences: [] });
    expect((await publish(miniflareTarget(kv), [storm], options)).written).toBe(0);
  });

  it('says which published revision a save takes the place of, so that no rollback is undone in silence', async () => {
    const target = createPreview(kv, clock, artifacts);
    await publish(miniflareTarget(kv), [storm], options);
    expect(await target.put(corrected)).toEqual({ outcome: 'changed', instead: storm.revision });
    expect(await target.put(storm)).toEqual({ outcome: 'changed' });
    expect(await target.put(storm)).toEqual({ outcome: 'unchanged' });
  });

  it('leaves a story withdrawn or renamed, whatever is saved and whatever folder goes', async () => {
    const target = createPreview(kv, clock, artifacts);
    await publish(miniflareTarget(kv), [storm, goodStory('gale', 'Gale')], options);
    await withdraw(miniflareTarget(kv), 'gale', 'It was a hoax.', options);
    expect(await target.put(goodStory('gale', 'Gale, again'))).toEqual({ outcome: 'withdrawn' });
    await publish(miniflareTarget(kv), [goodStory('wind', 'Wind')], options);
    await rename(miniflareTarget(kv), 'storm', 'wind', options);
    expect(await target.put(corrected)).toEqual({ outcome: 'renamed', to: 'wind' });
    for (const story of ['gale', 'storm']) expect(await target.remove(story)).toBe('absent');
    expect([labels.get('v1/stories/gale'), labels.get('v1/stories/storm')]).toMatchObject([
      { holds: 'withdrawn' },
      { holds: 'renamed' },
    ]);
    expect(await target.stories()).toEqual(['wind']);
  });

  it('keeps what was published when its folder goes, so that it can be renamed', async () => {
    const target = createPreview(kv, clock, artifacts);
    await publish(miniflareTarget(kv), [storm], options);
    expect(await target.remove('storm')).toBe('kept');
    await target.put(goodStory('gale', 'Gale'));
    await rename(miniflareTarget(kv), 'storm', 'gale', options);
    expect(await target.stories()).toEqual(['gale']);
  });
});
