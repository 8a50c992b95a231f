import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diplomaStatuses, studies } from '#core/diploma.ts';
import type { Study } from '#core/diploma.ts';
import { diplomaLevels } from '#core/knowledge.ts';
import type { DiplomaLevel } from '#core/knowledge.ts';
import { priorEducationOf, priorEducations } from './prior-education.ts';
import type { PriorEducation } from './prior-education.ts';

describe('the kind of prior education (L-12)', () => {
  test.each<[DiplomaLevel | null, Study | null, PriorEducation | null]>([
    ['mbo-4', 'teaching-assistant', 'mbo-teaching-assistant'],
    ['mbo-3', 'teaching-assistant', 'mbo-teaching-assistant'],
    ['mbo-4', 'care', 'other-mbo'],
    ['mbo-2', null, 'other-mbo'],
    ['ad', 'educational-professional', 'ad-teaching-supporter'],
    ['ad', 'office', 'other-hbo'],
    ['hbo', 'teacher-primary', 'pabo'],
    ['hbo', 'teacher-secondary', 'other-hbo'],
    ['hbo', null, 'other-hbo'],
    ['wo', 'teacher-secondary', 'university-teacher'],
    ['wo', 'other', 'other'],
    ['havo', null, 'other'],
    ['none', null, 'other'],
    [null, 'teacher-primary', null],
  ])('%s %s → %s', (level, study, kind) => {
    expect(priorEducationOf({ level, study, status: 'finished' })).toBe(kind);
    expect(priorEducationOf({ level, study, status: null })).toBe(kind);
  });

  test.each(['first-year', 'stopped', 'enrolled', 'foreign'] as const)('%s is none yet', (status) => {
    expect(priorEducationOf({ level: 'hbo', study: 'teacher-primary', status })).toBeNull();
  });

  test('every earned diploma with a level has exactly one kind', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...diplomaLevels),
        fc.constantFrom(null, ...studies),
        fc.constantFrom(...diplomaStatuses),
        (level, study, status) => {
          const kind = priorEducationOf({ level, study, status });
          if (status === 'finished' || status === 'foreign-valued') expect(priorEducations).toContain(kind);
          else expect(kind).toBeNull();
        },
      ),
    );
  });
});
