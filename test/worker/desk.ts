/**
 * A Worker on the desk of a test: the real app over a strict KV, a clock that the test turns, and a log that it reads.
 */

import { artifactKey, artifactNames, scriptKey, translationKey } from '../../data/bundle/stored.ts';
import type { Bundle } from '../../data/bundle/types.ts';
import { createApp } from '../../worker/app.ts';
import type { BuildInfo } from '../../worker/build-info.ts';
import { createStore, MISSING_AFTER_MS } from '../../worker/kv/store.ts';
import { StrictKV } from './strict-kv.ts';

export const built: BuildInfo = { version: '1.2.3', revision: 'a'.repeat(24) };

/** Names the scripts that a first script loads later. */
export const build: string = 'e'.repeat(24);

/** Names the texts of the story in Russian. */
export const textsDigest: string = 'b'.repeat(24);

/** What the build made, by the route that serves it. */
export const site: Readonly<Record<string, string>> = {
  'embed/v1.js': 'void 1;',
  [`embed/${build}/rest.js`]: 'export {};',
  demo: '<!doctype html><title>Demo</title><what-we-know story="storm"></what-we-know>',
  'demo/articles': '<!doctype html><title>Articles</title>',
  version: '{"version":"1.2.3"}',
  'embed/here.js': 'export {};',
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'embed/frames.js': 'void 2;',
  configure: '<!doctype html><title>Configure</title>',
  'configure.js': 'void 3;',
  'demo/states': '<!doctype html><title>States</title>',
  'demo/states.js': 'void 4;',
  docs: '<!doctype html><title>The API</title>',
  'pages.css': 'body {}',
  'openapi.json': '{"openapi":"3.1.0"}',
  'custom-elements.json': '{"schemaVersion":"1.0.0"}',
  'element.d.ts': 'export {};',
  'client.js': 'export {};',
  'client.d.ts': 'export {};',
  'schema/bundle.json': '{"title":"Fact bundle"}',
};

export interface Desk {
  readonly kv: StrictKV;
  readonly log: Record<string, unknown>[];
  /** Turns the clock, and lets every alarm ring that is due. */
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** The revision of the one story, `storm`. */
  readonly revision: string;
}

/** Two sources that differ, and one published later. */
export const storm: Bundle = {
  schema: 2,
  story: 'storm',
  title: 'A storm',
  language: 'en',
  time_zone: '+00:00',
  offsets: [{ offset: '+00:00' }],
  state: 'open',
  lead: 1,
  groups: [
    { id: 'officials', label: 'Officials' },
    { id: 'newsrooms', label: 'Newsrooms' },
  ],
  newsrooms: 'newsrooms',
  sources: [
    { id: 'first', outlet: 'First', published: '2022-01-09', dated: 'printed', language: 'en' },
    { id: 'second', outlet: 'Second', published: '2022-01-10', dated: 'printed', language: 'en' },
    { id: 'third', outlet: 'Third', published: '2022-02-01', dated: 'printed', language: 'en' },
  ],
  speakers: [{ id: 'police', name: 'The police', group: 'officials' }],
  statements: [],
  facts: [
    {
      id: 'killed',
      asks: 'How many people were killed?',
      label: 'Killed',
      kind: 'count',
      claims: [
        { id: 'first', source: 'first', value: { form: 'exact', n: 164 }, first_hand: true, anchor: '164' },
        {
          id: 'second',
          source: 'second',
          value: { form: 'exact', n: 170 },
          said_by: 'police',
          anchor: '170',
        },
        { id: 'third', source: 'third', value: { form: 'exact', n: 225 }, anchor: '225' },
      ],
    },
  ],
};

export const bundle: string = JSON.stringify(storm);
export const list: string = JSON.stringify({
  schema: 1,
  stories: [
    { story: 'storm', title: 'A <b>storm</b>', language: 'en', state: 'open', revision: '', address: '' },
  ],
});

/** `origin`: where readers find the Worker; empty where nobody has said. */
export function setDesk(options: { local?: boolean; origin?: string } = {}): Desk {
  const { origin = 'http://localhost' } = options;
  const kv = new StrictKV();
  const revision = kv.publish('v1/stories/storm', 'storm', bundle);
  kv.publish(`v1/stories/storm/revisions/${revision}`, 'storm', bundle);
  for (const name of artifactNames.filter((one) => !one.includes('.en.'))) {
    const text = name.includes('json') ? '{"artifact":1}' : `artifact ${name}`;
    const [, language = 'en'] = /\.(..)\./.exec(name) ?? [];
    const spoken = name === 'frame.html' ? {} : { language };
    kv.publish(artifactKey('storm', revision, name), 'storm', text, { holds: 'artifact', ...spoken });
  }
  kv.publish(translationKey('storm', textsDigest), 'storm', '{"texts":{}}', {
    holds: 'texts',
    revision: textsDigest,
    language: 'ru',
  });
  kv.publish('v1/stories', undefined, list);
  for (const [key, text] of Object.entries(site)) kv.publish(key, undefined, text, { holds: 'built' });
  kv.publish(scriptKey(built.revision), undefined, 'void 0;', { holds: 'built', revision: built.revision });
  const log: Record<string, unknown>[] = [];
  let now = 1_000_000;
  const alarms = new Set<{ due: number; ring: () => void }>();
  const store = createStore({
    kv: kv.face,
    clock: () => now,
    after: (milliseconds, ring) => alarms.add({ due: now + milliseconds, ring }),
    freshFor: options.local === true ? 0 : 10_000,
    missingAfter: options.local === true ? 0 : MISSING_AFTER_MS,
    log: (line) => log.push(line),
  });
  const app = createApp({
    store,
    clock: () => now,
    built,
    log: (line) => log.push(line),
    local: options.local === true,
    ...(origin === '' ? {} : { origin }),
  });
  return {
    kv,
    log,
    revision,
    ask: async (path, init) => app.request(path, init),
    async wait(milliseconds) {
      now += milliseconds;
      for (const alarm of alarms) if (alarm.due <= now) alarm.ring();
      await settled();
    },
  };
}

/** Lets everything that can go on go on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
