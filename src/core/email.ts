import { z } from 'zod';

/** What may stand before the @, between dots (RFC 5322 atext): `p&o` and `o'neil` do, `gón` and `dot.` do not. */
const word = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const address = new RegExp(
  `^(?=.{3,254}$)(?=[^@]{1,64}@)${word}(?:\\.${word})*@(?:${label}\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$`,
);

/**
 * A mail address in small letters; null when it is none. The only reader of addresses: what HR may enter, a guest may be
 * invited by and somebody may sign in with is one and the same.
 */
export function emailOf(text: string): string | null {
  const small = text.trim().toLowerCase();
  return address.test(small) ? small : null;
}

/** The same as a field that may be left empty: an empty text, or an address in small letters. */
export const emailField: z.ZodType<string, string> = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .refine((text) => text === '' || text.length > 254 || emailOf(text) !== null, { message: 'not-an-email' });

/** The same where an address is needed. */
export const neededEmail: z.ZodType<string, string> = emailField.refine((text) => text !== '', {
  message: 'required',
});
