import { expect, test } from 'vitest';
import type { PersonId, SchoolId, TenantId } from '#core/id.ts';
import { anonymous } from './actor.ts';
import type { PersonActor } from './actor.ts';
import { isSelf } from './sentence.ts';
import { ownSubject } from './subject.ts';

const actor: PersonActor = {
  kind: 'person',
  personId: 'person-1' as PersonId,
  tenantId: 'tenant-1' as TenantId,
  name: 'Samira',
  grants: [{ role: 'support-staff', schoolId: null }],
  schoolIds: ['school-1' as SchoolId],
};

test('who asks about herself is the subject, and lets nobody else in', () => {
  const subject = ownSubject(actor, 'person-1');
  expect(subject).toMatchObject({ tenantId: 'tenant-1', personId: 'person-1', schoolIds: ['school-1'] });
  expect(subject).toMatchObject({ coachIds: [], audiences: [], participantIds: [] });
  expect(subject !== null && isSelf(actor, subject)).toBe(true);
});

test.each([
  ['somebody else', actor, 'person-2'],
  ['nobody', anonymous, 'person-1'],
  ['a link', { kind: 'link', tenantId: actor.tenantId, linkId: 'link-1' } as const, 'person-1'],
  ['the product', { kind: 'system', tenantId: actor.tenantId } as const, 'person-1'],
])('there is none for %s', (_, who, personId) => {
  expect(ownSubject(who, personId)).toBeNull();
});
