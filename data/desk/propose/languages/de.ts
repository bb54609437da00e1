/** How German is read. */

import { wordList } from '../words.ts';
import { bounds } from './bounds.ts';
import { compoundDe, numbersDe } from './de-numbers.ts';
import { speakersDe } from './de-speakers.ts';
import { topicsDe } from './de-topics.ts';
import type { ReadingLanguage } from './language.ts';

export const de: ReadingLanguage = {
  tag: 'de',
  decimal: ',',
  spacedGroups: true,
  numbers: numbersDe,
  compound: { pattern: '\\p{L}*(?:hundert|tausend|zig|ßig)\\p{L}*', read: compoundDe },
  powers: {
    tausend: 1e3,
    'tsd.': 1e3,
    tsd: 1e3,
    millionen: 1e6,
    million: 1e6,
    'mio.': 1e6,
    mio: 1e6,
    milliarden: 1e9,
    milliarde: 1e9,
    'mrd.': 1e9,
    mrd: 1e9,
    billionen: 1e12,
  },
  joins: ['und'],
  ones: ['ein', 'eine', 'einen', 'einem', 'einer', 'eines'],
  times: { zweimal: 2, dreimal: 3 },
  dozen: [],
  before: bounds({
    'at-least': wordList`mindestens; wenigstens; zumindest; nicht weniger als`,
    over: wordList`mehr als; weit über; weit mehr als; über; gut`,
    under: wordList`weniger als; unter`,
    'at-most': wordList`höchstens; maximal; nicht mehr als; bis zu`,
    about: wordList`etwa; rund; ungefähr; circa; ca.; an die`,
    nearly: wordList`fast; beinahe; nahezu; knapp`,
  }),
  after: bounds({
    'at-least': wordList`oder mehr`,
    'at-most': wordList`oder weniger`,
  }),
  between: [
    ['zwischen', 'und'],
    ['von', 'bis'],
    ['', 'bis'],
    ['', 'oder'],
  ],
  vague: {
    dutzenden: 'dozens',
    hunderten: 'hundreds',
    tausenden: 'thousands',
    zehntausenden: 'tens of thousands',
    mehreren: 'several',
    mehrerer: 'several',
    einigen: 'a few',
    'ein halbes dutzend': 'half a dozen',
  },
  people:
    'menschen personen? leute m(?:a|ä)nn(?:er|ern)? frau(?:en)? kind(?:er|ern)? jugendliche[nr]? tote[nr]? todesopfern? opfern? verletzte[nr]? schwerverletzte[nr]? festgenommene[nr]? festnahmen vermisste[nr]? polizist(?:en|innen)? beamte[nr]? soldat(?:en)? sicherheitskräfte[n]? einsatzkräfte[n]? demonstrant(?:en)? zivilist(?:en)? angreifern? terroristen? bewohnern? einwohnern? patienten? passagieren? insassen? mitarbeitern? beschäftigte[nr]? arbeitern? feuerwehrleute[n]? gefangene[nr]? häftlinge[n]? flüchtlinge[n]? migranten? journalisten? schülern? studenten? touristen? todesfälle[n]?'.split(
      ' ',
    ),
  units: wordList`prozent; %; prozentpunkte?n?; kilometern?; km; metern?; zentimetern?; meilen; stunden?; minuten?;
    sekunden?; tagen?; wochen?; monaten?; jahren?; jahrzehnten?; tonnen?; kilogramm; kilo; kg; litern?;
    grad; hektar; quadratkilometern?; quadratmetern?; km/h; cent`,
  notCounted:
    /^(?:-?jährig|[- ]jahre? (?:alt|lang her)|[-/]\d{3,}|-stündig|\. (?=\p{Ll})|\.? ?(?:jahrhundert|geburtstag|platz)|er[- ]jahre| uhr|:\d)/iu,
  notCountedBefore:
    /(?:(?<!\p{L})(?:nummer|nr\.|artikel|paragraf|seite|kapitel|kanal|im alter von|alle|letzten|vergangenen|ersten|beiden|boeing|airbus|covid|punkt|klasse|ziffer|absatz|platz|gruppe|bundesstraße)|[#&+*/=_@§]) ?$/iu,
  notCountedAround:
    /(?<!\p{L})(?:vor|seit|in den (?:letzten|vergangenen)|binnen|innerhalb von|nach|alle) (?:\p{L}+ )?#(?: ?\p{L}+)? ?(?:jahr|jahrzehnt|monat|woche|tag|stunde|minute)/iu,
  ends: 'ist sind war waren wird werden wurde wurden worden hat haben hatte hatten sei seien kann können soll sollen muss müssen der die das den dem des ein eine einen einem einer und oder aber in im an am auf aus bei beim bis durch für gegen mit nach ohne seit über um unter von vom vor zu zum zur zwischen wegen während als dass weil wenn wo wie sich es er sie nicht noch auch nur bereits schon demnach zufolge laut getötet verletzt festgenommen gestorben ums kamen starben allein insgesamt dabei darunter davon pro je zudem teilte sagte starben liegen gibt gab'.split(
    ' ',
  ),

  weekdays: ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'],
  months: { januar: 0, jänner: 0, feber: 1, märz: 2, mai: 4, okt: 9, dez: 11, sep: 8 },
  days: { heute: 0, gestern: -1, vorgestern: -2, morgen: 1, übermorgen: 2 },
  ago: [
    /vor (?<n>einem|einer|\d+|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn) (?<unit>tag(?:en)?|woche[n]?|monat(?:en)?)/giu,
  ],
  spans: {
    tag: 'day',
    tagen: 'day',
    woche: 'week',
    wochen: 'week',
    monat: 'month',
    monaten: 'month',
    jahr: 'year',
  },
  thisMonth: ['anfang des monats', 'diesen monat', 'in diesem monat'],
  of: [],
  on: ['am', 'vom', 'den', 'der', 'dem', 'ab'],
  inYear: ['im jahr', 'im jahre', 'seit', 'bis', 'von', 'ab', 'anno', 'in', 'nach', 'vor'],
  byDay: ['bis zum', 'bis'],
  sinceDay: ['seit', 'seit dem'],
  until: ['bis', 'bis zum', '[-–—]'],
  partOfDay: wordList`morgen; früh; vormittag; mittag; nachmittag; abend; nacht; mitternacht; morgens; abends; nachts`,
  partOfMonth: ['anfang', 'mitte', 'ende'],
  nearClock: ['gegen', 'kurz vor', 'kurz nach'],
  clock:
    /(?:(?:um|gegen|ab|bis|von|kurz (?:vor|nach)) )?(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))? uhr|(?:(?:um|gegen|ab) )(?<hour2>\d{1,2}):(?<minute2>\d{2})(?<half>(?!.))?/giu,

  ...speakersDe,

  hedges: [
    [/(?:unbestätigt|nicht (?:unabhängig )?(?:bestätigt|überprüf))/iu, 'unconfirmed'],
    [/(?:schätz|vorläufig)/iu, 'estimate'],
    [/(?:angeblich|mutmaßlich|offenbar|soll(?:en)? (?=[^.]{0,80}(?:sein|haben|worden)))/iu, 'alleged'],
    [/(?:vermutlich|wahrscheinlich|möglicherweise|befürcht|vermut|wohl )/iu, 'belief'],
    [
      /(?:erwartet|geplant|voraussichtlich|rechnet mit|soll(?:en)? (?=[^.]{0,40}(?:beginnen|stattfinden)))/iu,
      'expected',
    ],
  ],
  future: /(?<!\p{L})(?:wird|werden|soll|sollen)(?!\p{L})(?! [^.]{0,40}(?:behandelt|vermisst))/iu,
  impersonal:
    /(?:Berichten zufolge|dem Vernehmen nach|Medienberichten zufolge|es heißt|soll(?:en)? [^.]{0,80}(?:worden sein|haben))/iu,
  firstHand: wordList`(?:Reporter|Korrespondenten?|Journalisten?|Redakteure?) (?:von )?(?:der |des )?{outlet} (?:sahen?|zählten?|beobachteten?);
    (?:nach )?(?:einer )?(?:eigenen? )?(?:Zählung|Auswertung|Berechnung)(?:en)? (?:von |der |des )?{outlet}`,
  silence:
    /(?:äußerte[n]? sich (?:zunächst |bislang |bisher |vorerst )?nicht|(?:wollte[n]?|will|wollen) sich (?:zunächst |dazu |bislang |vorerst |auf anfrage |nicht )*nicht (?:dazu |zu [^.]{0,40})?äußern|lehnte[n]? (?:einen kommentar|eine stellungnahme) ab|(?:keine|nicht um) (?:stellungnahme|angaben|auskunft|details)(?: gemacht| machen)?|machte[n]? (?:dazu |zunächst |bislang )*keine angaben|reagierte[n]? (?:zunächst |bislang )?nicht auf (?:eine )?anfrage\p{L}*|antwortete[n]? (?:zunächst |bislang )?nicht|war(?:en)? (?:zunächst )?nicht (?:zu erreichen|erreichbar)|gab(?:en)? (?:zunächst )?keinen kommentar)/iu,
  unknown:
    /(?:(?:ist|war|sind|waren|bleibt|blieb|blieben) (?:noch |bislang |bisher |zunächst |weiter(?:hin)? |derzeit |nach wie vor )*(?:unklar|unbekannt|ungeklärt|offen|nicht (?:bekannt|klar))|(?:noch |zunächst |bislang )(?:unklar|unbekannt|nicht (?:bekannt|klar))|ungewiss)/iu,
  denial:
    /(?:bestritt(?:en)?|bestreite[nt]|dementiert(?:e|en)?|wies(?:en)? (?:die |den |das |alle )?[^.,]{0,60}zurück|weist [^.,]{0,60} zurück|leugnet(?:e|en)?)/iu,
  light:
    'der die das den dem des ein eine einen einem einer eines und oder aber in im an am auf aus bei beim bis durch für gegen mit nach ohne seit über um unter von vom vor zu zum zur zwischen ist sind war waren wird werden wurde wurden worden hat haben hatte hatten sich es er sie nicht noch auch nur als dass wie wenn weil wo was wer wie viele sei seien soll sollen kann können so mehr menschen personen sagte teilte mit'.split(
      ' ',
    ),
  stem: (word) =>
    word.replace(/(?:ungen|ung|innen|in|ern|em|en|er|es|e|n|s)$/u, (end) =>
      word.length - end.length >= 4 ? '' : end,
    ),
  topics: topicsDe,
  siteLine:
    /^(?:anzeige|werbung|foto:|bild:|quelle: .{0,40}|mehr zum thema|lesen sie auch.*|newsletter.*|teilen|zur startseite|icon:.*|stand: .{0,40}|©.*|#.*|kommentare?|artikel vorlesen)$/iu,
  siteEnd:
    /^(?:mehr zum thema|lesen sie auch|das könnte sie auch interessieren|kommentare|verwandte artikel|mehr lesen|zur startseite|copyright\b.*)$/iu,
};
