/**
 * Where the scripts lie that come later: in a folder of their own for each build. A browser may keep the first script for
 * a day; it then still loads the parts that were made with it.
 */

/** The name of this build; put here when the script is bundled. */
declare const WWK_BUILD: string | undefined;

const build = typeof WWK_BUILD === 'undefined' ? 'v1' : WWK_BUILD;

/** `name`: `rest`, or a language such as `de`. */
export function partAt(origin: string | undefined, name: string): string {
  return `${origin}/embed/${build}/${name}.js`;
}
