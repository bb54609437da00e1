/** Makes the voice that tells a story outside the browser: the interface's own words in a language, as far as there are any. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bundle } from '../bundle/bundle.ts';
import { en } from '../wording/locales/en.ts';
import type { Strings } from '../wording/strings.ts';
import { type Voice, voiceOf } from '../wording/voice.ts';

const stringsDir = join(import.meta.dirname, '../wording/locales');

/** The strings of a language; English where the interface has no others. */
async function stringsOf(language: string): Promise<Strings> {
  const path = join(stringsDir, `${language}.ts`);
  if (!/^[a-z]{2,3}$/.test(language) || !existsSync(path)) return en;
  const module = (await import(pathToFileURL(path).href)) as Readonly<Record<string, Strings>>;
  return module[language] ?? en;
}

/** `language` is a tag like en or zh-Hant. */
export async function voiceIn(bundle: Bundle, language: string): Promise<Voice> {
  const [base = ''] = language.split('-');
  return voiceOf(bundle, await stringsOf(base), language);
}
