import { byCode } from '#i18n/by-code.ts';
import { seenBy } from '#i18n/seen-by.ts';

const people = (count: number): string => (count === 1 ? '1 persoon' : `${String(count)} mensen`);

/** Dutch texts of masterclasses; what every meeting says stands in shapes/gathering. */
export const nl = {
  title: 'Masterclasses',
  lead: 'Samen leren van iemand die er veel van weet. Jullie kiezen het onderwerp. Wat je leert, gaat verder in je werkgebied.',
  back: 'Aanbod',
  topics: 'Onderwerpen',
  topicsLead: seenBy(
    'masterclass.wish',
    'Iedereen ziet hoeveel mensen iets willen. Wie masterclasses regelt, ziet ook aantallen per functie en werkgebied, als die groot genoeg zijn. Namen ziet niemand.',
  ),
  topicsNone: 'Er is nog geen onderwerp. Breng het eerste in.',
  planned: 'Gepland en geweest',
  areas: 'Werkgebieden',
  wishes: (count: number) =>
    count === 0 ? 'Nog niemand wil dit' : `${people(count)} ${count === 1 ? 'wil' : 'willen'} dit`,
  wish: 'Dit wil ik ook',
  unwish: 'Toch niet',
  propose: 'Breng een onderwerp in',
  proposeButton: 'Breng dit in',
  forAll: 'Voor iedereen',
  forRoles: (roles: string) => `Voor: ${roles}`,
  givenBy: (name: string) => `Door ${name}`,
  states: {
    topic: 'Onderwerp',
    sought: 'We zoeken iemand',
    planned: 'Gepland',
    held: 'Gehouden',
    discussed: 'Besproken in het werkgebied',
    spread: 'Verspreid',
    checked: 'Nagegaan',
    dropped: 'Gaat niet door',
  },
  topicForm: {
    parts: { topic: { title: 'Onderwerp' } },
    fields: {
      title: { label: 'Waarover?' },
      why: { label: 'Waarom is dit nodig?' },
      roles: {
        label: 'Voor wie?',
        hint: 'Niets gekozen: voor iedereen.',
        options: {
          'support-staff': 'Onderwijsondersteuners',
          teacher: 'Leraren',
          'internal-counsellor': 'Intern begeleiders',
          specialist: 'Specialisten',
          leader: 'Schoolleiders',
        },
      },
    },
  },
  wishesBy: 'Wie dit willen',
  wishesLead: (least: number) =>
    `Iedereen telt één keer mee. Een functie in een werkgebied zie je vanaf ${String(least)} mensen. Staat er een niet bij, dan weet je niet of daar iemand dit wil.`,
  wishLine: (role: string, area: string, count: number) => `${role}, ${area}: ${String(count)}`,
  noRole: 'zonder rol',
  noArea: 'geen werkgebied',
  drop: 'Gaat niet door',
  dropQuestion: 'Gaat dit niet door? Wie zou komen, krijgt een mail.',
  dropYes: 'Ja, het gaat niet door',
  problems: byCode<() => string>({
    'topic-missing': () => 'Schrijf waarover het gaat.',
    'no-host': () => 'Nog niemand zei ja. Vraag eerst iemand die het geeft.',
    'already-held': () => 'Deze masterclass is al geweest.',
  }),
  done: { proposed: 'Je onderwerp staat erbij.', dropped: 'De masterclass gaat niet door.' },
};
export type MasterclassTexts = typeof nl;
