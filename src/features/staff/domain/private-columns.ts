import { squeezed } from '#core/plain-words.ts';

/** What somebody's employer knows and this product has no use for. */
export const privateKinds = ['bsn', 'birth', 'private'] as const;
export type PrivateKind = (typeof privateKinds)[number];

export interface PrivateColumn {
  readonly column: number;
  readonly kind: PrivateKind;
}

const titles: readonly (readonly [PrivateKind, RegExp])[] = [
  ['bsn', /^(bsn|bsnnummer|burgerservicenr|burgerservicenummer|sofi|sofinr|sofinummer|onderwijsnummer)$/],
  [
    'birth',
    /^(geboortedatum|geboren|geboortedag|datumgeboorte|gebdatum|birthdate|dateofbirth|birthday|leeftijd|age)$/,
  ],
  [
    'private',
    /^(iban|rekeningnummer|bankrekening|bankrekeningnummer|nationaliteit|burgerlijkestaat|geslacht|gender|geboorteplaats|geboorteland|priveadres|woonadres|adresprive|straat|straatnaam|huisnummer|postcode|woonplaats|telefoonprive|priveemail|emailprive|privemail|salaris|brutosalaris|paspoortnummer|religie)$/,
  ],
];

/** Columns that no list has to tell: by their names, and one that holds nothing but citizen service numbers by its content. */
export function privateColumns(
  header: readonly string[],
  rows: readonly { readonly cells: readonly string[] }[],
): readonly PrivateColumn[] {
  return header.flatMap((title, column): PrivateColumn[] => {
    const name = squeezed(title);
    const kind = titles.find(([, known]) => known.test(name))?.[0];
    if (kind !== undefined) return [{ column, kind }];
    const cells = rows.map(({ cells: all }) => all[column] ?? '').filter((cell) => cell !== '');
    return cells.length >= 5 && cells.every(isServiceNumber) ? [{ column, kind: 'bsn' }] : [];
  });
}

/** Nine figures that pass the test of eleven: one number in eleven does by chance, five in a row hardly ever. */
function isServiceNumber(cell: string): boolean {
  const digits = cell.replace(/[. ]/g, '');
  if (!/^\d{8,9}$/.test(digits) || /^0+$/.test(digits)) return false;
  const sum = Array.from(digits.padStart(9, '0')).reduce(
    (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
    0,
  );
  return sum % 11 === 0;
}

/** The cells without what is private. */
export const withoutPrivate = (
  cells: readonly string[],
  columns: readonly PrivateColumn[],
): readonly string[] => {
  const hidden = new Set(columns.map(({ column }) => column));
  return hidden.size === 0 ? cells : cells.map((cell, column) => (hidden.has(column) ? '' : cell));
};
