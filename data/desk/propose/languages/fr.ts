/** How French is read. */

import { wordList } from '../words.ts';
import { bounds } from './bounds.ts';
import { topicsFr } from './fr-topics.ts';
import type { ReadingLanguage } from './language.ts';

const small =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const numbers: Record<string, number> = {};
for (const [n, word] of small.entries()) if (n > 1) numbers[word] = n;
Object.assign(numbers, {
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  'soixante-dix': 70,
  huitante: 80,
  'quatre-vingts': 80,
  'quatre-vingt': 80,
  nonante: 90,
  'quatre-vingt-dix': 90,
});

export const fr: ReadingLanguage = {
  tag: 'fr',
  decimal: ',',
  spacedGroups: true,
  numbers,
  powers: { cent: 100, cents: 100, mille: 1e3, million: 1e6, millions: 1e6, milliard: 1e9, milliards: 1e9 },
  joins: ['et'],
  ones: ['un', 'une'],
  times: {},
  dozen: [],
  before: bounds({
    'at-least': wordList`au moins; un minimum de; pas moins de`,
    over: wordList`plus de; plus d’`,
    under: wordList`moins de`,
    'at-most': wordList`au plus; au maximum; jusqu'à; jusqu’à`,
    about: wordList`environ; quelque; autour de`,
    nearly: wordList`près de; presque`,
  }),
  after: bounds({
    'at-least': wordList`ou plus; au moins`,
  }),
  between: [
    ['entre', 'et'],
    ['de', 'à'],
    ['', 'à'],
    ['', 'ou'],
  ],
  vague: {
    millions: 'millions',
    'des millions': 'millions',
    'plusieurs dizaines': 'several dozen',
    'plusieurs centaines': 'several hundred',
    'plusieurs milliers': 'several thousand',
  },
  people:
    'personnes? gens hommes? femmes? enfants? mineurs? morts? décès blessés? tués? victimes? arrestations? interpellations? disparus? policiers? gendarmes? soldats? militaires? manifestants? civils? habitants? passagers? patients? employés? salariés? ouvriers? détenus? prisonniers? réfugiés? migrants? élèves? étudiants? journalistes? pompiers? rescapés? sinistrés? foyers? membres? agents? combattants? assaillants? terroristes?'.split(
      ' ',
    ),
  units: wordList`pour cent; %; kilomètres?; km; mètres?; heures?; minutes?; secondes?; jours?; semaines?; mois; ans;
    années?; tonnes?; kg; kilos?; litres?; degrés?; hectares?; points?`,
  notCounted:
    /^(?: ans?(?:,| et| \(|\.)(?! de prison)|[-/]\d{3,}|(?:e|er|ère|ème|es)(?!\p{L})|:\d|h\d| siècle)/iu,
  notCountedBefore:
    /(?:(?<!\p{L})(?:numéro|article|chapitre|page|chaîne|âgée?s? de|les|derni[eè]re?s|premi[eè]re?s|tous|n°|vol|covid|boeing|airbus)|[#&+*/=_@]) ?$/iu,
  notCountedAround:
    /(?<!\p{L})(?:il y a|depuis|en|dans|pendant les|ces|durant les|tous les) (?:\p{L}+ )?# ?(?:ans|années|mois|semaines|jours|heures)/iu,
  ends: 'est sont était étaient a ont avait avaient sera seront été être et ou mais que qui dont où dans en à au aux sur sous par pour avec sans de du des le la les un une ce ces cette se sa son ses leur leurs il elle ils elles ne pas plus aussi selon après avant depuis lors tués blessés arrêtés interpellés mortes dont notamment ont ainsi encore déjà parmi'.split(
    ' ',
  ),

  weekdays: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  months: { fevrier: 1, aout: 7, decembre: 11 },
  days: { "aujourd'hui": 0, 'aujourd’hui': 0, hier: -1, 'avant-hier': -2, demain: 1 },
  ago: [
    /il y a (?<n>une?|\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) (?<unit>jours?|semaines?|mois)/giu,
  ],
  spans: { jour: 'day', jours: 'day', semaine: 'week', semaines: 'week', mois: 'month' },
  thisMonth: ['ce mois-ci', 'plus tôt ce mois-ci', 'au début du mois'],
  of: [],
  on: ['le', 'ce', 'dès le', 'depuis le', 'du', "jusqu'au", 'jusqu’au', 'au'],
  inYear: ['en', 'depuis', 'de', 'dès', "jusqu'en", 'jusqu’en', 'avant', 'après'],
  byDay: ["d'ici le", "jusqu'au", 'jusqu’au', 'avant le'],
  sinceDay: ['depuis le', 'depuis', 'dès le'],
  until: ['à', 'au', '[-–—]'],
  partOfDay: ['matin', 'midi', 'après-midi', 'soir', 'nuit', 'minuit'],
  partOfMonth: ['début', 'mi-', 'fin', 'au début de', 'à la fin de'],
  nearClock: ['vers'],
  clock:
    /(?:(?:à|vers|dès|de) )?(?<hour>\d{1,2}) ?(?:h|heures?)(?!\p{L}) ?(?<minute>\d{2})?(?<half>(?!.))?(?<hour2>(?!.))?(?<minute2>(?!.))?/giu,

  says: wordList`a (?:déclaré|annoncé|indiqué|affirmé|précisé|ajouté|confirmé|rapporté|estimé|expliqué|assuré|démenti|reconnu|souligné|dit|fait savoir|accusé|averti|recensé|évoqué|fait état);
    ont (?:déclaré|annoncé|indiqué|affirmé|précisé|ajouté|confirmé|rapporté|estimé|expliqué|assuré|démenti|dit|fait savoir|recensé|évoqué|fait état);
    déclare; annonce(?:nt)?; indique(?:nt)?; affirme(?:nt)?; précise(?:nt)?; rapporte(?:nt)?;
    estime(?:nt)?; assure(?:nt)?; avait (?:annoncé|indiqué|déclaré); raconte`,
  inverts: 'after-comma',
  accordingTo: wordList`selon (?:un (?:communiqué|bilan|rapport|porte-parole) (?:de |du |de la |des |de l[’']))?; selon;
    d[’']après; de source; au dire de; citant; de l[’']aveu de`,
  accordingAfter: [],
  speakerEnds: [
    '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)',
    'dans un',
    'dans une',
    'lors d',
    "à l[’']afp",
    'à la',
    'aux',
    'sur',
    'que',
    'qui',
    'dont',
    'mais',
    'après',
    'avant',
    'depuis',
    'ce',
    'en',
    'au',
    'à',
    'par',
    'avec',
    'hier',
    "aujourd[’']hui",
    'est',
    'sont',
    'a',
    'ont',
    'avait',
    'était',
  ],
  speakerStarts: ['que', 'mais', 'tandis que', 'alors que', 'et', 'si', 'parce que', 'comme', 'où', 'dont'],
  notSpeakers: ['ce', 'cela', 'ça', 'ceci', 'on', 'je', 'nous', 'il y', 'qui', 'cette dernière'],
  passives: ['est', 'sont', 'était', 'été'],
  auxiliaries: ['est', 'sont', 'a', 'ont', 'avait'],
  institutions: wordList`gouvernement; police; gendarmerie; préfecture; armée; autorités; pompiers; parquet; onu`,
  pronouns: {
    il: 'either',
    elle: 'either',
    ils: 'either',
    elles: 'either',
    'a-t-il': 'person',
    'a-t-elle': 'either',
    'celui-ci': 'person',
  },
  persons: wordList`présidente?; (?:premier |première )?ministres?; chef(?:fe)?s?; maire; gouverneure?; préfète?;
    directeur; directrice; avocate?; militante?; journalistes?; procureure?; secrétaire; témoins?;
    experte?; habitante?; porte-parole; M\.; Mme`,
  organisations: wordList`ministère; gouvernement; police; gendarmerie; préfecture; parquet; agence; comité; commission;
    entreprise; groupe; société; organisation; tribunal; armée; parti; syndicat; bureau; service; services;
    autorités; mairie; hôpital; pompiers; compagnie; onu; union; alliance`,
  mouthpieces: ['porte-parole', 'communiqué', 'service de presse', 'représentante?'],
  voices: [
    ['authorit', 'official', 'autorit', 'officiel'],
    ['ministr', 'minister', 'ministèr'],
    ['prosecut', 'procureur', 'parquet'],
    ['president', 'président'],
    ['polic'],
    ['govern', 'gouvern'],
    ['interior', 'intérieur'],
    ['health', 'santé'],
    ['foreign', 'étrangère'],
    ['defen[cs]', 'défense'],
    ['media', 'média', 'presse'],
  ],
  splitName: (name) => name.replace(/(?<!\p{L})[ld][’']/giu, ''),
  fillers: wordList`le; la; les; l; un; une; de; du; des; d; et; the; of; a; an; m; mme; locales; locaux; pays; unnamed`,

  hedges: [
    [
      /(?:non confirmée?s?|pas (?:été |encore été )?confirmée?s?|n[’']a pas pu être vérifié)/iu,
      'unconfirmed',
    ],
    [/(?:estim|provisoire|évaluée? à)/iu, 'estimate'],
    [/(?:aurai(?:t|ent)|présumée?s?|prétend)/iu, 'alleged'],
    [/(?:probablement|vraisemblablement|sans doute|peut-être|redout)/iu, 'belief'],
    [/(?:attendu|prévu|devrai(?:t|ent))/iu, 'expected'],
  ],
  future:
    /(?<!\p{L})(?:sera|seront|aura lieu|auront lieu|se tiendra|débutera|doit|doivent|commencera)(?!\p{L})/iu,
  impersonal: /(?:selon des (?:médias|informations)|aurai(?:t|ent)|serai(?:t|ent)|il est question)/iu,
  firstHand: wordList`(?:des |un |une |les )?(?:journalistes?|correspondante?s?|photographes?) (?:de l[’']|du |de )?{outlet} (?:a|ont) (?:vu|constaté|compté|observé);
    (?:selon |d[’']après )(?:un |le )?(?:décompte|comptage|calcul)s? (?:de l[’']|du |de )?{outlet}`,
  silence:
    /(?:n[’'](?:a|ont|avait|avaient) pas (?:souhaité |voulu |immédiatement |encore |donné suite|répondu|réagi|commenté|fait de commentaires?|donné de (?:détails|précisions)|fourni)\p{L}*[^.,;]{0,40}|(?:a|ont) refusé de (?:commenter|répondre|s[’']exprimer)|aucun commentaire|n[’']étai(?:t|ent) pas (?:joignables?|disponibles?))/iu,
  unknown:
    /(?:(?:on ignore|on ne sait pas|nul ne sait)|(?:est|était|sont|reste|restent|demeure) (?:encore |toujours |pour l[’']instant |pour l[’']heure )*(?:inconnue?s?|incertaine?s?|indéterminée?s?|pas (?:connue?s?|clair|établie?s?))|n[’'](?:est|était|ont) pas (?:encore )?(?:connue?s?|clair|été (?:précisée?s?|communiquée?s?|établie?s?)))/iu,
  denial:
    /(?:(?:a|ont|avait) (?:formellement |catégoriquement )?(?:démenti|nié|rejeté|réfuté|contesté)|dément(?:ent)?|nient|nie(?!\p{L})|rejette(?:nt)?)/iu,
  light:
    'le la les l un une de du des d et ou à au aux en dans sur par pour avec sans est sont était a ont été être que qui dont où ce cette ces il elle ils elles se ne pas plus son sa ses leur leurs y combien quand personnes selon après'.split(
      ' ',
    ),
  stem: (word) =>
    word
      .replace(/^(?:[ldnsjcm]|qu)[’']/u, '')
      .replace(/(?:ements|ement|ations|ation|ées|ée|és|é|es|er|ez|s|e|x)$/u, (end) =>
        word.length - end.length >= 4 ? '' : end,
      ),
  topics: topicsFr,
  siteLine:
    /^(?:photo ?:.*|publicité|lire aussi.*|à lire aussi.*|partager|publié le .{0,40}|©.*|#.*|newsletters?.*|abonnez-vous.*|commentaires?)$/iu,
  siteEnd: /^(?:à lire aussi|lire aussi|commentaires|sur le même sujet|articles liés)$/iu,
};
