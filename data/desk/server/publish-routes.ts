/** Review, publish, take back and withdraw, on this machine or at Cloudflare. */
import { type Context, Hono } from 'hono';
import { signerFrom } from '../../publish/signer.ts';
import type { ReviewModel } from '../api.ts';
import { CannotDo, readBody } from './answer.ts';
import { deskIssues } from './desk-issues.ts';
import { lockNow } from './lock-later.ts';
import type { Desk } from './parts.ts';
import type { PlaceName } from './publishing.ts';
import { changesFor, reviewedFacts } from './review.ts';
import { openKnown } from './story-routes.ts';
import { asText } from './trees.ts';

interface PublishBody {
  readonly place: PlaceName;
  readonly by: string;
  readonly checkedBy?: string;
  readonly reason?: string;
}

export function publishRoutes(desk: Desk): Hono {
  const { publishing } = desk;
  const app = new Hono();
  const placeOf = (name: unknown): PlaceName => publishing.places.find((one) => one === name) ?? 'local';

  app.get('/stories/:story/review', async (c) => {
    const opened = await openKnown(desk, c.req.param('story'));
    await opened.refresh();
    const place = placeOf(c.req.query('place'));
    const compiled = await opened.compiled();
    const issues = deskIssues(compiled.issues, opened.session.files, opened.trees());
    const {
      state,
      bundle: before,
      canRollback,
    } = await publishing.publicStory(opened.story, compiled.revision, place);
    const embargo = asText(opened.trees().story.not_before);
    return c.json({
      places: publishing.places,
      place,
      ...state,
      ...(embargo === '' ? {} : { embargo }),
      canRollback,
      isFirst: before === undefined,
      changes: compiled.bundle === undefined ? [] : changesFor(before, compiled.bundle),
      facts: reviewedFacts(compiled, issues),
      errors: issues.filter(({ severity }) => severity === 'error'),
    } satisfies ReviewModel);
  });

  const turn = (name: string, act: (story: string, body: PublishBody, c: Context) => Promise<void>): void => {
    app.post(`/stories/:story/${name}`, async (c) => {
      const body = await readBody<PublishBody>(c);
      const by = nameIn(body.by, 'who publishes');
      const { story } = await openKnown(desk, c.req.param('story'));
      await act(story, { ...body, by, place: placeOf(body.place) }, c);
      return c.json({ done: true });
    });
  };
  turn('publish', async (story, { place, by, checkedBy = '' }) => {
    const opened = await desk.stories.open(story);
    await opened.refresh();
    await lockNow(desk, opened);
    const good = desk.publishable(await opened.compiled());
    if (good === undefined) {
      throw new CannotDo('The story has mistakes. Mend them first; readers keep the last good card.', 409);
    }
    const checked = checkedBy.trim() === '' ? {} : { checkedBy: nameIn(checkedBy, 'who checked it') };
    await publishing.publish(good, place, { by, ...checked });
  });
  turn('rollback', (story, { place, by }) => publishing.rollback(story, place, by));
  turn('withdraw', async (story, { place, by, reason = '' }) => {
    const words = reason.trim();
    if (words === '' || Buffer.byteLength(words) > 600)
      throw new CannotDo('Tell readers why, in a sentence or two.');
    await publishing.withdraw(story, place, words, by);
  });
  return app;
}

function nameIn(typed: unknown, who: string): string {
  const name = typeof typed === 'string' ? signerFrom(typed) : undefined;
  if (name === undefined) throw new CannotDo(`Give the name or initials of ${who}.`);
  return name;
}
