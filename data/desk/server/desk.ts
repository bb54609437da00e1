/**
 * The desk as one function from a request to an answer: on this machine only, for the editor who started it. The screens
 * are drawn by its script; everything that they know or change goes through `/desk/api`. It knows nothing of the runtime
 * that hands it requests.
 */
import { Hono } from 'hono';
import { failed } from './answer.ts';
import { cardKeeper } from './cards.ts';
import { editRoutes } from './edit-routes.ts';
import { guard } from './guard.ts';
import { keptPages } from './kept-pages.ts';
import { openedStories } from './opened.ts';
import { enteredPageRoutes } from './page-routes.ts';
import { shell } from './pages.ts';
import type { Desk, DeskParts } from './parts.ts';
import { publishRoutes } from './publish-routes.ts';
import { storyRoutes } from './story-routes.ts';

export function createDesk(parts: DeskParts): (request: Request) => Promise<Response> {
  const pages = keptPages(parts.keptDir);
  const cards = cardKeeper();
  const stories = openedStories({ ...parts, pages });
  const desk: Desk = { ...parts, pages, cards, stories };

  const app = new Hono();
  app.use('*', guard({ ...parts, open: (path) => cards.has(path) }));
  app.get('/desk/desk.js', (c) => c.body(parts.files().script, 200, { 'Content-Type': 'text/javascript' }));
  app.get('/desk/desk.css', (c) => c.body(parts.files().styles, 200, { 'Content-Type': 'text/css' }));
  app.get('/desk/cards/:key', (c) =>
    c.body(cards.read(c.req.path) ?? '', 200, { 'Content-Type': 'application/json' }),
  );
  app.route('/desk/api', storyRoutes(desk));
  app.route('/desk/api', enteredPageRoutes(desk));
  app.route('/desk/api', editRoutes(desk));
  app.route('/desk/api', publishRoutes(desk));
  app.all('/desk/api/*', (c) => c.json({ error: 'There is nothing here.' }, 404));
  // Every screen is the same page, and its script looks at the address.
  app.get('*', (c) => c.html(shell));
  app.onError(failed);
  return async (request) => app.fetch(request);
}
