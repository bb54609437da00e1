/** Which screen an address shows, and how screens lead to one another without a new page. */

export type DeskRoute =
  | { readonly screen: 'stories' }
  | { readonly screen: 'new' }
  | { readonly screen: 'story'; readonly story: string }
  | { readonly screen: 'add'; readonly story: string }
  | { readonly screen: 'page'; readonly story: string; readonly page: string }
  | { readonly screen: 'fact'; readonly story: string; readonly fact: string }
  | { readonly screen: 'settings'; readonly story: string }
  | { readonly screen: 'publish'; readonly story: string };

export function routeOf(path: string): DeskRoute {
  const [, , first, story = '', screen, id = ''] = path.split('/').map(decodeURIComponent);
  if (first === 'new') return { screen: 'new' };
  if (first !== 's' || story === '') return { screen: 'stories' };
  if (screen === 'pages' && id !== '') return { screen: 'page', story, page: id };
  if (screen === 'facts' && id !== '') return { screen: 'fact', story, fact: id };
  if (screen === 'add' || screen === 'settings' || screen === 'publish') return { screen, story };
  return { screen: 'story', story };
}

export function pathOf(route: DeskRoute): string {
  if (route.screen === 'stories') return '/desk';
  if (route.screen === 'new') return '/desk/new';
  const base = `/desk/s/${route.story}`;
  if (route.screen === 'story') return base;
  if (route.screen === 'page') return `${base}/pages/${route.page}`;
  if (route.screen === 'fact') return `${base}/facts/${route.fact}`;
  return `${base}/${route.screen}`;
}

const listeners = new Set<() => void>();

export function go(route: DeskRoute, replace = false): void {
  if (replace) history.replaceState(null, '', pathOf(route));
  else history.pushState(null, '', pathOf(route));
  for (const listener of listeners) listener();
}

/** Calls `listener` whenever another screen is asked for; the answer ends that. */
export function onRoute(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('popstate', listener);
  };
}
