type Values = Readonly<Record<string, string | number>>;
const n = (values: Values | undefined, name: string): string => String(values?.[name] ?? '');

/** Why a file cannot be read as a table, and what to do; shared by every slice that takes lists. */
export const sheetProblems = {
  'sheet-empty': () => 'Dit bestand is leeg. Kies een ander bestand.',
  'sheet-too-large': () =>
    'Dit bestand is te groot. Kies een bestand van hooguit 10 MB, met alleen de lijst erin.',
  'sheet-too-many-rows': (values?: Values) =>
    `Deze lijst is te lang. Hooguit ${n(values, 'maximum')} rijen kan in één keer.`,
  'sheet-too-many-columns': (values?: Values) =>
    `Deze lijst heeft te veel kolommen. Hooguit ${n(values, 'maximum')} kan.`,
  'sheet-old-excel': () =>
    'Dit is een oud soort Excel-bestand (.xls). Open het in Excel en bewaar het als .xlsx of .csv.',
  'sheet-unreadable': () =>
    'Dit bestand kunnen we niet lezen. Kies een Excel-bestand (.xlsx) of een CSV-bestand.',
  'sheet-not-a-list': () =>
    'Dit is geen lijst. Kies een Excel-bestand (.xlsx) of een CSV-bestand met rijen erin.',
  'sheet-quote-open': (values?: Values) =>
    `In rij ${n(values, 'row')} begint een aanhalingsteken dat niet eindigt. Haal het weg en probeer het opnieuw.`,
  'sheet-no-header': () => 'We vinden geen rij met kolomnamen. Zet die boven aan de lijst.',
  'sheet-not-there': () => 'Dit blad staat niet in het bestand. Kies een ander blad.',
} as const satisfies Readonly<Record<string, (values?: Values) => string>>;
export type SheetProblemTexts = Readonly<Record<keyof typeof sheetProblems, (values?: Values) => string>>;
