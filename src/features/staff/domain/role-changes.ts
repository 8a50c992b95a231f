import type { PersonId } from '#core/id.ts';
import type { Directory } from './directory.ts';
import type { GrantChanges } from './plan-grants.ts';
import type { RoleChange } from './plan.ts';
import type { Present, PresentGrant, PresentPerson } from './present.ts';

/** The name of everyone who is there or new. */
export function namesIn(directory: Directory): (person: PersonId) => string {
  let names: Map<PersonId, string> | null = null;
  const read = (): Map<PersonId, string> =>
    new Map([...directory.entries()].map((one) => [one.id, `${one.givenName} ${one.familyName}`]));
  return (person) => (names ??= read()).get(person) ?? '';
}

/** Whose roles a list changes, by name. */
export function roleChanges(
  { addGrants, closedGrants }: GrantChanges,
  present: Present,
  newcomers: readonly PresentPerson[],
  nameOf: (person: PersonId) => string,
): readonly RoleChange[] {
  const isNew = new Set(newcomers.map(({ id }) => id));
  const told = (grant: PresentGrant, change: RoleChange['change'], day: RoleChange['day']): RoleChange => ({
    grantId: grant.id,
    personId: grant.personId,
    name: nameOf(grant.personId),
    role: grant.role,
    schoolId: grant.schoolId,
    change,
    day,
    isNewcomer: isNew.has(grant.personId),
  });
  const until = new Map(closedGrants.close.map(({ id, validTo }) => [id, validTo]));
  const dropped = new Set(closedGrants.drop);
  const lost = until.size + dropped.size === 0 ? [] : present.grants;
  return [
    ...addGrants.map((grant) => told(grant, 'given', grant.validFrom)),
    ...lost.flatMap((grant) => {
      const end = until.get(grant.id);
      if (end !== undefined) return [told(grant, 'ends', end)];
      return dropped.has(grant.id) ? [told(grant, 'dropped', grant.validFrom)] : [];
    }),
  ];
}
