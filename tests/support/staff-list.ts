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
