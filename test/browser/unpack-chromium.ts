// Unpacks the Chromium that comes inside the npm package @sparticuz/chromium, with the system libraries and the fonts
// that a bare machine lacks. The package is made for a cloud function and unpacks into the temporary folder, whatever is
// there already; here each version gets a folder of its own beside the installed packages, complete or not there at all.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface Executable {
  readonly path: string;
  /** Variables that this browser needs on top of the environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** @returns nothing on machines that the package has no binary for. */
export async function unpackChromium(): Promise<Executable | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const root = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = join(root, '..', '..', '.cache', 'what-we-know', `chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder, join(root, 'bin'));
  return {
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

async function unpackInto(folder: string, archives: string): Promise<void> {
  console.log('Unpacking Chromium …');
  mkdirSync(dirname(folder), { recursive: true });
  // Two runs may unpack at the same time: each fills a folder of its own, and the first to finish moves it into place.
  const draft = mkdtempSync(`${folder}.`);
  try {
    await inflateAll(draft, archives);
    writeFileSync(join(draft, 'fonts.conf'), fontsConf(folder));
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

async function inflateAll(target: string, archives: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium');
  const { TMPDIR } = process.env;
  process.env.TMPDIR = target; // The only way to tell the package where to unpack.
  try {
    await Promise.all(
      ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'].map((archive) => inflate(join(archives, archive))),
    );
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}

/** The package's own font list knows only its own fonts; the machine's come first, for the scripts that those lack. */
function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}
