/**
 * Runs one group of tests in every engine that this run is about, each under a heading of its own. A browser that goes away
 * is said with the test in which it went; those that follow fail at once.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import { type Engine, type EngineName, enginesAsked, openEngine } from './engine.ts';

/** @param tests declares them; gets a function, because the engine is there only once they run. */
export function inEachEngine(about: string, tests: (engine: () => Engine, name: EngineName) => void): void {
  describe.each(enginesAsked())('in %s', (name) => {
    let engine: Engine | undefined;
    let gone: string | undefined;
    beforeAll(async () => {
      engine = await openEngine(name);
    });
    beforeEach(() => {
      if (gone !== undefined) throw new Error(gone);
    });
    afterEach(async ({ task }) => {
      if (gone !== undefined || task.result?.state !== 'fail' || (await engine?.isThere())) return;
      gone = `The browser went away in "${task.name}".`;
      throw new Error(gone);
    });
    afterAll(() => engine?.close());
    describe(about, () =>
      tests(() => {
        if (engine === undefined) throw new Error(`${name} is not open yet.`);
        return engine;
      }, name),
    );
  });
}
