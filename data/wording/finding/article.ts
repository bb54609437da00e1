/** English names among the words of another language, which has no place for their article. */

/** An English name among the words of another language: "Health ministry", "Court in Astana". */
export function withoutArticle(name: string): string {
  const found = /^(?:The|An?(?= (?:.* )?\p{Ll}{2})) (.+)/u.exec(name);
  const [, rest = ''] = found ?? [];
  return rest === '' ? name : rest.slice(0, 1).toUpperCase() + rest.slice(1);
}
