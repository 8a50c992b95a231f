import { z } from 'zod';

const base = z.looseObject({
  amountCents: z.number().nullable(),
  windows: z.array(z.object({ opensOn: z.string(), closesOn: z.string() })),
});

/** What the form of a scheme asks; what stays empty in a window or an amount leaves that alone. */
export interface FundingFields {
  readonly opensOn: string;
  readonly closesOn: string;
  readonly knownUntil: string;
  readonly amount: string;
  readonly source: string;
  readonly checkedOn: string;
  readonly certainty: string;
}

/** The data of a scheme with a window, an amount and a source of another day; what cannot be read stays as it was. */
export function fundingText(text: string, fields: FundingFields): string {
  const scheme = read(text);
  if (scheme === null) return text;
  const { opensOn, closesOn, knownUntil, amount, source, checkedOn, certainty } = fields;
  const hasWindow = opensOn !== '' || closesOn !== '';
  const cents = /^\d{1,7}(,\d{1,2})?$/.test(amount.trim())
    ? Math.round(Number(amount.trim().replace(',', '.')) * 100)
    : null;
  return JSON.stringify({
    ...scheme,
    amountCents: cents ?? scheme.amountCents,
    windows: hasWindow ? [...scheme.windows, { opensOn, closesOn }] : scheme.windows,
    knownUntil: knownUntil === '' ? null : knownUntil,
    source,
    checkedOn,
    certainty,
  });
}

function read(text: string): z.infer<typeof base> | null {
  try {
    return base.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
