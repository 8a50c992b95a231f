import type { DiplomaLevel } from '#core/knowledge.ts';
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

const assistant = /onderwijs\s*-?assistent/i;
const supporter = /(leraar|leraren|onderwijs)\s*-?ondersteun|pedagogisch\s+educatief|\bpep\b/i;
const primaryTeacher = /\bpabo\b|lera(ar|res|ren)\s+basisonderwijs|basisonderwijs.*lera(ar|ren)/i;
const anyTeacher = /lera(ar|res|ren)|docent|\bpabo\b/i;

const byLevel: Readonly<Record<DiplomaLevel, (field: string) => PriorEducation>> = {
  none: () => 'other',
  vmbo: () => 'other',
  havo: () => 'other',
  vwo: () => 'other',
  'mbo-1': () => 'other-mbo',
  'mbo-2': () => 'other-mbo',
  'mbo-3': mbo,
  'mbo-4': mbo,
  ad: (field) => (supporter.test(field) ? 'ad-teaching-supporter' : 'other-hbo'),
  hbo: (field) => (primaryTeacher.test(field) ? 'pabo' : 'other-hbo'),
  wo: (field) => (anyTeacher.test(field) ? 'university-teacher' : 'other'),
};

function mbo(field: string): PriorEducation {
  return assistant.test(field) ? 'mbo-teaching-assistant' : 'other-mbo';
}

/**
 * The kind of prior education of one diploma, read from its level and the words of its field. Null while no level
 * was chosen. Reads Dutch names of programmes, in any case, with or without a hyphen. Source: inventory L-12.
 */
export function priorEducationOf(diploma: Pick<DiplomaItem, 'level' | 'title'>): PriorEducation | null {
  return diploma.level === null ? null : byLevel[diploma.level](diploma.title);
}
