/** Where the repository is, whatever folder a command is started from. */
import { fileURLToPath } from 'node:url';

export const home: string = fileURLToPath(new URL('../../', import.meta.url));
