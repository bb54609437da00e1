/**
 * Decides whether the reader already has what they ask for: If-None-Match of RFC 9110, section 13.1.2. A field that
 * breaks the grammar is as good as none. Nothing here knows what an ETag is made of.
 */

/** `"…"`, perhaps weak. An opaque tag holds no quotes, spaces or control characters. */
const entityTag = /^(?:W\/)?("[\x21\x23-\x7e\x80-\uffff]*")$/;

/** No reader has so many copies of one answer; what is longer is not looked through. */
const MAX_FIELD_CHARACTERS = 8000;

/**
 * True where the field is `*` or lists the tag, compared weakly: a cache on the way may have marked ours as weak
 * when it compressed the body.
 */
export function matchesIfNoneMatch(field: string | null, etag: string): boolean {
  if (field === null || field.length > MAX_FIELD_CHARACTERS) return false;
  if (field === etag) return true;
  if (field.trim() === '*') return true;
  let found = false;
  for (const part of splitList(field)) {
    const tag = entityTag.exec(part)?.[1];
    if (tag === undefined) return false;
    found ||= tag === etag;
  }
  return found;
}

/** The members of a list; empty members do not count, and a comma inside quotes separates nothing. */
function splitList(field: string): string[] {
  const parts = field.match(/(?:"[^"]*"|[^,"])+|"/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
