/**
 * Where the scripts lie that come later: in a folder of their own for each build. A browser may keep the first script for
 * a day; it then still loads the parts that were made with it.
 */

/** The name of this build; put here when the script is bundled. */
declare const WWK_BUILD: string | undefined;

const build = typeof WWK_BUILD === 'undefined' ? 'v1' : WWK_BUILD;

/** `name`: `rest`, `open`, or a language such as `de`. Browsers remember that a script did not come, for each address. */
export function chunkLoader(origin: string | undefined, name: string, again = 0): string {
  return `${origin}/embed/${build}/${name}.js${again ? `#${again}` : ''}`;
}
