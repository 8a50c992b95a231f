import { byCode } from '../by-code.ts';
interface Asked {
  readonly name: string;
  readonly newEmail: string;
  readonly by: string;
  readonly link: string;
}

/** Dutch texts of a change of mail address: the mails, the page behind their links, what HR and she herself see. */
export const address = {
  mails: {
    confirm: {
      subject: 'Bevestig je nieuwe e-mailadres',
      text: ({
        name,
        organisation,
        newEmail,
        by,
        until,
        link,
      }: Asked & { organisation: string; until: string }) =>
        `Dag ${name},\n\n${by} heeft bij ${organisation} dit adres voor je ingevuld: ${newEmail}\n\nIs dit jouw adres? Open dan deze link en druk op de knop:\n${link}\n\nDe link werkt tot en met ${until}. Je logt er niet mee in.\n\nIs dit adres niet van jou, of ken je Ontwikkeldoor niet? Dan hoef je niets te doen.\n\nOntwikkeldoor\n`,
    },
    notice: {
      subject: 'Je e-mailadres wordt veranderd',
      text: ({ name, oldEmail, newEmail, by, link }: Asked & { oldEmail: string }) =>
        `Dag ${name},\n\nNu log je in met ${oldEmail}. ${by} vraagt om dat te veranderen in ${newEmail}.\n\nKlopt dat? Open dan deze link en zeg ja. Klopt het niet? Open dezelfde link en zeg nee. Dan verandert er niets, word je overal uitgelogd, en kijkt HR wat er aan de hand is:\n${link}\n\nTot het nieuwe adres bevestigd is, log je in met ${oldEmail}. Zeg je niets, dan geldt het nieuwe adres een week nadat het bevestigd is. Heb je nog nooit ingelogd, dan is dat een dag.\n\nOntwikkeldoor\n`,
    },
    counts: {
      subject: 'Je e-mailadres is veranderd',
      toNew: ({ name, newEmail }: { name: string; newEmail: string }) =>
        `Dag ${name},\n\nVan nu af log je bij Ontwikkeldoor in met ${newEmail}.\n\nOntwikkeldoor\n`,
      toOld: ({
        name,
        oldEmail,
        newEmail,
        link,
      }: {
        name: string;
        oldEmail: string;
        newEmail: string;
        link: string;
      }) =>
        `Dag ${name},\n\nVan nu af log je bij Ontwikkeldoor in met ${newEmail}, en niet meer met ${oldEmail}.\n\nKlopt dat niet? Open dan binnen 30 dagen deze link en druk op de knop. Niemand kan dan nog inloggen op je account, tot HR het heeft uitgezocht:\n${link}\n\nOntwikkeldoor\n`,
    },
    leftOut: {
      subject: 'Niet iedereen kreeg het nieuwe maildomein',
      text: (facts: { name: string; from: string; to: string; leftOut: number; link: string }) =>
        `Dag ${facts.name},\n\nEr is ja gezegd op je lijst: ${facts.from} wordt ${facts.to}. Bij ${facts.leftOut === 1 ? 'één persoon' : `${String(facts.leftOut)} mensen`} veranderde er intussen iets aan het adres. Daar is niets gedaan. Kijk hier wie nog een adres bij ${facts.from} heeft:\n${facts.link}\n\nOntwikkeldoor\n`,
    },
    objected: {
      subject: 'Een nieuw e-mailadres klopt niet',
      text: ({ hr, name, newEmail, by, isClosed, link }: Asked & { hr: string; isClosed: boolean }) =>
        `Dag ${hr},\n\nVoor ${name} is een nieuw e-mailadres ingevuld: ${newEmail}. Dat deed ${by}. Vanaf het oude adres is gezegd dat dit niet klopt.\n\n${isClosed ? 'Het account is nu dicht: niemand kan erop inloggen. Bel of spreek haar of hem. Kies daarna op deze pagina welk adres klopt. Dat doet een ander dan wie het adres invulde' : 'Er is niets veranderd, en het account is overal uitgelogd. Bel of spreek haar of hem, en kijk op deze pagina'}:\n${link}\n\nOntwikkeldoor\n`,
    },
  },
  page: {
    confirmTitle: 'Is dit jouw e-mailadres?',
    confirmLead: (by: string, organisation: string) =>
      `${by} heeft het bij ${organisation} voor je ingevuld.`,
    confirmHint: 'Druk alleen op de knop als je dit adres zelf gebruikt. Je logt er niet mee in.',
    confirm: 'Ja, dit is mijn adres',
    noticeTitle: 'Je e-mailadres wordt veranderd',
    noticeLead: (by: string) => `${by} vraagt dit. Klopt het?`,
    countsTitle: 'Je e-mailadres is veranderd',
    countsLead: 'Klopt dat niet? Zeg het hier.',
    name: 'Naam',
    old: 'Oud adres',
    new: 'Nieuw adres',
    yes: 'Ja, dit klopt',
    no: 'Nee, dit klopt niet',
    noQuestion: 'Klopt het nieuwe adres niet? Dan log je overal uit en gaat HR kijken.',
    noOpen: 'Bij «nee» verandert er niets. Je logt overal uit, en HR krijgt een mail om te kijken wat er is.',
    noCounts:
      'Bij «nee» gaat het account dicht: niemand kan er nog op inloggen, tot HR het heeft uitgezocht. HR krijgt een mail.',
    overTitle: 'Deze link werkt niet meer',
    over: 'Hij is al gebruikt, te oud of ingetrokken. Vraag HR als je nog iets wilt veranderen.',
    toSignIn: 'Naar inloggen',
    states: {
      confirmed: (day: string) =>
        `Dank je, je adres is bevestigd. Zeg op je oude adres «ja», dan geldt het meteen. Anders geldt het vanaf ${day}.`,
      counts: 'Van nu af log je in met je nieuwe adres.',
      agreed: 'Dank je. Het nieuwe adres geldt zodra de link daar gebruikt is.',
      undone: 'Er is niets veranderd. Je bent overal uitgelogd, en HR heeft een mail gekregen.',
      disputed: 'Het account is dicht. HR heeft een mail gekregen en zoekt het met je uit.',
      withdrawn: 'Deze vraag is ingetrokken. Er is niets veranderd.',
      expired: 'Deze vraag is verlopen. Er is niets veranderd.',
      settled: 'HR heeft dit met je uitgezocht.',
    } as { readonly confirmed: (day: string) => string } & Readonly<
      Record<'counts' | 'agreed' | 'undone' | 'disputed' | 'withdrawn' | 'expired' | 'settled', string>
    >,
  },
  domain: {
    link: 'Ander maildomein',
    title: 'Ander maildomein',
    lead: 'Krijgt je organisatie een ander maildomein? Dan verander je hier alle adressen tegelijk. Een collega van HR zegt ook ja.',
    from: 'Oud domein',
    choose: 'Kies een domein',
    choice: (domain: string, people: number) =>
      `${domain} (${people === 1 ? '1 persoon' : `${String(people)} mensen`})`,
    to: 'Nieuw domein',
    toHint: 'Het deel achter de @, zoals school.nl.',
    look: 'Bekijk de lijst',
    listTitle: (people: number) =>
      people === 1 ? '1 persoon krijgt een ander adres' : `${String(people)} mensen krijgen een ander adres`,
    listLead: 'Wat voor de @ staat, blijft gelijk. Er is nog niets veranderd.',
    nobody: 'Niemand kan nu een ander adres krijgen.',
    name: 'Naam',
    old: 'Oud adres',
    new: 'Nieuw adres',
    why: 'Waarom niet',
    conflictsTitle: (people: number) =>
      people === 1 ? '1 persoon houdt het oude adres' : `${String(people)} mensen houden het oude adres`,
    conflictsText: 'Los dit apart op, op de pagina van die persoon.',
    conflicts: {
      own: 'Dit ben jij. Je eigen adres verandert een collega van HR.',
      taken: 'Het nieuwe adres is al van iemand anders.',
      open: 'Er is al een ander adres gevraagd. Trek dat eerst in.',
      closed: 'Dit account is dicht. Zoek eerst uit welk adres klopt.',
    },
    after:
      'Zegt een tweede persoon ja, dan gelden de nieuwe adressen meteen. Deze mensen worden overal uitgelogd en krijgen een mail op beide adressen. Zorg dat de nieuwe adressen dan werken.',
    ask: 'Vraag een tweede ja',
    confirm: (people: number) =>
      `Vragen om ${people === 1 ? '1 adres' : `${String(people)} adressen`} te veranderen?`,
    waiting: 'Voor dit domein wacht al een verzoek op een tweede ja. Bekijk het.',
    problems: byCode<() => string>({
      'choose-domain': () => 'Kies het oude domein.',
      'not-a-domain': () => 'Vul een domein in, zoals school.nl.',
      'same-domain': () => 'Dit is het oude domein. Vul het nieuwe in.',
      'domain-nobody': () => 'Er is niemand die nu een ander adres kan krijgen. Kijk de lijst na.',
    }),
  },
  signOut: {
    button: 'Log overal uit',
    question: (name: string) =>
      `${name} overal uitloggen? Ook programma’s met een sleutel stoppen. Het staat in het logboek van deze persoon.`,
  },
  pending: {
    asked: 'Nieuw adres: wacht op bevestiging',
    confirmed: 'Nieuw adres: bevestigd, gaat nog in',
    disputed: 'Dit account is dicht',
    undone: 'Het nieuwe adres klopte niet',
    text: (newEmail: string, by: string, day: string) => `${newEmail}, ingevuld door ${by} op ${day}.`,
    waits: 'Er is een mail met een link naar dat adres. Tot die gebruikt is, geldt het oude adres.',
    countsFrom: (day: string) =>
      `Het geldt vanaf ${day}, of eerder als er vanaf het oude adres ja gezegd wordt.`,
    afterOther: 'Het adres is nog van een collega. Het geldt zodra dat is veranderd.',
    undoneText:
      'Vanaf het oude adres is gezegd dat het niet klopt. Er is niets veranderd. Bel of spreek haar of hem.',
    disputedText:
      'Vanaf het oude adres is gezegd dat het nieuwe adres niet klopt. Niemand kan nu inloggen. Bel of spreek haar of hem, en kies dan welk adres klopt.',
    secondPerson:
      'Jij vulde het nieuwe adres in. Kies je zelf, dan zegt een tweede persoon ook ja. Is er geen andere HR, dan doet wie de server beheert dat.',
    resend: 'Stuur de link opnieuw',
    withdraw: 'Trek in',
    withdrawQuestion: 'Het nieuwe adres intrekken? Het oude blijft dan gelden.',
    keepOld: (email: string) => `${email} klopt`,
    keepNew: (email: string) => `${email} klopt`,
    keepQuestion: 'Heb je haar of hem zelf gesproken? Met dit adres kan dan weer worden ingelogd.',
    own: (newEmail: string, by: string) => `${by} vraagt om je adres te veranderen in ${newEmail}.`,
    ownAgree: 'Ja, dit klopt',
    ownDecline: 'Nee, trek in',
    ownAgreed: 'Je hebt ja gezegd. Het geldt zodra de link in de mail daar gebruikt is.',
  },
  done: {
    'signed-out': 'Overal uitgelogd.',
    asked: 'Gevraagd. Het nieuwe adres geldt als het bevestigd is.',
    resent: 'De link is opnieuw gestuurd.',
    withdrawn: 'Ingetrokken. Het oude adres blijft gelden.',
    settled: 'Bewaard. Er kan weer worden ingelogd.',
    agreed: 'Dank je. Het nieuwe adres geldt zodra de link daar gebruikt is.',
    counts: 'Van nu af log je in met je nieuwe adres.',
  },
};
export type AddressTexts = typeof address;
