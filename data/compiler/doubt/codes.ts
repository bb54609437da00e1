/** The compiler's doubts: what is correct as written, and most likely not what the editor meant. */
import type { Help } from '../issue.ts';

export const doubtCodes = {
  'value-not-in-anchor': {
    severity: 'warning',
    title: 'a number that its own anchor does not hold',
    means:
      'The anchor has other numbers, and not the value. Most often two digits changed places, or the anchor belongs to another claim. Where the page gives the number in the next words, let the anchor hold it.',
    wrong: 'value: 154\nanchor: toll rises to 145',
    right: 'value: 145\nanchor: toll rises to 145',
  },
  'far-from-neighbours': {
    severity: 'warning',
    title: 'a figure five or more times above or below those beside it',
    means:
      'All other figures of that day (of the fact, where the number does not move) are far off. A digit too many, a thousand too few or another unit are likelier than news. If the page prints it so, give it a "scope", or set it aside with the reason.',
    wrong: 'value: 154\n…\nvalue: 1540',
    right: 'value: 154\n…\nvalue: 154',
  },
  'part-outgrows-whole': {
    severity: 'warning',
    title: 'a part above its whole, on another day or by another voice',
    means:
      'The part is more than the newest whole that its voice had given by then, or than any whole. Either a newer whole is missing, or the two count different people or things.',
    wrong: 'killed: 30 on 1 May; killed children: 33 on 3 May',
    right: 'killed: 30 on 1 May; killed children: 3 on 3 May',
  },
  'one-statement-two-values': {
    severity: 'warning',
    title: 'one statement is given two values that cannot both hold',
    means:
      'Two claims repeat one statement for one day, but their figures differ by more than rounding. One of them is mistyped, or one source misprints the figure (then set that claim aside and say why), or counts other people (say so in includes, excludes or scope), or they repeat two different statements.',
    wrong:
      '- { source: a, value: 225, statement: briefing, … }\n- { source: b, value: 227, statement: briefing, … }',
    right:
      '- { source: b, value: 227, statement: briefing, set_aside: Misprinted; the speaker said 225., … }',
  },
  'two-figures-of-one-day': {
    severity: 'warning',
    title: 'two figures of one voice and day that cannot be one',
    means:
      'They most likely count different people, places or times, and the card would make a quarrel or a rise of them. Give the narrower one a "scope" or a fact of its own; if one was given later that day, give both their hour.',
    wrong:
      '- { value: 90, said_by: police, as_of: 2022-01-09 }\n- { value: 41, said_by: police, as_of: 2022-01-09 }',
    right:
      '- { value: 90, said_by: police, as_of: 2022-01-09 }\n- { value: 41, said_by: police, as_of: 2022-01-09, scope: in the city }',
  },
  'copy-departs': {
    severity: 'warning',
    title: 'a copy that departs from its original or its other copies',
    means:
      'A page that copies, translates or rewrites a piece prints another figure than that piece or its other copies do. If the page has it so, the slip is the copyist’s: set the claim aside and say so. Else it is ours.',
    wrong: 'agency: 60; copyist, a rewrite of the agency: 6000',
    right: 'copyist: 6000, set_aside: A slip of the copyist; the agency has 60.',
  },
  'mutual-citing': {
    severity: 'warning',
    title: 'two voices that rest on each other',
    means:
      'Each cites the other for it, so neither has it at first hand, and the card counts both as unattributed. Find the page that had it first, and whom that page names.',
    wrong: '- { source: alpha-page, said_by: beta }\n- { source: beta-page, said_by: alpha }',
    right:
      '- { source: alpha-page, said_by: ministry }\n- { source: beta-page, said_by: alpha, citing: ministry }',
  },
  'before-the-event': {
    severity: 'warning',
    title: 'a day long before the event',
    means:
      'The count moves, and this day lies a month and more before everything else in the story. Most often the year is last year’s.',
    wrong: 'as_of: 2021-01-09   # in a story of January 2022',
    right: 'as_of: 2022-01-09',
  },
  'expected-after-report': {
    severity: 'warning',
    title: 'an expectation after a report that it came',
    means:
      'A page expects what somebody had reported already, with another value. The card tells the expectation behind the report. Perhaps it is about another event, or the report itself was an expectation.',
    wrong: 'value: by 15 May, as_of: 15 May; value: 16 May, as_of: 16 May, hedge: expected',
    right: 'two facts, if these are two events',
  },
  'yes-and-no-not-exclusive': {
    severity: 'warning',
    title: 'a yes/no fact whose answers do not exclude each other',
    means:
      'Answers exclude each other only where the fact says so. Without it, one voice’s yes is never against another’s no, and the card shows two versions.',
    wrong: 'answers: { yes: Yes, no: No }',
    right: 'answers: { yes: Yes, no: No }\nexclusive: all',
  },
  'each-day-one-event': {
    severity: 'warning',
    title: 'a series of days in which several report one event',
    means:
      '"each day" is for a count with a figure for each day: of it only the newest day stands. Here nobody gives two days, and several bodies one each, so it is most likely one event, and a later report would hide the earlier ones.',
    wrong: 'asks: How many were dismissed on 4 November?\ncounts: each day',
    right: 'asks: How many were dismissed on 4 November?',
  },
  'same-line-twice': {
    severity: 'warning',
    title: 'one line stands twice in a fact',
    means: 'Source, value, speaker, day and anchor are the same. The second says nothing.',
    wrong:
      '- { source: a, value: 154, anchor: rises to 154 }\n- { source: a, value: 154, anchor: rises to 154 }',
    right: '- { source: a, value: 154, anchor: rises to 154 }',
  },
  'line-replaced': {
    severity: 'info',
    title: 'a line that a rule takes off the card',
    means:
      'By the rules of how a finding comes about, a later line makes this one history. If both stand, because they count differently, say "stands" with the reason on this one; if events have passed it, "past" tells readers why.',
    wrong: 'hospital: 30 on 2 May; police: 44 on 9 May, and nobody says that both hold',
    right: 'hospital: 30 on 2 May, stands: It counts only its own patients.',
  },
  'unattributed-equals-speaker': {
    severity: 'info',
    title: 'a figure that nobody owns, and that is just a speaker’s',
    means:
      'The page names nobody, and somebody gives the same figure. It adds no weight as it stands. If the page has it from there, say whose it is and where that can be seen. A note says that it does not.',
    wrong: '- { source: b, value: 12 }   # and the police say 12',
    right: '- { source: b, value: 12, said_by: police, traced: a }',
  },
  'looks-passed': {
    severity: 'info',
    title: 'a line that events seem to have passed',
    means:
      'A page without a day repeats an old total, a newer reading by nobody in particular stands against the last word of those who are named, somebody did not know what others say since, or what one voice took back another had said as well. The card does not decide this; "past" with a reason, or the day of the figure, does.',
    wrong: '- { source: late, value: 131 }   # and 188 was given three weeks before',
    right: '- { source: late, value: 131, as_of: 2030-05-02 }',
  },
  'denied-is-not-withdrawn': {
    severity: 'info',
    title: 'a denial that leaves the figure standing',
    means:
      '"denied" says that the body that was cited never said so. It takes away that body’s name; the figure stays as the speaker’s. Only the speaker or its own body withdraws it: retracted, deleted or corrected.',
    wrong: 'acts: { on: …, by: hospital, how: denied }   # and the ministry took it back as well',
    right: 'acts: [{ on: …, by: hospital, how: denied }, { on: …, by: ministry, how: retracted }]',
  },
  'tie-of-forms': {
    severity: 'info',
    title: 'two forms of one figure that equally many pages print',
    means:
      'The card takes the form that most pages print: "at least 225", or 225. Here they tie, and it takes the less certain one. "verbatim: true" marks the page that quotes the words.',
    wrong: '- { source: a, value: 225 }\n- { source: b, value: at least 225 }',
    right: '- { source: a, value: 225, verbatim: true }\n- { source: b, value: at least 225 }',
  },
  'no-day-in-moving-fact': {
    severity: 'info',
    title: 'claims without a day in a fact that moves',
    means:
      'Where a count or a state changes, the day decides what is history. Without one, the day of publication counts, and a stale figure in a late page looks new. Add as_of where the page gives a day.',
    wrong: 'counts: running total\n…\n- { source: a, value: 12, said_by: police }',
    right: 'counts: running total\n…\n- { source: a, value: 12, said_by: police, as_of: 2022-01-09 }',
  },
} as const satisfies Record<string, Help>;

export type DoubtCode = keyof typeof doubtCodes;
