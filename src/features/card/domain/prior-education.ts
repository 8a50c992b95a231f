import { isEarned } from '#core/diploma.ts';
import type { DiplomaItem } from './card.ts';

/** The seven kinds of prior education in which the sector counts its support staff (inventory L-12). */
export const priorEducations = [
  'mbo-teaching-assistant',
  'ad-teaching-supporter',
  'pabo',
  'university-teacher',
  'other-hbo',
  'other-mbo',
  'other',
] as const;
export type PriorEducation = (typeof priorEducations)[number];

/**
 * The kind of prior education of one diploma, by its level and the study she chose; what she wrote decides nothing. Null
 * while no level was chosen, and for what she did not finish. Source: inventory L-12.
 */
export function priorEducationOf({
  level,
  study,
  status,
}: Pick<DiplomaItem, 'level' | 'study' | 'status'>): PriorEducation | null {
  if (level === null || !isEarned(status ?? 'finished')) return null;
  const isTeacher = study === 'teacher-primary' || study === 'teacher-secondary';
  if (level.startsWith('mbo')) return study === 'teaching-assistant' ? 'mbo-teaching-assistant' : 'other-mbo';
  if (level === 'ad') return study === 'educational-professional' ? 'ad-teaching-supporter' : 'other-hbo';
  if (level === 'hbo') return study === 'teacher-primary' ? 'pabo' : 'other-hbo';
  return level === 'wo' && isTeacher ? 'university-teacher' : 'other';
}
