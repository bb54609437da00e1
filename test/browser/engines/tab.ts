/** Makes a tab, as the tests see it, out of the few things that each browser does in its own way. */
import type { Tab, Wheel } from './engine-types.ts';
import { expression } from './in-page.ts';

/** Milliseconds; a busy machine may need seconds for what takes a tenth of one. */
const PATIENCE = 30_000;

export function makeTab(wheel: Wheel): Tab {
  const evaluate: Tab['evaluate'] = async (script, ...args) => {
    const text = await wheel.evaluate(expression(String(script), args, typeof script === 'function'));
    const answer = JSON.parse(text) as { ok: never } | { failed: string };
    if ('failed' in answer) throw new Error(answer.failed);
    return answer.ok;
  };

  /** Asks until there is an answer; what `look` throws in the end is what is thrown. */
  async function patiently<T>(look: () => Promise<T>): Promise<T> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      try {
        return await look();
      } catch (error) {
        if (Date.now() > end) throw error;
        await new Promise((done) => setTimeout(done, 20));
      }
    }
  }

  const errors: Tab['errors'] = () =>
    evaluate<readonly string[]>(
      `window.__seen ? __seen.errors : ['this page has no recorder: ' + location.href]`,
    );

  const onFound = <T>(selector: string, words: string, then: string): Promise<T> =>
    evaluate<T>(`(() => {
      const [element] = find(${JSON.stringify(selector)}, ${JSON.stringify(words)});
      if (!element) throw new Error('Nothing on the page is ' + ${JSON.stringify(JSON.stringify([selector, words]))});
      ${then}
    })()`) as Promise<T>;

  return {
    evaluate,
    errors,
    until: (script, ...args) =>
      patiently(async () => {
        const answer = await evaluate(script, ...args);
        if (!answer) throw new Error(`Never came true: ${script}. Errors: ${JSON.stringify(await errors())}`);
        return answer;
      }),
    count: (selector, words = '') =>
      evaluate<number>(`find(${JSON.stringify(selector)}, ${JSON.stringify(words)}).length`),
    text: (selector, words = '') =>
      selector === undefined
        ? evaluate<string>('document.body.innerText')
        : patiently(() =>
            onFound<string>(selector, words, 'return element.innerText ?? element.textContent;'),
          ),
    async click(selector, words = '') {
      const [x, y] = await patiently(() =>
        onFound<[number, number]>(
          selector,
          words,
          `element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
          const [box] = element.getClientRects();
          if (!box || !box.width || !box.height) throw new Error('Not drawn: ' + element.outerHTML);
          return [box.x + box.width / 2, box.y + box.height / 2];`,
        ),
      );
      await wheel.clickAt(Math.round(x), Math.round(y));
    },
    press: (key) => wheel.press(key === '+' ? ['+'] : key.split('+')),
    go: wheel.go,
    resize: wheel.resize,
    screenshot: wheel.screenshot,
    close: wheel.close,
  };
}
