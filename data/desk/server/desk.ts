/**
 * The desk as one function from a request to an answer: on this machine only, for the editor who started it. The screens
 * are drawn by its script; everything that they know or change goes through `/desk/api`. It knows nothing of the runtime
 * that hands it requests.
 */
import { Hono } from 'hono';
import type { CompiledStory } from '../../compiler/index.ts';
import type { GoodStory } from '../../publish/shelve.ts';
import { failed } from './answer.ts';
import { type Cards, cardKeeper } from './cards.ts';
import { editRoutes } from './edit-routes.ts';
import { guard } from './guard.ts';
import { keptPages } from './kept-pages.ts';
import { openedStories } from './opened.ts';
import { pageRoutes } from './page-routes.ts';
import { type DeskFiles, shell } from './pages.ts';
import { publishRoutes } from './publish-routes.ts';
import type { Publishing } from './publishing.ts';
import { storyRoutes } from './story-routes.ts';

export interface DeskParts {
  /** The folder that holds the folders of the stories. */
  readonly storiesDir: string;
  /** Where the texts of pages are kept; not under version control. */
  readonly keptDir: string;
  /** What the printed address of the desk holds. */
  readonly token: string;
  /** `127.0.0.1:8787` and its other names. */
  readonly hosts: readonly string[];
  readonly now: () => Date;
  readonly files: () => DeskFiles;
  readonly publishing: Publishing;
  /** What publishing needs of a story that compiled; undefined for one with mistakes. */
  readonly publishable: (compiled: CompiledStory) => GoodStory | undefined;
  /** For addresses that an editor gives. */
  readonly fetch: typeof globalThis.fetch;
}

export function createDesk(parts: DeskParts): (request: Request) => Promise<Response> {
  const pages = keptPages(parts.keptDir);
  const cards: Cards = cardKeeper();
  const stories = openedStories({ ...parts, pages });
  const desk = { ...parts, pages, cards, stories };

  const app = new Hono();
  app.use('*', guard({ ...parts, open: (path) => cards.has(path) }));
  app.get('/desk/desk.js', (c) => c.body(parts.files().script, 200, { 'Content-Type': 'text/javascript' }));
  app.get('/desk/desk.css', (c) => c.body(parts.files().styles, 200, { 'Content-Type': 'text/css' }));
  app.get('/desk/cards/:key', (c) =>
    c.body(cards.read(c.req.path) ?? '', 200, { 'Content-Type': 'application/json' }),
  );
  app.route('/desk/api', storyRoutes(desk));
  app.route('/desk/api', pageRoutes(desk));
  app.route('/desk/api', editRoutes(desk));
  app.route('/desk/api', publishRoutes(desk));
  app.all('/desk/api/*', (c) => c.json({ error: 'There is nothing here.' }, 404));
  // Every screen is the same page, and its script looks at the address.
  app.get('*', (c) => c.html(shell));
  app.onError(failed);
  return async (request) => app.fetch(request);
}

/** What the routes work with. */
export type Desk = DeskParts & {
  readonly pages: ReturnType<typeof keptPages>;
  readonly cards: Cards;
  readonly stories: ReturnType<typeof openedStories>;
};
