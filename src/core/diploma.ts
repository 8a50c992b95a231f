import { diplomaLevels } from './knowledge.ts';
import type { DiplomaLevel } from './knowledge.ts';

/**
 * How far she came with a diploma. `foreign` was earned in another country and not valued yet; `foreign-valued` was, and
 * stands at the Dutch level that the valuation gave.
 */
export const diplomaStatuses = [
  'finished',
  'first-year',
  'stopped',
  'enrolled',
  'foreign',
  'foreign-valued',
] as const;
export type DiplomaStatus = (typeof diplomaStatuses)[number];

/** Subjects of an exam that matter for being let in somewhere, by their Dutch names. */
export const examSubjects = ['aardrijkskunde', 'geschiedenis', 'natuurkunde', 'biologie', 'nlt'] as const;
export type ExamSubject = (typeof examSubjects)[number];

/** What somebody studied, as a choice from a list: what she writes herself decides nothing. */
export const studies = [
  'vmbo-basis',
  'vmbo-kader',
  'vmbo-gemengd',
  'vmbo-theoretisch',
  'teaching-assistant',
  'educational-professional',
  'teacher-primary',
  'teacher-secondary',
  'childcare',
  'pedagogy',
  'social-work',
  'care',
  'sports-culture',
  'office',
  'other',
] as const;
export type Study = (typeof studies)[number];

const trained: readonly DiplomaLevel[] = ['mbo-1', 'mbo-2', 'mbo-3', 'mbo-4', 'ad', 'hbo', 'wo'];
const fromMbo3: readonly DiplomaLevel[] = ['mbo-3', 'mbo-4', 'ad', 'hbo', 'wo'];

const levelsOfStudy: Readonly<Record<Study, readonly DiplomaLevel[]>> = {
  'vmbo-basis': ['vmbo'],
  'vmbo-kader': ['vmbo'],
  'vmbo-gemengd': ['vmbo'],
  'vmbo-theoretisch': ['vmbo'],
  'teaching-assistant': ['mbo-3', 'mbo-4'],
  'educational-professional': ['ad'],
  'teacher-primary': ['hbo', 'wo'],
  'teacher-secondary': ['hbo', 'wo'],
  childcare: ['mbo-2', 'mbo-3', 'mbo-4', 'ad'],
  pedagogy: ['ad', 'hbo', 'wo'],
  'social-work': fromMbo3,
  care: trained,
  'sports-culture': trained,
  office: trained,
  other: diplomaLevels.filter((level) => level !== 'none'),
};

/** Whether something can be studied at a level. */
export const isAtLevel = (study: Study, level: DiplomaLevel): boolean => levelsOfStudy[study].includes(level);

/** The whole names by which a study is known where only a name can be given; nothing is looked for inside a name. */
const names: Readonly<Partial<Record<Study, readonly string[]>>> = {
  'vmbo-basis': ['basis', 'vmbo basis', 'basisberoepsgericht', 'basisberoepsgerichte leerweg', 'bb'],
  'vmbo-kader': ['kader', 'vmbo kader', 'kaderberoepsgericht', 'kaderberoepsgerichte leerweg', 'kb'],
  'vmbo-gemengd': ['gemengd', 'vmbo gemengd', 'gemengde leerweg', 'gl'],
  'vmbo-theoretisch': ['theoretisch', 'vmbo theoretisch', 'theoretische leerweg', 'tl', 'mavo'],
  'teaching-assistant': ['onderwijsassistent', 'onderwijs assistent', 'teaching assistant'],
  'educational-professional': ['pedagogisch educatief professional', 'pep', 'ad pep'],
  'teacher-primary': ['pabo', 'leraar basisonderwijs', 'lerarenopleiding basisonderwijs'],
  'teacher-secondary': ['lerarenopleiding voortgezet onderwijs', 'leraar voortgezet onderwijs'],
  childcare: ['pedagogisch werk', 'pedagogisch medewerker', 'kinderopvang'],
  pedagogy: ['pedagogiek'],
  'social-work': ['social work', 'sociaal werk'],
};

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, ' ');

/** The study that is called exactly so at this level; null when none is. */
export function studyNamed(level: DiplomaLevel, name: string): Study | null {
  const asked = plain(name);
  return (
    studies.find(
      (study) =>
        isAtLevel(study, level) && (plain(study) === asked || names[study]?.includes(asked) === true),
    ) ?? null
  );
}

/** Levels at which a licence to teach is earned. */
export const mayCarryLicence = (level: DiplomaLevel | null): boolean => level === 'hbo' || level === 'wo';

/** Levels with exam subjects: a havo or vwo diploma, or certificates of single subjects at that level (vavo). */
export const hasSubjects = (level: DiplomaLevel | null): boolean => level === 'havo' || level === 'vwo';

/** Whether the diploma was earned, here or elsewhere. */
export const isEarned = (status: DiplomaStatus): boolean =>
  status === 'finished' || status === 'foreign-valued';

/** Words that make it worth asking once whether somebody may teach; they decide nothing. */
const likeTeacher = /pabo|lera(ar|res|ren)|docent|teacher|kweekschool/i;

/**
 * Whether she should be asked if she may teach with this diploma: it is a teacher study that she finished, or what she wrote
 * before such a thing could be chosen looks like one.
 */
export function asksLicence(diploma: {
  readonly level: DiplomaLevel | null;
  readonly title: string;
  readonly study: Study | null;
  readonly status: DiplomaStatus | null;
  readonly licence: boolean | null;
}): boolean {
  const { level, title, study, status, licence } = diploma;
  if (licence !== null || !mayCarryLicence(level)) return false;
  if (status === null && study === null) return likeTeacher.test(title);
  return isEarned(status ?? 'finished') && (study === 'teacher-primary' || study === 'teacher-secondary');
}
