import { hasSubjects, isAtLevel, isEarned, mayCarryLicence, studyNamed } from '#core/diploma.ts';
import type { Study } from '#core/diploma.ts';
import type { DiplomaLevel } from '#core/knowledge.ts';
import type { Credential } from '#core/offer.ts';
import type { Diploma, Person } from './person.ts';

/** A diploma as it counts: earned, at a level, in something. */
export interface Counted {
  readonly level: DiplomaLevel;
  readonly study: Study | null;
}

export const statusOf = ({ status }: Diploma) => status ?? 'finished';

/** What it was in: the choice she made, where it belongs to the level, or the study that is called exactly what she told. */
export function studyOf({ level, field, study }: Diploma): Study | null {
  if (study === undefined) return studyNamed(level, field);
  return study !== null && isAtLevel(study, level) ? study : null;
}

/**
 * The level before: what she had when she began, for who did not finish. For an Ad or hbo that is havo or mbo-4; havo is
 * the one of the two that opens less. Who left havo or vwo was let in to mbo-4 as from the theoretical path of vmbo.
 */
const before: Readonly<Record<DiplomaLevel, Counted>> = {
  none: { level: 'none', study: null },
  vmbo: { level: 'none', study: null },
  'mbo-1': { level: 'none', study: null },
  'mbo-2': { level: 'mbo-1', study: null },
  'mbo-3': { level: 'mbo-2', study: null },
  'mbo-4': { level: 'mbo-3', study: null },
  havo: { level: 'vmbo', study: 'vmbo-theoretisch' },
  vwo: { level: 'vmbo', study: 'vmbo-theoretisch' },
  ad: { level: 'havo', study: null },
  hbo: { level: 'havo', study: null },
  wo: { level: 'vwo', study: null },
};

/** Her diplomas as they count for being let in. One from abroad that nobody valued counts as nothing yet. */
export const countedOf = ({ diplomas }: Pick<Person, 'diplomas'>): readonly Counted[] =>
  diplomas.flatMap((diploma): readonly Counted[] => {
    if (statusOf(diploma) === 'foreign') return [];
    return isEarned(statusOf(diploma))
      ? [{ level: diploma.level, study: studyOf(diploma) }]
      : [before[diploma.level]];
  });

/** She has one from abroad, of which nobody said yet at what level it stands. */
export const hasUnvalued = ({ diplomas }: Pick<Person, 'diplomas'>): boolean =>
  diplomas.some((diploma) => statusOf(diploma) === 'foreign');

/** She passed the first year of something in higher education, and no more. */
export const hasFirstYear = ({ diplomas }: Pick<Person, 'diplomas'>): boolean =>
  diplomas.some(
    (diploma) => statusOf(diploma) === 'first-year' && (diploma.level === 'hbo' || diploma.level === 'wo'),
  );

/** A licence to teach, only by her own word about a diploma that she earned. */
export function licenceOf(diploma: Diploma): Credential | null {
  if (diploma.licence !== true || !isEarned(statusOf(diploma)) || !mayCarryLicence(diploma.level))
    return null;
  return studyOf(diploma) === 'teacher-secondary' ? 'licence:teacher-secondary' : 'licence:teacher-primary';
}

/** Exam subjects that she passed, as what she holds; of somebody who is still at school nothing is passed. */
export const subjectsOf = (diploma: Diploma): readonly Credential[] =>
  hasSubjects(diploma.level) && statusOf(diploma) !== 'enrolled' && statusOf(diploma) !== 'foreign'
    ? (diploma.subjects ?? []).map((subject) => `subject:${subject}`)
    : [];
