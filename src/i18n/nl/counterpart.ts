import type { CounterpartKind, CounterpartState, OwnerRole } from '#core/counterpart.ts';

/** Dutch screen texts of the slice counterpart: what the other side does. */
export const counterpart = {
  title: 'Tegenzetten',
  /** Short name of each kind, for lists, filters and mails. */
  kinds: {
    time: 'Tijd',
    money: 'Geld',
    room: 'Ruimte',
    'free-hands': 'Vrije handen',
    cover: 'Vervanging',
    'practice-place': 'Oefenplek',
    career: 'Loopbaanmogelijkheid',
    task: 'Taak of rol',
    answer: 'Antwoord op een stap',
    condition: 'Voorwaarde bij «kan als»',
    mandate: 'Mandaat en beloning',
    initiative: 'Gesprek dat zij begon',
    agreement: 'Afspraak uit een gesprek',
    feedback: 'Tijd voor feedback',
    inform: 'Vertellen wat er kan',
    talent: 'Talent inzetten',
  } as Readonly<Record<CounterpartKind, string>>,
  states: {
    open: 'Open',
    promised: 'Toegezegd',
    done: 'Gedaan',
    refused: 'Nee',
    withdrawn: 'Vervallen',
  } as Readonly<Record<CounterpartState, string>>,
  roles: {
    leader: 'de schoolleider',
    director: 'de bovenschoolse directeur',
    hr: 'HR',
    board: 'het bestuur',
    teacher: 'een leraar',
    coach: 'de coach',
    administrator: 'de beheerder',
  } as Readonly<Record<OwnerRole, string>>,
  mail: {
    subject: (fresh: number, late: number): string =>
      late > 0
        ? `${String(late)} ${late === 1 ? 'tegenzet is' : 'tegenzetten zijn'} te laat`
        : `${String(fresh)} ${fresh === 1 ? 'nieuwe tegenzet' : 'nieuwe tegenzetten'}`,
    greeting: (name: string): string => `Dag ${name},`,
    late: (count: number): string =>
      count === 1 ? 'Deze tegenzet is te laat:' : 'Deze tegenzetten zijn te laat:',
    fresh: (count: number): string =>
      count === 1 ? 'Dit wordt van jou gevraagd:' : 'Dit wordt van jou gevraagd:',
    by: (day: string): string => `uiterlijk ${day}`,
    open: 'Hier zie je voor wie het is, en kun je antwoorden:',
    why: 'Iemand heeft een stap gezet. Die stap kan pas verder als jij ook beweegt.',
  },
};
export type CounterpartTexts = typeof counterpart;
