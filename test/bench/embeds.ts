/** Every way of embedding a card, as `/configure` prints it for a newsroom, in a news page of its own. */
import { type Host, type Mode, snippets } from '../../widget/pages/configure/snippets.ts';
import { newsPage } from './news-page.ts';
import type { Awaited } from './slow-page.ts';
import type { Stand } from './stand.ts';

/** The last thing in every card: what comes before it is there too. */
export const wholeCard: Awaited = { host: 'what-we-know', part: '[part~="footer"]' };
/** The same of a card with a script, which goes on working when it can be seen. */
export const liveCard: Awaited = { ...wholeCard, ready: 'wwk-ready' };

/** `still`: what `server` puts into the page, without any script. */
export type Way = Mode | 'reserved' | 'later' | 'still';
export const pathOf = (way: Way): string => `/ways/${way}`;

/** Puts a page for each way on the stand. */
export async function putEmbeds(stand: Stand, story: string): Promise<void> {
  const version = JSON.parse(new TextDecoder().decode(await stand.read('/version'))) as Host;
  const host = { ...version, origin: stand.origin };
  const plain = { lang: '', theme: '', level: '', asOf: '' } as const;
  const choice = { story, title: 'A story', spoken: 'en', ...plain };
  const put = (way: Way, card: string): void => stand.put(pathOf(way), newsPage(card));
  for (const mode of Object.keys(snippets) as Mode[]) put(mode, snippets[mode](choice, host));
  put('reserved', snippets.tag({ ...choice, reserved: 1600 }, host));
  // What a page-wide script does: it comes without a card, and asks for the bundle then.
  put('later', snippets.tag(choice, host).replace(`/embed/v1/stories/${story}.js`, '/embed/v1.js'));
  const included = new TextDecoder().decode(await stand.read(`/v1/stories/${story}/card.html`));
  put('still', included);
  put(
    'server',
    snippets.server(choice, host).replace(/<esi:include[^>]*>/, () => included),
  );
}
