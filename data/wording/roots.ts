/** The origins as a reader switches them: all pieces that go back to one in the findings that are shown. */
import type { Id } from '../bundle/bundle.ts';
import type { OriginOf } from '../resolver/origin.ts';
import { plain } from './phrase.ts';
import type { Switch } from './sources.ts';
import { counted, nameOf, type Voice } from './voice.ts';

const known = new WeakMap<Voice, Map<string, readonly Switch[]>>();

/** Those with the most outlets first; what nobody owns comes last. The same list again for the same facts. */
export function origins(voice: Voice, facts: readonly Id[]): readonly Switch[] {
  const lists = known.get(voice) ?? new Map<string, readonly Switch[]>();
  known.set(voice, lists);
  const key = facts.join(' ');
  let found = lists.get(key);
  if (found === undefined) {
    found = sorted(voice, facts);
    lists.set(key, found);
  }
  return found;
}

interface Root {
  readonly origin: OriginOf;
  readonly ids: Set<Id>;
  readonly outlets: Set<string>;
}

function sorted(voice: Voice, facts: readonly Id[]): readonly Switch[] {
  const roots = new Map<string, Root>();
  for (const fact of facts) {
    for (const { origin, source } of voice.index.facts.get(fact)?.entries ?? []) {
      const root = roots.get(origin.key) ?? { origin, ids: new Set(), outlets: new Set() };
      roots.set(origin.key, root);
      root.ids.add(source.id);
      root.outlets.add(source.outlet);
    }
  }
  const { compare } = new Intl.Collator(voice.language);
  return [...roots]
    .map(([key, { origin, ids, outlets }]) => ({
      size: key === 'unstated' ? 0 : outlets.size,
      key,
      name: nameOfOrigin(voice, origin),
      ids: [...ids],
      count: voice.number.format(outlets.size),
      counted: plain(counted(voice, voice.strings.outlets, outlets.size)),
      pieces: [],
    }))
    .sort((a, b) => b.size - a.size || compare(a.name, b.name));
}

function nameOfOrigin(voice: Voice, { speaker, outlet }: OriginOf): string {
  return speaker === undefined ? (outlet ?? voice.strings.noOwner) : nameOf(voice, speaker);
}
