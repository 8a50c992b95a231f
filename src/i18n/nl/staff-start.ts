/** Texts of bringing in the list of a real board: its sheet, its own words, its leaders, and the invitations. */
export const sheetOfList = {
  label: 'Blad van het bestand',
  hint: (sheet: string) => `We lazen «${sheet}». Is de lijst een ander blad, kies dat dan eerst.`,
  read: 'Lees dit blad',
  only: (sheet: string) => `We lazen het blad «${sheet}».`,
};

export const valuesOfList = {
  title: 'Wat betekenen deze woorden?',
  lead: 'Zo heet het bij jullie. Kies wat het is. We onthouden het voor de volgende lijst. Wat je open laat, lezen we niet in.',
  kinds: { function: 'Functies', school: 'Scholen' },
  value: (value: string, count: number) => `«${value}» · ${count === 1 ? '1 rij' : `${String(count)} rijen`}`,
  guess: 'Ons voorstel. Klopt het?',
  open: 'Nog niet kiezen',
  notOurs: 'Niet voor Ontwikkeldoor',
  groups: {
    support: 'Ondersteuning',
    teaching: 'Voor de klas',
    leading: 'Leiding',
    office: 'Bestuur en bureau',
    schools: 'Scholen',
    else: 'Anders',
  },
  save: 'Kijk na wat er verandert',
  again: (count: number) =>
    count === 1
      ? 'Bekijk of verander wat 1 woord betekent'
      : `Bekijk of verander wat ${String(count)} woorden betekenen`,
};

export const schoolCodes = {
  title: 'Onze scholen en hun codes',
  lead: 'Met deze code herkennen we een school in elke lijst.',
  school: 'School',
  code: 'Code',
};

export const leadersAtOnce = {
  title: 'Schoolleiders',
  lead: 'Wie volgens de functie een school leidt, krijgt hier in één keer de rol schoolleider voor die school.',
  toBe: (count: number) =>
    count === 1 ? '1 directeur heeft nog geen rol.' : `${String(count)} directeuren hebben nog geen rol.`,
  see: 'Geef de rol schoolleider',
  who: (count: number) =>
    count === 1 ? '1 directeur zonder rol' : `${String(count)} directeuren zonder rol`,
  hint: 'Haal het vinkje weg bij wie de rol niet krijgt.',
  give: 'Geef ze de rol schoolleider',
  given: (count: number) =>
    count === 1 ? '1 directeur is nu schoolleider.' : `${String(count)} directeuren zijn nu schoolleider.`,
  undo: 'Maak dit ongedaan',
  none: 'Iedereen die een school leidt, heeft de rol',
  noneText: 'Komt er iemand bij, dan staat die hier.',
  withoutLeader: (count: number) =>
    count === 1 ? '1 school heeft geen schoolleider' : `${String(count)} scholen hebben geen schoolleider`,
  withoutText: 'Wat daar op een antwoord wacht, ligt zolang bij HR. Geef iemand de rol op de eigen pagina.',
};
