/** A story that is open for editing: undo, files that others change, and disks that fail. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Disk, realDisk } from '../../../data/desk/edit/disk.ts';
import type { Edit, EditSession } from '../../../data/desk/edit/edits.ts';
import { openStory } from '../../../data/desk/edit/open-story.ts';
import { smallFiles } from '../../compiler/small-story.ts';

let dir: string;

beforeEach(() => {
  dir = join(mkdtempSync(join(tmpdir(), 'wwk-open-')), 'fire');
  mkdirSync(join(dir, 'facts'), { recursive: true });
  for (const [name, text] of smallFiles({ claims: [{ value: 0 }] })) writeFileSync(join(dir, name), text);
});

afterEach(() => rmSync(join(dir, '..'), { recursive: true, force: true }));

const fact = 'facts/it.yaml';

function onDisk(name = fact): string {
  return readFileSync(join(dir, name), 'utf8');
}

function allOnDisk(): readonly string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();
}

function value(n: number): Edit {
  return { do: 'change-claim', fact: 'it', claim: { index: 0, source: 'a' }, set: { value: n } };
}

const rename: Edit = { do: 'rename', what: 'source', from: 'a', to: 'radio' };

function edit(session: EditSession, ...edits: readonly Edit[]): void {
  expect(session.apply(edits).problems).toEqual([]);
}

describe('undo', () => {
  test('takes back fifty steps, not more, and redo makes them again', async () => {
    const session = await openStory(dir);
    for (let n = 1; n <= 60; n++) edit(session, value(n));
    let steps = 0;
    while (session.canUndo) {
      expect(session.undo()).toEqual([fact]);
      steps++;
    }
    expect(steps).toBe(50);
    expect(session.files.get(fact)).toContain('value: 10\n');
    expect(session.undo()).toEqual([]);
    while (session.canRedo) session.redo();
    expect(session.files.get(fact)).toContain('value: 60\n');
  });

  test('takes back a step of several files, also after it was saved', async () => {
    const session = await openStory(dir);
    const before = onDisk('sources.yaml');
    edit(session, rename);
    await session.save();
    expect(onDisk('sources.yaml')).toContain('radio:');
    expect(session.undo()).toEqual(['facts/it.yaml', 'sources.yaml']);
    expect(await session.save()).toEqual({ saved: true, written: ['facts/it.yaml', 'sources.yaml'] });
    expect(onDisk('sources.yaml')).toBe(before);
  });

  test('is not offered for what was refused', async () => {
    const session = await openStory(dir);
    expect(session.apply([{ do: 'remove-source', id: 'b' }]).problems).toHaveLength(1);
    expect(session.canUndo).toBe(false);
    expect(session.unsaved).toEqual([]);
  });
});

describe('save', () => {
  test('writes only what changed, and leaves nothing else behind', async () => {
    const session = await openStory(dir);
    const names = allOnDisk();
    edit(session, value(5));
    expect(session.unsaved).toEqual([fact]);
    expect(await session.save()).toEqual({ saved: true, written: [fact] });
    expect(onDisk()).toContain('value: 5\n');
    expect(allOnDisk()).toEqual(names);
    expect(session.unsaved).toEqual([]);
  });

  test('adds and takes away files', async () => {
    const session = await openStory(dir);
    edit(session, { do: 'rename', what: 'fact', from: 'it', to: 'other' });
    await session.save();
    expect(readdirSync(join(dir, 'facts'))).toEqual(['other.yaml']);
  });

  test('begins a story in a folder that is not there yet', async () => {
    const fresh = join(dir, '../flood');
    const session = await openStory(fresh);
    edit(session, {
      do: 'start-story',
      set: { title: 'The flood', language: 'en' },
      source: { id: 'a', outlet: 'A', published: '2026-01-02', language: 'en' },
    });
    expect(await session.save()).toMatchObject({ saved: true });
    expect(readdirSync(fresh).sort()).toEqual(['sources.yaml', 'story.yaml']);
  });

  test('keeps edits that are made while it runs for the next save', async () => {
    const session = await openStory(dir);
    edit(session, value(5));
    const first = session.save();
    edit(session, value(6));
    await first;
    await session.save();
    expect(onDisk()).toContain('value: 6\n');
  });

  test('finishes the save of a process that was stopped in the middle', async () => {
    const stopping: Disk = {
      ...realDisk,
      async move(from, to) {
        if (to.endsWith('sources.yaml')) throw new Error('stopped');
        await realDisk.move(from, to);
      },
    };
    const session = await openStory(dir, { disk: stopping });
    edit(session, rename);
    expect(await session.save()).toMatchObject({ saved: false, message: expect.stringContaining('safe in') });
    expect(onDisk('sources.yaml')).not.toContain('radio');
    const next = await openStory(dir);
    expect(next.files.get('sources.yaml')).toContain('radio:');
    expect(onDisk('sources.yaml')).toContain('radio:');
    expect(onDisk()).toContain('source: radio');
  });

  test('that was stopped does not overwrite what somebody has written since', async () => {
    const stopping: Disk = {
      ...realDisk,
      move: async (from, to) =>
        to.endsWith('.yaml') ? Promise.reject(new Error('stopped')) : realDisk.move(from, to),
    };
    const session = await openStory(dir, { disk: stopping });
    edit(session, value(5));
    await session.save();
    writeFileSync(join(dir, fact), `${onDisk()}# by hand\n`);
    const next = await openStory(dir);
    expect(next.aside).toEqual([`${fact}.mine`]);
    expect(onDisk()).toContain('# by hand');
    expect(onDisk(`${fact}.mine`)).toContain('value: 5\n');
  });
});

describe('a file that changed on disk meanwhile', () => {
  test('is never overwritten: both versions are shown, and nothing is written', async () => {
    const session = await openStory(dir);
    const base = onDisk();
    edit(session, value(5), { do: 'change-source', id: 'a', set: { title: 'Fire' } });
    const theirs = base.replace('value: 0', 'value: 7');
    writeFileSync(join(dir, fact), theirs);
    const mine = session.files.get(fact);
    const conflict = { file: fact, base, mine, disk: theirs };
    expect(await session.save()).toEqual({ saved: false, why: 'conflict', conflicts: [conflict] });
    expect(onDisk()).toBe(theirs);
    expect(onDisk('sources.yaml')).not.toContain('Fire');
    session.settle(conflict, 'mine');
    expect(await session.save()).toMatchObject({ saved: true });
    expect(onDisk()).toBe(mine);
  });

  test('is taken over when the editor says so, and undo does not bring the old one back', async () => {
    const session = await openStory(dir);
    edit(session, value(5));
    writeFileSync(join(dir, fact), onDisk().replace('value: 0', 'value: 7'));
    const { conflicts } = await session.refresh();
    expect(conflicts).toHaveLength(1);
    for (const conflict of conflicts) session.settle(conflict, 'disk');
    expect(session.files.get(fact)).toContain('value: 7');
    expect({ unsaved: session.unsaved, canUndo: session.canUndo }).toEqual({ unsaved: [], canUndo: false });
  });

  test('is taken over at once where nothing was edited here', async () => {
    const session = await openStory(dir);
    edit(session, { do: 'change-source', id: 'a', set: { title: 'Fire' } });
    writeFileSync(join(dir, fact), onDisk().replace('value: 0', 'value: 7'));
    writeFileSync(join(dir, 'facts/new.yaml'), 'asks: What?\n');
    const { changed, conflicts } = await session.refresh();
    expect({ changed: [...changed].sort(), conflicts }).toEqual({
      changed: [fact, 'facts/new.yaml'],
      conflicts: [],
    });
    expect(session.files.get(fact)).toContain('value: 7');
    expect(session.canUndo).toBe(true);
  });

  test('is noticed when somebody deleted it, or made one of the same name', async () => {
    const session = await openStory(dir);
    edit(session, value(5), { do: 'add-fact', fact: { id: 'new', asks: 'What?', kind: 'date' } });
    rmSync(join(dir, fact));
    writeFileSync(join(dir, 'facts/new.yaml'), 'asks: Theirs?\n');
    const result = await session.save();
    const conflicts = result.saved || result.why !== 'conflict' ? [] : result.conflicts;
    expect(conflicts.map(({ file, base, disk }) => [file, base === undefined, disk])).toEqual([
      [fact, false, undefined],
      ['facts/new.yaml', true, 'asks: Theirs?\n'],
    ]);
    expect(existsSync(join(dir, fact))).toBe(false);
  });

  test('between the look and the move is kept as well', async () => {
    let writes = 0;
    const busy: Disk = {
      ...realDisk,
      async checkWritable(folder) {
        if (writes++ === 0) writeFileSync(join(dir, fact), 'asks: Theirs?\n');
        await realDisk.checkWritable(folder);
      },
    };
    const session = await openStory(dir, { disk: busy });
    edit(session, value(5));
    expect(await session.save()).toMatchObject({
      saved: false,
      why: 'conflict',
      conflicts: [{ disk: 'asks: Theirs?\n' }],
    });
    expect(onDisk()).toBe('asks: Theirs?\n');
    expect(readdirSync(join(dir, 'facts'))).toEqual(['it.yaml']);
  });
});

function failing(on: keyof Disk, code: string, from = 1): Disk {
  let calls = 0;
  return {
    ...realDisk,
    [on]: async (...args: readonly string[]) => {
      if (++calls >= from) throw Object.assign(new Error(`${code}: it failed`), { code });
      await (realDisk[on] as (...args: readonly string[]) => Promise<unknown>)(...args);
    },
  };
}

describe('a disk that fails', () => {
  test.each([
    ['a full disk', failing('write', 'ENOSPC', 2), 'disk-full', 'Make room on it, then try again.'],
    [
      'a folder of somebody else',
      failing('checkWritable', 'EACCES'),
      'no-permission',
      'Give your account the right to',
    ],
    ['a disk for reading', failing('makeFolder', 'EROFS'), 'read-only', 'is read-only'],
    ['any other fault', failing('move', 'EIO'), 'failed', 'EIO: it failed'],
  ])('%s is told with what to do, and nothing is written', async (_, disk, why, words) => {
    const session = await openStory(dir, { disk });
    const [names, texts] = [allOnDisk(), [onDisk(), onDisk('sources.yaml')]];
    edit(session, rename);
    const result = await session.save();
    expect(result).toMatchObject({ saved: false, why, message: expect.stringContaining(words) });
    expect(result).toMatchObject({ message: expect.stringContaining('Nothing was changed on disk') });
    expect([allOnDisk(), [onDisk(), onDisk('sources.yaml')]]).toEqual([names, texts]);
    expect(session.unsaved).toEqual([fact, 'sources.yaml']);
  });

  test('says when the folder is gone', async () => {
    const session = await openStory(dir);
    edit(session, value(5));
    rmSync(dir, { recursive: true });
    expect(await session.save()).toMatchObject({ saved: false, why: 'gone' });
    expect(existsSync(dir)).toBe(false);
  });

  test('says so for a real folder without the right to write', () => {
    chmodSync(join(dir, '..'), 0o755);
    chmodSync(join(dir, 'facts'), 0o555);
    chmodSync(dir, 0o555);
    const script = join(import.meta.dirname, 'one-save.ts');
    // Whoever may do everything would be let through: the save runs as nobody.
    const isRoot = process.getuid?.() === 0;
    const { stdout, stderr } = spawnSync(process.execPath, [script, dir], {
      encoding: 'utf8',
      ...(isRoot ? { uid: 65_534, gid: 65_534 } : {}),
    });
    chmodSync(dir, 0o755);
    chmodSync(join(dir, 'facts'), 0o755);
    expect({ stdout, stderr }).toMatchObject({ stdout: expect.stringContaining('"why":"no-permission"') });
    expect(onDisk()).toContain('value: 0');
    expect(allOnDisk().filter((name) => name.startsWith('.saving'))).toEqual([]);
  });

  test('never writes over a file that is no UTF-8 text', async () => {
    writeFileSync(join(dir, 'speakers.yaml'), Buffer.from('someone: { name: J\xfcrgen }\n', 'latin1'));
    const session = await openStory(dir);
    const { problems } = session.apply([{ do: 'change-speaker', id: 'someone', set: { short: 'S.' } }]);
    expect(problems).toMatchObject([{ code: 'by-hand', file: 'speakers.yaml' }]);
    expect(session.unsaved).toEqual([]);
  });
});
