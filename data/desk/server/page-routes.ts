/** Pages: read what was pasted, keep its text on this machine, show it with its marks, and start a story from one. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import { isSlug } from '../../bundle/stored.ts';
import { storiesIn } from '../../compiler/index.ts';
import type { MarkedPage, ReadPage, SourceForm } from '../api.ts';
import { applyEdits } from '../edit/apply-edits.ts';
import type { PageInput } from '../page/page.ts';
import { propose } from '../propose/propose.ts';
import { sourceEntry, sourceId } from '../source-entry.ts';
import { bodyOf, CannotDo } from './answer.ts';
import { fetchPage } from './fetch-page.ts';
import type { Opened } from './opened.ts';
import type { Desk } from './parts.ts';
import { proposalStory } from './proposal-story.ts';
import { readPageFor } from './read-page-for.ts';
import { openKnown } from './story-routes.ts';
import { takenClaims } from './taken-claims.ts';

type ReadBody = PageInput & { readonly fetch?: string };

interface KeepBody {
  readonly text: string;
  readonly source: SourceForm;
  /** The page that this one is a newer version of. */
  readonly as?: string;
}

interface StartBody extends KeepBody {
  readonly story: string;
  readonly title: string;
  readonly language: string;
  readonly timeZone: string;
}

export function pageRoutes(desk: Desk): Hono {
  const app = new Hono();
  const read = async (body: ReadBody, opened?: Opened): Promise<ReadPage> => {
    const { fetch: address, ...input } = body;
    const page = address === undefined ? input : { ...input, ...(await fetchPage(address, desk.fetch)) };
    return readPageFor(page, desk.pages, opened);
  };

  app.post('/read', async (c) => c.json(await read(await bodyOf<ReadBody>(c))));

  app.post('/stories/:story/pages/read', async (c) => {
    const opened = await openKnown(desk, c.req.param('story'));
    await opened.refresh();
    return c.json(await read(await bodyOf<ReadBody>(c), opened));
  });

  app.post('/stories/:story/pages', async (c) => {
    const opened = await openKnown(desk, c.req.param('story'));
    const { text, source, as } = await bodyOf<KeepBody>(c);
    checkForm(source, text);
    const trees = opened.trees();
    const kept = new Set((await desk.pages.list(opened.story)).map((page) => page.id));
    const id = as ?? sourceId(source, (one) => trees.sources.has(one) || kept.has(one));
    await desk.pages.keep(opened.story, { id, source, text, dropped: [] });
    return c.json({ id });
  });

  app.get('/stories/:story/pages/:page', async (c) => {
    const opened = await openKnown(desk, c.req.param('story'));
    const page = await desk.pages.read(opened.story, c.req.param('page'));
    if (page === undefined) throw new CannotDo('The text of this page is not kept on this machine.', 404);
    const { id, source, text, dropped } = page;
    const trees = opened.trees();
    const asPage = { ...source, text, problems: [] };
    const proposals = propose(asPage, proposalStory(opened, id));
    const claims = takenClaims(trees, id, text);
    const entered = trees.sources.has(id);
    return c.json({ id, source, entered, text, proposals, dropped, claims } satisfies MarkedPage);
  });

  app.post('/stories/:story/pages/:page/drop', async (c) => {
    const { story } = await openKnown(desk, c.req.param('story'));
    const page = await desk.pages.read(story, c.req.param('page'));
    const { id } = await bodyOf<{ id: string }>(c);
    if (page === undefined) throw new CannotDo('The text of this page is not kept on this machine.', 404);
    const others = page.dropped.filter((one) => one !== id);
    await desk.pages.keep(story, { ...page, dropped: [...others, id] });
    return c.json({ done: true });
  });

  app.post('/stories', async (c) => {
    const { story, title, language, timeZone, source, text } = await bodyOf<StartBody>(c);
    checkForm(source, text);
    if (!isSlug(story)) throw new CannotDo('The address of a story is made of a-z, 0-9 and single hyphens.');
    if ((await storiesIn(desk.storiesDir)).includes(story))
      throw new CannotDo(
        'There is a story of that name already. Add the page to it, or change the title.',
        409,
      );
    const id = sourceId(source, () => false);
    const set = { title, language, time_zone: timeZone, state: 'open', lead: 4 };
    const start = [{ do: 'start-story', set, source: { id, ...sourceEntry(source) } }] as const;
    const [problem] = applyEdits(new Map(), start).problems;
    if (problem !== undefined) throw new CannotDo(problem.message);
    await mkdir(join(desk.storiesDir, story));
    const opened = await desk.stories.open(story);
    opened.session.apply(start);
    const saved = await opened.session.save();
    if (!saved.saved && saved.why !== 'conflict') throw new CannotDo(saved.message, 500);
    await desk.pages.keep(story, { id, source, text, dropped: [] });
    return c.json({ id });
  });
  return app;
}

function checkForm(source: SourceForm | undefined, text: string | undefined): void {
  if (source === undefined || source.outlet.trim() === '') throw new CannotDo('Say which outlet it is of.');
  if (text === undefined || text.trim() === '') throw new CannotDo('This page has no text to mark.');
}
