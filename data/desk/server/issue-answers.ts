/**
 * What an editor can do about a doubt with one tap: rule 15 of the design has the compiler ask, and never repair by itself.
 * Where readers will see a reason, the editor writes it.
 */
import type { Issue } from '../../compiler/index.ts';
import type { ClaimPlace, IssueAnswer } from '../api.ts';
import type { Changes, ClaimRef, Edit } from '../edit/edits.ts';
import { asText, entriesOf, type Trees, textIn } from './trees.ts';

/** Put in the place of the editor's words by the page. */
const reason = '{reason}';

export function issueAnswers(
  issue: Issue,
  fact: string | undefined,
  claim: ClaimPlace | undefined,
  trees: Trees,
): readonly IssueAnswer[] {
  if (issue.code === 'not-used') return unused(issue, trees);
  if (issue.code === 'no-group') return groups(issue, trees);
  if (fact === undefined) return [];
  const ofFact = (label: string, set: Changes): readonly IssueAnswer[] => [
    { label, edits: [{ do: 'change-fact', id: fact, set }] },
  ];
  if (issue.code === 'yes-and-no-not-exclusive')
    return ofFact('They exclude each other', { exclusive: 'all' });
  if (issue.code === 'each-day-one-event') return ofFact('It is one event', { counts: null });
  return claim === undefined ? [] : ofClaim(issue, claim, trees);
}

function ofClaim({ code, nearest }: Issue, claim: ClaimPlace, trees: Trees): readonly IssueAnswer[] {
  const { fact, ...place } = claim;
  const ref: ClaimRef = place;
  const change = (set: Changes): readonly Edit[] => [{ do: 'change-claim', fact, claim: ref, set }];
  const setAside: IssueAnswer = {
    label: 'Leave it out of the count',
    asks: 'Why it is not compared with the others',
    edits: change({ set_aside: reason }),
  };
  const others: IssueAnswer = {
    label: 'It counts others',
    asks: 'Whom, where or when it counts',
    edits: change({ scope: reason }),
  };
  const remove: IssueAnswer = { label: 'Remove it', edits: [{ do: 'remove-claim', fact, claim: ref }] };
  switch (code) {
    case 'line-replaced':
      return [{ label: 'Both hold', asks: 'Why both hold', edits: change({ stands: reason }) }];
    case 'looks-passed': {
      const on = dayOf(claim, trees);
      return on === ''
        ? []
        : [
            {
              label: 'Events have passed it',
              asks: 'What happened since',
              edits: [{ do: 'mark-past', fact, claim: ref, past: { on, why: reason } }],
            },
          ];
    }
    case 'no-day-in-moving-fact': {
      const day = asText(trees.sources.get(claim.source)?.published).slice(0, 10);
      return /^\d{4}-\d\d-\d\d$/.test(day)
        ? [{ label: `It is of ${day}, the day of the page`, edits: change({ as_of: day }) }]
        : [];
    }
    case 'tie-of-forms':
      return [{ label: 'This page quotes the words', edits: change({ verbatim: true }) }];
    case 'unattributed-equals-speaker':
      return [
        { label: 'The page names nobody', asks: 'A note for readers', edits: change({ note: reason }) },
      ];
    case 'unlinked-withdrawn-value': {
      const statement = /^statement: (.+)$/.exec(nearest ?? '')?.[1];
      const other: IssueAnswer = {
        label: 'It is another figure',
        asks: 'How it differs',
        edits: change({ note: reason }),
      };
      return statement === undefined
        ? [other]
        : [
            {
              label: 'It repeats what was taken back',
              edits: change({ said_by: null, first_hand: null, statement }),
            },
            other,
          ];
    }
    case 'same-line-twice':
      return [remove];
    case 'anchor-not-found':
    case 'anchor-ambiguous':
      return nearest === undefined
        ? []
        : [{ label: `Take “${nearest}”`, edits: change({ anchor: nearest }) }];
    case 'bad-value':
      return nearest === undefined
        ? []
        : [{ label: `Write “${nearest}”`, edits: change({ value: nearest }) }];
    case 'value-not-in-anchor':
    case 'far-from-neighbours':
    case 'two-figures-of-one-day':
    case 'one-statement-two-values':
    case 'copy-departs':
    case 'part-outgrows-whole':
      return [others, setAside, remove];
    default:
      return [];
  }
}

/** The day of the newest page of the fact: what has passed a reading is not older. */
function dayOf({ fact }: ClaimPlace, trees: Trees): string {
  const days = (trees.facts.get(fact)?.claims ?? []).map(({ source, as_of }) =>
    (asText(as_of) || asText(trees.sources.get(asText(source))?.published)).slice(0, 10),
  );
  return (
    days
      .filter((day) => /^\d{4}-\d\d-\d\d$/.test(day))
      .sort()
      .at(-1) ?? ''
  );
}

/** One for each group of the story: which of them the speaker belongs to. */
function groups({ found = '' }: Issue, { story }: Trees): readonly IssueAnswer[] {
  return [...entriesOf(story.groups)].map(([id, group]) => ({
    label: textIn(group.label ?? group, asText(story.language)) || id,
    edits: [{ do: 'change-speaker', id: found, set: { group: id } }],
  }));
}

function unused({ found = '', file }: Issue, trees: Trees): readonly IssueAnswer[] {
  const label = 'Remove it';
  if (file.endsWith('speakers.yaml') && trees.speakers.has(found))
    return [{ label, edits: [{ do: 'remove-speaker', id: found }] }];
  if (file.endsWith('sources.yaml') && trees.sources.has(found))
    return [{ label, edits: [{ do: 'remove-source', id: found }] }];
  return trees.statements.has(found) ? [{ label, edits: [{ do: 'remove-statement', id: found }] }] : [];
}
