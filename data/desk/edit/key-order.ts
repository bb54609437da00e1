/** The order in which files have their keys: where a key that is added comes to stand. */
export const keyOrder = {
  source: ['outlet', 'title', 'url', 'published', 'after', 'before', 'dated', 'language', 'original', 'note'],
  outlet: ['part_of', 'group', 'time_zone'],
  speaker: ['name', 'short', 'part_of', 'group', 'named'],
  statement: ['said_by', 'citing', 'on', 'note', 'acts'],
  claim: [
    ...['source', 'value', 'printed', 'hedge', 'said_by', 'statement', 'first_hand', 'citing', 'traced'],
    ...['includes', 'excludes', 'may_include', 'scope', 'verbatim', 'as_of', 'rounded_to', 'anchor', 'heard'],
    ...['denies', 'acts', 'corrected', 'past', 'stands', 'leads', 'set_aside', 'note'],
  ],
  fact: [
    ...['asks', 'label', 'kind', 'unit', 'money', 'units', 'counts', 'several', 'changes', 'exclusive'],
    ...['answers', 'where', 'who', 'part_of', 'unclear', 'note', 'status', 'statements', 'claims'],
  ],
  story: [
    ...['title', 'summary', 'language', 'time_zone', 'state', 'lead', 'groups', 'not_before'],
    ...['translated_by_machine', 'facts', 'sections'],
  ],
} as const satisfies Record<string, readonly string[]>;

export type Keyed = keyof typeof keyOrder;
