/** The page on which a newsroom chooses how its card looks and copies what goes into its page. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repoRoot } from '../../render/repo-root.ts';
import { toolPage } from './tool-page.ts';

export async function configurePage(): Promise<string> {
  return toolPage({
    path: '/configure',
    title: 'Put a card on a page',
    tells:
      'Choose how it looks, then copy what goes into your page. A card sets no cookie, counts nobody and asks no other host.',
    content: await readFile(join(repoRoot, 'widget/pages/configure/form.html'), 'utf8'),
    scripts: ['/embed/v1.js', '/configure.js'],
  });
}
