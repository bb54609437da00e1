/** Where the repository is, whatever folder a command is started from. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repoRoot: string = fileURLToPath(new URL('../../', import.meta.url).href);

/** The folder of built files; not under version control. */
export const buildDir: string = join(repoRoot, '.wwk');
