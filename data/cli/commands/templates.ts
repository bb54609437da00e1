/**
 * The starter files that `new` writes, with comments that say how to fill them in. What must be replaced stands in ‹ ›,
 * which `check` refuses.
 */
import { isMoment } from '../../bundle/moment.ts';

/** The day that an id like tass-2022-01-09 ends with; nothing where it names none. */
function dayIn(id: string): string | undefined {
  const [day] = /\d{4}-\d{2}-\d{2}/.exec(id) ?? [];
  return day === undefined || !isMoment(day) ? undefined : day;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export function storyStarter(title: string, fact: string): string {
  return `# Replace everything in ‹ ›, marks and all; check refuses what is left of it.
title: ${quoted(`‹${title}›`)}
summary: ‹What is known so far, in one sentence of your own›   # or delete this line
language: en
time_zone: '+00:00'   # where this story's days begin; or a zone like Europe/Paris
state: open           # closed, once nothing more is expected
lead: 4               # how many facts the card shows at rest
# groups: { officials: Officials, witnesses: Witnesses, newsrooms: Newsrooms }   # the toggles; without them, the sources
# Every file in facts/, in the order of the card.
facts: [${fact}]
`;
}

export function sourceStarter(id: string): string {
  return `${id}:
  outlet: ‹Name of the outlet›   # spell it the same way every time
  title: '‹The headline as printed›'
  # url: https://…
  published: ${dayIn(id) ?? '‹the day it came out›'}   # like 2022-01-09 or 2022-01-09T08:50, or with Z or +06:00; or unknown
  # dated: inferred            # when the date is not on the page
  language: en
  # original: { outlet: BBC News, how: rewrite }   # or copy, translation: whose piece this really is
  # note: What a reader should know about this page.
`;
}

export const speakersStarter = `# Everybody who says things. part_of names the organisation that somebody belongs to, and hands its group down.
# ministry: { name: The health ministry, short: Health ministry, part_of: state }
# state: { name: The state, group: officials }
# unnamed-officials: { name: Officials, part_of: state, named: false }
`;

export const statementsStarter = `# Acts of saying that several facts share. What only one fact needs stands in that fact.
# first-count:
#   said_by: ministry
#   on: 2022-01-09
#   acts: { on: 2022-01-10, by: ministry, how: retracted, source: article-002 }
`;

/** A fact with one example claim. */
export function factStarter(label: string, source: string): string {
  return `asks: ‹How many people were …?›
label: ${quoted(label)}
kind: count                # or: date, answer
unit: people
counts: running total      # or: at one time, each day; leave it out when the number does not move
# where: The place
# who: everyone
# part_of: a wider fact
# One entry for each figure that a source prints. Quotes when a text has a comma or ": " in it.
claims:
  - source: ${source}
    value: ‹what it prints›   # 225, '7,939', at least 164, about 700, 26–30, dozens, none …
    # said_by: a speaker   # or first_hand: true, where the outlet saw or counted it itself; neither: nobody vouches
    as_of: ‹the day that it is about›   # like 2022-01-09; delete the line where the page gives none
    anchor: ‹up to eight words as printed›
`;
}
