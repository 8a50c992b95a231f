import { z } from 'zod';
import { mayAbout } from '#access/policy.ts';
import type { Permission } from '#access/policy.ts';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { currentChange } from './address-change.store.ts';
import { shownChange } from './address-change.view.ts';
import { readPerson } from './person.store.ts';
import { readEndedRoles } from './role.store.ts';
import { forColleague } from './staff.view.ts';

/** Name, function, school, working time, coach and roles; nothing she wrote. */
export const readStaffMember = query({
  permission: 'staff.read',
  audit: 'staff.read',
  input: z.strictObject({ personId: z.uuid() }),
  run: async ({ db, actor, now, today, subject }, { personId }) => {
    if (subject === null) return err(notFound);
    const may = (permission: Permission): boolean => mayAbout(actor, permission, subject);
    const me = personOf(actor).personId;
    const isSelf = me === personId;
    const seesAll = isSelf || may('staff.manage');
    const [person, change, endedRoles] = await Promise.all([
      readPerson(db, personId, today),
      seesAll ? currentChange(db, personId, now) : null,
      may('roles.manage') ? readEndedRoles(db, personId) : [],
    ]);
    if (person === null) return err(notFound);
    return ok({
      person: seesAll ? person : forColleague(person),
      addressChange: seesAll ? shownChange(change, me, now) : null,
      isSelf,
      may: {
        manage: may('staff.manage'),
        roles: may('roles.manage'),
        propose: may('coach.propose'),
      },
      endedRoles,
      /** Coaches whom the reader may part from her: all, or herself. */
      mayEnd: person.coaches
        .filter(({ coachId }) => mayAbout(actor, 'coach.end', { ...subject, participantIds: [coachId] }))
        .map(({ linkId }) => linkId),
      today,
    });
  },
});
