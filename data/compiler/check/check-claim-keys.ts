/** Checks which keys of one claim exclude or need each other: who vouches, where it stands, what it contradicts. */
import type { Place, ReportIssue } from '../issue.ts';
import type { CheckCode } from './codes.ts';
import type { ClaimEntry } from './schema/claim.ts';
import type { FactEntry } from './schema/fact.ts';

type At = (key: string, part?: 'key') => Place;

/** Pairs of keys that say opposite things of one claim. */
const opposites: readonly (readonly [a: keyof ClaimEntry, b: keyof ClaimEntry, why: string])[] = [
  ['past', 'stands', 'one says that the reading has passed, the other that it stands'],
  ['past', 'leads', 'what has passed has no line to put first'],
  ['set_aside', 'stands', 'what is set aside is never compared, so it cannot stand'],
  ['set_aside', 'leads', 'what is set aside has no line to put first'],
  ['corrected', 'stands', 'what the outlet took back cannot stand'],
  ['corrected', 'leads', 'what the outlet took back has no line to put first'],
];

/** Tells every such mistake; whether the claim can be used without a value. */
export function checkClaimKeys(
  entry: ClaimEntry,
  at: At,
  here: (key: string) => Place,
  head: FactEntry | undefined,
  report: ReportIssue<CheckCode>,
): boolean {
  checkOwners(entry, at, report);
  if (entry.anchor === undefined && entry.heard === undefined) {
    report('missing-key', here('anchor'), {
      message: '"anchor" is missing',
      expected:
        'at most eight words as printed, enough to find the passage, or "heard" where nothing is printed',
    });
  } else if (entry.anchor !== undefined && entry.heard !== undefined) {
    report('anchor-and-heard', at('heard', 'key'), {
      message: 'a claim was either read or heard; keep "anchor" or "heard"',
    });
  }
  if (entry.value === undefined && entry.denies === undefined) {
    report('missing-key', here('value'), {
      message: '"value" is missing',
      expected: 'what the source prints, like 164; only a bare denial ("denies") has none',
    });
    return false;
  }
  if (entry.denies !== undefined && head !== undefined && head.kind !== 'answer') {
    const { denies } = entry;
    if (typeof denies === 'object' && 'answer' in denies) {
      report('key-for-another-kind', at('denies'), {
        message: `a ${head.kind} has no answers to deny; name the voice: { voice: … }`,
        found: denies.answer,
      });
    }
  }
  for (const [a, b, why] of opposites) {
    if (entry[a] === undefined || entry[b] === undefined) continue;
    report('contradicting-keys', at(b, 'key'), {
      message: `"${a}" and "${b}" contradict each other: ${why}`,
      found: b,
    });
  }
  return true;
}

function checkOwners(
  { statement, said_by, first_hand, traced, citing, acts }: ClaimEntry,
  at: At,
  report: ReportIssue<CheckCode>,
): void {
  if (statement !== undefined && said_by !== undefined) {
    report('two-owners', at('said_by', 'key'), {
      message: 'the statement already says who speaks; leave "said_by" out',
    });
  }
  if (first_hand === true && (statement !== undefined || said_by !== undefined)) {
    report('two-owners', at('first_hand', 'key'), {
      message: `either the outlet vouches itself, or ${statement ?? 'a speaker'} does; keep one`,
    });
  }
  if (statement !== undefined || said_by !== undefined) return;
  if (traced !== undefined) {
    report('traced-unattributed', at('traced', 'key'), {
      message: '"traced" needs the owner that it was traced to; add "statement" or "said_by"',
    });
  }
  if (citing !== undefined && first_hand !== true) {
    report('nobody-speaks', at('citing', 'key'), {
      message: '"citing" says whom the speaker cites, but nobody speaks here; add "said_by"',
      nearest: `said_by: ${citing}`,
    });
  }
  if (acts !== undefined && first_hand !== true) {
    report('nobody-speaks', at('acts', 'key'), {
      message:
        'nobody speaks here who could take it back; add "said_by" or "statement", or use "corrected" for the outlet’s own correction',
    });
  }
}
