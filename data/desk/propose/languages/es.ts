/** How Spanish is read. */

import { wordList } from '../words.ts';
import { bounds } from './bounds.ts';
import { topicsEs } from './es-topics.ts';
import type { ReadingLanguage } from './language.ts';

const small =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const numbers: Record<string, number> = {};
for (const [n, word] of small.entries()) if (n > 1) numbers[word] = n;
Object.assign(numbers, {
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
  sesenta: 60,
  setenta: 70,
  ochenta: 80,
  noventa: 90,
  cien: 100,
  ciento: 100,
  doscientos: 200,
  doscientas: 200,
  trescientos: 300,
  trescientas: 300,
  cuatrocientos: 400,
  quinientos: 500,
  seiscientos: 600,
  setecientos: 700,
  ochocientos: 800,
  novecientos: 900,
});

export const es: ReadingLanguage = {
  tag: 'es',
  decimal: ',',
  spacedGroups: true,
  numbers,
  powers: { mil: 1e3, millón: 1e6, millones: 1e6, billón: 1e12, billones: 1e12 },
  joins: ['y'],
  ones: ['un', 'una', 'uno'],
  times: {},
  dozen: [],
  before: bounds({
    'at-least': wordList`al menos; por lo menos; como mínimo; no menos de`,
    over: wordList`más de; mas de; superior a`,
    under: wordList`menos de`,
    'at-most': wordList`como máximo; hasta`,
    about: wordList`alrededor de; unos; unas; aproximadamente`,
    nearly: wordList`cerca de; casi`,
  }),
  after: bounds({
    'at-least': wordList`o más; como mínimo`,
    'at-most': wordList`o menos`,
  }),
  between: [
    ['entre', 'y'],
    ['de', 'a'],
    ['', 'a'],
    ['', 'o'],
  ],
  vague: {
    millones: 'millions',
    'varias decenas': 'several dozen',
    'varios miles': 'several thousand',
    'varios cientos': 'several hundred',
  },
  people:
    'personas? hombres? mujer(?:es)? niñ[oa]s? menor(?:es)? muert[oa]s? fallecid[oa]s? víctimas? herid[oa]s? lesionad[oa]s? detenid[oa]s? detenciones? arrestos? desaparecid[oa]s? policías? agentes? soldados? militar(?:es)? manifestantes? civiles? habitantes? vecinos? pasajeros? pacientes? emplead[oa]s? trabajador(?:es|as)? pres[oa]s? reclus[oa]s? refugiad[oa]s? migrantes? estudiantes? alumn[oa]s? periodistas? bomberos? damnificad[oa]s? evacuad[oa]s? familias? hogares? miembros? funcionarios?'.split(
      ' ',
    ),
  units: wordList`por ciento; %; kilómetros?; km; metros?; horas?; minutos?; segundos?; días?; semanas?; mes(?:es)?;
    años?; toneladas?; kg; kilos?; litros?; grados?; hectáreas?; puntos?`,
  notCounted:
    /^(?: años(?:,| y| \(|\.)(?! de (?:cárcel|prisión))|[-/]\d{3,}|[ºª°]|:\d| siglo| de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre))/iu,
  notCountedBefore:
    /(?:(?<!\p{L})(?:número|artículo|capítulo|página|canal|de edad|últim[oa]s|primer[oa]s|los|las|todos|n[.º°]|vuelo|covid|boeing|airbus|siglo)|[#&+*/=_@]) ?$/iu,
  notCountedAround:
    /(?<!\p{L})(?:hace|desde hace|en|dentro de|durante los|cada) (?:\p{L}+ )?# ?(?:años|meses|semanas|días|horas)/iu,
  ends: 'es son era eran fue fueron ha han había habían será serán sido ser y e o u pero que quien cuyo donde en a al de del el la los las un una con sin por para según tras desde hasta sobre entre se su sus le les no más también aún ya murieron resultaron heridas detenidas incluidos incluidas entre ellos permanecen siguen'.split(
    ' ',
  ),

  weekdays: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
  months: { setiembre: 8 },
  days: { hoy: 0, ayer: -1, anteayer: -2, mañana: 1 },
  ago: [
    /hace (?<n>una?|\d+|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez) (?<unit>días?|semanas?|mes(?:es)?)/giu,
  ],
  spans: { día: 'day', días: 'day', semana: 'week', semanas: 'week', mes: 'month', meses: 'month' },
  thisMonth: ['este mes', 'a principios de mes'],
  of: ['de', 'del'],
  on: ['el', 'este', 'desde el', 'hasta el', 'del'],
  inYear: ['en', 'desde', 'de', 'hasta', 'antes de', 'después de'],
  byDay: ['hasta el', 'antes del'],
  sinceDay: ['desde el', 'desde'],
  until: ['a', 'al', 'hasta', '[-–—]'],
  partOfDay: wordList`por la mañana; por la tarde; por la noche; madrugada; noche; tarde; mediodía; medianoche`,
  partOfMonth: ['principios de', 'a principios de', 'mediados de', 'finales de', 'a finales de'],
  nearClock: ['hacia', 'sobre'],
  clock:
    /(?:(?:a las|las|hacia las|sobre las) )(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?(?: ?(?<half>[ap]\.? ?m\.?))?(?: horas)?|(?<hour2>\d{1,2})[:.](?<minute2>\d{2}) (?:horas|h)(?!\p{L})/giu,

  says: wordList`dij(?:o|eron); afirm(?:ó|aron|a); señal(?:ó|aron|a); inform(?:ó|aron|a); anunci(?:ó|aron|a);
    confirm(?:ó|aron|a); asegur(?:ó|aron|a); declar(?:ó|aron); indic(?:ó|aron); explic(?:ó|aron);
    añadi(?:ó|eron); agreg(?:ó|aron); report(?:ó|aron); estim(?:ó|aron|a); precis(?:ó|aron);
    sostuv(?:o|ieron); detall(?:ó|aron); comunic(?:ó|aron); manifest(?:ó|aron); neg(?:ó|aron);
    desminti(?:ó|eron); advirti(?:ó|eron); cifr(?:ó|aron); calcul(?:ó|aron); reconoci(?:ó|eron);
    ha (?:informado|anunciado|confirmado|dicho|asegurado|declarado|señalado);
    han (?:informado|anunciado|confirmado|dicho|asegurado); denunci(?:ó|aron)`,
  inverts: 'free',
  accordingTo: wordList`según(?: (?:datos|cifras|informó|un comunicado|informaron|fuentes|el balance|un balance|anunció|confirmó|explicó|señaló|indicó|dijo|dijeron))?(?: (?:de|del|de la))?;
    de acuerdo con; de acuerdo a; en palabras de; citando a`,
  accordingAfter: [],
  speakerEnds: [
    '(?:este |el )?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)',
    'en un',
    'en una',
    'en su',
    'durante',
    'a la',
    'a los',
    'al',
    'que',
    'quien',
    'pero',
    'tras',
    'antes',
    'después',
    'hoy',
    'ayer',
    'en',
    'a través',
    'mediante',
    'por',
    'con',
    'es',
    'son',
    'fue',
    'ha',
    'han',
    'había',
    'sobre',
    'a',
  ],
  speakerStarts: wordList`que; pero; mientras; aunque; y; si; porque; como; donde; cuando; según`,
  notSpeakers: ['esto', 'eso', 'ello', 'yo', 'nosotros', 'se', 'lo', 'le', 'así', 'también', 'además', 'no'],
  passives: ['es', 'son', 'fue', 'fueron', 'sido'],
  auxiliaries: ['es', 'son', 'ha', 'han', 'había', 'fue'],
  institutions: wordList`gobierno; policía; ejército; autoridades; bomberos; fiscalía; onu; protección civil; guardia civil`,
  pronouns: { él: 'person', ella: 'person', ellos: 'either', ellas: 'either' },
  persons: wordList`president[ea]; (?:primer[oa]? )?ministr[oa]; jef[ea]; alcalde(?:sa)?; gobernador[a]?; director[a]?;
    abogad[oa]; activistas?; periodistas?; fiscal; secretari[oa]; testigos?; expert[oa]; vecin[oa];
    portavoz; vocer[oa]; canciller`,
  organisations: wordList`ministerio; gobierno; policía; fiscalía; agencia; comité; comisión; empresa; grupo; compañía;
    organización; tribunal; ejército; partido; sindicato; oficina; servicio; servicios; autoridades;
    ayuntamiento; hospital; bomberos; onu; unión; alianza; protección civil; guardia civil`,
  mouthpieces: ['portavoz', 'portavoces', 'vocer[oa]', 'comunicado', 'representante'],
  voices: [
    ['authorit', 'official', 'autorid', 'oficial'],
    ['ministr', 'minister'],
    ['prosecut', 'fiscal'],
    ['president'],
    ['polic', 'policí'],
    ['govern', 'gobiern'],
    ['health', 'salud', 'sanidad'],
    ['foreign', 'exterior'],
    ['defen[cs]'],
    ['media', 'medio', 'prensa'],
    ['fire', 'bomber'],
  ],
  fillers: wordList`el; la; los; las; un; una; de; del; y; the; of; a; an; locales; país; unnamed`,

  hedges: [
    [
      /(?:sin confirmar|no (?:ha sido |fue |han sido )?confirmad|no (?:se )?ha podido (?:verificar|confirmar))/iu,
      'unconfirmed',
    ],
    [/(?:estim|preliminar|provisional|calcul)/iu, 'estimate'],
    [/(?:presunt|supuest|habría|al parecer)/iu, 'alleged'],
    [/(?:probablemente|posiblemente|quizá|tem(?:en|e) que|se cree)/iu, 'belief'],
    [/(?:se espera|previst|prevé|planead|planea)/iu, 'expected'],
  ],
  future: /(?<!\p{L})(?:será|serán|tendrá|tendrán|comenzará|se celebrará|va a|van a)(?!\p{L})/iu,
  impersonal: /(?:según (?:medios|informaciones)|al parecer|habrían?|se cree que|se informó)/iu,
  firstHand: wordList`(?:un |una |los |las )?(?:periodistas?|corresponsal(?:es)?|fotógrafos?|reporteros?) de {outlet} (?:vio|vieron|contó|contaron|observó|observaron|constató|constataron);
    según (?:un |el )?(?:recuento|conteo|cálculo) de {outlet}`,
  silence:
    /(?:(?:no|ni) (?:quiso|quisieron|ha querido|respondi(?:ó|eron)|ha respondido|han respondido|contest(?:ó|aron)|hizo comentarios|hicieron comentarios|coment(?:ó|aron)|facilit(?:ó|aron)|dio (?:detalles|cifras)|ofreci(?:ó|eron) (?:detalles|cifras|información)|precis(?:ó|aron)|se (?:ha )?pronunci(?:ó|ado|aron))[^.,;]{0,30}|(?:rehus|declin|rechaz)(?:ó|aron) (?:hacer comentarios|comentar|responder|pronunciarse)|se neg(?:ó|aron) a (?:comentar|responder|hacer declaraciones))/iu,
  unknown:
    /(?:se desconoce[n]?|se ignora|no se (?:sabe|conoce[n]?|ha (?:determinado|precisado))|(?:sigue|siguen|es|está|permanece|permanecen) (?:aún |todavía )*(?:sin (?:aclarar|conocerse)|desconocid[oa]s?|poco claro|incierto)|no está claro|aún no está claro)/iu,
  denial:
    /(?:(?:neg(?:ó|aron)|niega[n]?|desminti(?:ó|eron)|desmiente[n]?|ha negado|han negado|ha desmentido)(?! a)(?!\p{L})|rechaz(?:ó|aron|a) (?:las|los|la|el|esas|esos|estas|tales) (?:acusacion|afirmacion|versi|informacion|alegacion|señalamient)\p{L}*)/iu,
  light:
    'el la los las un una de del y e o u a al en con por para sin sobre entre es son era fue fueron ha han había que quien se su sus no más muy cuándo cuántos cuántas cuántos personas según tras desde hasta como'.split(
      ' ',
    ),
  stem: (word) =>
    word.replace(
      /(?:aciones|ación|iones|ión|amiento|ados|adas|idos|idas|ado|ada|ido|ida|aron|ieron|os|as|es|ar|er|ir|o|a|e|s|ó)$/u,
      (end) => (word.length - end.length >= 3 ? '' : end),
    ),
  topics: topicsEs,
  siteLine:
    /^(?:foto ?:.*|publicidad|lea también.*|te puede interesar.*|compartir|©.*|#.*|suscríbete.*|comentarios|newsletter.*)$/iu,
  siteEnd: /^(?:lea también|te puede interesar|comentarios|noticias relacionadas|más noticias)$/iu,
};
