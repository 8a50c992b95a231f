import { proposeCoach } from '#features/staff/server/propose-coach.ts';
import { readCoachChoices } from '#features/staff/server/read-coach-choices.ts';
import { readStaffMember } from '#features/staff/server/read-staff-member.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';

export const load = page([readCoachChoices, readStaffMember], async (call, event) => {
  const personId = event.params['personId'];
  const { coaches } = await call(readCoachChoices, { personId });
  const { person } = await call(readStaffMember, { personId });
  const linked = new Set<string>(person.coaches.map(({ coachId }) => coachId));
  return {
    person: { id: person.id, name: person.name, givenName: person.givenName },
    nobody: coaches.length === 0,
    mayGiveRoles: event.locals.may('roles.manage'),
    coaches: coaches.filter(({ id }) => !linked.has(id)),
  };
});

export const actions = {
  propose: action(proposeCoach, {
    read: (values, event) => ({ ...values, personId: event.params['personId'] }),
    done: (_, event) => ({ to: `/staff/${event.params['personId'] ?? ''}`, message: 'staff.coach-proposed' }),
  }),
};
