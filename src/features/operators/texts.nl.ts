import { byCode } from '#i18n/by-code.ts';
import { seenBy } from '#i18n/seen-by.ts';

/** Dutch texts of the slice operators: who keeps the installation, outside all boards. */
export const nl = {
  title: 'Beheerders van de installatie',
  lead: seenBy(
    'operator.outside',
    'Zij beheren wat van alle besturen samen is. Van de mensen van besturen zien zij niets.',
  ),
  back: 'Terug naar beheer',
  listTitle: 'Wie dit nu doet',
  you: 'Dit ben jij',
  since: (day: string) => `Sinds ${day}`,
  end: 'Beëindig',
  endAbout: (name: string) => `de rol van ${name}`,
  endConfirm: (name: string) => `${name} kan dan meteen niets meer. Weet je het zeker?`,
  newTitle: 'Nog een beheerder',
  newLead: 'Een tweede beheerder moet hier ja op zeggen. Ben je alleen, dan zegt wie de server beheert ja.',
  givenName: 'Voornaam',
  familyName: 'Achternaam',
  email: 'E-mailadres',
  emailHint: 'Hiermee logt deze persoon in.',
  ask: 'Vraag een tweede ja',
  formerTitle: 'Waren beheerder, zijn nu HR',
  formerLead:
    'De rol beheerder bij een bestuur bestaat niet meer. Deze mensen hadden die rol en zijn nu HR van hun bestuur. Klopt dat niet? Vraag HR van dat bestuur om de rol te beëindigen.',
  formerSeen: 'Gezien, haal deze lijst weg',
  setup: {
    title: 'Word de eerste beheerder',
    lead: 'Deze installatie heeft nog geen beheerder. Vul in wie jij bent. Daarna ben je ingelogd.',
    emailHint: 'Hiermee log je later in.',
    button: 'Begin',
  },
  problems: byCode<(values?: Readonly<Record<string, string | number>>) => string>({
    'already-operator': () => 'Deze persoon is al beheerder.',
    'not-yourself': () => 'Je eigen rol kun je niet beëindigen. Een andere beheerder kan dat wel.',
    'operator-exists': () => 'Er is al een beheerder. Die kan op de pagina nog iemand aanwijzen.',
  }),
  done: {
    ended: 'De rol is beëindigd.',
    seen: 'De lijst is weg.',
    begun: 'Je bent nu beheerder. Maak meteen een passkey, dan kun je ook zonder mail inloggen.',
  },
};
export type OperatorsTexts = typeof nl;
