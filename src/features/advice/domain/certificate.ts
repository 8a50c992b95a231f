import { addMonths } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { LearningRoute } from '#core/knowledge.ts';
import type { Credential } from '#core/offer.ts';
import { countedOf, licenceOf, subjectsOf } from './diploma.ts';
import type { Counted } from './diploma.ts';
import type { Certificate, Person } from './person.ts';

/** The last day on which she holds a credential by its newest certificate; null when she never got it. */
export function heldUntil(
  certificates: readonly Certificate[],
  credential: Credential,
  validMonths: number,
): IsoDate | null {
  const ends = certificates
    .filter((one) => one.credential === credential)
    .map(({ obtainedOn }) => addMonths(obtainedOn, validMonths));
  return ends.sort().at(-1) ?? null;
}

export const holds = (certificates: readonly Certificate[], credential: Credential): boolean =>
  certificates.some((one) => one.credential === credential);

/**
 * Her with everything that her diplomas stand for: the levels as they count, exam subjects, what a route grants of which
 * her study has the name, and a licence where she said that she has it.
 */
export function withDiplomas(person: Person, routes: readonly LearningRoute[], asOf: IsoDate): Person {
  const counted = countedOf(person);
  const credentials = [
    ...counted.map(levelCredential),
    ...counted.flatMap((one) => routes.filter((route) => isOf(one, route)).flatMap(({ grants }) => grants)),
    ...person.diplomas.flatMap(subjectsOf),
    ...person.diplomas.flatMap((diploma) => licenceOf(diploma) ?? []),
  ];
  const certificates = [...new Set(credentials)]
    .sort()
    .map((credential) => ({ credential, obtainedOn: asOf }));
  return { ...person, certificates: [...person.certificates, ...certificates] };
}

/** The basic path of vmbo opens less than the others. */
const levelCredential = ({ level, study }: Counted): Credential =>
  `diploma:${study === 'vmbo-basis' ? study : level}`;

const isOf = ({ level, study }: Counted, { grants }: LearningRoute): boolean =>
  study !== null && grants.includes(`diploma:${level}`) && grants.includes(`qualification:${study}`);
