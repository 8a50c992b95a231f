import { isoDate } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { LearningRoute } from '#core/knowledge.ts';
import type { Credential } from '#core/offer.ts';
import type { Certificate, Diploma, Person } from './person.ts';

/**
 * The last day on which something counts that was obtained on a day and is valid for a number of months: the same day
 * of the later month, or that month's last day when it is shorter.
 */
export function lastValidDay(obtainedOn: IsoDate, validMonths: number): IsoDate {
  const [year = 0, month = 1, day = 1] = obtainedOn.split('-').map(Number);
  const index = year * 12 + (month - 1) + validMonths;
  const lastOfMonth = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  const parts = [Math.floor(index / 12), (index % 12) + 1, Math.min(day, lastOfMonth)];
  return isoDate(parts.map((part) => String(part).padStart(2, '0')).join('-'));
}

/** The last day on which she holds a credential by its newest certificate; null when she never got it. */
export function heldUntil(
  certificates: readonly Certificate[],
  credential: Credential,
  validMonths: number,
): IsoDate | null {
  const ends = certificates
    .filter((one) => one.credential === credential)
    .map(({ obtainedOn }) => lastValidDay(obtainedOn, validMonths));
  return ends.sort().at(-1) ?? null;
}

export const holds = (certificates: readonly Certificate[], credential: Credential): boolean =>
  certificates.some((one) => one.credential === credential);

/**
 * Her with everything that her diplomas stand for: their levels, and what a route grants when the field of the diploma
 * says that it is that one (a hbo diploma of the pabo is a licence to teach; one of accountancy is not).
 */
export function withDiplomas(person: Person, routes: readonly LearningRoute[], asOf: IsoDate): Person {
  const credentials = person.diplomas.flatMap((diploma) => [
    ...routes.filter((route) => isOf(diploma, route)).flatMap(({ grants }) => grants),
    `diploma:${diploma.level}`,
  ]);
  const certificates = [...new Set(credentials)]
    .sort()
    .map((credential) => ({ credential, obtainedOn: asOf }));
  return { ...person, certificates: [...person.certificates, ...certificates] };
}

const isOf = ({ level, field }: Diploma, { grants, fields }: LearningRoute): boolean =>
  grants.includes(`diploma:${level}`) && fields.some((word) => field.toLowerCase().includes(word));
