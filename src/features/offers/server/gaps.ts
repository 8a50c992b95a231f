import type { AppError, FieldErrors } from '#core/error.ts';
import { missingForPublishing } from '../domain/offer.ts';
import type { OfferContent } from '../domain/offer.ts';

/** Why an offer cannot be read by others yet, per field; null when nothing is missing. */
export function gapsOf(content: OfferContent): AppError | null {
  const gaps = missingForPublishing(content);
  if (gaps.length === 0) return null;
  const fields: FieldErrors = Object.fromEntries(
    gaps.map(({ field, code }) => [
      field,
      [code === 'too-short' ? { code, values: { minimum: 20 } } : { code }],
    ]),
  );
  return { kind: 'invalid', fields };
}
