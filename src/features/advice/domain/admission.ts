import type { IsoDate } from '#core/date.ts';
import type { LearningRoute } from '#core/knowledge.ts';
import { judgeCheck } from './check.ts';
import type { CheckOutcome } from './check.ts';
import type { Person } from './person.ts';

export const admissions = ['met', 'conditional', 'unmet', 'unknown'] as const;

export type Admission = (typeof admissions)[number];

/**
 * Whether somebody may start a route. Unmet comes first: what can only be met by another route or by time is sure,
 * whatever else is unknown. Then unknown; then what her intake can still settle.
 */
export function admissionOf(checks: readonly CheckOutcome[]): Admission {
  const open = checks.filter(({ outcome }) => outcome === 'unmet');
  if (open.some(({ turn }) => turn?.how === 'route' || turn?.how === 'time')) return 'unmet';
  if (checks.some(({ outcome }) => outcome === 'unknown')) return 'unknown';
  return open.length > 0 ? 'conditional' : 'met';
}

/** Every check of a route for somebody on a day, with the verdict. */
export function judgeRoute(
  route: LearningRoute,
  person: Person,
  asOf: IsoDate,
): { readonly admission: Admission; readonly checks: readonly CheckOutcome[] } {
  const checks = route.needs.map((check) => judgeCheck(check, route, person, asOf));
  return { admission: admissionOf(checks), checks };
}
