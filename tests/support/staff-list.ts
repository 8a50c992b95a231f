import iconv from 'iconv-lite';

export const staffHeader = [
  'Personeelsnummer',
  'Voornaam',
  'Tussenvoegsel',
  'Achternaam',
  'E-mail',
  'Functie',
  'Schaal',
  'Werktijdfactor',
  'School',
  'Ingangsdatum',
  'Einddatum',
  'Rol',
] as const;
export type StaffColumn = (typeof staffHeader)[number];
export type StaffCells = Record<StaffColumn, string>;

const given = [
  'Samira',
  'Joost',
  'Fatma',
  'Anne',
  'Bram',
  'Çelik',
  'Noor',
  'Daan',
  'Eva',
  'Finn',
  'Gülşen',
  'Hugo',
];
const family = [
  'Bakker',
  'Visser',
  'Kaya',
  'Smit',
  'Mulder',
  'Jansen',
  'Peters',
  'Hendriks',
  'Dekker',
  'Brouwer',
  'Vos',
];
const functions: readonly (readonly [string, string])[] = [
  ['Onderwijsassistent A', '4'],
  ['Onderwijsassistent B', '5'],
  ['Leraarondersteuner A', '7'],
  ['Conciërge', '3'],
  ['Administratief medewerker', '5'],
  ['Leerkracht', '10'],
];
const at = <T>(list: readonly T[], index: number, otherwise: T): T => list[index % list.length] ?? otherwise;

/** A made-up member of staff as a row of an HR list; the same number gives the same person. */
export function staffCells(
  index: number,
  schools: readonly string[],
  change: Partial<StaffCells> = {},
): StaffCells {
  const [title, scale] = at(functions, index, ['Conciërge', '3']);
  const month = String((index % 12) + 1).padStart(2, '0');
  return {
    Personeelsnummer: String(100_000 + index),
    Voornaam: at(given, index, 'Samira'),
    Tussenvoegsel: index % 5 === 0 ? 'van der' : '',
    Achternaam: `${at(family, index, 'Bakker')}${index % 3 === 0 ? '' : `-${at(family, index + 3, 'Vos')}`}`,
    'E-mail': `p${String(index)}@school.example.nl`,
    Functie: title,
    Schaal: scale,
    Werktijdfactor: at(['0,8', '1', '0,6125', '0,5'], index, '1'),
    School: at(schools, index, '10AA00'),
    Ingangsdatum: `01-${month}-20${String(10 + (index % 15))}`,
    Einddatum: '',
    Rol: '',
    ...change,
  };
}

/** Such rows as a file of an HR system: `;`, with or without quotes, in Windows-1252 or UTF-8. */
export function staffCsv(
  rows: readonly StaffCells[],
  encoding: 'utf8' | 'windows-1252' = 'utf8',
): Uint8Array {
  const lines = rows.map((cells) => staffHeader.map((name) => cells[name]).join(';'));
  return iconv.encode(`${[staffHeader.join(';'), ...lines].join('\r\n')}\r\n`, encoding);
}

/** Twenty-five rows at fault, each in its own way or place: row number → column. */
export const plantedFaults: readonly (readonly [number, StaffColumn, string])[] = [
  [7, 'E-mail', 'geen adres'],
  [99, 'Schaal', '22'],
  [250, 'Werktijdfactor', '1,4'],
  [333, 'Werktijdfactor', ''],
  [512, 'School', '99ZZ00'],
  [777, 'School', ''],
  [1000, 'Ingangsdatum', '31-02-2020'],
  [1234, 'Ingangsdatum', ''],
  [1500, 'Einddatum', '01-01-2001'],
  [1999, 'Einddatum', 'ooit'],
  [2345, 'Rol', 'baas'],
  [2500, 'Voornaam', ''],
  [3000, 'Achternaam', ''],
  [3333, 'Achternaam', '42'],
  [4000, 'Functie', ''],
  [4444, 'Werktijdfactor', 'veel'],
  [5000, 'E-mail', 'p@@x.nl'],
  [5555, 'Schaal', 'hoog'],
  [6000, 'Ingangsdatum', '13-13-2013'],
  [6666, 'School', 'De Onbekende'],
  [7000, 'Rol', 'administrator'],
  [7777, 'Werktijdfactor', '-0,5'],
  [8000, 'Personeelsnummer', '100001'],
  [9000, 'E-mail', 'p3@school.example.nl'],
  [9999, 'Ingangsdatum', '1-8-1920'],
];

/** A list as long as wanted (10,000 rows for all faults) in which everybody has a name of her own and the planted rows are at fault. */
export function faultyList(length: number, schools: readonly string[]): readonly StaffCells[] {
  const faults = new Map(plantedFaults.map(([row, column, value]) => [row, { [column]: value }]));
  return Array.from({ length }, (_, index) =>
    staffCells(index, schools, {
      Voornaam: `Naam${String(index)}x`,
      Achternaam: `Familie${String(index)}x`,
      ...faults.get(index + 2),
    }),
  );
}
