/** How German says who says something. */

import { wordList } from '../words.ts';
import type { SpeakerWords } from './language.ts';

export const speakersDe: SpeakerWords = {
  capitalNouns: true,
  says: wordList`sagt(?:e|en)?; teilten?(?! sich); mitgeteilt; erklär(?:t|te|ten); berichtet(?:e|en)?;
    meldet(?:e|en)?; bestätigt(?:e|en)?; gab(?:en)?(?= [^.]{0,60}(?:bekannt|an)); betont(?:e|en)?;
    behauptet(?:e|en)?; warnt(?:e|en)?; schrieb(?:en)?; schreibt; sprach(?:en)?(?= von); sprechen(?= von);
    spricht(?= von); bezifferte[n]?; schätzt(?:e|en)?; kündigt(?:e|en)?; verkündet(?:e|en)?;
    dementiert(?:e|en)?; bestritt(?:en)?; äußert(?:e|en)?; räumt(?:e|en)?(?= [^.]{0,60} ein); nannte[n]?;
    führte[n]?(?= [^.]{0,30} aus); hieß es(?: (?:aus|von|bei|in))?; so`,
  inverts: 'free',
  accordingTo: wordList`nach angaben (?:von|des|der|eines|einer); nach (?:offiziellen )?angaben;
    laut(?: (?:angaben|einem bericht|einer mitteilung|einer erklärung|medienberichten|bericht) (?:von|des|der))?;
    nach (?:einem bericht|einer erklärung|einer mitteilung|informationen|darstellung|auskunft|einschätzung) (?:von|des|der);
    nach informationen; unter berufung auf; gemäß;
    wie(?= [^.]{3,60}(?:berichtet|mitteilt|meldet|schreibt|sagt|bestätigt|erklärt));
    den angaben (?:von|des|der)`,
  accordingAfter: ['zufolge', 'nach eigenen angaben'],
  speakerEnds: [
    'am (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\\p{L}*',
    'in einem',
    'in einer',
    'im',
    'bei',
    'nach',
    'vor',
    'der nachrichtenagentur',
    'dem',
    'den',
    'mit',
    'dass',
    'sei',
    'seien',
    'sind',
    'ist',
    'wurden?',
    'werden',
    'hat',
    'habe',
    'haben',
    'berichtete\\p{L}*',
    'berichtet',
    'mitteilte\\p{L}*',
    'meldete\\p{L}*',
    'sagte\\p{L}*',
    'bestätigte\\p{L}*',
    'schrieb',
    'erklärte\\p{L}*',
    'zunächst',
    'auf twitter',
    'auf telegram',
    'am abend',
    'am morgen',
    'am mittag',
    'weiter',
    'zu',
    'über',
    'unter',
    'allein',
    'bislang',
    'bisher',
    'mindestens',
    'rund',
    'etwa',
    'gegenüber',
    'als',
  ],
  speakerStarts: wordList`dass; aber; während; obwohl; weil; wenn; wo; wie; und; da; nachdem; zudem; dabei; dies; das`,
  notSpeakers: wordList`schätzungen; berichten; medienberichten; angaben; das; dies; es; dies; so; dabei; ich; wir; demnach;
    zudem; man`,
  passives: ['wird', 'werden', 'wurde', 'wurden', 'worden'],
  auxiliaries: [],
  institutions: wordList`regierung; polizei; feuerwehr; armee; militär; staatsanwaltschaft; medien; rettungskräfte`,
  pronouns: { er: 'person', sie: 'either' },
  persons: wordList`präsident(?:in)?; (?:\p{L}+)?minister(?:in)?; (?:\p{L}+)?chef(?:in)?; sprecher(?:in)?;
    bürgermeister(?:in)?; gouverneur(?:in)?; anwalt; anwältin; aktivist(?:in)?; journalist(?:in)?;
    direktor(?:in)?; kanzler(?:in)?; staatsanwalt; zeuge; zeugin; augenzeugen?; experte; expertin;
    generalsekretär(?:in)?; bewohner(?:in)?`,
  organisations: wordList`(?:\p{L}+)?ministeriums?; (?:\p{L}+)?behörden?; (?:\p{L}+)?amts?; regierung; polizei; feuerwehr;
    staatsanwaltschaft; (?:\p{L}+)?staatsanwaltschaft; unternehmens?; konzerns?; gruppe; bündnis;
    organisation; gericht; armee; militär; partei; agentur; (?:\p{L}+)?dienst; komitee; kommission; rat;
    bank; betreiber; gewerkschaft; stadt; krankenhaus; klinik; rettungskräfte; medien; reederei`,
  mouthpieces: ['sprecher(?:in)?s?', 'pressestelle', 'mitteilung', 'erklärung', 'vertreter'],
  voices: [
    ['authorit', 'official', 'behörd', 'offizi', 'beamt'],
    ['ministr', 'minister', 'ministerium'],
    ['prosecut', 'staatsanwalt', 'generalstaatsanwalt'],
    ['president', 'präsident'],
    ['polic', 'polizei'],
    ['govern', 'regierung'],
    ['interior', 'innen'],
    ['health', 'gesundheit'],
    ['foreign', 'außen', 'aussen'],
    ['defen[cs]', 'verteidigung'],
    ['media', 'medien'],
    ['fire', 'feuerwehr'],
  ],
  splitName: (name) => name.replace(/(\p{L}{3,}?)s?(minister\p{L}*)/giu, '$1 $2'),
  fillers: wordList`der; die; das; des; dem; den; ein; eine; einer; eines; von; vom; und; herr; frau; the; of; a; an;
    zuständige; zuständigen; örtliche; örtlichen; land; landes; unnamed`,
};
