import { byCode } from '../by-code.ts';
import { seenBy } from '../seen-by.ts';

/** Dutch texts of the slice mail: the outbox and the background work, for the operator. */
export const mail = {
  title: 'Mails',
  leadServer: 'Mails gaan vanzelf de deur uit. Hier staat wat niet lukte, en wat er verstuurd is.',
  leadKept:
    'Er is geen mailserver ingesteld. Mails worden daarom niet verstuurd, maar bewaard. Zet SMTP_URL en start opnieuw: wat in de laatste twee weken is bewaard, gaat dan vanzelf weg.',
  leadShown:
    'Er is geen mailserver ingesteld. Mails worden daarom niet verstuurd, maar hier bewaard. In de demonstratie kun je ze lezen: alle mensen zijn verzonnen.',
  privacy: seenBy(
    'mail.trace',
    'Je ziet van een mail alleen wanneer, van welk bestuur, welke soort en hoe het ging. Niet voor wie, en niet wat erin staat.',
  ),
  kinds: byCode<string>({
    'sign-in': 'Inloggen',
    approval: 'Een tweede ja',
    conversation: 'Gesprek',
    counterpart: 'Tegenzetten',
    feedback: 'Feedback',
    invitation: 'Uitnodiging',
    test: 'Proefmail',
    'file-offer': 'Meenemen na vertrek',
    leaving: 'Meenemen na vertrek',
    'leaver-named': 'Meenemen na vertrek',
    offers: 'Aanbod',
    plan: 'Plan',
    profile: 'Profiel',
    staff: 'Medewerkers',
  }),
  otherKind: 'Bericht',
  of: (organisation: string, moment: string) => `${organisation}, ${moment}`,
  back: 'Terug naar beheer',
  troubledTitle: 'Hier is jouw besluit nodig',
  troubledLead:
    'Wat is bewaard, kwam nog bij niemand aan. Bij twijfel kan de mail al aangekomen zijn. Vraag het even na, of stuur hem opnieuw.',
  othersTitle: 'Alle andere mails',
  othersNone: 'Er zijn nog geen mails.',
  othersNoneText: 'Zodra iemand een code vraagt of een uitnodiging krijgt, staat die mail hier.',
  states: {
    waiting: 'wacht op verzending',
    'handing-over': 'wordt verstuurd',
    sent: 'verstuurd',
    failed: 'niet gelukt',
    uncertain: 'niet zeker',
    kept: 'bewaard, niet verstuurd',
  },
  meta: (recipient: string, moment: string) => `Aan ${recipient}, ${moment}`,
  attempts: (attempts: number) => (attempts === 1 ? 'Eén keer geprobeerd.' : `${attempts} keer geprobeerd.`),
  /** Why, in our own codes; what a mail server said may hold an address and is not shown. */
  reasons: byCode<string>({
    'process-ended': 'Ontwikkeldoor stopte terwijl de mailserver de mail aannam.',
    'too-late': 'De code in de mail werkte al niet meer.',
    'no-mail-server': 'Er was geen mailserver ingesteld.',
  }),
  serverRefused: 'De mailserver nam de mail niet aan.',
  sendAgain: 'Stuur opnieuw',
  sendAgainAbout: (subject: string) => `«${subject}»`,
  sendAgainConfirm: 'Opnieuw sturen? Bij twijfel kan de mail dan twee keer aankomen.',
  older: 'Eerdere mails',
  read: {
    back: 'Terug naar de mails',
    recipient: 'Aan',
    written: 'Geschreven',
    invitation: 'Bij deze mail hoort een uitnodiging voor de agenda.',
  },
  workTitle: 'Werk op de achtergrond dat niet lukte',
  workLead: 'Dit is vaak genoeg geprobeerd. Is de oorzaak weg? Laat het dan nog eens doen.',
  workMeta: (attempts: number, moment: string) => `${attempts} keer geprobeerd, sinds ${moment}`,
  workAgain: 'Probeer nog eens',
  test: {
    title: 'Proefmail',
    lead: (host: string, from: string) => `Mails gaan via ${host}, met ${from} als afzender.`,
    none: 'Er is geen mailserver ingesteld. Zet SMTP_URL (bijvoorbeeld smtps://naam:wachtwoord@mail.example.nl) en MAIL_FROM (het adres waar mails vandaan komen), en start Ontwikkeldoor opnieuw.',
    without:
      'Zo lang krijgt niemand een code om in te loggen. Zelf kom je binnen met een passkey. Wil je het eerst proberen, zonder echte mail? Dat staat in docs/operations.md, bij «A trial without real mail».',
    passkey: 'Maak een passkey',
    button: 'Stuur mij een proefmail',
    again: 'Stuur er nog een',
    states: {
      waiting: (to: string) => `De proefmail aan ${to} is onderweg.`,
      retry: 'Het lukte nog niet. Ontwikkeldoor probeert het vanzelf opnieuw.',
      'handing-over': (to: string) => `De mailserver neemt de proefmail aan ${to} nu aan.`,
      sent: (to: string, moment: string) =>
        `De mailserver nam de proefmail aan ${to} aan op ${moment}. Kijk of die in je mail staat, ook bij ongewenste mail.`,
      failed: 'De proefmail kon niet weg.',
      uncertain: (to: string) => `De verbinding brak af. Kijk of de proefmail aan ${to} toch aankwam.`,
      kept: 'De proefmail is bewaard en niet verstuurd, want er was geen mailserver.',
    },
    means: {
      'wrong-password': 'De naam of het wachtwoord in SMTP_URL klopt niet.',
      'unknown-host': 'De mailserver in SMTP_URL bestaat niet. Kijk de naam na.',
      'no-connection':
        'De mailserver geeft geen antwoord. Kijk de naam en de poort in SMTP_URL na, en of een firewall het tegenhoudt.',
      'no-safe-line':
        'Een veilige verbinding lukt niet. Kijk of SMTP_URL met smtps:// moet beginnen, en of het certificaat van de server klopt.',
      'sender-refused': 'De mailserver wil niets versturen vanaf het adres in MAIL_FROM.',
      'recipient-refused': 'De mailserver wil deze mail niet bezorgen op jouw adres.',
      later: 'De mailserver wil nu niet. Probeer het straks nog eens.',
      other: 'De mailserver zei nee.',
    },
    answer: (words: string) => `Het antwoord van de server: «${words}»`,
    mail: {
      subject: 'Proefmail van Ontwikkeldoor',
      text: (name: string, link: string) =>
        `Dag ${name},\n\nDeze mail kwam aan, dus de mail van Ontwikkeldoor werkt. Je hoeft niets te doen.\n\n${link}`,
    },
  },
  refusals: byCode<string>({
    'no-address': 'Bij jou staat geen mailadres.',
    'no-mail-server': 'Er is geen mailserver ingesteld. Zet eerst SMTP_URL.',
    'mail-too-late': 'De code in deze mail werkt niet meer. Laat de ontvanger een nieuwe vragen.',
    'mail-not-waiting': 'Deze mail is intussen al verstuurd of onderweg.',
  }),
  otherRefusal: 'Dat kan nu niet.',
  done: {
    tested: 'De proefmail gaat de deur uit.',
    'sent-again': 'De mail gaat opnieuw de deur uit.',
    'work-again': 'Het wordt nog eens geprobeerd.',
  },
};
export type MailTexts = typeof mail;
