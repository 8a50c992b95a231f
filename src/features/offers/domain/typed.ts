import { centsOf, dayOf, numberOf } from '#core/quantity.ts';

/** Empty is nothing; what cannot be read stays text, so that the schema refuses it by name. */
const typed =
  (read: (text: string) => number | null) =>
  (text: string): number | null | string =>
    text.trim() === '' ? null : (read(text) ?? text);

export const typedNumber = typed(numberOf);
export const typedCents = typed(centsOf);
export const typedDay = (text: string): string => dayOf(text) ?? text.trim();
