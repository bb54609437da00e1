/** The same with the middleware that such an API is usually given. */
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';

const app = new Hono<{ Bindings: { readonly STORIES: KVNamespace } }>();

app.use(cors(), etag(), secureHeaders());
app.get('/v1/stories/:story', async (c) => {
  const story = await c.env.STORIES.get(`v1/stories/${c.req.param('story')}`, 'json');
  return story === null ? c.notFound() : c.json(story);
});

export default app;
