import iconv from 'iconv-lite';

/** A made-up school as a row of DUO's list; what is not given is a single space, as DUO writes nothing. */
export interface DuoRow {
  readonly code: string;
  readonly board: string;
  readonly name?: string;
  readonly city?: string;
  readonly region?: string;
  readonly phone?: string;
}

const header = [
  'PROVINCIE',
  'BEVOEGD GEZAG NUMMER',
  'INSTELLINGSCODE',
  'VESTIGINGSCODE',
  'VESTIGINGSNAAM',
  'STRAATNAAM',
  'HUISNUMMER-TOEVOEGING',
  'POSTCODE',
  'PLAATSNAAM',
  'GEMEENTENUMMER',
  'GEMEENTENAAM',
  'DENOMINATIE',
  'TELEFOONNUMMER',
  'INTERNETADRES',
  'STRAATNAAM CORRESPONDENTIEADRES',
  'HUISNUMMER-TOEVOEGING CORRESPONDENTIEADRES',
  'POSTCODE CORRESPONDENTIEADRES',
  'PLAATSNAAM CORRESPONDENTIEADRES',
  'NODAAL GEBIED CODE',
  'NODAAL GEBIED NAAM',
  'RPA-GEBIED CODE',
  'RPA-GEBIED NAAM',
  'WGR-GEBIED CODE',
  'WGR-GEBIED NAAM',
  'COROPGEBIED CODE',
  'COROPGEBIED NAAM',
  'ONDERWIJSGEBIED CODE',
  'ONDERWIJSGEBIED NAAM',
  'RMC-REGIO CODE',
  'RMC-REGIO NAAM',
  'VAKANTIEREGIO',
];

const cellsOf = (row: DuoRow): string[] => {
  const facts: Record<string, string | undefined> = {
    PROVINCIE: 'Utrecht',
    'BEVOEGD GEZAG NUMMER': row.board,
    INSTELLINGSCODE: row.code.slice(0, 4),
    VESTIGINGSCODE: row.code,
    VESTIGINGSNAAM: row.name ?? `School ${row.code}`,
    STRAATNAAM: 'Dorpsstraat',
    'HUISNUMMER-TOEVOEGING': '1',
    POSTCODE: '3511 AA',
    PLAATSNAAM: row.city ?? 'UTRECHT',
    GEMEENTENUMMER: '0344',
    GEMEENTENAAM: 'UTRECHT',
    DENOMINATIE: 'Openbaar',
    TELEFOONNUMMER: row.phone,
    VAKANTIEREGIO: row.region ?? 'Midden',
  };
  return header.map((name) => facts[name] ?? ' ');
};

/** DUO's two forms of the same list: its own site (`;`, Windows-1252, CRLF) and the portal (`,`, quoted, UTF-8 with mark). */
export type DuoForm = 'site' | 'portal';

export function duoList(rows: readonly DuoRow[], form: DuoForm = 'site'): Uint8Array {
  const table = [header, ...rows.map(cellsOf)];
  if (form === 'site')
    return iconv.encode(`${table.map((cells) => cells.join(';')).join('\r\n')}\r\n`, 'windows-1252');
  const quoted = table.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
  return Buffer.from(`\ufeff${quoted.join('\n')}\n`);
}

export const duoBoards = (names: Readonly<Record<string, string>>): Uint8Array =>
  Buffer.from(
    `\ufeff"BEVOEGD GEZAG NUMMER","BEVOEGD GEZAG NAAM"\n${Object.entries(names)
      .map(([number, name]) => `"${number}","${name}"`)
      .join('\n')}\n`,
  );
