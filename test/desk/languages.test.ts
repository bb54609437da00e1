// Sentences in five languages, and what is read out of each: the marked words, the value, and who says it.
import { describe, expect, it } from 'vitest';
import type { StoryForProposals } from '../../data/desk/propose/proposal.ts';
import { propose } from '../../data/desk/propose/propose.ts';

const story: StoryForProposals = {
  timeZone: 'UTC',
  facts: [],
  outlets: [],
  speakers: [
    { id: 'health', names: ['The health ministry', 'Министерство здравоохранения', 'Минздрав'], named: true },
    { id: 'interior', names: ['The interior ministry', 'МВД'], named: true },
    { id: 'police', names: ['The police'], named: true },
    { id: 'president', names: ['President Toval', 'Президент Товал'], named: true },
    { id: 'bloc', names: ['The NSTO'], named: true },
  ],
};

/** Monday. */
const published = '2022-01-10';

type Row = readonly [sentence: string, ...expected: string[]];

/** Each expectation: `printed = value`, and `@ voice` where one is named. */
const rows: Readonly<Record<string, readonly Row[]>> = {
  en: [
    [
      'More than 160 people were killed, the health ministry said on Friday.',
      'More than 160 = more than 160 @ health',
    ],
    ['According to police, between 26 and 30 people were hurt.', 'between 26 and 30 = 26–30 @ police'],
    ['Almost two dozen cars burned.', 'Almost two dozen = almost two dozen'],
    [
      'Half a dozen men and several hundred women came.',
      'Half a dozen = half a dozen',
      'several hundred = several hundred',
    ],
    ['The toll is 1.3 million, President Toval told AFP.', '1.3 million = 1.3 million @ president'],
    ['He is 57 years old, and the 20-year-old student fell in 30 years’ time.'],
    ['It was the worst fire in three decades.'],
    ['He was held for three years.', 'three years = 3'],
    ['One person died and one of them fled.', 'One = 1'],
    [
      'Police arrested no more than a week later. It lasts no more than a week.',
      'no more than a week = no more than 1',
      'no more than a week = no more than 1',
    ],
    [
      'The curfew runs from 11 p.m. to 7 a.m.',
      'from 11 p.m. to 7 a.m. = 2022-01-10T23:00 to 2022-01-11T07:00',
    ],
    [
      'It opened on January 4th and closed on 6 January 2022.',
      'on January 4th = 2022-01-04',
      'on 6 January 2022 = 2022-01-06',
    ],
    ['It began two weeks ago.', 'two weeks ago = about 2021-12-27'],
    [
      'The National Security Treaty Organization met. The group authorized 2,500 troops.',
      '2,500 = 2,500 @ bloc',
    ],
    ['The ministry did not respond to a request.', 'did not respond = '],
    ['It is still unclear who fired.', 'is still unclear = unclear'],
    ['Officials categorically deny it.', 'categorically deny = '],
    ['The building at 10.0.0.1 and flight MH17 cost $4.5 million.', '$4.5 million = 4.5 million'],
  ],
  de: [
    [
      'Mindestens 164 Menschen wurden getötet, teilte das Innenministerium mit.',
      'Mindestens 164 = at least 164 @ interior',
    ],
    ['Nach Angaben des Gesundheitsministeriums starben 1.250 Menschen.', '1.250 = 1,250 @ health'],
    [
      'Zweihundertfünfzig Menschen und fünfunddreißig Kinder kamen.',
      'Zweihundertfünfzig = 250',
      'fünfunddreißig = 35',
    ],
    ['Der Schaden liegt bei 1,3 Mrd. Euro.', '1,3 Mrd. Euro = 1.3 billion'],
    ['Dutzende Menschen starben am 5. Januar 2022.', 'Dutzende = dozens', 'am 5. Januar 2022 = 2022-01-05'],
    ['Der 58-jährige Mann kam um 14.30 Uhr.', 'um 14.30 Uhr = 2022-01-10T14:30'],
    ['Fast 8.000 Menschen wurden laut Polizei festgenommen.', 'Fast 8.000 = nearly 8,000 @ police'],
    ['Die Regierung äußerte sich zunächst nicht.', 'äußerte sich zunächst nicht = '],
    ['Präsident Toval bestritt die Vorwürfe.', 'bestritt = '],
    ['Noch ist unklar, wer geschossen hat.', 'ist unklar = unclear'],
    ['Rund 300 Menschen kamen am Mittwochabend.', 'Rund 300 = about 300', 'am Mittwochabend = 2022-01-05'],
  ],
  ru: [
    ['Погибли 164 человека, сообщил минздрав.', '164 = 164 @ health'],
    ['По данным МВД, задержаны 9 900 человек.', '9 900 = 9,900 @ interior'],
    ['Ранены более 1,3 тыс. силовиков.', 'более 1,3 тыс. = more than 1,300'],
    ['Двадцать пять человек пропали, погибли двое.', 'Двадцать пять = 25', 'двое = 2'],
    ['Десятки человек погибли в среду, 5 января.', 'Десятки = dozens', 'в среду, 5 января = 2022-01-05'],
    [
      'Президент Товал заявил, что напали около 20 тысяч человек.',
      'около 20 тысяч = about 20,000 @ president',
    ],
    ['В министерстве отказались от комментариев.', 'отказались от комментариев = '],
    ['Пока неизвестно, кто стрелял.', 'Пока неизвестно = unclear'],
    ['Минздрав опроверг эти сведения.', 'опроверг = '],
  ],
  fr: [
    [
      'Au moins 164 personnes sont mortes, selon le ministère de l’Intérieur.',
      'Au moins 164 = at least 164 @ interior',
    ],
    [
      'Près de 8.000 personnes ont été arrêtées, a annoncé le président Toval.',
      'Près de 8.000 = nearly 8,000 @ president',
    ],
    [
      'Des dizaines de manifestants sont morts le 5 janvier 2022.',
      'Des dizaines = dozens',
      'le 5 janvier 2022 = 2022-01-05',
    ],
    ['Les dégâts sont évalués à 1,5 milliard d’euros.', '1,5 milliard = 1.5 billion'],
    ['On ignore qui a tiré.', 'On ignore = unclear'],
    ['La police a démenti ces accusations.', 'a démenti = '],
    ['Le gouvernement n’a pas souhaité commenter.', 'n’a pas souhaité commenter = '],
  ],
  es: [
    ['Al menos 164 personas murieron, según el Ministerio de Salud.', 'Al menos 164 = at least 164 @ health'],
    ['Más de dos millones de personas huyeron.', 'Más de dos millones = more than 2 million'],
    ['El presidente Toval dijo que 20.000 personas atacaron.', '20.000 = 20,000 @ president'],
    [
      'Decenas de personas murieron el 5 de enero de 2022.',
      'Decenas = dozens',
      'el 5 de enero de 2022 = 2022-01-05',
    ],
    ['Se desconoce quién disparó.', 'Se desconoce = unclear'],
    ['La policía negó las acusaciones.', 'negó = '],
    ['El Gobierno no quiso hacer comentarios.', 'no quiso hacer comentarios = '],
  ],
};

for (const [language, sentences] of Object.entries(rows)) {
  describe(`a sentence in ${language}`, () => {
    it.for(sentences.map((row) => [row[0], row] as const))(
      'gives what it says: %s',
      ([, [text, ...expected]]) => {
        const found = propose({ text, language, published, problems: [] }, story).map(
          ({ printed, value, voice }) =>
            `${printed} = ${value}${voice?.kind === 'speaker' && value !== '' && value !== 'unclear' ? ` @ ${voice.id ?? voice.name}` : ''}`,
        );
        expect(found).toEqual(expected);
      },
    );
  });
}
