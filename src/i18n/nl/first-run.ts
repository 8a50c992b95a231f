import { byCode } from '../by-code.ts';
import { approvals } from './approvals.ts';

interface Words {
  readonly title: string;
  readonly text: string;
}
const schools = (count: number, of: number): string =>
  of === 1 ? `${String(count)} van 1 school` : `${String(count)} van ${String(of)} scholen`;

/** Dutch texts of the first run: what is still to do before people can work here. */
export const firstRun = {
  title: 'Aan de slag',
  lead: {
    operator: 'Dit is nodig voordat een bestuur kan beginnen. Wat klaar is, telt Ontwikkeldoor zelf.',
    hr: 'Dit is nodig voordat mensen bij jullie aan het werk kunnen. Wat klaar is, telt Ontwikkeldoor zelf. Een collega kan verdergaan waar jij stopt.',
  },
  progress: (over: number, all: number) => `${String(over)} van ${String(all)} stappen klaar`,
  over: 'Alle stappen om te beginnen zijn gedaan.',
  inReal: 'In het echt begint het met een paar stappen.',
  fromEmpty: 'Bekijk wat er nog te doen is',
  overLink: 'Bekijk de stappen',
  back: 'Terug naar start',
  states: {
    done: 'klaar',
    begun: 'bezig',
    open: 'nog te doen',
    blocked: 'kan nog niet',
    skipped: 'overgeslagen',
  },
  owner: (who: string) => `Wie: ${who}`,
  owners: {
    passkey: 'jij',
    mail: 'jij',
    schools: 'jij',
    board: 'jij, daarna HR van dat bestuur',
    institutes: 'jij, daarna het instituut',
    name: 'HR',
    staff: 'HR',
    leaders: 'HR',
    possibilities: 'HR begint, elke school vult aan',
    rules: 'HR, met het bestuur',
    invite: 'HR',
  },
  tasks: {
    passkey: {
      title: 'Maak een passkey',
      text: 'Dan kun je ook inloggen als de mail het niet doet.',
    },
    mail: {
      title: 'Probeer de mail',
      text: 'Stuur jezelf een proefmail. Zonder mail komt niemand binnen.',
    },
    schools: {
      title: 'Lees de lijst van DUO in',
      text: 'Alle besturen en scholen van het basisonderwijs.',
    },
    board: {
      title: 'Laat een bestuur beginnen',
      text: 'Zoek het bestuur en nodig HR uit met een mail.',
    },
    institutes: {
      title: 'Voeg een instituut toe',
      text: 'Een pabo of roc houdt hier zelf het aanbod bij.',
    },
    name: {
      title: 'Schrijf de naam van het bestuur op',
      text: 'DUO noemt jullie alleen naar een nummer.',
    },
    staff: {
      title: 'Lees de lijst van medewerkers in',
      text: 'Uit jullie HR-systeem. Je ziet vooraf wat er verandert.',
    },
    leaders: {
      title: 'Wijs leidinggevenden aan',
      text: 'Zonder leidinggevende wacht alles van een school bij HR. Geef bij «Medewerkers» ook bestuur, coaches en andere HR hun rol: een lijst geeft die niet vanzelf.',
    },
    possibilities: {
      title: 'Zeg wat er op scholen kan',
      text: 'Eén begin voor alle scholen. Elke school maakt het daarna van zichzelf.',
    },
    rules: {
      title: 'Kijk welke regels bij jullie anders zijn',
      text: 'Zoals vanaf welk bedrag het bestuur beslist. Volgen jullie de cao? Sla dit over.',
    },
    invite: {
      title: 'Nodig mensen uit',
      text: 'Ze krijgen een mail met uitleg. Begin gerust met één of twee scholen.',
    },
  } satisfies Record<string, Words>,
  /** How far it is, where that is a number. */
  far: byCode<(count: number, of: number, beyond: number) => string>({
    board: (count: number, of: number) =>
      of === 0 ? '' : `${String(of)} uitgenodigd, ${String(count)} begonnen`,
    institutes: (count: number, of: number) =>
      of === 0 ? '' : `${String(of)} uitgenodigd, ${String(count)} begonnen`,
    staff: (count: number, of: number) => `Mensen bij ${schools(count, of)}`,
    leaders: (count: number, of: number) =>
      of === 0 ? 'Eerst de medewerkers' : `Iemand bij ${schools(count, of)}`,
    possibilities: (count: number, of: number) => `Alles gezegd bij ${schools(count, of)}`,
    rules: (count: number) =>
      count === 0 ? '' : count === 1 ? '1 eigen regel' : `${String(count)} eigen regels`,
    invite: (count: number, of: number, talked: number) =>
      of === 0
        ? 'Eerst de medewerkers'
        : `${String(count)} van ${String(of)} ondersteuners ingelogd, eerste gesprekken: ${String(talked)}`,
  }),
  blocked: byCode<string>({ board: 'Eerst de lijst van DUO' }),
  skip: 'Sla over',
  skipAbout: (task: string) => `«${task}»`,
  takeUp: 'Toch doen',
  skippedBy: (by: string, day: string) => `Overgeslagen door ${by} op ${day}`,
  problems: byCode<(values?: Readonly<Record<string, string | number>>) => string>({
    ...approvals.problems,
    'step-moved-on': () => 'Deze stap is intussen al veranderd. Hieronder staat hoe het nu is.',
  }),
  done: {
    skipped: 'De stap is overgeslagen. Je kunt hem altijd toch doen.',
    'taken-up': 'De stap staat weer op de lijst.',
  },
};
export type FirstRunTexts = typeof firstRun;
