/**
 * One edition after another of a small newsroom: each changes every story, every artifact, every script and every page, and
 * says in each which edition it is, so that a reader notices at once when two of them are mixed.
 */
import type { RenderArtifacts } from '../../data/publish/artifact.ts';
import type { CompiledBundle } from '../../data/publish/kv-entries.ts';
import { type PublishOptions, type PublishReport, publish } from '../../data/publish/publish.ts';
import type { SiteFile } from '../../data/publish/sync-site.ts';
import type { PublishTarget } from '../../data/publish/target.ts';
import { goodStory } from './good-story.ts';

export const names = ['fire', 'flood', 'storm'] as const;

export function storiesOf(edition: number): readonly CompiledBundle[] {
  return names.map((name) => goodStory(name, `${name}, edition ${edition}`));
}

export function buildOf(edition: number): string {
  return edition.toString(16).padStart(24, '0');
}

export function siteOf(edition: number): readonly SiteFile[] {
  const build = buildOf(edition);
  return [
    { key: 'demo', text: `a page, edition ${edition}` },
    { key: 'embed/v1.js', text: `import('/embed/${build}/rest.js'); // edition ${edition}` },
    { key: `embed/${build}/rest.js`, text: `the rest, edition ${edition}` },
    { key: 'version', text: JSON.stringify({ version: `edition ${edition}` }) },
  ];
}

const renderEdition: RenderArtifacts = async ({ bundle }) => {
  const told = String(bundle.title);
  return [
    { name: 'script.js', text: `draw('${told}')` },
    { name: 'script.ru.js', text: `нарисуй('${told}')` },
    { name: 'card.html', text: `<p>${told}</p>` },
    { name: 'card.ru.html', text: `<p lang="ru">${told}</p>` },
    { name: 'card.txt', text: told },
    { name: 'page.html', text: `<title>${told}</title>` },
  ];
};

export function publishEdition(
  target: PublishTarget,
  edition: number,
  wait: PublishOptions['wait'],
): Promise<PublishReport> {
  const now = new Date(Date.UTC(2022, 0, 1, 0, edition));
  return publish(target, storiesOf(edition), { now, wait, artifacts: renderEdition, site: siteOf(edition) });
}
