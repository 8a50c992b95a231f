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
    const person = await readPerson(db, personId, today);
    if (person === null || subject === null) return err(notFound);
    const may = (permission: Permission): boolean => mayAbout(actor, permission, subject);
    const me = personOf(actor).personId;
    const isSelf = me === personId;
    const seesAll = isSelf || may('staff.manage');
    return ok({
      person: seesAll ? person : forColleague(person),
      addressChange: seesAll ? shownChange(await currentChange(db, personId, now), me, now) : null,
      isSelf,
      may: {
        manage: may('staff.manage'),
        roles: may('roles.manage'),
        propose: may('coach.propose'),
      },
      endedRoles: may('roles.manage') ? await readEndedRoles(db, personId) : [],
      /** Coaches whom the reader may part from her: all, or herself. */
      mayEnd: person.coaches
        .filter(({ coachId }) => mayAbout(actor, 'coach.end', { ...subject, participantIds: [coachId] }))
        .map(({ linkId }) => linkId),
      today,
    });
  },
});
