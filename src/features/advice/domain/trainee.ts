import type { IsoDate } from '#core/date.ts';
import { statusOf, studyOf } from './diploma.ts';
import type { Diploma, Person } from './person.ts';
import { because } from './reason.ts';
import { closed, unknown } from './status.ts';
import type { Status } from './status.ts';

/**
 * Some money is not for who is a student teacher now, or was one in the last years without finishing (Regeling subsidie
 * zij-instroom, article 2). Of a study that she did not name, or an end that she did not date, we do not know.
 */
export function traineeBar(years: number | null, { diplomas }: Person, asOf: IsoDate): Status | null {
  if (years === null) return null;
  const bars = diplomas.flatMap((diploma) => barOf(diploma, years, asOf) ?? []);
  return bars.find(({ status }) => status === 'closed') ?? bars[0] ?? null;
}

const teacherStudies: readonly unknown[] = ['teacher-primary', 'teacher-secondary'];

function barOf(diploma: Diploma, years: number, asOf: IsoDate): Status | null {
  const status = statusOf(diploma);
  if (status !== 'enrolled' && status !== 'stopped' && status !== 'first-year') return null;
  if (diploma.level !== 'hbo' && diploma.level !== 'wo') return null;
  const study = studyOf(diploma);
  if (study !== null && !teacherStudies.includes(study)) return null;
  const stopped = diploma.year ?? null;
  const ago = stopped === null ? null : Number(asOf.slice(0, 4)) - stopped;
  if (status !== 'enrolled' && ago !== null && ago > years) return null;
  if (study === null || (status !== 'enrolled' && (ago === null || ago === years)))
    return unknown(because('funding.stopped-not-said', { years }));
  return closed(because(status === 'enrolled' ? 'funding.enrolled' : 'funding.stopped-lately', { years }));
}
