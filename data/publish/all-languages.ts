/** Puts a stored bundle together again from its own language and the texts of the others, wherever these are kept. */
import { parseTranslation, withTranslation } from '../bundle/translations.ts';
import type { Bundle } from '../bundle/types.ts';
import { revisionOf } from '../compiler/index.ts';

/**
 * A stored bundle with the texts of its other languages. Texts that are missing or damaged are left out.
 * `read`: the bytes that have this digest; rejects where the store does.
 */
export async function inAllLanguages(
  stored: Bundle,
  read: (digest: string) => Promise<Uint8Array | undefined>,
): Promise<Bundle> {
  let bundle = stored;
  for (const [language, digest] of Object.entries(stored.translations ?? {})) {
    const bytes = await read(digest);
    if (bytes === undefined || revisionOf(bytes) !== digest) continue;
    const texts = parseTranslation(new TextDecoder().decode(bytes), stored.story, language);
    if (texts !== undefined) bundle = withTranslation(bundle, texts);
  }
  return bundle;
}
