/** Where the repository is, whatever folder a command is started from. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const home: string = fileURLToPath(new URL('../../', import.meta.url));

/** Where built files lie; not under version control. */
export const builtDir: string = join(home, '.wwk');
