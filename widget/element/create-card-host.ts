/** Between the element and those who draw for it: what they may use, and what stands there when they come. */
import type { CardHost } from './card-host.ts';
import type { ShadowView } from './shadow-view.ts';

export function createCardHost(host: HTMLElement, stage: ShadowView): CardHost {
  const tell: CardHost['dispatch'] = (name, detail, cancelable = false) =>
    host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
  return {
    host,
    root: stage.root,
    mount: stage.mount,
    adoptStyles: (css) => stage.adoptStyles(css),
    showCard: () => stage.showCard(),
    showFallback: () => stage.showFallback(),
    dispatch: tell,
    fail: (failure, status) => {
      const kept = stage.shown;
      tell('wwk-error', { failure, kept, ...(status === undefined ? {} : { status }) });
    },
  };
}

/** The findings that a reader opened by the browser's own means, before the rest was here. */
export function openedIn(mount: Element): readonly string[] {
  const open = mount.querySelectorAll<HTMLElement>('[data-fact]:has(> details[open])');
  return [...open].map(({ dataset }) => dataset.fact ?? '');
}
