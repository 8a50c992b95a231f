import { describe, expect, test } from 'vitest';
import type { PersonId, SchoolId, TenantId } from '#core/id.ts';
import { onlookerFor, onlookerPlaces } from './card.ts';
import { mayAbout } from './policy.ts';
import type { Subject } from './subject.ts';

const subject = (given: Partial<Subject> = {}): Subject => ({
  tenantId: 'board' as TenantId,
  personId: 'her' as PersonId,
  schoolIds: ['school' as SchoolId],
  coachIds: ['coach' as PersonId],
  audiences: [],
  participantIds: [],
  ...given,
});

describe('looking at her own card from another place', () => {
  test.each([
    ['leader', ['leader', 'team']],
    ['coach', ['coach']],
    ['hr', ['hr']],
    ['team', ['team']],
  ] as const)('a %s sees what is shown to %j', (place, expected) => {
    const seen = onlookerPlaces.filter((kind) =>
      mayAbout(onlookerFor(place, subject()), 'card.read', subject({ audiences: [{ kind }] })),
    );
    expect(seen).toEqual(expected);
  });

  test('nobody stands there before anything is shown', () => {
    for (const place of onlookerPlaces)
      expect(mayAbout(onlookerFor(place, subject()), 'card.read', subject()), place).toBe(false);
  });

  test('is never she herself, also when she works nowhere and has no coach', () => {
    const bare = subject({ schoolIds: [], coachIds: [] });
    for (const place of onlookerPlaces) {
      const onlooker = onlookerFor(place, bare);
      expect(onlooker.personId).not.toBe(bare.personId);
      expect(mayAbout(onlooker, 'card.read', { ...bare, audiences: [{ kind: 'coach' }] })).toBe(false);
    }
  });

  test('is somebody in that role, at her school only where such a person works there', () => {
    const grantsOf = (place: (typeof onlookerPlaces)[number], of = subject()) =>
      onlookerFor(place, of).grants;
    expect(grantsOf('leader')).toEqual([{ role: 'leader', schoolId: 'school' }]);
    expect(grantsOf('team')).toEqual([{ role: 'teacher', schoolId: 'school' }]);
    expect(grantsOf('coach')).toEqual([{ role: 'coach', schoolId: null }]);
    expect(grantsOf('hr')).toEqual([{ role: 'hr', schoolId: null }]);
    expect(grantsOf('leader', subject({ schoolIds: [] }))).toEqual([{ role: 'leader', schoolId: null }]);
    expect(onlookerFor('coach', subject()).personId).toBe('coach');
    expect(onlookerFor('hr', subject()).personId).not.toBe('coach');
    expect(onlookerPlaces.map((place) => onlookerFor(place, subject()).schoolIds.length)).toEqual([
      1, 0, 0, 1,
    ]);
  });
});
