/** Publishing, seen by a reader who looks after every single write, with a publisher who may die at any step. */
import { describe, expect, it } from 'vitest';
import { storedForm } from '../../data/compiler/index.ts';
import type { RenderArtifacts } from '../../data/publish/artifact.ts';
import { historyOf, rollback } from '../../data/publish/lifecycle.ts';
import { publish } from '../../data/publish/publish.ts';
import { verifyTarget } from '../../data/publish/verify.ts';
import { goodStory } from './good-story.ts';
import { expectWhole, Killed, MemoryTarget } from './memory-target.ts';
import { decisions, first, later, listOn, options, published, revisions, second, wait } from './published.ts';

describe('publish', () => {
  it('writes the lasting copies, then the stories, then the list', async () => {
    const target = new MemoryTarget();
    const report = await publish(target, first, options);
    expect(decisions(report)).toEqual({ flood: 'new', storm: 'new' });
    expect(report.written).toBe(5);
    expect(target.writes).toEqual([
      ...first.map(({ story, revision }) => `v1/stories/${story}/revisions/${revision}`),
      'v1/stories/flood',
      'v1/stories/storm',
      'v1/stories',
    ]);
    expectWhole(target);
    expect(listOn(target)).toEqual(revisions(first));
  });

  it('writes the texts of other languages before the story that names them', async () => {
    const target = new MemoryTarget();
    const { bundle } = goodStory('flood', 'Flood');
    const translated = { ...bundle, title: { en: 'Flood', ru: 'Наводнение' } };
    const good = { story: 'flood', bundle: translated, ...storedForm(translated) };
    await publish(target, [good], options);
    const [texts] = good.translations;
    expect(target.writes).toEqual([
      `v1/stories/flood/revisions/${good.revision}`,
      `v1/stories/flood/texts/${texts?.digest}.json`,
      'v1/stories/flood',
      'v1/stories',
    ]);
    target.writes.length = 0;
    await publish(target, [good], later);
    expect(target.writes).toEqual([]);
  });

  it('brings an earlier revision back in all its languages', async () => {
    const target = new MemoryTarget();
    const { bundle } = goodStory('flood', 'Flood');
    const inRussian = (title: string) => {
      const translated = { ...bundle, title: { en: 'Flood', ru: title } };
      return { story: 'flood', bundle: translated, ...storedForm(translated) };
    };
    const titles: unknown[] = [];
    const artifacts: RenderArtifacts = async (story) => {
      titles.push(story.bundle.title);
      return [];
    };
    await publish(target, [inRussian('Наводнение')], options);
    await publish(target, [inRussian('Паводок')], later);
    await rollback(target, 'flood', undefined, { ...later, artifacts });
    expect(titles).toEqual([{ en: 'Flood', ru: 'Наводнение' }]);
  });

  it('writes only what changed, and nothing the second time', async () => {
    const target = await published();
    expect(decisions(await publish(target, second, later))).toEqual({
      flood: 'changed',
      quake: 'new',
      storm: 'unchanged',
    });
    expect(target.writes).toHaveLength(5);
    expect(target.writes.filter((key) => key.startsWith('v1/stories/storm'))).toEqual([]);
    target.writes.length = 0;
    await publish(target, second, later);
    expect(target.writes).toEqual([]);
  });

  it('writes nothing in a dry run', async () => {
    const target = await published();
    expect(decisions(await publish(target, second, { ...later, dryRun: true }))).toMatchObject({
      flood: 'changed',
    });
    expect(target.writes).toEqual([]);
  });

  it('leaves other stories and their lines in the list', async () => {
    const target = await published();
    const report = await publish(target, [goodStory('storm', 'Storm, corrected')], later);
    expect(report.others).toEqual(['flood']);
    expect(Object.keys(listOn(target))).toEqual(['flood', 'storm']);
  });

  it('refuses a story that lost more than half of its claims, unless forced', async () => {
    const target = await published();
    const thin = [goodStory('storm', 'Storm', 1)];
    const report = await publish(target, thin, later);
    expect(report.stories[0]?.decision).toEqual({
      outcome: 'refused',
      why: 'it has 1 claim, and 4 are published',
    });
    expect(target.writes).toEqual([]);
    expect(decisions(await publish(target, thin, { ...later, force: true }))).toEqual({ storm: 'changed' });
    expect(decisions(await publish(target, [goodStory('flood', 'Flood', 2)], later))).toEqual({
      flood: 'changed',
    });
  });

  it('shows no half view and converges, wherever it dies', async () => {
    const dry = await published();
    let steps = 0;
    dry.step = () => {
      steps += 1;
    };
    await publish(dry, second, later);
    expect(steps).toBeGreaterThan(10);
    const allowed = new Set([...first, ...second].map(({ story, revision }) => `${story} ${revision}`));

    for (let death = 1; death <= steps; death += 1) {
      const target = await published();
      let step = 0;
      target.step = () => {
        step += 1;
        if (step === death) throw new Killed();
      };
      target.onChange = () => {
        expectWhole(target);
        for (const [story, revision] of Object.entries(listOn(target))) {
          expect(allowed.has(`${story} ${revision}`)).toBe(true);
        }
      };
      await expect(publish(target, second, later)).rejects.toThrow(Killed);
      target.step = () => undefined;
      await publish(target, second, later);
      expect(listOn(target)).toEqual(revisions(second));
      const checks = await verifyTarget(
        target,
        new Map(second.map(({ story, revision }) => [story, revision])),
      );
      expect(checks.flatMap(({ differences }) => differences)).toEqual([]);
    }
  });

  it('agrees with itself when two publish at once', async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      const target = await published();
      target.onChange = () => expectWhole(target);
      const other = [goodStory('flood', `Flood ${turn}`), goodStory('fire', 'Fire')];
      await Promise.allSettled([publish(target, second, later), publish(target, other, later)]);
      // Whoever was overtaken is told so and runs again; here the second one does in any case.
      await publish(target, other, later);
      const flood = target.held.get('v1/stories/flood')?.metadata;
      expect(listOn(target).flood).toBe(flood?.holds === 'story' ? flood.revision : undefined);
      expect(Object.keys(listOn(target))).toEqual(['fire', 'flood', 'quake', 'storm']);
    }
  });

  it('fails when KV has other bytes than it wrote', async () => {
    const target = await published();
    const read = target.read.bind(target);
    target.read = async (key) => (key.includes('/revisions/') ? new Uint8Array([1]) : read(key));
    await expect(publish(target, second, later)).rejects.toThrow('does not have what was written');
    expect(target.held.get('v1/stories/flood')?.bytes).toEqual(first[0]?.bytes);
  });
});

describe('an embargo', () => {
  const held = { ...goodStory('storm', 'Storm'), notBefore: '2022-01-22T06:00' };

  it.each([
    ['2022-01-22T05:59:59Z', {}, 'refused'],
    ['2022-01-22T05:59:59Z', { force: true }, 'refused'],
    ['2022-01-22T06:00:00Z', {}, 'new'],
  ])('at %s, with %j: %s', async (now, how, outcome) => {
    const target = new MemoryTarget();
    const report = await publish(target, [goodStory('flood', 'Flood'), held], {
      now: new Date(now),
      wait,
      ...how,
    });
    expect(decisions(report)).toEqual({ flood: 'new', storm: outcome });
    expect(target.held.has('v1/stories/storm')).toBe(outcome === 'new');
    expect([...target.held.keys()].some((key) => key.startsWith('v1/stories/storm/'))).toBe(
      outcome === 'new',
    );
  });

  it.each(['2022-01-22T06:00:30.500Z', '2022-01-22', '2022-02', '2023'])(
    'ends at the beginning of %s',
    async (notBefore) => {
      const at = async (milliseconds: number): Promise<Record<string, string>> => {
        const begin = Date.parse(notBefore.replace(/\.500/, ''));
        const now = new Date(begin + milliseconds);
        return decisions(await publish(new MemoryTarget(), [{ ...held, notBefore }], { now, wait }));
      };
      expect([await at(-1), await at(0)]).toEqual([{ storm: 'refused' }, { storm: 'new' }]);
    },
  );

  it('that cannot be read does not end', async () => {
    const report = await publish(new MemoryTarget(), [{ ...held, notBefore: 'soon' }], options);
    expect(report.stories[0]?.decision).toMatchObject({ outcome: 'refused', final: true });
  });
});

describe('who answers for a publication', () => {
  it('is kept with the story and with the revision', async () => {
    const target = new MemoryTarget();
    const stories = [goodStory('flood', 'Flood'), { ...goodStory('storm', 'Storm'), checkedBy: 'KL' }];
    await publish(target, stories, { ...options, signers: { by: 'AW' } });
    const record = (key: string): unknown => target.held.get(key)?.metadata;
    expect(record('v1/stories/flood')).toMatchObject({ by: 'AW' });
    expect(record('v1/stories/storm')).toMatchObject({ by: 'AW', checkedBy: 'KL' });
    expect(record(`v1/stories/storm/revisions/${stories[1]?.revision}`)).toMatchObject({
      by: 'AW',
      checkedBy: 'KL',
    });
    expect((await historyOf(target, 'storm'))[0]).toMatchObject({ by: 'AW', checkedBy: 'KL' });
  });
});
