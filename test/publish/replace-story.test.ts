/** The rarer turns of a published story: back, withdrawn, renamed. */
import { describe, expect, it } from 'vitest';
import type { RenderArtifacts } from '../../data/publish/artifact.ts';
import { rename, rollback, withdraw } from '../../data/publish/lifecycle.ts';
import { publish } from '../../data/publish/publish.ts';
import { verifyShelf } from '../../data/publish/verify.ts';
import { goodStory } from './good-story.ts';
import { expectWhole } from './memory-shelf.ts';
import { fates, first, later, listOn, published, revisions, wait } from './published.ts';

describe('a published story', () => {
  it('goes back to the revision before, and further back the next time', async () => {
    const shelf = await published();
    const titles = ['Storm, second', 'Storm, third'];
    for (const [day, title] of titles.entries()) {
      const now = new Date(Date.UTC(2022, 0, 22 + day));
      await publish(shelf, [goodStory('storm', title)], { now, wait });
    }
    const steps = [
      goodStory('storm', 'Storm, third'),
      goodStory('storm', 'Storm, second'),
      goodStory('storm', 'Storm'),
    ];
    for (const [index, { revision: to }] of steps.slice(1).entries()) {
      expect(await rollback(shelf, 'storm', undefined, later)).toEqual({ from: steps[index]?.revision, to });
      expectWhole(shelf);
      expect(listOn(shelf).storm).toBe(to);
    }
    await expect(rollback(shelf, 'storm', undefined, later)).rejects.toThrow('has no earlier revision');
    const third = steps[0]?.revision ?? '';
    expect((await rollback(shelf, 'storm', third, later)).to).toBe(third);
  });

  it('cannot go back where it was never published', async () => {
    await expect(rollback(await published(), 'fire', undefined, later)).rejects.toThrow(
      'is not published here',
    );
  });

  it('does not go back to what was rolled back from before', async () => {
    const shelf = await published();
    const [good, bad, next] = ['Storm', 'Storm, wrong', 'Storm, next'].map((title) =>
      goodStory('storm', title),
    );
    if (good === undefined || bad === undefined || next === undefined) throw new Error('three revisions');
    await publish(shelf, [bad], later);
    expect((await rollback(shelf, 'storm', undefined, later)).to).toBe(good.revision);
    await publish(shelf, [next], later);
    expect((await rollback(shelf, 'storm', undefined, later)).to).toBe(good.revision);
  });

  it('goes back to what readers had last, though it was published first', async () => {
    const shelf = await published();
    const [first, second] = [goodStory('storm', 'Storm'), goodStory('storm', 'Storm, second')];
    await publish(shelf, [second], later);
    await publish(shelf, [first], later);
    expect((await rollback(shelf, 'storm', undefined, later)).to).toBe(second.revision);
    expect((await rollback(shelf, 'storm', undefined, later)).to).toBe(first.revision);
    await expect(rollback(shelf, 'storm', undefined, later)).rejects.toThrow('has no earlier revision');
  });

  it('comes back after it was withdrawn only by the name of a revision', async () => {
    const shelf = await published();
    await publish(shelf, [goodStory('storm', 'Storm, second')], later);
    await withdraw(shelf, 'storm', 'It was a hoax.', later);
    await expect(rollback(shelf, 'storm', undefined, later)).rejects.toThrow('storm was withdrawn');
    const to = goodStory('storm', 'Storm').revision;
    expect(await rollback(shelf, 'storm', to, later)).toEqual({ from: undefined, to });
  });

  it('stays back: the same files are refused until they say something else, or with force', async () => {
    const shelf = await published();
    const [bad, good] = [goodStory('storm', 'Storm, wrong'), goodStory('storm', 'Storm, mended')];
    await publish(shelf, [bad], later);
    await rollback(shelf, 'storm', undefined, later);
    const { stories, written } = await publish(shelf, [...first.slice(0, 1), bad], later);
    expect(stories[1]?.fate).toEqual({
      fate: 'refused',
      why: `the files still say ${bad.revision}, which was rolled back. Correct them`,
    });
    expect([written, listOn(shelf).storm]).toEqual([0, first[1]?.revision]);
    const local = new Map([['storm', bad.revision]]);
    expect((await verifyShelf(shelf, local))[0]?.differences).toEqual([
      `the files say ${bad.revision}, which was rolled back, and publish refuses it until they are corrected; published is ${first[1]?.revision}`,
    ]);

    expect(fates(await publish(shelf, [good], later))).toEqual({ storm: 'changed' });
    // A later push of the old files is as wrong as the first.
    expect(fates(await publish(shelf, [bad], later))).toEqual({ storm: 'refused' });
    expect(fates(await publish(shelf, [bad], { ...later, force: true }))).toEqual({ storm: 'changed' });
    expect(fates(await publish(shelf, [bad], later))).toEqual({ storm: 'unchanged' });
  });

  it('refuses every revision that was gone back over, and none that was named on the way back', async () => {
    const shelf = await published();
    const editions = ['second', 'third', 'fourth'].map((title) => goodStory('storm', title));
    for (const edition of editions) await publish(shelf, [edition], later);
    await rollback(shelf, 'storm', first[1]?.revision, later);
    const refused = async (): Promise<boolean[]> => {
      const reports = [];
      for (const edition of editions)
        reports.push(await publish(shelf, [edition], { ...later, dryRun: true }));
      return reports.map(({ stories }) => stories[0]?.fate.fate === 'refused');
    };
    expect(await refused()).toEqual([true, true, true]);
    await rollback(shelf, 'storm', editions[1]?.revision, later);
    expect(await refused()).toEqual([true, false, true]);
  });

  it('that was withdrawn comes back by name without what readers had last', async () => {
    const shelf = await published();
    const bad = goodStory('storm', 'Storm, wrong');
    await publish(shelf, [bad], later);
    await withdraw(shelf, 'storm', 'x'.repeat(600), later);
    await rollback(shelf, 'storm', first[1]?.revision, later);
    expect(fates(await publish(shelf, [bad], later))).toEqual({ storm: 'refused' });
  });

  it('remembers as many revisions as metadata has room for', async () => {
    const shelf = await published();
    for (let day = 0; day < 40; day++) await publish(shelf, [goodStory('storm', `Storm, day ${day}`)], later);
    const { metadata } = shelf.held.get('v1/stories/storm') ?? {};
    expect(Buffer.byteLength(JSON.stringify(metadata))).toBeLessThanOrEqual(1024);
    for (let day = 38; day >= 19; day--) {
      const { to } = await rollback(shelf, 'storm', undefined, later);
      expect(to).toBe(goodStory('storm', `Storm, day ${day}`).revision);
    }
  });

  it('goes back with the script and in the words of today, in every language, and its history goes on', async () => {
    const shelf = await published();
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
    await publish(shelf, [storm], { ...later, papers: tell('old') });
    await publish(shelf, [second], { ...later, papers: tell('old') });
    await rollback(shelf, 'storm', undefined, { ...later, papers: tell('new') });
    const paper = (name: string): string =>
      new TextDecoder().decode(shelf.served(`v1/stories/storm/revisions/${storm.revision}/${name}`));
    expect(['script.js', 'script.ru.js', 'changes.json'].map(paper)).toEqual([
      'new',
      'new',
      'Storm. Storm, second. back to Storm. ',
    ]);
    expect(shelf.writes.at(-2)).toBe('v1/stories/storm');
    await publish(shelf, [second], { ...later, papers: tell('new'), force: true });
    const again = shelf.served(`v1/stories/storm/revisions/${second.revision}/changes.json`);
    expect(new TextDecoder().decode(again)).toBe('Storm. Storm, second. back to Storm. Storm, second. ');
  });

  it('does not go back to a revision that is damaged or was never there', async () => {
    const shelf = await published();
    await expect(rollback(shelf, 'storm', '0'.repeat(24), later)).rejects.toThrow('has no revision');
    const key = `v1/stories/storm/revisions/${first[1]?.revision}`;
    const held = shelf.held.get(key);
    if (held !== undefined) shelf.held.set(key, { ...held, bytes: new Uint8Array([123]) });
    await expect(rollback(shelf, 'storm', first[1]?.revision, later)).rejects.toThrow('damaged');
  });

  it('is gone for readers once withdrawn, and not published again by mistake', async () => {
    const shelf = await published();
    await withdraw(shelf, 'storm', 'It was a hoax.', later);
    expect(shelf.held.get('v1/stories/storm')?.metadata).toMatchObject({
      holds: 'withdrawn',
      reason: 'It was a hoax.',
    });
    expect(Object.keys(listOn(shelf))).toEqual(['flood']);
    expect(fates(await publish(shelf, first, later))).toEqual({ flood: 'unchanged', storm: 'refused' });
    expect(fates(await publish(shelf, first, { ...later, force: true }))).toEqual({
      flood: 'unchanged',
      storm: 'changed',
    });
    expect(listOn(shelf)).toEqual(revisions(first));
    await expect(withdraw(shelf, 'fire', 'x', later)).rejects.toThrow('is not published here');
  });

  it('leads to its new name once renamed', async () => {
    const shelf = await published();
    await expect(rename(shelf, 'storm', 'gale', later)).rejects.toThrow('gale is not published here yet');
    await publish(shelf, [goodStory('gale', 'Gale')], later);
    await rename(shelf, 'storm', 'gale', later);
    expect(shelf.held.get('v1/stories/storm')?.metadata).toMatchObject({ holds: 'renamed', to: 'gale' });
    expect(Object.keys(listOn(shelf))).toEqual(['flood', 'gale']);
  });
});
