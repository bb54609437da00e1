/** Who may import whom: for each folder, imports that lint must allow and imports that it must refuse. */

export interface Arrow {
  readonly from: string;
  readonly allowed: readonly string[];
  readonly refused: readonly string[];
}

export const ARROWS: readonly Arrow[] = [
  {
    from: 'data/bundle',
    allowed: ['./moment.ts', './words/en.ts'],
    refused: [
      ...['../resolver/resolve.ts', '../compiler/read.ts', './../compiler/read.ts', '../cli/main.ts'],
      ...['../wording/voice.ts', '../../package.json'],
      ...['../../worker/app.ts', '../../widget/card.tsx', '../../test/kit.ts'],
      ...['yaml', 'zod', 'preact', 'hono', 'node:fs', 'fs'],
    ],
  },
  {
    from: 'data/bundle/words',
    allowed: ['./en.ts', '../moment.ts'],
    refused: [
      ...['../../resolver/resolve.ts', '../../compiler/read.ts', '../../../worker/app.ts'],
      ...['../../../widget/card.tsx', 'node:fs'],
    ],
  },
  {
    from: 'data/resolver',
    allowed: ['./value.ts', './words/en.ts', '../bundle/moment.ts'],
    refused: [
      ...['../compiler/read.ts', './../compiler/read.ts', './../bundle/moment.ts', '../cli/main.ts'],
      ...['../wording/voice.ts', '../publish/target.ts', '../../package.json'],
      ...['../../worker/app.ts', '../../widget/card.tsx', '../../test/kit.ts'],
      ...['yaml', 'zod', 'preact', 'hono', 'node:fs', 'fs'],
    ],
  },
  {
    from: 'data/resolver/words',
    allowed: ['./en.ts', '../value.ts', '../../bundle/moment.ts'],
    refused: ['../../compiler/read.ts', '../../../worker/app.ts', '../../../widget/card.tsx', 'node:fs'],
  },
  {
    from: 'data/wording',
    allowed: ['./voice.ts', './locales/en.ts', '../bundle/moment.ts', '../resolver/resolve.ts'],
    refused: [
      ...['../compiler/read.ts', './../resolver/resolve.ts', '../render/text.ts', '../publish/target.ts'],
      ...['../site/site.ts', '../cli/main.ts', '../../package.json'],
      ...['../../worker/app.ts', '../../widget/card.tsx', '../../test/kit.ts'],
      ...['yaml', 'preact', 'hono', 'node:fs'],
    ],
  },
  {
    from: 'data/wording/values',
    allowed: [
      './day.ts',
      '../voice.ts',
      '../locales/en.ts',
      '../../bundle/moment.ts',
      '../../resolver/resolve.ts',
    ],
    refused: ['../../render/text.ts', '../../cli/main.ts', '../../../widget/card.tsx', 'node:fs', 'preact'],
  },
  {
    from: 'data/desk/server',
    allowed: [
      ...['./guard.ts', '../edit/edits.ts', '../../bundle/moment.ts', '../../compiler/index.ts'],
      ...['../../resolver/resolve.ts', '../../wording/changes.ts', '../../render/review.ts'],
      ...['../../publish/publish.ts', 'hono', 'yaml', 'node:crypto'],
    ],
    refused: [
      ...['../../cli/main.ts', '../../site/site.ts', './../../cli/main.ts'],
      ...['../../../worker/app.ts', '../../../widget/card.tsx', '../../../test/kit.ts'],
    ],
  },
  {
    from: 'data/desk/ui/parts',
    allowed: ['./link.tsx', '../ask.ts', '../../api.ts', '../../edit/edits.ts', 'preact', 'preact/hooks'],
    refused: [
      ...['../../server/guard.ts', '../../preview/tell.ts', '../../../compiler/index.ts'],
      ...['../../../render/review.ts', '../../../wording/changes.ts', '../../../publish/publish.ts'],
      ...['../../edit/open-story.ts', '../../propose/propose.ts', 'hono', 'yaml', 'node:fs'],
    ],
  },
  {
    from: 'data/compiler',
    allowed: [
      ...['./read.ts', './read/yaml.ts', '../bundle/moment.ts', '../resolver/value.ts'],
      ...['yaml', 'zod', 'node:fs', 'node:fs/promises'],
    ],
    refused: [
      ...[
        '../cli/main.ts',
        '../wording/voice.ts',
        '../render/text.ts',
        '../publish/target.ts',
        '../site/site.ts',
      ],
      ...['../../worker/app.ts', '../../widget/card.tsx', '../../test/kit.ts'],
      ...['preact', 'hono', 'esbuild', 'miniflare', 'fs'],
    ],
  },
  {
    from: 'data/compiler/read',
    allowed: [
      ...['./yaml.ts', '../issue.ts', '../../bundle/moment.ts', '../../resolver/value.ts'],
      ...['yaml', 'zod', 'node:path'],
    ],
    refused: [
      ...[
        '../../cli/main.ts',
        '../../wording/voice.ts',
        '../../../worker/app.ts',
        '../../../widget/card.tsx',
      ],
      ...['hono'],
    ],
  },
  {
    from: 'data/render',
    allowed: [
      ...['./feed.ts', '../bundle/stored.ts', '../resolver/resolve.ts', '../wording/voice.ts'],
      ...['../compiler/report/paint.ts', '../compiler/report/wrap.ts', '../publish/artifact.ts'],
      ...['../publish/kv-entries.ts', '../../widget/server.tsx', '../../worker/api.ts', 'node:fs', 'esbuild'],
    ],
    refused: [
      ...['../cli/main.ts', '../site/site.ts', '../compiler/index.ts', '../publish/publish.ts'],
      ...['./../cli/main.ts', '../../widget/card/card.tsx', '../../worker/app.ts', '../../test/kit.ts'],
    ],
  },
  {
    from: 'data/publish',
    allowed: [
      './target.ts',
      '../bundle/stored.ts',
      '../compiler/index.ts',
      '../bundle/compare.ts',
      'node:fs',
    ],
    refused: [
      ...['../cli/main.ts', '../site/site.ts', '../render/artifacts.ts', '../wording/voice.ts'],
      ...['../resolver/resolve.ts', '../compiler/read.ts', './../cli/main.ts'],
      ...['../../worker/app.ts', '../../widget/card.tsx', '../../test/kit.ts'],
    ],
  },
  {
    from: 'data/site',
    allowed: [
      ...['./build.ts', './pages/manifest.ts', '../render/artifacts.ts', '../wording/locales/languages.ts'],
      ...[
        '../bundle/stored.ts',
        '../compiler/index.ts',
        '../publish/sync-site.ts',
        '../../worker/build-info.ts',
      ],
      ...['node:fs', 'esbuild'],
    ],
    refused: [
      ...['../cli/main.ts', '../publish/publish.ts', '../compiler/read.ts', '../resolver/resolve.ts'],
      ...['./../cli/main.ts', '../../worker/app.ts', '../../widget/card.tsx', '../../test/kit.ts'],
    ],
  },
  {
    from: 'data/site/pages',
    allowed: [
      ...['./manifest.ts', '../site.ts', '../../render/home.ts', '../../bundle/stored.ts'],
      ...['../../resolver/finding.ts', '../../publish/sync-site.ts', '../../compiler/index.ts'],
      ...['../../../worker/routes/routes.ts', '../../../worker/routes/route.ts'],
      ...['../../../worker/http/headers.ts'],
    ],
    refused: [
      ...['../../cli/main.ts', '../../../worker/app.ts', '../../../worker/routes/serve.ts'],
      ...['../../../widget/card.tsx', '../../resolver/resolve.ts'],
    ],
  },
  {
    from: 'widget',
    allowed: [
      ...['./core.ts', './card/row.tsx', '../data/bundle/types.ts', '../data/resolver/resolve.ts'],
      ...['../data/wording/voice.ts', 'preact', 'preact/jsx-runtime'],
    ],
    refused: [
      ...['../worker/app.ts', '../data/compiler/read.ts', '../data/cli/main.ts', '../.wwk/embed.js.txt'],
      ...['../data/render/text.ts', '../data/publish/target.ts', '../data/site/site.ts'],
      ...['hono', 'yaml', 'node:fs', 'preact-iso', '../test/kit.ts'],
    ],
  },
  {
    from: 'widget/card',
    allowed: [
      ...['./row.tsx', '../bundle/load.ts', '../../data/bundle/types.ts', '../../data/resolver/resolve.ts'],
      ...['../../data/wording/locales/en.ts', 'preact'],
    ],
    refused: ['../../worker/app.ts', '../../data/compiler/read.ts', '../../data/render/text.ts', 'hono'],
  },
  {
    from: 'worker',
    allowed: [
      ...['./kv/store.ts', '../data/bundle/stored.ts', '../data/resolver/resolve.ts', 'hono', 'hono/cors'],
      ...['../.wwk/embed.js.txt'],
    ],
    refused: [
      ...['../widget/card.tsx', '../data/compiler/read.ts', '../data/cli/main.ts', '../.wwk/embed.js'],
      ...['../data/wording/voice.ts', '../data/render/text.ts', '../data/publish/target.ts'],
      ...['../data/site/site.ts', 'preact', 'yaml', 'node:fs', '../test/kit.ts'],
    ],
  },
  {
    from: 'worker/routes',
    allowed: [
      ...['./findings.ts', '../kv/store.ts', '../../data/bundle/stored.ts', '../../data/resolver/resolve.ts'],
      ...['hono', '../../.wwk/embed.js.txt'],
    ],
    refused: [
      ...['../../widget/card.tsx', '../../data/compiler/read.ts', '../../data/wording/voice.ts'],
      ...['../../.wwk/embed.js', 'preact'],
    ],
  },
  {
    from: 'data/cli',
    allowed: [
      ...['../../worker/app.ts', '../../widget/card.tsx', '../compiler/read.ts', '../publish/publish.ts'],
      ...['../site/build.ts', 'esbuild', 'miniflare'],
    ],
    refused: [],
  },
  { from: 'test/worker', allowed: ['../../worker/app.ts', '../../widget/card.tsx', 'vitest'], refused: [] },
  { from: '.', allowed: ['./data/resolver/resolve.ts'], refused: ['./worker/app.ts'] },
];
