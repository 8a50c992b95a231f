import { byCode } from '../by-code.ts';
import { challengeMinutes, freshMinutes } from '#core/sign-in.ts';
import { seenBy } from '../seen-by.ts';

type Values = Readonly<Record<string, string | number>> | undefined;
const n = (values: Values, name: string): number => Number(values?.[name] ?? 0);

/** Dutch texts of the slice sign-in: coming in, the demonstration, one's own account. */
export const signIn = {
  ask: {
    title: 'Inloggen',
    toRead: 'Log in om dit te lezen',
    over: 'Je bent uitgelogd',
    kept: {
      words: 'Wat je typte staat er nog. Log in, dan zie je het terug en kun je het alsnog bewaren.',
      files: 'Wat je typte staat er nog. Log in, dan zie je het terug. Het bestand kies je opnieuw.',
      none: 'Wat je verstuurde is niet bewaard. Log in en doe het nog een keer.',
    },
    unclaimed:
      'Deze installatie is nieuw: er is nog niemand die kan inloggen. Wie haar startte, vindt in de terminal de link waarmee je begint. Is die verlopen? Start opnieuw, of vraag een nieuwe met: npm run ontwikkeldoor -- setup-link',
    lead: 'Vul je e-mailadres in. Je krijgt een mail met een code en een link. Een wachtwoord heb je niet nodig.',
    email: 'E-mailadres',
    emailHint: 'Het adres waarop je school je mailt.',
    missing: 'Vul je e-mailadres in.',
    send: 'Stuur mij een code',
    passkeyTitle: 'Met een passkey',
    passkeyText:
      'Heb je in je account een passkey gemaakt? Log dan in met je vinger, je gezicht of je pincode.',
    passkey: 'Log in met je passkey',
    demonstrationTitle: 'Even rondkijken?',
    demonstrationText: 'In de demonstratie kies je zelf wie je bent. Inloggen hoeft dan niet.',
    demonstration: 'Kies een persoon',
  },
  code: {
    title: 'Vul je code in',
    lead: (email: string) =>
      `Kennen wij ${email}? Dan staat er binnen een minuut een mail met een code in je mailbox.`,
    label: 'Code uit de mail',
    hint: `Zes letters en cijfers. De code werkt ${challengeMinutes} minuten, in deze browser.`,
    missing: 'Vul de code uit de mail in.',
    check: 'Log in',
    noMailTitle: 'Geen mail gekregen?',
    noMail: [
      `Vroeg je net al een code? De link in die mail werkt ook hier, ${challengeMinutes} minuten lang.`,
      'Kijk ook bij ongewenste mail.',
      'Klopt het adres? Gebruik het adres dat je school van je heeft.',
      'Krijg je nog niets? Vraag je leidinggevende of HR of je in Ontwikkeldoor staat.',
    ],
    again: 'Vraag een nieuwe code',
    demonstrationTitle: 'Demonstratie: lees hier de mail',
    demonstrationNone: 'In de demonstratie heeft niemand dit adres. Er is dus geen mail geschreven.',
    overTitle: 'Vraag een nieuwe code',
  },
  link: {
    title: 'Inloggen met je link',
    lead: (email: string) => `Je logt in als ${email}.`,
    open: 'Log in',
    overTitle: 'Deze link werkt niet meer',
    again: 'Vraag een nieuwe link',
  },
  choose: {
    title: 'Waar werk je nu?',
    lead: 'Je adres is bij meer dan één organisatie bekend. Kies waar je wilt inloggen.',
    enter: 'Log in',
    enterAt: (organisation: string) => `bij ${organisation}`,
  },
  mail: {
    subject: 'Inloggen bij Ontwikkeldoor',
    text: (name: string, code: string, link: string) =>
      `Dag ${name},\n\nJe code is: ${code}\n\nVul hem in op de pagina waar je hem vroeg. Of open deze link en druk op de knop:\n${link}\n\nCode en link werken ${challengeMinutes} minuten, en één keer.\n\nHeb je dit niet gevraagd? Dan hoef je niets te doen. Geef de code aan niemand.\n\nOntwikkeldoor\n`,
    passkeySubject: 'Er is een passkey gemaakt',
    passkeyText: ({ name, device, day }: { name: string; device: string; day: string }, account: string) =>
      `Dag ${name},\n\nOp ${day} is een passkey gemaakt voor jouw account${device === '' ? '' : ` (${device})`}. Daarmee log je in zonder mail.\n\nWas jij dat niet? Verwijder de passkey dan meteen, log overal uit en vertel het HR:\n${account}\n\nOntwikkeldoor\n`,
    tokenSubject: 'Een programma kan namens jou werken',
    tokenText: (name: string, program: string, account: string) =>
      `Dag ${name},\n\nDe beheerder van Ontwikkeldoor maakte een sleutel waarmee een programma namens jou werkt: ${program}\n\nJe ziet het in je account, en kunt het daar stoppen:\n${account}\n\nOntwikkeldoor\n`,
  },
  /** Before lasting access is given or ended. */
  again: {
    title: 'Ben jij het?',
    lead: 'Dit mag alleen als je net bent ingelogd. Daarom vragen we het nog een keer.',
    send: (email: string) => `Stuur een code naar ${email}`,
    passkeyTitle: 'Of met je passkey',
    passkey: 'Log in met je passkey',
    needed: `Je kunt dit veranderen tot ${freshMinutes} minuten nadat je bent ingelogd.`,
    start: 'Laat zien dat jij het bent',
    addPasskey: 'Passkey maken: laat eerst zien dat jij het bent',
  },
  demonstration: {
    title: 'Wie wil je zijn?',
    lead: 'Kies een persoon. Je ziet dan wat die persoon ziet, en kunt doen wat die persoon kan. Wisselen kan altijd.',
    groups: {
      way: 'De weg van wens naar plan',
      around: 'Eromheen',
      outside: 'Buitenstaanders: wat zien zij niet?',
    },
    enter: 'Kies',
    none: 'Er staan nog geen mensen in deze demonstratie.',
    personas: byCode<{ readonly role: string; readonly shows: string }>({
      assistant: {
        role: 'Onderwijsassistent',
        shows: 'Haar kaart, gesprek, feedback, kompas en plan: de hele weg.',
      },
      supporter: {
        role: 'Leraarondersteuner',
        shows: 'Een plan dat al loopt, met antwoorden van de school.',
      },
      leader: {
        role: 'Schoolleider',
        shows: 'Wat er op de school wacht: gesprekken en antwoorden op stappen.',
      },
      coach: { role: 'Coach', shows: 'Het ontwikkelprofiel schrijven, met alles ernaast.' },
      hr: { role: 'HR-adviseur', shows: 'Tijd, budget en rooster toezeggen. Medewerkers beheren.' },
      director: { role: 'Bovenschools directeur', shows: 'Meer scholen naast elkaar.' },
      board: {
        role: 'Bestuurder',
        shows: seenBy(
          ['figures', 'board.decides'],
          'Het hele bestuur in aantallen. Bij naam staat alleen wat het bestuur zelf beslist.',
        ),
      },
      teacher: {
        role: 'Leraar',
        shows: seenBy('card.team', 'Een collega die feedback geeft en ziet wat gedeeld is.'),
      },
      trainer: { role: 'Opleider', shows: 'Iemand van een opleiding, buiten het bestuur.' },
      'other-school-leader': {
        role: 'Schoolleider van een andere school',
        shows: seenBy('own.all', 'Wat een buitenstaander niet ziet.'),
      },
      'other-board-assistant': {
        role: 'Onderwijsassistent bij een ander bestuur',
        shows: 'Hetzelfde werk, een ander bestuur.',
      },
      'other-board-hr': {
        role: 'HR bij een ander bestuur',
        shows: 'Een school met maar twee ondersteuners.',
      },
      operator: {
        role: 'Beheerder van de installatie',
        shows: 'Staat buiten alle besturen: scholen inlezen, landelijke regels, mails.',
      },
    }),
  },
  account: {
    title: 'Jouw account',
    details: { name: 'Naam', email: 'E-mailadres', organisation: 'Organisatie' },
    detailsHint: 'Klopt er iets niet? Dat verandert HR voor je.',
    detailsOfOperator:
      'Klopt er iets niet? Laat een andere beheerder je met het juiste adres opnieuw aanstellen.',
    ownWork: 'Je werk, rollen en coach',
    noEmail: 'geen adres bekend',
    language: {
      title: 'Taal',
      lead: 'Voor alle pagina’s en voor de mails die je krijgt.',
      label: 'Ik lees het liefst',
      save: 'Bewaar je taal',
    },
    sessions: {
      title: 'Waar ben je ingelogd?',
      lead: 'Na een uur zonder gebruik log je vanzelf uit, en na twaalf uur in elk geval.',
      caption: 'Apparaten waarop je bent ingelogd',
      unknownDevice: 'Onbekend apparaat',
      here: 'dit apparaat',
      lastSeen: (moment: string) => `Laatst gebruikt: ${moment}`,
      begun: (moment: string) => `Ingelogd: ${moment}`,
      end: 'Log hier uit',
      endAbout: (device: string) => `op ${device}`,
      endAll: 'Log overal uit',
      endAllConfirm: 'Overal uitloggen? Ook op dit apparaat, en programma’s met een sleutel stoppen.',
      endOthers: 'Log uit op je andere apparaten',
      endOthersConfirm: 'Overal behalve hier uitloggen? Programma’s met een sleutel stoppen ook.',
      afterPasskey: 'Je passkey is gemaakt. Wil je op je andere apparaten uitloggen?',
    },
    tokens: {
      title: 'Programma’s',
      lead: 'Deze programma’s werken namens jou, met een sleutel die de beheerder van Ontwikkeldoor maakte.',
      none: 'Geen programma werkt namens jou.',
      scopes: { read: 'leest', write: 'verandert', file: 'je hele dossier' },
      made: (moment: string) => `Gemaakt: ${moment}`,
      ends: (moment: string) => `Werkt tot ${moment}`,
      lastUsed: (moment: string) => `Laatst gebruikt: ${moment}`,
      neverUsed: 'Nog niet gebruikt',
      unnamed: 'Programma zonder naam',
      end: 'Stop',
      endAbout: (name: string) => `programma ${name}`,
      endConfirm: 'Dit programma stoppen? Het kan dan niets meer namens jou.',
    },
    passkeys: {
      title: 'Passkeys',
      lead: 'Met een passkey log je in zonder mail: met je vinger, je gezicht of je pincode. De sleutel blijft op je eigen apparaat.',
      none: 'Je hebt nog geen passkey.',
      add: 'Maak een passkey op dit apparaat',
      unsupported: 'Deze browser kan geen passkeys maken. De code per mail werkt altijd.',
      needsScript: 'Voor een passkey is JavaScript nodig. De code per mail werkt altijd.',
      made: (moment: string) => `Gemaakt: ${moment}`,
      lastUsed: (moment: string) => `Laatst gebruikt: ${moment}`,
      neverUsed: 'Nog niet gebruikt',
      remove: 'Verwijder',
      unknownDevice: 'onbekend apparaat',
      removeAbout: (device: string) => `passkey van ${device}`,
      removeConfirm: 'Deze passkey verwijderen? Je logt er dan niet meer mee in.',
    },
  },
  passkeyStopped: 'Dat is niet gelukt of je hebt het afgebroken. Probeer het nog eens.',
  problems: byCode<(values?: Values) => string>({
    'wrong-code': (values: Values) =>
      n(values, 'left') === 1
        ? 'Deze code klopt niet. Je kunt het nog één keer proberen.'
        : `Deze code klopt niet. Je kunt het nog ${n(values, 'left')} keer proberen.`,
  }),
  refusals: byCode<(values?: Values) => string>({
    'code-over': () =>
      `Hier is geen code meer die werkt. Een code werkt ${challengeMinutes} minuten, en één keer.`,
    'sign-in-again': () => 'Laat eerst zien dat jij het bent.',
    'link-over': () => `Een link werkt ${challengeMinutes} minuten, en één keer. Vraag een nieuwe.`,
    'no-place': () => 'Je hebt hier geen werk of rol meer. Vraag HR of dat klopt.',
    'passkey-failed': () => 'Dat is niet gelukt. Probeer het nog eens.',
    'passkey-unknown': () => 'Deze passkey kennen we niet. Log in met een code per mail.',
    'passkey-known': () => 'Deze passkey heb je al.',
    'too-many-passkeys': (values: Values) =>
      `Je hebt al ${n(values, 'most')} passkeys. Verwijder er eerst een.`,
  }),
  otherRefusal: 'Dat kan nu niet.',
  done: {
    'not-in-any-more': 'Die persoon kan er niet meer in. Kies iemand anders.',
    'other-person': 'Hier is nu iemand anders ingelogd. Er is niets bewaard.',
    'signed-out': 'Je bent uitgelogd.',
    'signed-out-everywhere': 'Je bent overal uitgelogd.',
    'session-ended': 'Daar ben je nu uitgelogd.',
    'language-chosen': 'Je taal is bewaard.',
    'passkey-added': 'Je passkey is gemaakt. De volgende keer log je ermee in.',
    'other-sessions-ended': 'Op je andere apparaten ben je nu uitgelogd.',
    'token-ended': 'Het programma is gestopt.',
    'passkey-removed': 'De passkey is verwijderd.',
  },
};
export type SignInTexts = typeof signIn;
