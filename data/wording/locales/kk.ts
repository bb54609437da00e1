/** Kazakh. Names stay in the nominative, after a colon. */
import type { Strings } from '../strings.ts';

/**
 * The endings of a number, from the last word that it is read with: units, tens, hundreds, thousands, millions,
 * billions. First "from" (ablative), then "to" (dative).
 */
const units = [
  'ден ге',
  'ден ге',
  'ден ге',
  'тен ке',
  'тен ке',
  'тен ке',
  'дан ға',
  'ден ге',
  'ден ге',
  'дан ға',
];
const tens = ['', 'нан ға', 'дан ға', 'дан ға', 'тан қа', 'ден ге', 'тан қа', 'тен ке', 'нен ге', 'нан ға'];
const powers = ['ден ге', 'нан ға', 'нан ға', 'тан қа'];

const months = 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(
  ' ',
);

/** "2022 жылғы 9 қаңтар"; short, "9 қаң. 2022". Chromium has no Kazakh calendar. */
function calendar(
  year: number | undefined,
  month: number | undefined,
  day: number | undefined,
  short: boolean,
): string {
  const name = month === undefined ? '' : (months[month] ?? '');
  if (short) return [day, `${name.slice(0, 3)}.`, year].filter((part) => part !== undefined).join(' ');
  if (name === '') return `${year ?? ''}`;
  const first = year === undefined ? [] : [`${year} жылғы`];
  return [...first, ...(day === undefined ? [] : [`${day}`]), name].join(' ');
}

function endings(n: number): { readonly from: string; readonly to: string } {
  const digits = `${n}`.replace(/\D/g, '');
  const zeros = digits.length - digits.replace(/0+$/, '').length;
  const last = Number(digits[digits.length - 1 - zeros] ?? 0);
  const ending =
    zeros === 0 || n === 0
      ? units[last]
      : zeros === 1
        ? tens[last]
        : powers[zeros === 2 ? 0 : Math.min(3, Math.floor(zeros / 3))];
  const [from = '', to = ''] = (ending ?? '').split(' ');
  return { from: `-${from}`, to: `-${to}` };
}

export const kk: Strings = {
  direction: 'ltr',
  calendar,
  kicker: 'Не белгілі',
  comma: ', ',
  semicolon: '; ',
  and: ' және ',
  dot: ' · ',
  against: ' – ',

  sources: { other: '{n} дереккөз' },
  origins: { other: '{n} түпдерек' },
  outlets: { other: '{n} басылым' },
  claims: { other: '{n} мәлімет' },
  others: { other: 'тағы {n}' },
  corrected: { other: 'қайтарып алынған не өзгертілген: {n}' },
  ofSources: '{all} ішінен {n}',
  sourcesAndOrigins: '{sources}, артында {origins}',
  outletsAndOrigins: '{outlets}, {origins}',
  claimsFromOrigins: '{claims}, барлығы {origins}',
  asKnown: '{day} күнгі жағдай бойынша',

  status: {
    unreported: 'Мәлімет жоқ',
    withdrawn: 'Қайтарып алынған',
    unclear: 'Белгісіз',
    single: 'Бір түпдерек',
    consistent: 'Қайшы келмейді',
    agreed: 'Сәйкес келеді',
    differ: 'Сандар әртүрлі',
    disputed: 'Даулы',
  },
  answersDiffer: 'Жауаптар әртүрлі',
  trend: { rising: 'өсуде', falling: 'төмен қарай түзетілді' },
  hedge: {
    alleged: 'айтылуынша',
    unconfirmed: 'расталмаған',
    estimate: 'бағалау бойынша',
    belief: 'жорамал',
    expected: 'күтілуде',
  },
  state: {
    current: '',
    repeat: '',
    history: 'бұрынғы мәлімет',
    word: 'нақты сансыз',
    unclear: '',
    withdrawn: 'қайтарып алынған',
    'set-aside': 'есепке алынбайды',
  },

  value: {
    'at-least': 'кемінде {n}',
    over: '{n}{from} астам',
    under: '{n}{from} аз',
    'at-most': '{n}{to} дейін',
    about: 'шамамен {n}',
    nearly: '{n}{to} жуық',
    range: '{low}–{high}',
    none: 'жоқ',
    some: 'бар, саны белгісіз',
    unclear: 'белгісіз',
    unreadable: 'оқылмайды: «{printed}»',
    by: 'ең кеші {day}',
    from: 'басталуы {day}',
  },

  endings,

  owner: {
    day: '{owner}, {day}',
    citing: '{owner}, сілтемесі: {cited}',
    traced: 'түпдерегі анықталды: {owner}',
    unstated: '{outlet} жариялаған, түпдерегі аталмаған',
  },
  published: 'жарияланған күні: {day}',
  publishedIn: 'жарияланған уақыты: {day}',
  owned: '{value} ({owner})',
  valueBy: '{value}: {owner}',
  valueBut: '{value}; {owner}',
  money: '{n} {sign}',
  also: 'сондай-ақ {owners}',
  noOwner: 'Түпдерегі аталмаған',

  noFigure: 'Қазір жарамды сан жоқ',
  noAnswer: 'Қазір жарамды жауап жоқ',
  notKnown: 'Белгісіз',
  notReported: 'Мәлімет жоқ',
  silent: 'дереккөздердің ешқайсысы бұл туралы айтпайды',
  silentNow: 'тек өшірілген дереккөздерде бар: {outlets}',
  unclearTo: 'хабарлаған: {owners}',
  wasWithdrawn: '{value}: қайтарып алынды ({day})',

  takenBack: '{value}: {day} қайтарып алынды; {acts}.',
  withdrawnBy: '{day} қайтарып алынды; {acts}',
  notConfirmed: '{acts}: {value}.',
  took: {
    denied: '{by} мұндай мәлімет бергенін жоққа шығарады',
    retracted: '{by} мәліметті қайтарып алды',
    deleted: '{by} мәліметті өшірді',
    unconfirmed: '{by} мәліметті растамады',
  },
  sameDay: 'сол күні',
  onDay: '{day} күні',
  conflict: {
    'other-organisation': 'Екеуі қатар дұрыс бола алмайды, әрі тараптар бір-біріне тәуелді емес.',
    'same-organisation': 'Мәліметтер сәйкес келмейді, бірақ бір тарап екіншісіне сілтеме жасайды.',
    'same-day': 'Екеуі де бір күннің мәліметі; ешқайсысы кейінгісі деп саналмайды.',
    undated: 'Кемінде біреуінің күні белгісіз; қайсысы кейінгісі екені анық емес.',
    'other-day': 'Мәліметтер әр күнгі; кейінгісі алдыңғысының орнын баспайды.',
    scope: 'Бұлар бір нәрсені санамаған болуы мүмкін.',
    unstated: 'Мәліметтер сәйкес келмейді, әрі бәрінің түпдерегі аталмаған.',
    several: 'Жауаптар әртүрлі; бірнешеуі дұрыс болуы мүмкін.',
  },
  oneOwner: 'Екеуі де бір дереккөзден алынған: {owner}.',
  oneOrganisation: 'Мәліметтер сәйкес келмейді, бірақ екеуі де бір ұйымнан: {organisation}.',
  oneRoot: 'Мәліметтер сәйкес келмейді, бірақ екеуі де бір түпдеректен шыққан: {origin}.',
  twoValues: '{a} – {b}.',
  later: {
    'running total': 'Бұл үдемелі санақтың бұрынғы мәндері: {values}.',
    'at one time': 'Бұрынырақ: {values}.',
    'on one day': 'Алдыңғы күндері: {values}.',
    other: 'Бұрын: {values}.',
  },
  revised: 'Бұрын {from}, енді {to}.',
  sameOrigin: '{outlets} {value} деп жазады; бәрінің түпдерегі біреу: {owner}.',
  quoted: '«{value}»',
  without: 'Өшірілген: {outlet}; қосылса: {finding}.',
  rounding: 'Сол мәлімет, дәлдігі төмендеу: {values}.',
  traced: 'Түпдерегін атамаған: {outlets}; қайдан екенін {by} көрсетеді: {owner}.',
  unstated: 'Түпдерегі көрсетілмей жарияланған: {outlets}.',
  onlyWords: 'Нақты сансыз: {values}.',
  saidUnclear: 'Бұл белгісіз; хабарлаған: {owners}.',
  setAside: { other: '{n} мәлімет салыстыруға алынбады; ол себебімен бірге төменде көрсетілген.' },
  notIndependent: 'Түпдеректердің бір-біріне тәуелсіз екені расталмаған.',
  partOf: 'Мына көрсеткіштің бөлігі: {whole}.',
  partsSum: '{outlet} атаған бөліктердің қосындысы: {sum}; айтылғаны: {value}.',

  original: {
    copy: 'көшірме: {outlet}',
    translation: 'аударма: {outlet}',
    rewrite: 'қайта жазылған: {outlet}',
  },
  tracedBy: 'түпдерегін анықтаған: {outlet}',
  cited: 'сілтемесі: {cited}',
  contains: {
    includes: 'соның ішінде: {parts}',
    excludes: 'қоспағанда: {parts}',
    may_include: 'соның ішінде болуы мүмкін: {parts}',
  },
  evidence: 'Мақаладан сөзбе-сөз табылды',
  asTable: 'Кесте түрінде',
  columns: { value: 'Сан', owner: 'Кімдікі', state: 'Кейін не болды' },
  ofWhich: 'соның ішінде {label}: {value}',

  unknowns: 'Не белгісіз',
  showAll: { other: 'Барлық {n} тұжырымды көрсету' },
  showFewer: 'Азырақ көрсету',
  reports: 'Бұл туралы кім хабарлайды',
  all: 'барлығы',
  none: 'ешқайсысы',
  allOn: { other: '{n} дереккөз түгел қосулы' },
  someOn: '{all} ішінен {n} қосулы',
  rule: 'Әр түпдерек бір-ақ рет саналады. Орташа мән шығарылмайды, қайтарып алынған мәлімет көзден таса болмайды.',

  only: 'тек осы',
  onlyThis: 'Тек {outlet}',
  undo: 'болдырмау',
  bySource: 'дереккөз бойынша',
  byOrigin: 'түпдерек бойынша',
  notYet: { other: '{n} әлі жарияланбаған' },
  knownOn: 'Сол күні не белгілі еді',
  day: 'Күн',
  copy: 'Бір сөйлеммен көшіру',
  share: 'Бөлісу',
  asText: 'Барлығын жай мәтінмен',
  copied: 'Көшірілді.',
  notCopied: 'Көшіру үшін: {sentence}',
  quote: '{asks} {says}. {status}.{why} ({title}, {day} күнгі жағдай бойынша)',
  correction: '{values} ({owner}); {by}.',
  labelled: '{label}: {value}',

  nowWithout: 'Өшірілді: {outlets}',
  nowWith: 'Қосылды: {outlets}',
  nowAll: 'Барлық дереккөз қосулы',
  nowNone: 'Барлық дереккөз өшірулі',
  nowAt: '{day} күнгі жағдай бойынша',
  nowNow: 'Бүгінгі жағдай бойынша',
  noChange: '{switched}; мұнда ештеңе өзгермейді.',
  change: '{switched} – {label}: енді {finding}.{rest}',
  moreChanged: { other: ' Тағы {n} тұжырым өзгерді.' },
  news: { other: '{n} тұжырым өзгерді – көрсету' },
  newsOther: 'Жаңартылды – көрсету',
  updated: 'Жаңартылды',
};
