/** Between the element and those who draw for it: what they may use, and what stands there when they come. */
import type { Page } from './page.ts';
import type { Stage } from './stage.ts';

export function lend(host: HTMLElement, stage: Stage): Page {
  const tell: Page['tell'] = (name, detail, cancelable = false) =>
    host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
  return {
    host,
    root: stage.root,
    mount: stage.mount,
    dress: (css) => stage.dress(css),
    reveal: () => stage.reveal(),
    clear: () => stage.clear(),
    tell,
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
