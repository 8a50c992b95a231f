import type { IsoDate } from './date.ts';
import type { KnownUntil, Sourced } from './knowledge.ts';

/** What a source confirmed, it confirmed up to a day: after it we only know that it was so before. */
export const asKnownOn = <One extends Pick<Sourced, 'certainty'> & KnownUntil>(
  one: One,
  day: IsoDate,
): One =>
  one.certainty === 'confirmed' && one.knownUntil !== null && one.knownUntil < day
    ? { ...one, certainty: 'confirmed-before' }
    : one;
