/**
 * Fetches the peers that our sizes are shown beside into a folder of their own in the temporary directory, and bundles
 * each as ours is. Fixed versions, no install scripts; nothing of them comes into this repository.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';

export interface Peer {
  readonly name: string;
  readonly version: string;
  /** What it is put to, where it does nothing by itself. */
  readonly draws?: string;
  /** What a page gets: one text for each file that it must load. */
  readonly files: readonly string[];
}

interface Wanted {
  readonly draws?: string;
  /** Package and version, with whatever it needs beside itself. */
  readonly packages: readonly [string, ...string[]];
  /** A module that puts the peer to the smallest use that shows something. */
  readonly script?: string;
  /** Files of the package that a page loads as they are. */
  readonly files?: readonly string[];
}

const list: Readonly<Record<string, Wanted>> = {
  'lite-youtube-embed': {
    packages: ['lite-youtube-embed@0.3.4'],
    script: "import 'lite-youtube-embed';",
    files: ['lite-youtube-embed/src/lite-yt-embed.css'],
  },
  giscus: { packages: ['giscus@1.6.0'], script: "import 'giscus';" },
  'emoji-picker-element': {
    packages: ['emoji-picker-element@1.29.1'],
    script: "import 'emoji-picker-element';",
  },
  TimelineJS: {
    packages: ['@knight-lab/timelinejs@3.9.11'],
    files: ['@knight-lab/timelinejs/dist/js/timeline.js', '@knight-lab/timelinejs/dist/css/timeline.css'],
  },
  'preact-custom-element': {
    draws: 'one line of text',
    packages: ['preact-custom-element@4.6.0', 'preact@10.27.2'],
    script:
      "import register from 'preact-custom-element'; import { h } from 'preact';" +
      "register(({ name }) => h('p', null, name), 'x-line', ['name'], { shadow: true });",
  },
  lit: {
    draws: 'one line of text',
    packages: ['lit@3.3.3'],
    script:
      "import { LitElement, html } from 'lit';" +
      "customElements.define('x-line', class extends LitElement { static properties = { name: {} };" +
      ' render() { return html`<p>$' +
      '{this.name}</p>`; } });',
  },
};

async function bundled(script: string, folder: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: folder },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

async function fetchPeer(name: string, wanted: Wanted, root: string): Promise<Peer> {
  const { packages, script, files = [], draws } = wanted;
  const folder = await mkdtemp(join(root, 'peer-'));
  await writeFile(join(folder, 'package.json'), '{"private":true}');
  const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--legacy-peer-deps'];
  await promisify(execFile)('npm', ['install', ...quietly, ...packages], { cwd: folder, timeout: 90_000 });
  const loaded = files.map((file) => readFile(join(folder, 'node_modules', file), 'utf8'));
  return {
    name,
    ...(draws === undefined ? {} : { draws }),
    version: packages[0].slice(packages[0].lastIndexOf('@') + 1),
    files: [...(script === undefined ? [] : [await bundled(script, folder)]), ...(await Promise.all(loaded))],
  };
}

/** Every peer that could be had, and one sentence for each that could not. */
export async function fetchPeers(): Promise<{
  readonly peers: readonly Peer[];
  readonly missing: readonly string[];
}> {
  const root = await mkdtemp(join(tmpdir(), 'bench-peers-'));
  const peers: Peer[] = [];
  const missing: string[] = [];
  try {
    for (const [name, one] of Object.entries(list)) {
      try {
        peers.push(await fetchPeer(name, one, root));
      } catch {
        missing.push(`${name} is left out: it could not be fetched from the package registry.`);
      }
    }
  } finally {
    await rm(root, { recursive: true, force: true });
  }
  return { peers, missing };
}
