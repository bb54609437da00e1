/**
 * How many requests the Worker answers on raw workerd, beside handlers that do as little as possible. All of them are
 * alive at once in one process; short windows take turns, and ratios are taken inside a round. One bare handler is
 * there twice: how far it is from itself tells what a ratio is worth.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { packed } from '../../../data/bundle/archive.ts';
import { revisionOf } from '../../../data/compiler/index.ts';
import { buildAll } from '../../../data/site/build.ts';
import { buildWorker } from '../../../data/site/build-worker.ts';
import { startNginx } from '../../nginx/nginx.ts';
import { largeStory } from '../large-story.ts';
import { type Load, type Loaded, loadFor } from '../load.ts';
import { interleaved, quantile, ratiosOf, roundsOf, spreadOf } from '../rounds.ts';
import type { Figure, Suite, Unit, Wish } from '../suite.ts';
import { runWorkerd } from '../workerd.ts';

const connections = 8;

async function server(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../servers/${name}.ts`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

interface Subject {
  /** Which of the Workers. What is asked for once only has one to itself: what it leaves behind would slow the rest. */
  readonly at: string;
  readonly path: () => string;
  readonly headers?: string;
  readonly status?: number;
  readonly to?: string;
  readonly wish?: Wish;
}

/** A new name for each request: one that no isolate can have a copy of. */
function never(word: string, rest = ''): () => string {
  let count = 0;
  return () => `/v1/stories/${word}-${count++}${rest}`;
}

function subjectsOf(revision: string): Readonly<Record<string, Subject>> {
  const story = (): string => '/v1/stories/large';
  const known = { headers: `If-None-Match: "${revision}"\r\n`, status: 304 };
  return {
    'bare handler, bytes from memory': { at: 'bare', path: story },
    'the same handler again': { at: 'bare-again', path: story, to: 'bare handler, bytes from memory' },
    'ours, warm story': {
      at: 'ours',
      path: story,
      to: 'bare handler, bytes from memory',
      wish: { least: 0.95 },
    },
    'bare handler, 304': { at: 'bare', path: story, ...known },
    'ours, 304': { at: 'ours', path: story, ...known, to: 'bare handler, 304', wish: { least: 0.95 } },
    'bare handler, streamed from KV': { at: 'bare-kv', path: never('cold') },
    'bare handler, read whole from KV and kept': {
      at: 'keep-kv',
      path: never('cold'),
      to: 'bare handler, streamed from KV',
    },
    'ours, a story never asked for before': {
      at: 'ours-cold',
      path: never('cold'),
      to: 'bare handler, read whole from KV and kept',
      wish: { least: 0.9 },
    },
    'Hono, KV as JSON': { at: 'hono-kv', path: story, to: 'bare handler, bytes from memory' },
    'Hono, KV as JSON, etag, cors, secureHeaders': {
      at: 'hono-stock',
      path: story,
      to: 'bare handler, bytes from memory',
    },
    'bare handler, nothing in KV': { at: 'bare-kv', path: never('missing'), status: 404 },
    'ours, a story that is not there': {
      at: 'ours-cold',
      path: never('missing'),
      status: 404,
      to: 'bare handler, nothing in KV',
    },
    'ours, findings without one source': {
      at: 'ours',
      path: () => '/v1/stories/large/findings?without=source-1',
      to: 'bare handler, bytes from memory',
    },
    'nginx, the same bytes as a file': { at: 'nginx', path: story, to: 'bare handler, bytes from memory' },
    'ours, the card’s page': { at: 'ours', path: () => '/e/large', to: 'bare handler, bytes from memory' },
  };
}

function lists(names: readonly string[]): Map<string, number[]> {
  return new Map(names.map((name) => [name, []]));
}

export const worker: Suite = {
  name: 'worker',
  measures: `requests a second on workerd, ${connections} connections, KV in the same process`,
  async run({ quick }) {
    // As many forwards as backwards.
    const rounds = quick ? 4 : 40;
    const milliseconds = quick ? 100 : 150;
    await buildAll();
    const modules = await buildWorker();
    const value = new TextEncoder().encode(
      JSON.stringify(largeStory({ facts: 12, sources: 40, claims: 250 })),
    );
    const revision = revisionOf(value);
    const bytes = { VALUE: value };
    const archive = packed(new Map([['frame.html', { bytes: value, revision }]]));
    const texts = { REVISION: revision };
    const kv = { STORIES: 'kv' };
    const running = await runWorkerd({
      kv: { modules: await server('kv'), bytes: { ...bytes, ARCHIVE: archive }, texts, inside: true },
      ours: { modules, kv, texts: { FRESH_SECONDS: '3600' } },
      'ours-cold': { modules, kv, texts: { FRESH_SECONDS: '3600' } },
      bare: { modules: await server('bare'), bytes, texts },
      'bare-again': { modules: await server('bare'), bytes, texts },
      'bare-kv': { modules: await server('bare-kv'), kv },
      'keep-kv': { modules: await server('keep-kv'), kv },
      'hono-kv': { modules: await server('hono-kv'), kv },
      'hono-stock': { modules: await server('hono-stock'), kv },
    });
    const nginx = await startNginx({ behind: 9, files: { '/v1/stories/large': value } }).catch(
      () => undefined,
    );
    try {
      const subjects = Object.fromEntries(
        Object.entries(subjectsOf(revision)).filter(([, { at }]) => at !== 'nginx' || nginx !== undefined),
      );
      const p99 = lists(Object.keys(subjects));
      const spent = lists(Object.keys(subjects));
      const measure = async (name: string, { at, path, headers, status = 200 }: Subject): Promise<number> => {
        const load: Load = {
          port: (at === 'nginx' ? nginx?.port : running.ports[at]) ?? 0,
          connections,
          milliseconds,
          path,
          status,
          ...(headers === undefined ? {} : { headers }),
        };
        const before = running.microseconds();
        const loaded: Loaded = await loadFor(load);
        p99.get(name)?.push(loaded.p99);
        spent.get(name)?.push((running.microseconds() - before) / loaded.answers);
        return loaded.perSecond;
      };
      const all = Object.fromEntries(
        Object.entries(subjects).map(([name, one]) => [name, () => measure(name, one)]),
      ) as Record<string, () => Promise<number>>;
      // Until the engine has compiled what it runs often.
      await interleaved(all, quick ? 1 : 5);
      for (const list of [...p99.values(), ...spent.values()]) list.length = 0;
      const values = await interleaved(all, rounds);
      const figures = Object.entries(subjects).map(
        ([name, { to, wish }]): Figure => ({
          subject: name,
          unit: 'requests/s',
          value: spreadOf(values[name] ?? []),
          ...(to === undefined
            ? {}
            : { ratio: { to, ...ratiosOf(values[name] ?? [], values[to] ?? []), ...(wish && { wish }) } }),
          more: { p99: { value: quantile(p99.get(name) ?? [], 0.5), unit: 'ms' } },
        }),
      );
      /** Another measure of the subjects that are compared, beside the same one. */
      const beside = (tells: string, unit: Unit, values: Map<string, number[]>, wish?: Wish): Figure[] =>
        Object.entries(subjects).flatMap(([name, { at, to }]) => {
          const own = values.get(name) ?? [];
          const others = values.get(to ?? '');
          // What nginx needs is not counted here.
          if (to === undefined || others === undefined || Number.isNaN(own[0]) || at === 'nginx') return [];
          const wished = wish !== undefined && name === 'ours, warm story' ? { wish } : {};
          const ratio = { to, ...ratiosOf(own, others), ...wished };
          return [{ subject: `${name}: ${tells}`, unit, value: spreadOf(own), ratio }];
        });
      const processor = beside('processor time of one', 'µs', spent, { most: 1.1 });
      const slowest = beside('one in a hundred takes longer than', 'ms', p99).filter(
        ({ subject }) => subject.startsWith('ours, warm') || subject.startsWith('ours, a story never'),
      );
      const kilobytes = Math.round(value.length / 1000);
      return {
        rounds: roundsOf(values),
        figures: [...figures, ...processor, ...slowest],
        notes: [
          `The story is ${kilobytes} KB, uncompressed. The client runs on the same machine and takes its share, so that ratios near 1 look nearer than they are.`,
          'Stories never asked for before are asked of an isolate of their own, as with the bare handlers; in the same one, the copies that they leave make a warm story about a tenth dearer.',
          ...(nginx === undefined ? ['nginx is not installed here.'] : []),
        ],
      };
    } finally {
      await nginx?.stop();
      await running.stop();
    }
  },
};
