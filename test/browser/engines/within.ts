/** An end to every wait for a browser: one that hangs fails the test that it hangs in, and not the whole run by its silence. */

/** Milliseconds for one command: more than a page is ever played, less than a test of the long run may take. */
export const COMMAND = 110_000;

/** @throws Error that says what was asked, when it was not answered in this many milliseconds. */
export function within<T>(milliseconds: number, what: string, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`The browser did not answer within ${milliseconds / 1000} seconds: ${what}`)),
      milliseconds,
    );
    answer.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
