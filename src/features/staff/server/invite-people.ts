import { z } from 'zod';
import { invalid, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { weekBefore } from '../domain/invitation.ts';
import { boardOffice } from '../domain/values.ts';
import { askPeople } from './invitation.store.ts';
import { ownOrganisation } from '#server/db/subject.ts';

/** HR asks everybody who never signed in, or those of some schools, to come in. Nobody twice in a week. */
export const invitePeople = command({
  permission: 'staff.invite',
  audit: 'staff.people-invited',
  input: z.strictObject({
    everyone: z.coerce.boolean().default(false),
    places: z
      .array(z.uuid().or(z.enum([boardOffice, 'none'])))
      .max(2000)
      .default([]),
  }),
  about: ownOrganisation,
  run: async ({ db, ctx, actor, today, now, changed }, { everyone, places }) => {
    const { tenantId, personId: by } = personOf(actor);
    if (!everyone && places.length === 0) return err(invalid('places', 'choose-whom'));
    const moment = { today, now, weekAgo: weekBefore(now), by };
    const count = await askPeople(db, moment, everyone ? null : places);
    if (count === 0) return err(refused('nobody-to-invite'));
    await ctx.jobs.send(db, 'invitations', { tenantId });
    changed('invitations', { people: count });
    return ok({ count, isSent: ctx.settings.smtpUrl !== null });
  },
});
