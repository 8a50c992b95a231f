import { describe, expect, test } from 'vitest';
import type { PersonId, SchoolId, TenantId } from '#core/id.ts';
import type { PersonActor } from './actor.ts';
import { may, mayAbout } from './policy.ts';
import type { Permission } from './policy.ts';
import type { Role } from './roles.ts';
import type { Audience, Subject } from './subject.ts';

const tenantId = 'board' as TenantId;
const school = 'school' as SchoolId;
const otherSchool = 'other-school' as SchoolId;

const actor = (role: Role, over: Partial<PersonActor> = {}): PersonActor => ({
  kind: 'person',
  personId: role as unknown as PersonId,
  tenantId,
  name: role,
  grants: [{ role, schoolId: role === 'hr' || role === 'coach' || role === 'board' ? null : school }],
  schoolIds: [school],
  ...over,
});
const she = actor('support-staff');
const leader = actor('leader');
const elsewhere = actor('leader', {
  grants: [{ role: 'leader', schoolId: otherSchool }],
  schoolIds: [otherSchool],
});
const hr = actor('hr');
const coach = actor('coach');
const stranger = actor('coach', { personId: 'another coach' as PersonId });
const teacher = actor('teacher');
const board = actor('board');
const everybody = { she, leader, elsewhere, hr, coach, stranger, teacher, board };

const about = (...audiences: readonly Audience['kind'][]): Subject => ({
  tenantId,
  personId: she.personId,
  schoolIds: [school],
  coachIds: [coach.personId],
  participantIds: [],
  audiences: audiences.map((kind) => ({ kind }) as Audience),
});

/** Who of everybody may, in the order of their names above. */
const who = (permission: Permission, subject: Subject): string[] =>
  Object.entries(everybody)
    .filter(([, one]) => may(one, permission) && mayAbout(one, permission, subject))
    .map(([name]) => name);

describe('who may what with advice', () => {
  test.each<[Permission, readonly Audience['kind'][], readonly string[]]>([
    ['advice.own', [], ['she']],
    ['advice.own', ['leader', 'coach', 'hr', 'team'], ['she']],
    ['advice.read', [], ['she']],
    ['advice.read', ['leader'], ['she', 'leader']],
    ['advice.read', ['coach'], ['she', 'coach']],
    ['advice.read', ['hr'], ['she', 'hr']],
    ['advice.entitlements', [], ['leader', 'hr']],
    ['advice.entitlements', ['coach', 'team'], ['leader', 'hr']],
    ['advice.prepare', [], ['leader', 'hr', 'coach']],
    ['advice.judge', [], []],
    ['advice.judge', ['leader', 'hr'], []],
    ['advice.judge', ['coach'], ['coach']],
  ])('%s, shown to %j: %j', (permission, audiences, names) => {
    expect(who(permission, about(...audiences))).toEqual(names);
  });

  test('nobody of another board, whatever is shown', () => {
    const foreign = { ...about('leader', 'coach', 'hr', 'team'), tenantId: 'other' as TenantId };
    for (const permission of [
      'advice.own',
      'advice.read',
      'advice.entitlements',
      'advice.prepare',
      'advice.judge',
    ] as const)
      expect(who(permission, foreign)).toEqual([]);
  });
});
