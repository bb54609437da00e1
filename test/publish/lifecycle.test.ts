/** The rarer turns of a published story: back, withdrawn, renamed. */
import { describe, expect, it } from 'vitest';
import type { RenderArtifacts } from '../../data/publish/artifact.ts';
import { rename, rollback, withdraw } from '../../data/publish/lifecycle.ts';
import { publish } from '../../data/publish/publish.ts';
import { verifyTarget } from '../../data/publish/verify.ts';
import { goodStory } from './good-story.ts';
import { expectWhole } from './memory-target.ts';
import { decisions, first, later, listOn, published, revisions, wait } from './published.ts';

describe('a published story', () => {
  it('goes back to the revision before, and further back the next time', async () => {
    const target = await published();
    const titles = ['Storm, second', 'Storm, third'];
    for (const [day, title] of titles.entries()) {
      const now = new Date(Date.UTC(2022, 0, 22 + day));
      await publish(target, [goodStory('storm', title)], { now, wait });
    }
    const steps = [
      goodStory('storm', 'Storm, third'),
      goodStory('storm', 'Storm, second'),
      goodStory('storm', 'Storm'),
    ];
    for (const [index, { revision: to }] of steps.slice(1).entries()) {
      expect(await rollback(target, 'storm', undefined, later)).toEqual({ from: steps[index]?.revision, to });
      expectWhole(target);
      expect(listOn(target).storm).toBe(to);
    }
    await expect(rollback(target, 'storm', undefined, later)).rejects.toThrow('has no earlier revision');
    const third = steps[0]?.revision ?? '';
    expect((await rollback(target, 'storm', third, later)).to).toBe(third);
  });

  it('cannot go back where it was never published', async () => {
    await expect(rollback(await published(), 'fire', undefined, later)).rejects.toThrow(
      'is not published here',
    );
  });

  it('does not go back to what was rolled back from before', async () => {
    const target = await published();
    const [good, bad, next] = ['Storm', 'Storm, wrong', 'Storm, next'].map((title) =>
      goodStory('storm', title),
    );
    if (good === undefined || bad === undefined || next === undefined) throw new Error('three revisions');
    await publish(target, [bad], later);
    expect((await rollback(target, 'storm', undefined, later)).to).toBe(good.revision);
    await publish(target, [next], later);
    expect((await rollback(target, 'storm', undefined, later)).to).toBe(good.revision);
  });

  it('goes back to what readers had last, though it was published first', async () => {
    const target = await published();
    const [first, second] = [goodStory('storm', 'Storm'), goodStory('storm', 'Storm, second')];
    await publish(target, [second], later);
    await publish(target, [first], later);
    expect((await rollback(target, 'storm', undefined, later)).to).toBe(second.revision);
    expect((await rollback(target, 'storm', undefined, later)).to).toBe(first.revision);
    await expect(rollback(target, 'storm', undefined, later)).rejects.toThrow('has no earlier revision');
  });

  it('comes back after it was withdrawn only by the name of a revision', async () => {
    const target = await published();
    await publish(target, [goodStory('storm', 'Storm, second')], later);
    await withdraw(target, 'storm', 'It was a hoax.', later);
    await expect(rollback(target, 'storm', undefined, later)).rejects.toThrow('storm was withdrawn');
    const to = goodStory('storm', 'Storm').revision;
    expect(await rollback(target, 'storm', to, later)).toEqual({ from: undefined, to });
  });

  it('stays back: the same files are refused until they say something else, or with force', async () => {
    const target = await published();
    const [bad, good] = [goodStory('storm', 'Storm, wrong'), goodStory('storm', 'Storm, mended')];
    await publish(target, [bad], later);
    await rollback(target, 'storm', undefined, later);
    const { stories, written } = await publish(target, [...first.slice(0, 1), bad], later);
    expect(stories[1]?.decision).toEqual({
      outcome: 'refused',
      why: `the files still say ${bad.revision}, which was rolled back. Correct them`,
    });
    expect([written, listOn(target).storm]).toEqual([0, first[1]?.revision]);
    const local = new Map([['storm', bad.revision]]);
    expect((await verifyTarget(target, local))[0]?.differences).toEqual([
      `the files say ${bad.revision}, which was rolled back, and publish refuses it until they are corrected; published is ${first[1]?.revision}`,
    ]);

    expect(decisions(await publish(target, [good], later))).toEqual({ storm: 'changed' });
    // A later push of the old files is as wrong as the first.
    expect(decisions(await publish(target, [bad], later))).toEqual({ storm: 'refused' });
    expect(decisions(await publish(target, [bad], { ...later, force: true }))).toEqual({ storm: 'changed' });
    expect(decisions(await publish(target, [bad], later))).toEqual({ storm: 'unchanged' });
  });

  it('refuses every revision that was gone back over, and none that was named on the way back', async () => {
    const target = await published();
    const editions = ['second', 'third', 'fourth'].map((title) => goodStory('storm', title));
    for (const edition of editions) await publish(target, [edition], later);
    await rollback(target, 'storm', first[1]?.revision, later);
    const refused = async (): Promise<boolean[]> => {
      const reports = [];
      for (const edition of editions)
        reports.push(await publish(target, [edition], { ...later, dryRun: true }));
      return reports.map(({ stories }) => stories[0]?.decision.outcome === 'refused');
    };
    expect(await refused()).toEqual([true, true, true]);
    await rollback(target, 'storm', editions[1]?.revision, later);
    expect(await refused()).toEqual([true, false, true]);
  });

  it('that was withdrawn comes back by name without what readers had last', async () => {
    const target = await published();
    const bad = goodStory('storm', 'Storm, wrong');
    await publish(target, [bad], later);
    await withdraw(target, 'storm', 'x'.repeat(600), later);
    await rollback(target, 'storm', first[1]?.revision, later);
    expect(decisions(await publish(target, [bad], later))).toEqual({ storm: 'refused' });
  });

  it('remembers as many revisions as metadata has room for', async () => {
    const target = await published();
    for (let day = 0; day < 40; day++)
      await publish(target, [goodStory('storm', `Storm, day ${day}`)], later);
    const { metadata } = target.held.get('v1/stories/storm') ?? {};
    expect(Buffer.byteLength(JSON.stringify(metadata))).toBeLessThanOrEqual(1024);
    for (let day = 38; day >= 19; day--) {
      const { to } = await rollback(target, 'storm', undefined, later);
      expect(to).toBe(goodStory('storm', `Storm, day ${day}`).revision);
    }
  });

  it('goes back with the script and in the words of today, in every language, and its history goes on', async () => {
    const target = await published();
    const tell =
      (words: string): RenderArtifacts =>
      async ({ bundle }, before) => [
        { name: 'script.js', text: words },
        { name: 'script.ru.js', text: words },
        {
          name: 'changes.json',
          text: `${before?.feed ?? ''}${before?.rolledBack ? 'back to ' : ''}${bundle.title}. `,
        },
      ];
    const [storm, second] = [goodStory('storm', 'Storm'), goodStory('storm', 'Storm, second')];
    await publish(target, [storm], { ...later, artifacts: tell('old') });
    await publish(target, [second], { ...later, artifacts: tell('old') });
    await rollback(target, 'storm', undefined, { ...later, artifacts: tell('new') });
    const artifact = (name: string): string =>
      new TextDecoder().decode(target.served(`v1/stories/storm/revisions/${storm.revision}/${name}`));
    expect(['script.js', 'script.ru.js', 'changes.json'].map(artifact)).toEqual([
      'new',
      'new',
      'Storm. Storm, second. back to Storm. ',
    ]);
    expect(target.writes.at(-2)).toBe('v1/stories/storm');
    await publish(target, [second], { ...later, artifacts: tell('new'), force: true });
    const again = target.served(`v1/stories/storm/revisions/${second.revision}/changes.json`);
    expect(new TextDecoder().decode(again)).toBe('Storm. Storm, second. back to Storm. Storm, second. ');
  });

  it('does not go back to a revision that is damaged or was never there', async () => {
    const target = await published();
    await expect(rollback(target, 'storm', '0'.repeat(24), later)).rejects.toThrow('has no revision');
    const key = `v1/stories/storm/revisions/${first[1]?.revision}`;
    const held = target.held.get(key);
    if (held !== undefined) target.held.set(key, { ...held, bytes: new Uint8Array([123]) });
    await expect(rollback(target, 'storm', first[1]?.revision, later)).rejects.toThrow('damaged');
  });

  it('is gone for readers once withdrawn, and not published again by mistake', async () => {
    const target = await published();
    await withdraw(target, 'storm', 'It was a hoax.', later);
    expect(target.held.get('v1/stories/storm')?.metadata).toMatchObject({
      holds: 'withdrawn',
      reason: 'It was a hoax.',
    });
    expect(Object.keys(listOn(target))).toEqual(['flood']);
    expect(decisions(await publish(target, first, later))).toEqual({ flood: 'unchanged', storm: 'refused' });
    expect(decisions(await publish(target, first, { ...later, force: true }))).toEqual({
      flood: 'unchanged',
      storm: 'changed',
    });
    expect(listOn(target)).toEqual(revisions(first));
    await expect(withdraw(target, 'fire', 'x', later)).rejects.toThrow('is not published here');
  });

  it('leads to its new name once renamed', async () => {
    const target = await published();
    await expect(rename(target, 'storm', 'gale', later)).rejects.toThrow('gale is not published here yet');
    await publish(target, [goodStory('gale', 'Gale')], later);
    await rename(target, 'storm', 'gale', later);
    expect(target.held.get('v1/stories/storm')?.metadata).toMatchObject({ holds: 'renamed', to: 'gale' });
    expect(Object.keys(listOn(target))).toEqual(['flood', 'gale']);
  });
});
