import { sql } from 'kysely';
import type { DiplomaStatus, ExamSubject, Study } from '#core/diploma.ts';
import type { DiplomaLevel } from '#core/knowledge.ts';
import type { Diploma } from '../domain/person.ts';

/** A diploma as a card keeps it. */
export interface DiplomaRow {
  readonly level: DiplomaLevel;
  readonly title: string;
  readonly study: Study | null;
  readonly status: DiplomaStatus | null;
  readonly subjects: readonly ExamSubject[];
  readonly licence: boolean | null;
  readonly year: number | null;
}

/** One diploma of a card as JSON; its table is named `i`. */
export const toldDiploma = sql`json_build_object('level', i.level, 'title', i.title, 'study', i.study,
  'status', i.status, 'subjects', i.subjects, 'licence', i.licence, 'year', i.graduated_in)`;

/** What she wrote herself is left out: it decides nothing. */
export const diplomaOf = ({ level, study, status, subjects, licence, year }: DiplomaRow): Diploma => ({
  level,
  field: '',
  study,
  status: status ?? 'finished',
  subjects,
  licence: licence === true,
  year,
});
