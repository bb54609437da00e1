/** On an editor's own machine the card on an open page asks again every two seconds, and so shows what was saved. */
import type { Representation } from './route-result.ts';

export function withAutoRefresh(page: Representation): Representation {
  const text = typeof page.body === 'string' ? page.body : new TextDecoder().decode(page.body);
  return { ...page, body: text.replaceAll('<what-we-know ', '<what-we-know refresh="2" ') };
}
