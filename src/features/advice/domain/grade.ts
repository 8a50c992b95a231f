import type { DiplomaLevel } from '#core/knowledge.ts';
import type { Credential, Offer } from '#core/offer.ts';
import { statusOf } from './diploma.ts';
import type { Person } from './person.ts';

/** How high a level is, to tell up from down; general education stands beside the vocational level that opens the same. */
const grades: Readonly<Record<DiplomaLevel, number>> = {
  none: 0,
  'mbo-1': 1,
  vmbo: 2,
  'mbo-2': 3,
  'mbo-3': 4,
  'mbo-4': 5,
  havo: 5,
  vwo: 6,
  ad: 6,
  hbo: 7,
  wo: 8,
};

/** How high a level is. */
export const heightOf = (level: DiplomaLevel): number => grades[level];

/** How high a credential is; null when it is no diploma and no licence. A licence to teach is of the level of its study. */
function gradeOf(credential: Credential): number | null {
  const [kind, told = ''] = credential.split(':');
  const level = told === 'vmbo-basis' ? 'vmbo' : told;
  if (kind === 'licence') return grades.hbo;
  return kind === 'diploma' && Object.hasOwn(grades, level) ? grades[level as DiplomaLevel] : null;
}

/** The highest of these; null when none of them is a diploma. */
export const highestOf = (credentials: readonly Credential[]): number | null =>
  credentials.reduce<number | null>((highest, one) => {
    const grade = gradeOf(one);
    return grade === null ? highest : Math.max(highest ?? 0, grade);
  }, null);

/** The highest that she holds; 0 for nothing. */
export const heldGrade = ({ certificates }: Pick<Person, 'certificates'>): number =>
  highestOf(certificates.map(({ credential }) => credential)) ?? 0;

/**
 * What a way to a goal may pass through: what leads to the goal itself, and studies that lead higher than what she holds and
 * no higher than the goal. So nobody goes up to go down, or back to a diploma below the one that she has.
 */
export function onTheWay(
  offers: readonly Offer[],
  goal: Credential,
  person: Pick<Person, 'certificates'>,
): readonly Offer[] {
  const grants = ({ grants: given }: Offer): readonly Credential[] =>
    given.map(({ credential }) => credential);
  const leading = offers.filter((offer) => grants(offer).includes(goal));
  const top = gradeOf(goal) ?? Math.min(...leading.map((offer) => highestOf(grants(offer)) ?? Infinity));
  const floor = heldGrade(person);
  return offers.filter((offer) => {
    const grade = highestOf(grants(offer));
    return leading.includes(offer) || grade === null || (grade > floor && grade <= top);
  });
}

/** Whether it leads below one from abroad that nobody valued yet: first that, since it may well be higher. */
export function isBelowUnvalued(
  grants: readonly Credential[],
  { diplomas }: Pick<Person, 'diplomas'>,
): boolean {
  const led = highestOf(grants);
  const foreign = diplomas.filter((one) => statusOf(one) === 'foreign').map(({ level }) => heightOf(level));
  return led !== null && led < Math.max(0, ...foreign) && !grants.some((one) => one.startsWith('licence:'));
}

/** Whether what something leads to stands below the highest that she holds. A licence to teach is never below anything. */
export function isBelow(grants: readonly Credential[], person: Pick<Person, 'certificates'>): boolean {
  const led = highestOf(grants);
  return led !== null && led < heldGrade(person) && !grants.some((one) => one.startsWith('licence:'));
}

/** Whether what something leads to is a diploma of this level or lower. A licence to teach is never that. */
export function isUpTo(grants: readonly Credential[], level: DiplomaLevel): boolean {
  const led = highestOf(grants);
  return led !== null && led <= heightOf(level) && !grants.some((one) => one.startsWith('licence:'));
}
