/** Assertions that wait: a page is looked at again and again until it is as it should be; for how long, `vitest.config.ts` says. */
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

type Waiting = ReturnType<typeof expect.poll>;

/** `await soon(() => box.isChecked()).toBe(true)` */
export function soon(look: () => unknown): Waiting {
  return expect.poll(look);
}

/** `await textOf(page.locator('.state')).toContain('2 of 5 sources')` */
export function textOf(element: Locator): Waiting {
  return soon(() => element.textContent());
}
