/** What one writes first: Hono, the value read from KV as JSON and written out again. */
import { Hono } from 'hono';

const app = new Hono<{ Bindings: { readonly STORIES: KVNamespace } }>();

app.get('/v1/stories/:story', async (c) => {
  const story = await c.env.STORIES.get(`v1/stories/${c.req.param('story')}`, 'json');
  return story === null ? c.notFound() : c.json(story);
});

export default app;
