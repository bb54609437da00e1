/** How English is read. Numbers and their words are the compiler's own. */
import { prefixes } from '../../../compiler/check/value/count-words.ts';
import { wordList } from '../words.ts';
import { speakersEn } from './en-speakers.ts';
import { topicsEn } from './en-topics.ts';
import { endsEn, lightEn, peopleEn } from './en-words.ts';
import type { ReadingLanguage } from './language.ts';

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';

const numbers: Record<string, number> = {};
for (const [n, word] of small.split(' ').entries()) if (n > 1) numbers[word] = n;
for (const [n, word] of tens.split(' ').entries()) numbers[word] = (n + 2) * 10;

export const en: ReadingLanguage = {
  tag: 'en',
  decimal: '.',
  spacedGroups: false,
  numbers,
  powers: {
    hundred: 100,
    thousand: 1e3,
    million: 1e6,
    mn: 1e6,
    mln: 1e6,
    m: 1e6,
    lakh: 1e5,
    crore: 1e7,
    billion: 1e9,
    bn: 1e9,
    trillion: 1e12,
    k: 1e3,
  },
  joins: ['and'],
  ones: ['one', 'a', 'an'],
  times: { twice: 2, thrice: 3 },
  dozen: ['dozen'],
  before: [
    ...prefixes.map(([words, form]) => [words, form] as const),
    ['at the very least', 'at-least'],
    ['upwards of', 'over'],
    ['north of', 'over'],
    ['above', 'over'],
    ['below', 'under'],
    ['just about', 'about'],
    ['an estimated', 'about'],
    ['just short of', 'nearly'],
    ['nearly', 'nearly'],
  ],
  after: [
    ['or more', 'at-least'],
    ['or so', 'about'],
    ['or fewer', 'at-most'],
    ['or less', 'at-most'],
    ['plus', 'at-least'],
  ],
  between: [
    ['between', 'and'],
    ['from', 'to'],
    ['', 'to'],
    ['', 'or'],
  ],
  vague: { dozen: 'dozens', 'a number of': 'several', 'a lot of': '', 'a couple of': 'a couple' },
  people: peopleEn,
  units: wordList`percent; per cent; %; percentage points?; kilomet(?:er|re)s?; km; met(?:er|re)s?; cent?imet(?:er|re)s?;
    miles?; feet; foot; inch(?:es)?; hours?; minutes?; seconds?; days?; weeks?; months?; years?; decades?;
    ton(?:ne)?s?; kg; kilograms?; lit(?:er|re)s?; barrels?; degrees?; acres?; hectares?;
    square (?:miles?|kilomet(?:er|re)s?|met(?:er|re)s?); megawatts?; mph; knots?; cents?; magnitude`,
  notCounted:
    /^(?:[- ](?:years?|months?|weeks?|days?)[- ]olds?\b| (?:years?|months?) of age| ?(?:st|nd|rd|th)\b|[-/]\d{3,}|-(?:third|quarter|fifth|half)s?\b| (?:thirds|quarters)\b|-star\b|-pointers?\b|(?:[- ]year)?[- ](?:history|old)\b|’s\b|'s\b| (?:years?|decades?|centuries|generations) (?:ago|earlier|later)\b| sides?\b| of (?:the )?(?:most|first|last|largest|biggest|main)\b)/i,
  notCountedBefore:
    /(?:\b(?:number|no\.|nos\.|chapter|article|section|page|channel|flight|route|highway|interstate|class of|aged?|ages|in (?:his|her|their)|the past|the last|the next|in (?:the )?(?:past|last)|section|phase|level|grade|group of|all|last|first|both|boeing|airbus|covid|world war|top|win(?:dows)?|rule|round|sunday|monday|tuesday|wednesday|thursday|friday|saturday,?)|#|&|[+*/=_@]|\bv|№) ?$/i,
  notCountedAround:
    /\b(?:in|within|over|past|last|next|first|every|these|those|few) #[- ]?(?:years?|decades?|months?|weeks?|days?|hours?|generations?)\b/iu,
  ends: endsEn,

  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  months: {
    jan: 0,
    feb: 1,
    mar: 2,
    apr: 3,
    jun: 5,
    jul: 6,
    aug: 7,
    sep: 8,
    sept: 8,
    oct: 9,
    nov: 10,
    dec: 11,
  },
  days: { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 },
  ago: [
    /(?<n>an?|\d+|two|three|four|five|six|seven|eight|nine|ten) (?<unit>days?|weeks?) (?:ago|earlier)/giu,
  ],
  spans: { day: 'day', days: 'day', week: 'week', weeks: 'week', month: 'month', year: 'year' },
  thisMonth: ['earlier this month', 'this month'],
  of: ['of'],
  on: ['on', 'as of', 'starting', 'beginning'],
  inYear: ['in', 'since', 'until', 'by', 'during', 'back in', 'after', 'before', 'from'],
  byDay: ['by', 'before'],
  sinceDay: ['since'],
  until: ['to', 'until', 'through', '[-–—]', 'and'],
  partOfDay: ['morning', 'afternoon', 'evening', 'night', 'noon', 'midday', 'midnight'],
  partOfMonth: ['early', 'late', 'mid-?', 'the beginning of', 'the end of'],
  nearClock: ['around', 'about', 'shortly before', 'shortly after', 'just before', 'just after'],
  clock:
    /(?:(?:at )?(?:at|around|about|shortly (?:before|after)|just (?:before|after)|from|by) )?(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))? ?(?<half>[ap]\.?m\b\.?)(?: local time| gmt| utc| [ecmp][sd]?t\b)?|(?:(?:at|around|about|from|by) )?(?<hour2>\d{1,2}):(?<minute2>\d{2})(?: local time| gmt| utc| hours| h\b)?/giu,

  ...speakersEn,

  hedges: [
    [
      /\b(?:unconfirmed|not (?:been )?(?:independently )?(?:confirmed|verified)|could not (?:be|independently) (?:be )?(?:verified|confirmed|verify))\b/iu,
      'unconfirmed',
    ],
    [/\b(?:estimate[sd]?|estimating|preliminary figures?)\b/iu, 'estimate'],
    [/\b(?:reportedly|allegedly|alleged|alleges|claim(?:s|ed|ing)?|purported(?:ly)?)\b/iu, 'alleged'],
    [
      /\b(?:believed|believes?|thought to|feared|presumed|suspected to|apparently|possibly|perhaps)\b/iu,
      'belief',
    ],
    [/\b(?:expected|expects?|forecasts?|projected|scheduled|due to|set to|planned|plans to)\b/iu, 'expected'],
  ],
  future:
    /\b(?:will|would|shall|is to|are to|going to|(?:pledg|plan|promis|vow|expect|schedul|du|set|agre|hop|prepar)\p{L}* to|to (?:begin|start|resume|open|meet|hold|attend|vote|appear))\b/iu,
  impersonal:
    /\b(?:reportedly|(?:is|are|was|were) (?:believed|thought|said|reported|feared|presumed) to|it (?:is|was) (?:reported|said|believed)|reports (?:say|said|suggest))\b/iu,
  firstHand: wordList`\b(?:an?|our|this|the|its) (?:{outlet} |\p{L}+ )?(?:reporters?|correspondents?|journalists?|photographers?|team) (?:\p{L}+ )?(?:saw|counted|witnessed|heard|observed);
    \b(?:an?|our|its) (?:own )?(?:tally|count|analysis|calculations?) (?:by|of) {outlet};
    \baccording to (?:an?|our) {outlet} (?:tally|count|analysis|calculation)`,
  silence:
    /\b(?:(?:did|do|does|has|have|had|would|could) ?(?:not|n[’']t) (?:immediately |yet |publicly )*(?:respond|responded|repl(?:y|ied)|answer(?:ed)?|comment(?:ed)?|provide(?:d)? (?:any |further |more )?(?:information|details|comment|figures?|numbers?)|give(?:n)? (?:any |further |more )?(?:details|figures?|numbers?|information|reasons?)|return(?:ed)? (?:calls|requests?|messages?|emails?)|disclose(?:d)?|elaborate(?:d)?|specif(?:y|ied)|available for comment)|declined (?:to comment|comment|to (?:say|give|provide|answer|elaborate|be interviewed))|refused to (?:comment|say|answer)|no (?:immediate )?comment|could not (?:immediately )?be reached|were not available for comment|was not available for comment)\b/iu,
  unknown:
    /\b(?:(?:is|was|are|were|remain(?:s|ed)?|[’']s)(?: still| yet| as yet| currently)* (?:unclear|unknown|uncertain|not (?:yet |immediately )?(?:clear|known))|(?:is|was)(?:n[’']t| not) (?:yet |immediately |still )?(?:clear|known)|no(?:body| one) knows|remains? a mystery|(?:cause|motive|reason|number|identit(?:y|ies))[^.;,]{0,40}(?:not (?:been |yet been |immediately )?(?:known|determined|established|disclosed|released|identified)))\b/iu,
  denial:
    /\b(?:(?:categorically |strongly |repeatedly |has |have |had |also |later |firmly )*(?:den(?:y|ies|ied|ying)|reject(?:s|ed) (?:the |these |those |any )?(?:claims?|allegations?|accusations?|reports?|charges?)|dismiss(?:es|ed) (?:the |these |those |any )?(?:claims?|allegations?|accusations?|reports?)|refut(?:es|ed))|(?:called|branded) [^.;]{0,30}(?:disinformation|false|fake|untrue|fabricated))\b/iu,
  light: lightEn,
  stem: (word) =>
    word
      .replace(/[’']s$|[’']$/u, '')
      .replace(/(?:ings?|edly|ed|ies|es|s|ly|ment|ments|ion|ions|al)$/u, (end) =>
        word.length - end.length >= 3 ? '' : end,
      ),
  topics: topicsEn,
  siteLine:
    /^(?:enlarge image|must read:?-?|photo:|picture:|image:|advertisement|read more|read also|share(?: this)?|listen to this|watch:?|sign up|subscribe|follow us|to know more updates|getty images|loading|related (?:post|articles?|stories)|most read|back to top.*|source link|source: .{0,30}|image (?:source|caption).*|updated .{0,40}|published .{0,40}|by [\p{L} .]{3,40}|all news articles on .*|you might also want to read .*|your email address .*|©.*|#.*|%d .*|.{0,60}leave a reply.*|.{0,40}all rights reserved.*)$/iu,
  siteEnd:
    /^(?:related (?:post|articles?|stories)|leave a reply|you may (?:also )?like|source link|back to top|more (?:on this story|from|stories)|comments|recommended|trending|about the author|copyright\b.*|tags?:.*|you might also want to read .*|all news articles on .*|to know more updates.*)$/iu,
};
