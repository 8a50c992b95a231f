import { describe, expect, test } from 'vitest';
import {
  asksLicence,
  diplomaStatuses,
  examSubjects,
  hasSubjects,
  isAtLevel,
  isEarned,
  mayCarryLicence,
  studies,
  studyNamed,
} from './diploma.ts';
import type { DiplomaStatus, Study } from './diploma.ts';
import { diplomaLevels } from './knowledge.ts';
import type { DiplomaLevel } from './knowledge.ts';

describe('what can be studied at a level', () => {
  test.each([
    ['vmbo', 'vmbo-basis vmbo-kader vmbo-gemengd vmbo-theoretisch other'],
    ['havo', 'other'],
    ['vwo', 'other'],
    ['mbo-1', 'care sports-culture office other'],
    ['mbo-2', 'childcare care sports-culture office other'],
    ['mbo-3', 'teaching-assistant childcare social-work care sports-culture office other'],
    ['mbo-4', 'teaching-assistant childcare social-work care sports-culture office other'],
    ['ad', 'educational-professional childcare pedagogy social-work care sports-culture office other'],
    ['hbo', 'teacher-primary teacher-secondary pedagogy social-work care sports-culture office other'],
    ['wo', 'teacher-primary teacher-secondary pedagogy social-work care sports-culture office other'],
    ['none', ''],
  ] as const satisfies readonly (readonly [DiplomaLevel, string])[])('%s: %s', (level, expected) => {
    expect(studies.filter((study) => isAtLevel(study, level)).join(' ')).toBe(expected);
  });
});

describe('a study by its whole name', () => {
  test.each([
    ['vmbo', 'basis', 'vmbo-basis'],
    ['vmbo', 'vmbo basis', 'vmbo-basis'],
    ['vmbo', 'Basisberoepsgericht', 'vmbo-basis'],
    ['vmbo', 'basisberoepsgerichte leerweg', 'vmbo-basis'],
    ['vmbo', 'BB', 'vmbo-basis'],
    ['vmbo', 'kader', 'vmbo-kader'],
    ['vmbo', 'vmbo-kader', 'vmbo-kader'],
    ['vmbo', 'kaderberoepsgericht', 'vmbo-kader'],
    ['vmbo', 'kaderberoepsgerichte leerweg', 'vmbo-kader'],
    ['vmbo', 'kb', 'vmbo-kader'],
    ['vmbo', 'gemengd', 'vmbo-gemengd'],
    ['vmbo', 'vmbo gemengd', 'vmbo-gemengd'],
    ['vmbo', 'gemengde leerweg', 'vmbo-gemengd'],
    ['vmbo', 'gl', 'vmbo-gemengd'],
    ['vmbo', 'theoretisch', 'vmbo-theoretisch'],
    ['vmbo', 'vmbo  theoretisch', 'vmbo-theoretisch'],
    ['vmbo', 'theoretische leerweg', 'vmbo-theoretisch'],
    ['vmbo', 'tl', 'vmbo-theoretisch'],
    ['vmbo', 'mavo', 'vmbo-theoretisch'],
    ['mbo-4', ' Onderwijsassistent ', 'teaching-assistant'],
    ['mbo-4', 'onderwijs-assistent', 'teaching-assistant'],
    ['mbo-3', 'Teaching Assistant', 'teaching-assistant'],
    ['ad', 'pedagogisch educatief professional', 'educational-professional'],
    ['ad', 'PEP', 'educational-professional'],
    ['ad', 'ad-pep', 'educational-professional'],
    ['hbo', 'pabo', 'teacher-primary'],
    ['hbo', 'leraar basisonderwijs', 'teacher-primary'],
    ['wo', 'lerarenopleiding basisonderwijs', 'teacher-primary'],
    ['hbo', 'lerarenopleiding voortgezet onderwijs', 'teacher-secondary'],
    ['hbo', 'leraar voortgezet onderwijs', 'teacher-secondary'],
    ['mbo-4', 'pedagogisch werk', 'childcare'],
    ['mbo-3', 'pedagogisch medewerker', 'childcare'],
    ['mbo-2', 'kinderopvang', 'childcare'],
    ['wo', 'pedagogiek', 'pedagogy'],
    ['hbo', 'social work', 'social-work'],
    ['mbo-4', 'sociaal werk', 'social-work'],
    // What is known by no other name has its own.
    ['mbo-4', 'care', 'care'],
    // The right name at a level where it is not taught, a part of a name, and nothing.
    ['mbo-4', 'pabo', null],
    ['hbo', 'pabo deeltijd', null],
    ['mbo-4', '', null],
    ['havo', 'basis', null],
  ] as const satisfies readonly (readonly [DiplomaLevel, string, Study | null])[])(
    '%s «%s»: %s',
    (level, name, expected) => {
      expect(studyNamed(level, name)).toBe(expected);
    },
  );
});

test('a licence is earned at hbo and wo; subjects are examined at havo and vwo', () => {
  expect(diplomaLevels.filter(mayCarryLicence)).toEqual(['hbo', 'wo']);
  expect(diplomaLevels.filter(hasSubjects)).toEqual(['havo', 'vwo']);
  expect([mayCarryLicence(null), hasSubjects(null)]).toEqual([false, false]);
});

test('what counts as earned, and which subjects matter', () => {
  expect(diplomaStatuses.filter(isEarned)).toEqual(['finished', 'foreign-valued']);
  expect(examSubjects.join(' ')).toBe('aardrijkskunde geschiedenis natuurkunde biologie nlt');
});

describe('she is asked whether she may teach', () => {
  const diploma = (
    level: DiplomaLevel | null,
    given: { title?: string; study?: Study; status?: DiplomaStatus; licence?: boolean },
  ) => ({ level, title: '', study: null, status: null, licence: null, ...given });

  test.each([
    ['a finished pabo', diploma('hbo', { study: 'teacher-primary', status: 'finished' }), true],
    ['a study without a status, chosen from the list', diploma('hbo', { study: 'teacher-secondary' }), true],
    ['valued here', diploma('wo', { study: 'teacher-secondary', status: 'foreign-valued' }), true],
    ['stopped', diploma('hbo', { study: 'teacher-primary', status: 'stopped' }), false],
    ['another study', diploma('hbo', { study: 'pedagogy', status: 'finished' }), false],
    ['said already that she may', diploma('hbo', { study: 'teacher-primary', licence: true }), false],
    ['said already that she may not', diploma('hbo', { study: 'teacher-primary', licence: false }), false],
    ['a level without licence', diploma('mbo-4', { title: 'pabo' }), false],
    ['no level', diploma(null, { title: 'pabo' }), false],
    ['words from before: pabo', diploma('hbo', { title: 'Pabo Utrecht' }), true],
    ['words from before: leraar', diploma('hbo', { title: 'opleiding tot leraar' }), true],
    ['words from before: lerares', diploma('hbo', { title: 'lerares' }), true],
    ['words from before: leraren', diploma('hbo', { title: 'tweedegraads lerarenopleiding' }), true],
    ['words from before: docent', diploma('wo', { title: 'docent' }), true],
    ['words from before: teacher', diploma('wo', { title: 'teacher' }), true],
    ['words from before: kweekschool', diploma('hbo', { title: 'kweekschool' }), true],
    ['words from before: something else', diploma('hbo', { title: 'bedrijfskunde' }), false],
    [
      'words do not count once a status is chosen',
      diploma('hbo', { title: 'pabo', status: 'finished' }),
      false,
    ],
    ['nor once a study is chosen', diploma('hbo', { title: 'pabo', study: 'other' }), false],
  ] as const)('%s: %j %s', (_, one, expected) => {
    expect(asksLicence(one)).toBe(expected);
  });
});
