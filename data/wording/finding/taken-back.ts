/** How a value was taken back: by whom, in what way and when. Every act against one statement is told together. */
import type { Fact, Id, Moment } from '../../bundle/bundle.ts';
import type { Finding, Reason } from '../../resolver/finding.ts';
import type { Entry } from '../../resolver/indexed-claim.ts';
import { fill, join, marked, type Phrase } from '../phrase.ts';
import { dayWords, sameDay } from '../values/day.ts';
import { valueWords } from '../values/value.ts';
import { entriesOf, speakerPiece, type Voice } from '../voice.ts';
import { mostExact } from './headline.ts';
import { ownerWords } from './owner.ts';
import { within } from './within.ts';

type Withdrawn = Extract<Reason, { code: 'withdrawn' }>;

interface Taking {
  readonly entry: Entry;
  /** "the same day" or "on 10 January". */
  readonly day: Phrase;
  /** What each did, the acts that withdrew the value first. */
  readonly acts: readonly Phrase[];
  /** Whether the value was withdrawn, not only left unconfirmed. */
  readonly gone: boolean;
}

/** How a statement's value was taken back. */
function taking(voice: Voice, finding: Finding, fact: Fact, statement: Id): Taking | undefined {
  const { strings } = voice;
  const reasons = finding.reasons.filter(
    (one): one is Withdrawn => one.code === 'withdrawn' && one.statement === statement,
  );
  const [entry] = mostExact(entriesOf(voice, fact.id, reasons[0]?.claims ?? []));
  const said = entry?.statement;
  if (entry === undefined || said === undefined) return undefined;
  const acts = reasons.flatMap(({ act }) => said.withdrawn?.[act] ?? []);
  const real = acts.filter(({ how }) => how !== 'unconfirmed');
  const on = (real[0] ?? acts[0])?.on ?? said.on;
  const seen = new Set<string>();
  const clauses = [...real, ...acts.filter(({ how }) => how === 'unconfirmed')].flatMap((act): Phrase[] => {
    const key = `${act.by} ${act.how}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const clause = fill(strings.took[act.how], { by: within(voice, [speakerPiece(voice, act.by, 'owner')]) });
    return [sameDay(voice, act.on, on) ? clause : [...clause, ' ', ...onDay(voice, act.on)]];
  });
  const day: Phrase = sameDay(voice, said.on, on) ? [strings.sameDay] : onDay(voice, on);
  return { entry, day, acts: clauses, gone: real.length > 0 };
}

/** One sentence, with the value and whose it was: by whom it was taken back first. */
export function takenBack(voice: Voice, finding: Finding, fact: Fact, statement: Id): Phrase {
  const { strings } = voice;
  const taken = taking(voice, finding, fact, statement);
  if (taken?.entry.statement === undefined) return [];
  const { entry, day, gone } = taken;
  const value = valueWords(voice, fact, entry.claim);
  const owner = fill(strings.owner.day, {
    owner: within(voice, ownerWords(voice, entry, false)),
    day: dayWords(voice, taken.entry.statement.on),
  });
  return fill(gone ? strings.takenBack : strings.notConfirmed, {
    value: fill(strings.owned, { value: gone ? marked(value, 'gone') : value, owner }),
    day,
    acts: taken.acts[0] ?? [],
  });
}

/** All acts, for a place where the value and its owner stand already. */
export function actsAgainst(voice: Voice, finding: Finding, fact: Fact, statement: Id): Phrase {
  const taken = taking(voice, finding, fact, statement);
  if (taken === undefined) return [];
  const acts = join(taken.acts, voice.strings.semicolon);
  return taken.gone ? fill(voice.strings.withdrawnBy, { day: taken.day, acts }) : acts;
}

function onDay(voice: Voice, moment: Moment): Phrase {
  return fill(voice.strings.onDay, { day: dayWords(voice, moment) });
}
