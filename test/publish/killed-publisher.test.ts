/** Publishers who are killed, and an API that fails them, while somebody reads: nothing half is ever seen. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { cloudflareTarget } from '../../data/publish/cloudflare-target.ts';
import type { PublishTarget } from '../../data/publish/target.ts';
import { verifySiteOn, verifyTarget } from '../../data/publish/verify.ts';
import { full } from '../full.ts';
import { publishEdition, siteOf, storiesOf } from './editions.ts';
import { type FakeApi, type Fault, startFakeApi, token } from './fake-api.ts';
import { type Reader, readerOf } from './reader.ts';

const deaths = full ? 200 : 3;
const faultsWanted = full ? 200 : 12;
const readsWanted = full ? 50_000 : 600;

let api: FakeApi;
let reader: Reader;
let random: (below: number) => number;

beforeEach(async () => {
  api = await startFakeApi();
  reader = readerOf(api.held);
  // A small generator of our own, so that a failure can be repeated.
  let seed = 7;
  random = (below) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return (seed >>> 8) % below;
  };
  await publishEdition(target(), 1, wait);
  api.onChange = () => reader.look();
  return () => api.stop();
});

async function wait(): Promise<void> {}

function target(): PublishTarget {
  return cloudflareTarget({
    api: api.url,
    account: 'acc',
    namespace: 'ns',
    token,
    fetch: globalThis.fetch,
    wait,
  });
}

/** Publishes in a process that is killed at the `after`th request; whether it was. */
function publishAndDie(edition: number, after: number, last: Fault | undefined): Promise<boolean> {
  const script = join(import.meta.dirname, 'publisher.ts');
  const child = spawn(process.execPath, [script, api.url, String(edition)], { stdio: 'ignore' });
  const from = api.requests();
  let killed = false;
  api.fault = (_, count) => {
    if (count !== from + after) return undefined;
    killed = child.kill('SIGKILL');
    return last;
  };
  return new Promise((resolve) => child.once('close', () => resolve(killed)));
}

async function expectConverged(edition: number): Promise<void> {
  api.fault = () => undefined;
  await publishEdition(target(), edition, wait);
  const local = new Map(storiesOf(edition).map(({ story, revision }) => [story, revision]));
  const checks = await verifyTarget(target(), local);
  expect(checks.flatMap(({ differences }) => differences)).toEqual([]);
  expect(await verifySiteOn(target(), siteOf(edition))).toEqual([]);
}

/** At rest everything is looked at again, until there were enough looks. */
async function lookOn(): Promise<void> {
  while (reader.seen() < readsWanted) await reader.look();
}

const long = { timeout: full ? 3_600_000 : 300_000 };

describe('a reader sees nothing half', long, () => {
  it(`while publishers are killed at ${deaths} random points, and a rerun converges`, async () => {
    // The death may come before a batch is taken, in the middle of it, or after it.
    const lasts: readonly (Fault | undefined)[] = ['drop', 'break', undefined];
    let killed = 0;
    for (let edition = 2; killed < deaths; edition += 1) {
      if (await publishAndDie(edition, 1 + random(25), lasts[random(lasts.length)])) killed += 1;
      await reader.look();
      // Every other time somebody else goes on with the next edition, over what the dead one left.
      if (edition % 2 === 0) await expectConverged(edition);
    }
    await lookOn();
  });

  it(`while the API fails ${faultsWanted} times, and a rerun converges`, async () => {
    const kinds: readonly Fault[] = ['drop', 'lose', 'part', 'break', 429, 500, 503];
    let faults = 0;
    let edition = 1;
    while (faults < faultsWanted) {
      edition += 1;
      api.fault = () => {
        if (faults >= faultsWanted || random(2) === 0) return undefined;
        faults += 1;
        return kinds[random(kinds.length)];
      };
      await publishEdition(target(), edition, wait).catch((error: Error) => expect(error.name).toBe('Error'));
      await reader.look();
      if (edition % 2 === 0) await expectConverged(edition);
    }
    await expectConverged(edition);
    await lookOn();
  });
});
