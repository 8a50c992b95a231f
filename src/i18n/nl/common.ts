import { seenBy } from '../seen-by.ts';

/** Dutch texts that every page may need. */
export const common = {
  productName: 'Ontwikkeldoor',
  skipToContent: 'Ga naar de inhoud',
  navigationLabel: 'Hoofdmenu',
  demonstration: 'Dit is een demonstratie. Alle mensen en scholen zijn verzonnen.',
  otherPersona: 'Kies een andere persoon',
  menuButton: 'Menu',
  languages: 'Taal',
  signOut: 'Log uit',
  signIn: 'Log in',
  account: 'Jouw account',
  english: 'English',
  dutch: 'Nederlands',
  back: 'Terug',
  list: { pages: 'Bladeren', previous: 'Vorige', next: 'Volgende' },
  save: 'Bewaar',
  cancel: 'Annuleer',
  autosaved: 'We bewaren wat je typt.',
  saved: 'Bewaard',
  saving: 'Bezig met bewaren…',
  notSaved: 'Nog niet bewaard. We proberen het zo opnieuw.',
  signedOutText: 'Je bent uitgelogd. Je tekst blijft hier staan.',
  shownAgainTitle: 'Wat je typte staat er nog',
  shownAgainText:
    'Je was uitgelogd, dus er is nog niets bewaard. Kijk het na en druk nog een keer op de knop.',
  shownAgainFiles:
    'Je was uitgelogd, dus er is nog niets bewaard. Kies je bestand opnieuw en druk nog een keer op de knop.',
  /** What a list is narrowed to, when home led here (core/waiting.ts). */
  shownOnly: {
    all: 'Toon alles',
    prepare: (n: number) =>
      n === 1 ? '1 gesprek om voor te bereiden' : `${n} gesprekken om voor te bereiden`,
    agree: (n: number) =>
      n === 1 ? '1 verslag wacht op jouw akkoord' : `${n} verslagen wachten op jouw akkoord`,
    'without-talk': (n: number) =>
      n === 1
        ? '1 collega had dit schooljaar nog geen gesprek'
        : `${n} collega’s hadden dit schooljaar nog geen gesprek`,
    write: (n: number) => (n === 1 ? '1 profiel om te schrijven' : `${n} profielen om te schrijven`),
    wishes: (n: number) =>
      n === 1 ? '1 mens vroeg om een verandering' : `${n} mensen vroegen om een verandering`,
    waiting: (n: number) =>
      n === 1 ? '1 bericht wacht op jullie antwoord' : `${n} berichten wachten op jullie antwoord`,
    soon: (n: number) =>
      n === 1 ? '1 subsidie sluit binnen een maand' : `${n} subsidies sluiten binnen een maand`,
  },
  /** Choosing somebody by name (ui/form/PersonField.svelte). */
  person: {
    other: 'Of iemand anders: typ de naam',
    hint: 'Een deel van de naam is genoeg. Passen er meer, dan kies je daarna.',
  },
  optional: 'mag leeg blijven',
  onlyYou: seenBy('own.all', 'Alleen jij ziet dit, tot je het deelt.'),
  refusedText:
    'Dit is niet gelukt en er is niets veranderd. Open de pagina opnieuw en probeer het nog een keer.',
  problemTitle: 'Er klopt iets nog niet',
  yes: 'Ja',
  no: 'Nee',
  notFoundTitle: 'Deze pagina is er niet',
  notFoundText:
    'Misschien is het adres niet goed, of mag je deze pagina niet zien. Ga terug naar je startpagina.',
  unreadableTitle: 'Dit konden we niet lezen',
  unreadableText:
    'Wat je stuurde, kwam niet goed aan. Er is niets veranderd. Ga terug en stuur het nog een keer.',
  changedTitle: 'Dit kan nu niet meer',
  changedText: 'Er is intussen iets veranderd. Ga terug en open de pagina opnieuw.',
  notNow: {
    title: 'Even geduld',
    text: 'Ontwikkeldoor is er zo weer. Meestal duurt het minder dan een minuut.',
    words:
      'Wat je invulde, is niet weg. Laat deze pagina open en druk zo op de knop. Dan sturen we het opnieuw.',
    file: 'Je bestand konden we niet vasthouden. Kies het daarna nog een keer.',
    goBack: 'Ga in je browser een pagina terug. Daar staat nog wat je invulde. Probeer het zo opnieuw.',
    reload:
      'Vulde je iets in? Wacht een minuut en ververs deze pagina. Zegt je browser dat hij alles opnieuw verstuurt, kies dan ja. Kijk daarna of het er één keer staat.',
    again: 'Probeer opnieuw',
  },
  serverErrorTitle: 'Er ging iets mis bij ons',
  serverErrorText: 'Wat je had bewaard, is er nog. Probeer het over een minuut opnieuw.',
  notSignedIn: 'Misschien hoort deze pagina bij jouw account. Log in om dat te zien.',
  tooManyTitle: 'Dat ging te vaak achter elkaar',
  tooManyText: 'Wacht een paar minuten en probeer het dan opnieuw.',
  tooManyWait: (minutes: number) =>
    `Wacht ${minutes === 1 ? 'een minuut' : `${minutes} minuten`} en probeer het dan opnieuw.`,
  toHome: 'Naar je startpagina',
  requestNumber: (id: string) => `Nummer voor de helpdesk: ${id}`,
  changedMeanwhile:
    'Iemand anders heeft dit intussen veranderd. Hieronder staan jouw tekst en die van de ander. Kies wat je wilt bewaren.',
  theirText: 'De tekst van de ander',
  bothTexts: {
    mine: 'Wat je hier typte',
    theirs: 'Wat er nu bewaard is',
    nothing: 'Niets opgeschreven',
    mark: { start: 'begin verschil', end: 'einde verschil' },
  },
  /** What a form says of itself, whatever it asks. */
  form: {
    dutch: (label: string) => `${label} in het Nederlands`,
    english: (label: string) => `${label} in het Engels`,
    least: (label: string) => `${label}: minst`,
    most: (label: string) => `${label}: meest`,
    range: (least: string, most: string) => `${least} tot ${most}`,
    more: 'Iets anders',
    choose: 'Kies',
    nothing: 'geen',
    unknown: 'niet bekend',
    yes: 'ja',
    no: 'nee',
    add: (what: string) => `Voeg toe: ${what}`,
    remove: 'Haal weg',
  },
  noHealth: 'Schrijf hier niets over je gezondheid, en noem geen leerlingen.',
  menu: {
    home: 'Start',
    card: 'Talentenkaart',
    conversations: 'Gesprekken',
    feedback: 'Feedback',
    compass: 'Kompas',
    possibilities: 'Wat er kan',
    school: 'School',
    advice: 'Advies',
    profile: 'Profiel',
    profiles: 'Profielen',
    plan: 'Plan',
    offers: 'Aanbod',
    catalogue: 'Ons aanbod',
    staff: 'Medewerkers',
    counterparts: 'Tegenzetten',
    organisation: 'Organisatie',
    picture: 'Beeld per school',
    demand: 'Leervraag en aanbod',
    sharing: 'Delen en inzage',
    sharedWithYou: 'Met jou gedeeld',
    knowledge: 'Regels',
    administration: 'Beheer',
  },
};
export type CommonTexts = typeof common;
