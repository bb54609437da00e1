/** The peers that our sizes are shown beside, each put to the smallest use that shows something. */
import { type Fetched, fetchEach, type Wanted } from './fetch-packages.ts';

export interface Peer {
  readonly name: string;
  readonly version: string;
  /** What it is put to, where it does nothing by itself. */
  readonly draws?: string;
  /** What a page gets: one text for each file that it must load. */
  readonly files: readonly string[];
}

interface Sized extends Wanted {
  readonly draws?: string;
}

const list: Readonly<Record<string, Sized>> = {
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

/** Every peer that could be had, and one sentence for each that could not. */
export async function fetchPeers(): Promise<{
  readonly peers: readonly Peer[];
  readonly missing: readonly string[];
}> {
  const { fetched, missing } = await fetchEach(list);
  const peers = Object.entries(fetched).map(([name, { version, script, files }]: [string, Fetched]): Peer => {
    const draws = list[name]?.draws;
    return {
      name,
      version,
      ...(draws === undefined ? {} : { draws }),
      files: [...(script === undefined ? [] : [script]), ...Object.values(files)],
    };
  });
  return { peers, missing };
}
