/** Fetches the texts of a story in the language of the card, which a stored bundle keeps in a file of their own. */
import { parseTranslation, withTranslation } from '../../data/bundle/translations.ts';
import type { Bundle } from '../../data/bundle/types.ts';
import { stripPrototypes } from '../safe/prototypes.ts';
import type { Loaded } from './load.ts';
import { soundBundle } from './sound-bundle.ts';

/** Asks for the text of another address, as the bundle itself was asked for. */
export type Get = (url: string) => Promise<Loaded>;

/**
 * The bundle with its texts in `language`, where it names such texts and they come; else as it is, and the card says
 * that parts of it are in the story's own language. `url`: where the bundle came from. Never rejects.
 */
export async function translated(bundle: Bundle, language: string, url: string, get: Get): Promise<Bundle> {
  const [base = ''] = language.split('-');
  const digests = bundle.translations ?? {};
  const found = [language, base].find((one) => Object.hasOwn(digests, one));
  if (found === undefined) return bundle;
  const address = new URL(url);
  address.pathname = `${address.pathname.replace(/(\.json|\/)$/, '')}/texts/${digests[found]}.json`;
  address.search = '';
  const loaded = await get(address.href);
  const texts = loaded.outcome === 'new' ? parseTranslation(loaded.text, bundle.story, found) : undefined;
  const whole = texts === undefined ? undefined : soundBundle(withTranslation(bundle, texts));
  return whole === undefined ? bundle : stripPrototypes(whole);
}
