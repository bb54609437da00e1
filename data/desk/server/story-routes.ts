/** The stories of this machine: all of them with their state, one for the forms, and new ones. */
import { Hono } from 'hono';
import { isSlug } from '../../bundle/stored.ts';
import { storiesIn } from '../../compiler/index.ts';
import type { FactOverTime, StoryState } from '../api.ts';
import { onlyFact } from '../preview/one-fact.ts';
import { CannotDo } from './answer.ts';
import { deskIssues } from './desk-issues.ts';
import { factOverTime } from './fact-over-time.ts';
import type { Opened } from './opened.ts';
import type { Desk } from './parts.ts';
import { storyModel } from './story-model.ts';
import { asText, textIn } from './trees.ts';

export function storyRoutes(desk: Desk): Hono {
  const app = new Hono();
  app.get('/stories', async (c) => {
    const names = (await storiesIn(desk.storiesDir)).filter(isSlug);
    const states: StoryState[] = [];
    for (const name of names) states.push(await stateOf(desk, name));
    return c.json(states);
  });
  app.get('/stories/:story', async (c) => {
    const opened = await openKnown(desk, c.req.param('story'));
    const conflicts = await opened.refresh();
    return c.json(await storyModel(opened, await desk.pages.list(opened.story), conflicts));
  });
  app.get('/stories/:story/facts/:fact', async (c) => {
    const opened = await openKnown(desk, c.req.param('story'));
    await opened.refresh();
    const id = c.req.param('fact');
    const trees = opened.trees();
    if (!trees.facts.has(id)) throw new CannotDo(`There is no question “${id}” in this story.`, 404);
    const compiled = await opened.compiled();
    const bundle = compiled.bundle && onlyFact(compiled.bundle, id);
    const issues = deskIssues(compiled.issues, opened.session.files, trees);
    return c.json({
      id,
      ...factOverTime(compiled, trees, id),
      ...(bundle === undefined ? {} : { card: desk.cards.keep(bundle) }),
      issues: issues.filter(({ fact }) => fact === id),
    } satisfies FactOverTime);
  });
  return app;
}

/** Rejects with `CannotDo` for a story that is not there. */
export async function openKnown(desk: Desk, story: string): Promise<Opened> {
  if (!isSlug(story) || !(await storiesIn(desk.storiesDir)).includes(story)) {
    throw new CannotDo(`There is no story “${story}” on this machine.`, 404);
  }
  return desk.stories.open(story);
}

async function stateOf(desk: Desk, story: string): Promise<StoryState> {
  const opened = await desk.stories.open(story);
  await opened.refresh();
  const { issues, revision } = await opened.compiled();
  const trees = opened.trees();
  const embargo = asText(trees.story.not_before);
  return {
    story,
    title: textIn(trees.story.title, asText(trees.story.language)) || story,
    errors: issues.filter(({ severity }) => severity === 'error').length,
    warnings: issues.filter(({ severity, code }) => severity === 'warning' && code !== 'not-signed').length,
    facts: trees.facts.size,
    sources: trees.sources.size,
    ...(embargo === '' ? {} : { embargo }),
    ...(await desk.publishing.stateOf(story, revision)),
  };
}
