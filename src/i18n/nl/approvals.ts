import { byCode } from '../by-code.ts';
type Values = Readonly<Record<string, string | number>>;
const v = (values: Values | undefined, name: string): string => String(values?.[name] ?? '');

/** Dutch texts of the slice approvals: what one person asks and a second must say yes to. */
export const approvals = {
  title: 'Een tweede ja',
  lead: 'Sommige besluiten zijn zo groot dat één persoon ze niet alleen neemt. Een ander met dezelfde rol kijkt mee en zegt ja of nee.',
  openTitle: 'Wacht op jouw ja',
  ownTitle: 'Door jou gevraagd, een ander beslist',
  openNone: 'Er wacht niets.',
  openNoneText: 'Vraagt iemand iets groots, dan staat het hier tot een ander ja of nee zegt.',
  pastTitle: 'Beantwoord',
  back: 'Alle verzoeken',
  states: {
    asked: 'wacht',
    given: 'ja gezegd en gedaan',
    refused: 'nee gezegd',
    withdrawn: 'teruggenomen',
    expired: 'te lang gewacht',
  },
  askedBy: (name: string, moment: string) => `Gevraagd door ${name}, ${moment}`,
  askedByYou: (moment: string) => `Gevraagd door jou, ${moment}`,
  until: (day: string) => `Kan tot en met ${day}`,
  /** Per kind: the sentence that says what it is, and the heading above the names of what it changes. */
  kinds: byCode<{
    readonly title: (values: Values) => string;
    readonly names: string;
    readonly text: string;
  }>({
    'operators.new-operator': {
      title: (values: Values) => `${v(values, 'name')} wordt beheerder van de installatie`,
      names: 'Deze persoon',
      text: 'Krijgt alles in handen wat van alle besturen samen is, en kan voortaan ook de tweede persoon zijn.',
    },
    'organisation.contact': {
      title: (values: Values) => `${v(values, 'name')} komt bij ${v(values, 'place')}`,
      names: 'Deze persoon',
      text: 'Wordt daar HR of opleider, met alles wat daarbij hoort. Zeg alleen ja als je weet dat dit klopt.',
    },
    'organisation.school-list': {
      title: (values: Values) => `Lijst van scholen «${v(values, 'file')}» inlezen`,
      names: 'Deze besturen raken al hun scholen kwijt',
      text: 'Hun mensen kunnen daarna niet meer verder werken zoals nu. Kijk na of dit klopt met wat je van deze besturen weet.',
    },
    'staff.closed-account': {
      title: () => 'Een dicht account gaat weer open',
      names: 'Met dit adres kan weer worden ingelogd',
      text: 'Iemand zei dat het nieuwe adres niet klopte. Zeg alleen ja als je haar of hem zelf hebt gesproken.',
    },
    'staff.mail-domain': {
      title: (values: Values) => `Alle adressen bij ${v(values, 'from')} worden ${v(values, 'to')}`,
      names: 'Deze mensen krijgen een ander adres',
      text: 'Het geldt meteen: met een mail op het nieuwe adres wordt er dan ingelogd. Deze mensen worden overal uitgelogd en krijgen een mail op beide adressen. Bij wie intussen een ander adres kreeg, gebeurt niets.',
    },
  }),
  unknownKind: 'Een besluit dat deze versie niet meer kent',
  secondLead: (asker: string) =>
    `${asker} vraagt dit. Zeg je ja, dan gebeurt het meteen. Zeg je nee, dan gebeurt er niets.`,
  give: 'Ja, doe dit',
  giveConfirm: 'Weet je het zeker? Het gebeurt meteen.',
  refuse: 'Nee, doe dit niet',
  ownLead: (names: string) => `Een ander moet hier ja op zeggen: ${names}. Wij hebben een mail gestuurd.`,
  ownAlone:
    'Er is niemand anders met jouw rol. Vraag het dan aan wie de server beheert. Die kijkt wat het is en zegt ja met dit commando:',
  ownShell: 'Lukt dat niet? Wie de server beheert, kan ook ja zeggen. Lees dan deze code voor:',
  code: 'Code',
  command: (code: string) => `npm run -s ontwikkeldoor -- confirm ${code}`,
  withdraw: 'Neem dit terug',
  answered: {
    given: (by: string | null, moment: string) =>
      by === null
        ? `Ja gezegd op de server, ${moment}. Het is gedaan.`
        : `${by} zei ja, ${moment}. Het is gedaan.`,
    refused: (by: string | null, moment: string) =>
      `${by ?? 'De server'} zei nee, ${moment}. Er is niets gebeurd.`,
    withdrawn: (_: string | null, moment: string) => `Teruggenomen, ${moment}. Er is niets gebeurd.`,
    expired: () => 'Niemand zei op tijd ja. Er is niets gebeurd. Vraag het opnieuw als het nog nodig is.',
  },
  problems: byCode<(values?: Values) => string>({
    'approval-moved-on': () =>
      'Er is intussen iets veranderd. Daarom gebeurt dit niet. Kijk wat er nu geldt, en vraag het zo nodig opnieuw.',
    'approval-open': () => 'Dit is al gevraagd. Er wacht een tweede persoon op.',
    'approval-answered': () => 'Hier is al op geantwoord.',
    'approval-expired': () => 'Dit heeft te lang gewacht. Vraag het opnieuw als het nog nodig is.',
    'not-this-code': () => 'Deze code hoort bij geen enkel verzoek. Kijk of je hem goed overtypte.',
  }),
  shell: {
    askedBy: (name: string, moment: string) => `Gevraagd door ${name} op ${moment}.`,
    look: 'Er is nog niets gedaan. Laat --look weg om ja te zeggen.',
    done: 'Gedaan.',
  },
  mail: {
    askedSubject: (asker: string) => `${asker} vraagt om jouw ja`,
    askedText: (asker: string, address: string) =>
      `Beste collega,\n\n${asker} wil iets groots doen in Ontwikkeldoor. Dat kan pas als een tweede persoon ja zegt.\n\nKijk hier wat het is en zeg ja of nee:\n${address}\n`,
    answeredSubject: { given: 'Er is ja gezegd', refused: 'Er is nee gezegd' },
    answeredText: {
      given: (by: string | null, address: string) =>
        `Beste collega,\n\n${by ?? 'Wie de server beheert'} zei ja op wat je vroeg. Het is gedaan.\n\n${address}\n`,
      refused: (by: string | null, address: string) =>
        `Beste collega,\n\n${by ?? 'Wie de server beheert'} zei nee op wat je vroeg. Er is niets gebeurd. Neem even contact op.\n\n${address}\n`,
    },
  },
  done: {
    asked: 'Dit wacht nu op een tweede ja.',
    given: 'Je zei ja. Het is gedaan.',
    refused: 'Je zei nee. Er is niets gebeurd.',
    withdrawn: 'Teruggenomen. Er is niets gebeurd.',
  },
};
export type ApprovalsTexts = typeof approvals;
