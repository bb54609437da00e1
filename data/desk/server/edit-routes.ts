/** What edits would do, doing and undoing them, and what to do when a file changed on disk meanwhile. */
import { type Context, Hono } from 'hono';
import type { EditRequest, EditResult, PreviewResult } from '../api.ts';
import { applyEdits } from '../edit/apply-edits.ts';
import type { SaveResult } from '../edit/edits.ts';
import { CannotDo, readBody } from './answer.ts';
import { lockLater } from './lock-later.ts';
import type { Opened } from './opened.ts';
import type { Desk } from './parts.ts';
import { openKnown } from './story-routes.ts';
import { tryFiles } from './try-edits.ts';

const changedOnDisk =
  'A file changed on disk while you edited it here. Nothing was written. Choose which version to keep.';

const nothingTold: PreviewResult = { issues: [], problems: [] };

export function editRoutes(desk: Desk): Hono {
  const app = new Hono();
  const opened = (c: Context): Promise<Opened> => openKnown(desk, c.req.param('story') ?? '');

  app.post('/stories/:story/preview', async (c) => {
    const story = await opened(c);
    const { edits, about } = await readBody<EditRequest>(c);
    const { files, changed, problems } = applyEdits(story.session.files, edits);
    if (problems.length > 0) {
      return c.json({ ...nothingTold, problems: problems.map(({ message }) => message) });
    }
    return c.json(await tryFiles(desk, story, files, changed, about));
  });

  app.post('/stories/:story/edits', async (c) => {
    const story = await opened(c);
    const { edits, about, version } = await readBody<EditRequest>(c);
    const { session } = story;
    await story.refresh();
    const { files, changed, problems } = applyEdits(session.files, edits);
    if (problems.length > 0) {
      const told = { ...nothingTold, problems: problems.map(({ message }) => message) };
      return c.json({ ...told, ...stateOf(story), saved: false, conflicts: [] } satisfies EditResult);
    }
    const elsewhere =
      version === undefined ? [] : changed.filter((name) => story.changedSince(name, version));
    if (elsewhere.length > 0) {
      const conflicts = elsewhere.map((file) => ({
        file,
        base: undefined,
        mine: files.get(file),
        disk: session.files.get(file),
      }));
      const answer = { ...nothingTold, ...stateOf(story), saved: false, failure: changedOnDisk, conflicts };
      return c.json(answer satisfies EditResult);
    }
    const told = await tryFiles(desk, story, files, changed, about);
    // Another tab may have changed the story since it was tried.
    const late = session.apply(edits).problems;
    if (late.length > 0) {
      const refused = { ...nothingTold, problems: late.map(({ message }) => message) };
      return c.json({ ...refused, ...stateOf(story), saved: false, conflicts: [] } satisfies EditResult);
    }
    const result = await session.save();
    // What cannot be written is not kept in memory either: the screen says so, and the form still has it.
    if (!result.saved && result.why !== 'conflict') session.undo();
    if (result.saved) lockLater(desk, story);
    return c.json({ ...told, ...stateOf(story), ...savedOf(result) } satisfies EditResult);
  });

  for (const turn of ['undo', 'redo'] as const) {
    app.post(`/stories/:story/${turn}`, async (c) => {
      const story = await opened(c);
      story.session[turn]();
      const result = await story.session.save();
      if (result.saved) lockLater(desk, story);
      return c.json({ ...nothingTold, ...stateOf(story), ...savedOf(result) } satisfies EditResult);
    });
  }

  app.post('/stories/:story/settle', async (c) => {
    const story = await opened(c);
    const { file, keep } = await readBody<{ file: string; keep: 'mine' | 'disk' }>(c);
    const conflicts = await story.refresh();
    const conflict = conflicts.find((one) => one.file === file);
    if (conflict === undefined) throw new CannotDo('This file is the same in both places by now.', 409);
    story.session.settle(conflict, keep === 'mine' ? 'mine' : 'disk');
    const result = await story.session.save();
    return c.json({ ...nothingTold, ...stateOf(story), ...savedOf(result) } satisfies EditResult);
  });
  return app;
}

function stateOf({ session }: Opened): Pick<EditResult, 'canUndo' | 'canRedo'> {
  return { canUndo: session.canUndo, canRedo: session.canRedo };
}

function savedOf(result: SaveResult): Pick<EditResult, 'saved' | 'failure' | 'conflicts'> {
  if (result.saved) return { saved: true, conflicts: [] };
  if (result.why !== 'conflict') return { saved: false, failure: result.message, conflicts: [] };
  return { saved: false, failure: changedOnDisk, conflicts: result.conflicts };
}
