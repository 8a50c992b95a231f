import { byCode } from '../by-code.ts';
import { seenBy } from '../seen-by.ts';

/** Dutch texts for who leaves: what she arranges beforehand, the mails, and the page behind her link. */
export const trustLeaving = {
  home: (day: string) => `Je laatste dag is ${day}. Daarna kom je hier niet meer in.`,
  homeLink: 'Neem je dossier mee',
  title: 'Als je hier weggaat',
  lastDay: (day: string) =>
    `Je laatste dag is ${day}. Daarna kom je hier niet meer in. Download dus vóór die dag wat je wilt bewaren.`,
  lead: (days: number) =>
    `Na je laatste dag kom je hier niet meer in. Geef je een eigen mailadres op, dan sturen we daarna een link naar je dossier. Die werkt ${String(days)} dagen.`,
  privacy: seenBy(
    'leaving.address',
    'Alleen jij ziet dit adres. Je leidinggevende en HR zien het niet, en zien ook niet of je er een opgaf.',
  ),
  again: 'Een adres opgeven kan alleen als je net hebt ingelogd. Zo weten we zeker dat jij het bent.',
  againStart: 'Laat zien dat jij het bent',
  email: 'Je eigen mailadres',
  emailHint: 'Een adres dat je houdt als je hier weg bent, dus niet van je werk.',
  name: 'Stuur een code naar dit adres',
  asked: (email: string) => `We stuurden een code naar ${email}. Het adres telt pas als je die hier invult.`,
  over: (email: string) => `De code voor ${email} is verlopen. Vraag een nieuwe.`,
  code: 'Code uit de mail',
  codeHint: 'Zes cijfers. De code werkt 24 uur.',
  confirm: 'Bevestig het adres',
  confirmed: (email: string, days: number) =>
    `Na je laatste dag gaat er een link naar ${email}. Die werkt ${String(days)} dagen.`,
  confirmedTitle: 'Je adres is bevestigd',
  other: 'Ander adres',
  otherHint: 'Het adres van nu vervalt meteen.',
  withdraw: 'Trek het adres in',
  withdrawQuestion: 'Het adres intrekken? Dan krijg je na je laatste dag geen link.',
  problems: byCode<() => string>({
    'address-of-work': () =>
      'Dit is je adres van je werk. Daar kun je straks niet meer bij. Vul een ander in.',
    'code-wrong': () => 'Deze code klopt niet. Kijk in de mail, of vraag een nieuwe code.',
    'code-over': () => 'Deze code is verlopen. Vraag een nieuwe.',
    'sign-in-again': () => 'Laat eerst zien dat jij het bent.',
  }),
  link: {
    title: 'Je dossier om mee te nemen',
    lead: (day: string) => `Je kunt het downloaden tot en met ${day}. Daarna werkt deze link niet meer.`,
    care: 'Stuur de mail met deze link niet door: je hele dossier is ermee te downloaden. Je logt er niet mee in.',
    paperTitle: 'Om te lezen, of om aan een ander te geven',
    pdf: 'Download als document (PDF)',
    dataTitle: 'Alles, voor een ander programma',
    json: 'Download als bestand (JSON)',
  },
  mails: {
    offer: {
      subject: 'Neem je dossier mee',
      text: ({ name, day, link }: { name: string; day: string; link: string }) =>
        `Dag ${name},\n\nJe laatste dag is ${day}. Daarna kom je niet meer in Ontwikkeldoor.\n\nDownload je dossier vóór die dag, of geef een eigen mailadres op voor een link die daarna nog werkt:\n${link}\n\nBlijf je toch? Dan hoef je niets te doen.\n\nOntwikkeldoor\n`,
    },
    code: {
      subject: 'Je code voor Ontwikkeldoor',
      text: ({ code }: { code: string }) =>
        `Dag,\n\nIemand gaf bij Ontwikkeldoor dit mailadres op om later een dossier te krijgen. Was jij dat? Vul dan deze code in op de pagina waar je was:\n\n${code}\n\nDe code werkt 24 uur. Geef hem aan niemand.\n\nWas jij het niet, of ken je Ontwikkeldoor niet? Dan hoef je niets te doen. Je krijgt dan geen mail meer.\n\nOntwikkeldoor\n`,
    },
    named: {
      subject: 'Je gaf een eigen mailadres op',
      text: ({ name, link }: { name: string; link: string }) =>
        `Dag ${name},\n\nBij Ontwikkeldoor is een eigen mailadres opgegeven. Daar gaat na je laatste dag een link naar je dossier heen.\n\nDeed je dat zelf? Dan hoef je niets te doen. Deed je het niet? Trek het adres dan hier in, en log op je account overal uit:\n${link}\n\nOntwikkeldoor\n`,
    },
    file: {
      subject: 'Je dossier om mee te nemen',
      text: ({ organisation, until, link }: { organisation: string; until: string; link: string }) =>
        `Dag,\n\nJe werkt niet meer bij ${organisation}. Met deze link download je je dossier uit Ontwikkeldoor, zoals je dat wilde:\n${link}\n\nDe link werkt tot en met ${until}. Stuur deze mail niet door: met de link is je hele dossier te downloaden.\n\nOntwikkeldoor\n`,
    },
  },
  done: {
    named: 'We stuurden een code naar dat adres.',
    confirmed: 'Je adres is bevestigd.',
    withdrawn: 'Het adres is gewist.',
  },
};
export type LeavingTexts = typeof trustLeaving;
