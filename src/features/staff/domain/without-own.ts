import type { PersonId } from '#core/id.ts';
import type { OwnChange, StaffPlan } from './plan.ts';

/** Nobody gives herself another address or a role, by a list no more than by a form. What is left out is told by name. */
export function withoutOwn(plan: StaffPlan, byPerson: PersonId | null): StaffPlan {
  const given = plan.addGrants.filter(({ personId }) => personId !== byPerson);
  const own = plan.addGrants.filter(({ personId }) => personId === byPerson);
  const gone = new Set(own.map(({ id }) => id));
  const address = plan.changePersons.find(({ was, now }) => now.id === byPerson && was.email !== now.email);
  return {
    ...plan,
    addGrants: given,
    roleChanges: plan.roleChanges.filter(({ grantId }) => !gone.has(grantId)),
    changePersons: plan.changePersons.flatMap((change) => {
      const { was, now } = change;
      if (now.id !== byPerson) return [change];
      const isNamed = was.givenName !== now.givenName || was.familyName !== now.familyName;
      return isNamed ? [{ ...change, now: { ...now, email: was.email } }] : [];
    }),
    ownChanges: [
      ...(address === undefined ? [] : [addressOf(address)]),
      ...own.map(({ personId, role }): OwnChange => ({ personId, field: 'role', from: '', to: role })),
    ],
  };
}

const addressOf = ({ was, now }: StaffPlan['changePersons'][number]): OwnChange => ({
  personId: now.id,
  field: 'email',
  from: was.email ?? '',
  to: now.email ?? '',
});
