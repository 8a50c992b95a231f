/** Reads «7,5», «1.250», «€ 500», «8 uur»; null when it is no number of at most two decimals. */
export function parseAmount(text: string): number | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^€\s*/, '')
    .replace(/\s*(uur|u|hours?|h|euro|minuten|minutes|min)\.?$/, '')
    .replace(/,-$/, '');
  const grouped = /^\d{1,3}(\.\d{3})+(,\d{1,2})?$/.test(plain) ? plain.replaceAll('.', '') : plain;
  if (!/^\d{1,7}([.,]\d{1,2})?$/.test(grouped)) return null;
  return Number(grouped.replace(',', '.'));
}

/** An amount as the form shows it again: «7,5». */
export const amountText = (amount: number | null): string =>
  amount === null ? '' : String(Math.round(amount * 100) / 100).replace('.', ',');
