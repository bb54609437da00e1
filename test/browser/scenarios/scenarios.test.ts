// The same scenarios in every engine. What an engine cannot do is named with its reason, and shown to be so.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { full } from '../../full.ts';
import { inEachEngine } from '../engines/each-engine.ts';
import type { Engine, Tab } from '../engines/engine.ts';
import { embed, openSite, type Site, serve, tag } from '../widget-site.ts';
import { embedding } from './embedding.ts';
import { evidence } from './evidence.ts';
import { failing } from './failing.ts';
import { firstSight } from './first-sight.ts';
import { guest } from './guest.ts';
import { keyboard } from './keyboard.ts';
import { goingOn } from './live.ts';
import { lookingBack } from './looking-back.ts';
import { looks } from './looks.ts';
import { type Scenario, type Stage, told } from './scenario.ts';
import { switching } from './switching.ts';

const themes: Readonly<Record<string, readonly Scenario[]>> = {
  'at first sight': firstSight,
  'its evidence': evidence,
  'switching sources': switching,
  'looking back': lookingBack,
  'by keyboard': keyboard,
  'its looks': looks,
  'when loading fails': failing,
  'as the story goes on': goingOn,
  'as a guest': guest,
  'ways of embedding': embedding,
};

let site: Site;
const tabs: Tab[] = [];

beforeAll(async () => {
  site = await openSite();
});
beforeEach(() => {
  site.answer = serve();
});
afterEach(async () => {
  await Promise.all(tabs.splice(0).map((tab) => tab.close()));
});
afterAll(() => site.close());

function stageOf(engine: Engine): Stage {
  const stage: Stage = {
    name: engine.name,
    site,
    async open(body, { headers, ...opening } = {}) {
      const tab = await engine.open(site.address(body, headers), opening);
      tabs.push(tab);
      return tab;
    },
    async ready(body = tag + embed, asking = {}) {
      const tab = await stage.open(body, asking);
      await told(tab, 'wwk-ready');
      return tab;
    },
  };
  return stage;
}

it('has at least forty scenarios, no two alike', () => {
  const all = Object.values(themes).flat();
  expect(all.length).toBeGreaterThanOrEqual(40);
  expect(new Set(all.map(({ does }) => does)).size).toBe(all.length);
});

/** A short run plays every third one: the other browser tests look at the same things more closely. */
const played = (scenarios: readonly Scenario[]): readonly Scenario[] =>
  full ? scenarios : scenarios.filter((_, at) => at % 3 === 0);

inEachEngine(full ? 'the card' : 'the card, in every third scenario', (engine, name) => {
  describe.each(Object.entries(themes))('%s', (_theme, scenarios) => {
    for (const { does, cannot, play } of played(scenarios)) {
      const inability = cannot?.[name];
      if (inability === undefined)
        it(does, async () => {
          await play(stageOf(engine()));
          for (const tab of tabs) expect(await tab.errors()).toEqual([]);
        });
      else
        it(`cannot show that it ${does}: ${inability.why}`, async () => {
          expect(await inability.stillSo(stageOf(engine()))).toBe(true);
        });
    }
  });
});
