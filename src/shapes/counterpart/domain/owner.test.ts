import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownerRoles } from '#core/counterpart.ts';
import { findOwner, isOwned, ownerNow } from './owner.ts';
import type { HeldRole, Owner } from './owner.ts';

const at = (role: string, schoolId: string | null = 'school'): HeldRole => ({ role, schoolId });

describe('who owns a counterpart', () => {
  test.each([
    ['the leader of her school', 'leader', [at('leader'), at('director', null)], 'leader', false],
    [
      'the director when the school has no leader',
      'leader',
      [at('director', null), at('hr', null)],
      'director',
      false,
    ],
    [
      'not the leader of another school',
      'leader',
      [at('leader', 'other'), at('director')],
      'director',
      false,
    ],
    ['HR stands in when nobody leads', 'leader', [at('hr', null)], 'hr', true],
    ['HR of the board', 'hr', [at('hr', null), at('leader')], 'hr', false],
    ['the board stands in for HR', 'hr', [at('board', null), at('leader')], 'board', true],
    ['the board decides', 'board', [at('board', null), at('hr', null)], 'board', false],
    ['HR stands in for a board without people', 'board', [at('hr', null)], 'hr', true],
    ['the teacher who was named', 'teacher', [at('teacher'), at('leader')], 'teacher', false],
    ['the leader instead of a coach who is not there', 'coach', [at('leader')], 'leader', true],
    ['HR with a flag when there is nobody at all', 'leader', [], 'hr', true],
  ] as const)('%s', (_, wanted, held, role, standsIn) => {
    expect(findOwner(wanted, 'school', held)).toEqual({ role, schoolId: 'school', personId: null, standsIn });
  });

  test('a thing of no school is for roles of the whole organisation', () => {
    expect(findOwner('leader', null, [at('leader'), at('director', null)]).role).toBe('director');
  });
});

const held = fc.array(
  fc.record({
    role: fc.constantFrom(...ownerRoles, 'support-staff'),
    schoolId: fc.constantFrom('a', 'b', null),
  }),
  { maxLength: 6 },
);
const someOwner: fc.Arbitrary<Owner> = fc.record({
  role: fc.constantFrom(...ownerRoles),
  schoolId: fc.constantFrom('a', 'b', null),
  personId: fc.option(fc.constantFrom('p', 'q'), { nil: null }),
  standsIn: fc.boolean(),
});

describe('whoever leaves', () => {
  test('an owner is always somebody, or carries the flag', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('leader' as const, 'hr' as const, 'board' as const),
        someOwner,
        fc.array(fc.tuple(held, fc.uniqueArray(fc.constantFrom('p', 'q'))), { minLength: 1 }),
        (rule, first, days) => {
          let owner = first;
          for (const [roles, people] of days) {
            const present = new Set(people);
            owner = ownerNow(owner, rule, roles, present);
            expect(isOwned(owner, roles, present) || owner.standsIn).toBe(true);
            if (!isOwned(owner, roles, present)) expect(owner).toMatchObject({ role: 'hr', personId: null });
          }
        },
      ),
    );
  });

  test('who is still there keeps it', () => {
    fc.assert(
      fc.property(someOwner, held, (owner, roles) => {
        const present = new Set(['p', 'q']);
        const usual = { ...owner, standsIn: false };
        if (isOwned(usual, roles, present)) expect(ownerNow(usual, 'leader', roles, present)).toEqual(usual);
      }),
    );
  });

  test('a stand-in gives way when the usual owner is back', () => {
    const standIn = findOwner('leader', 'school', [at('hr', null)]);
    const back = ownerNow(standIn, 'leader', [at('hr', null), at('leader')], new Set());
    expect(back).toMatchObject({ role: 'leader', standsIn: false });
  });
});
