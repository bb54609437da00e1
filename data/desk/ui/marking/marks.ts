/** What is marked in a text: proposals that nobody has decided on, and what was taken or dropped already. */
import type { MarkedPage, TakenClaim } from '../../api.ts';
import type { Proposal } from '../../propose/proposal.ts';

export interface PageMark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly state: 'open' | 'taken' | 'dropped';
  readonly proposal?: Proposal;
  readonly claim?: TakenClaim;
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

function same(value: string, proposal: Proposal): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/[\s,.']/g, '');
  return plain(value) === plain(proposal.value) || plain(proposal.printed).includes(plain(value));
}

/** In the order of the text, none over another. A claim that no proposal is about is a mark of its own. */
export function marksOf({ proposals, claims, dropped }: MarkedPage): readonly PageMark[] {
  const left = new Set(claims);
  const isOnly = ({ id, anchor }: Proposal): boolean =>
    !proposals.some((other) => other.id !== id && other.anchor === anchor);
  const marks: PageMark[] = proposals.map((proposal) => {
    const { id, start, end } = proposal;
    const here = claims.filter(
      (one) =>
        one.start !== undefined &&
        one.end !== undefined &&
        overlap({ start: one.start, end: one.end }, proposal),
    );
    // An editor may have written another value for it than the one that was read, like the days of "mid-May".
    const claim =
      here.find(({ value }) => same(value, proposal)) ??
      here.find(({ anchor }) => anchor === proposal.anchor && isOnly(proposal));
    if (claim !== undefined) {
      left.delete(claim);
      return { id, start, end, state: 'taken', proposal, claim };
    }
    return { id, start, end, state: dropped.includes(id) ? 'dropped' : 'open', proposal };
  });
  for (const claim of left) {
    const { start, end } = claim;
    if (start === undefined || end === undefined) continue;
    if (marks.some((mark) => overlap(mark, { start, end }))) continue;
    marks.push({ id: `claim-${claim.fact}-${claim.index}`, start, end, state: 'taken', claim });
  }
  const sorted = marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter(
    (mark, at) => at === 0 || !sorted.slice(0, at).some((before) => overlap(before, mark)),
  );
}

/** The next mark that nobody has decided on, after `id` or before it, and around the end of the text. */
export function nextOpen(
  marks: readonly PageMark[],
  id: string | undefined,
  step: 1 | -1,
): PageMark | undefined {
  const from = marks.findIndex((mark) => mark.id === id);
  for (let i = 1; i <= marks.length; i += 1) {
    const at =
      ((((from === -1 && step === -1 ? 0 : from) + step * i) % marks.length) + marks.length) % marks.length;
    if (marks[at]?.state === 'open') return marks[at];
  }
  return undefined;
}
