/**
 * The one spelling of a path: small letters, no slash at its end, nothing encoded that need not be. Links are typed, shortened
 * and passed on by people, so another spelling of an address that exists leads there.
 */

const plain = /^(?:\/[a-z0-9._-]+)+$/;
const other = /[A-Z%]|.\/$/;

/** The same path in its one spelling; undefined where it is spelled so already, or cannot be an address of ours. */
export function respelled(path: string): string | undefined {
  if (!other.test(path)) return undefined;
  const decoded = path.includes('%') ? decodedPath(path) : path;
  const spelling = withoutEnd(decoded?.trim().toLowerCase() ?? '');
  return plain.test(spelling) && !spelling.includes('..') ? spelling : undefined;
}

function decodedPath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Without slashes at the end. A regular expression would look at the end of every run of slashes: seconds for a long one. */
function withoutEnd(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}
