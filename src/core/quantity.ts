declare const minutesBrand: unique symbol;
declare const centsBrand: unique symbol;
declare const factorBrand: unique symbol;

/** Whole minutes; hours exist on the screen only. */
export type Minutes = number & { readonly [minutesBrand]: true };
/** Whole euro cents. */
export type Cents = number & { readonly [centsBrand]: true };
/** Fraction of full time, above 0 and at most 1, four decimals. */
export type WorkingTimeFactor = number & { readonly [factorBrand]: true };

/** Reads a fraction such as 0.8 or "0,8125"; null outside (0, 1] or with more than four decimals. */
export function parseWorkingTimeFactor(text: string): WorkingTimeFactor | null {
  const normal = text.trim().replace(',', '.');
  if (!/^(0(\.\d{1,4})?|1(\.0{1,4})?)$/.test(normal)) return null;
  const value = Number(normal);
  return value > 0 ? (value as WorkingTimeFactor) : null;
}
