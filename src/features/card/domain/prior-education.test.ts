import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diplomaLevels } from '#core/knowledge.ts';
import type { DiplomaLevel } from '#core/knowledge.ts';
import { priorEducationOf, priorEducations } from './prior-education.ts';
import type { PriorEducation } from './prior-education.ts';

describe('the kind of prior education (L-12)', () => {
  test.each<[DiplomaLevel | null, string, PriorEducation | null]>([
    ['mbo-4', 'Onderwijsassistent', 'mbo-teaching-assistant'],
    ['mbo-3', 'onderwijs-assistent', 'mbo-teaching-assistant'],
    ['mbo-4', 'Verpleegkunde', 'other-mbo'],
    ['mbo-2', 'Onderwijsassistent', 'other-mbo'],
    ['ad', 'Leraarondersteuner', 'ad-teaching-supporter'],
    ['ad', 'Lerarenondersteuner', 'ad-teaching-supporter'],
    ['ad', 'Pedagogisch Educatief Professional', 'ad-teaching-supporter'],
    ['ad', 'Ad PEP', 'ad-teaching-supporter'],
    ['ad', 'Ondernemen', 'other-hbo'],
    ['hbo', 'Pabo', 'pabo'],
    ['hbo', 'Opleiding tot leraar basisonderwijs', 'pabo'],
    ['hbo', 'Maatschappelijk werk', 'other-hbo'],
    ['hbo', 'Leraar Frans', 'other-hbo'],
    ['wo', 'Universitaire lerarenopleiding', 'university-teacher'],
    ['wo', 'Rechten', 'other'],
    ['havo', '', 'other'],
    ['none', '', 'other'],
    [null, 'Pabo', null],
  ])('%s %s → %s', (level, title, kind) => {
    expect(priorEducationOf({ level, title })).toBe(kind);
  });

  test('every diploma with a level has exactly one kind, and capitals do not matter', () => {
    fc.assert(
      fc.property(fc.constantFrom(...diplomaLevels), fc.string(), (level, title) => {
        const kind = priorEducationOf({ level, title });
        expect(priorEducations).toContain(kind);
        const ascii = title.replace(/[^\x20-\x7e]/g, '');
        expect(priorEducationOf({ level, title: ascii.toUpperCase() })).toBe(
          priorEducationOf({ level, title: ascii.toLowerCase() }),
        );
      }),
    );
  });
});
