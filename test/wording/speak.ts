/** Shortcuts for the tests of what the card says: a story and the sources that are off, in English. */
import type { Bundle } from '../../data/bundle/bundle.ts';
import type { Finding } from '../../data/resolver/finding.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { en } from '../../data/wording/locales/en.ts';
import { plain } from '../../data/wording/phrase.ts';
import { type FindingSaid, sheetOf } from '../../data/wording/sheet.ts';
import { type Voice, voiceOf } from '../../data/wording/voice.ts';
import { story } from './story.ts';

export function english(bundle: Bundle = story): Voice {
  return voiceOf(bundle, en, 'en');
}

/** What the card says about one fact. */
export function saying(fact: string, off: readonly string[] = [], bundle: Bundle = story): FindingSaid {
  const said = sheetOf(english(bundle), resolve(bundle, { off })).findings.find((one) => one.fact === fact);
  if (said === undefined) throw new Error(`No finding about ${fact}`);
  return said;
}

export function finding(fact: string, off: readonly string[] = [], bundle: Bundle = story): Finding {
  const found = resolve(bundle, { off }).findings.find((one) => one.fact === fact);
  if (found === undefined) throw new Error(`No finding about ${fact}`);
  return found;
}

/** Its lines: value, then owner. */
export function lines(said: FindingSaid): readonly string[] {
  return said.says.map(({ value, owner }) => `${plain(value)} | ${plain(owner)}`);
}

/** The story with one more claim about a fact, or with other claims. */
export function withClaims(fact: string, claims: Bundle['facts'][number]['claims']): Bundle {
  return { ...story, facts: story.facts.map((one) => (one.id === fact ? { ...one, claims } : one)) };
}
