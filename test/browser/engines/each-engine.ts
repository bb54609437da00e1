/** Runs one group of tests in every engine that this run is about, each under a heading of its own. */
import { afterAll, beforeAll, describe } from 'vitest';
import { type Engine, type EngineName, enginesAsked, openEngine } from './engine.ts';

/** @param tests declares them; gets a function, because the engine is there only once they run. */
export function inEachEngine(about: string, tests: (engine: () => Engine, name: EngineName) => void): void {
  describe.each(enginesAsked())('in %s', (name) => {
    let engine: Engine | undefined;
    beforeAll(async () => {
      engine = await openEngine(name);
    }, 60_000);
    afterAll(() => engine?.close());
    describe(about, () =>
      tests(() => {
        if (engine === undefined) throw new Error(`${name} is not open yet.`);
        return engine;
      }, name),
    );
  });
}
