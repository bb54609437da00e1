/** Publishing to a deployed Worker from the desk: how often it is asked, and how its cache is emptied. */
import { afterEach, describe, expect, it } from 'vitest';
import type { ReviewModel } from '../../../data/desk/api.ts';
import type { PublishingParts } from '../../../data/desk/server/publishing.ts';
import { PublishError } from '../../../data/publish/target.ts';
import { MemoryTarget } from '../../publish/memory-target.ts';
import { type DeskForTests, deskForTests } from './desk-for-tests.ts';
import { writeFlood } from './flood-story.ts';

const base = '/stories/arda-flood';
let desk: DeskForTests;

afterEach(() => desk.close());

interface Deployed {
  opened: number;
  readonly purged: string[][];
  readonly settled: (() => Promise<string | undefined>)[];
  readonly target: MemoryTarget;
}

/** A desk beside a deployed Worker; `open` may fail. */
async function deployed(open: (target: MemoryTarget) => void = () => undefined): Promise<Deployed> {
  const state: Deployed = { opened: 0, purged: [], settled: [], target: new MemoryTarget() };
  const cloudflare: PublishingParts['cloudflare'] = async () => {
    state.opened += 1;
    open(state.target);
    return {
      target: state.target,
      purge: async (stories) => {
        state.purged.push([...stories]);
        return undefined;
      },
    };
  };
  desk = await deskForTests({ cloudflare, whenSettled: (task) => void state.settled.push(task) });
  await writeFlood(desk.stories);
  return state;
}

describe('a deployed Worker, from the desk', () => {
  it('is opened once for a review', async () => {
    const state = await deployed();
    const review = await desk.json<ReviewModel>(`${base}/review?place=cloudflare`);
    expect(review).toMatchObject({ place: 'cloudflare', public: 'never', isFirst: true, canRollback: false });
    expect(state.opened).toBe(1);
  });

  it('has its cache emptied at once, and again when KV shows the change everywhere', async () => {
    const state = await deployed();
    await desk.json(`${base}/publish`, { place: 'cloudflare', by: 'KL' });
    expect(state.purged).toEqual([['arda-flood']]);
    for (const task of state.settled) expect(await task()).toBeUndefined();
    expect(state.purged).toEqual([['arda-flood'], ['arda-flood']]);
    const review = await desk.json<ReviewModel>(`${base}/review?place=cloudflare`);
    // There is nothing before the only publication.
    expect(review).toMatchObject({ public: 'published', by: 'KL', isFirst: false, canRollback: false });
  });

  it('that cannot be reached is said, and this machine can still be reviewed', async () => {
    await deployed(() => {
      throw new PublishError('Cloudflare did not answer.');
    });
    const response = await desk.ask(`${base}/review?place=cloudflare`);
    expect(response.status).toBe(409);
    expect(await response.json()).toEqual({ error: 'Cloudflare did not answer.' });
    expect(await desk.json<ReviewModel>(`${base}/review`)).toMatchObject({ places: ['local', 'cloudflare'] });
  });
});
