import { seenBy } from '../seen-by.ts';

/** Dutch texts of the pages about the product itself. */
export const about = {
  accessibility: {
    title: 'Toegankelijkheid',
    lead: 'Iedereen moet Ontwikkeldoor kunnen gebruiken: op een telefoon, met het toetsenbord, met een schermlezer, en zonder JavaScript.',
    sections: [
      {
        title: 'Wat we beloven',
        text: 'We bouwen volgens WCAG 2.2, niveau AA. Elke pagina wordt bij elke wijziging automatisch nagekeken met axe. De belangrijkste reizen lopen we ook met alleen het toetsenbord en zonder JavaScript.',
      },
      {
        title: 'Wat nog niet is gedaan',
        text: 'Er is nog geen onderzoek door een bureau van buiten. We hebben de pagina’s nog niet getest met mensen die een schermlezer gebruiken. Automatische controle vindt minder dan de helft van de problemen.',
      },
      {
        title: 'Loop je vast?',
        text: 'Zeg het tegen HR van je bestuur. Schrijf erbij welke pagina het is en wat je wilde doen. Dan helpen we je verder en lossen we het op.',
      },
    ],
  },
  privacy: {
    title: 'Privacy',
    lead: seenBy('own.all', 'Wat jij schrijft, is van jou. Een ander ziet het pas als jij het deelt.'),
    sections: [
      {
        title: 'Ontwikkelen is geen beoordelen',
        text: 'Je talentenkaart, voorbereiding, feedback, kompas en plan zijn er voor jouw ontwikkeling. Ze komen niet in een beoordeling, tenzij jij dat zelf doet.',
      },
      {
        title: 'Wie ziet wat',
        text: seenBy(
          ['own.all', 'card.one-person', 'board.decides', 'figures', 'looks'],
          'Alles begint besloten. Je deelt zelf met je leidinggevende, je coach, HR, je team of één persoon. Wat het bestuur zelf moet beslissen, ziet het met je naam, zoals geld boven de grens van HR. Verder ziet het alleen aantallen, nooit over minder dan vijf mensen. Bij «Delen en inzage» zie je met wie je deelt en wie er keek.',
        ),
      },
      {
        title: 'Meenemen en weghalen',
        text: 'Je kunt alles wat er over jou staat meenemen, als bestand en als document. Klopt er iets niet? Verander het, of vraag HR om het te veranderen.',
      },
      {
        title: 'Nooit over leerlingen',
        text: 'In Ontwikkeldoor staan geen gegevens van leerlingen. Schrijf ook niets over je gezondheid.',
      },
    ],
  },
  links: { accessibility: 'Toegankelijkheid', privacy: 'Privacy' },
};
export type AboutTexts = typeof about;
