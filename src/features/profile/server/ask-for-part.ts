import { z } from 'zod';
import { ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { askableParts } from '../domain/orientation.ts';
import { insertAsk } from './orientation.store.ts';
import { tellOfAsk } from './mails.ts';

/** The coach asks to see a part. Whether she shows it is hers, and she may put the question aside. */
export const askForPart = command({
  permission: 'profile.write',
  audit: 'profile.part-asked',
  input: z.strictObject({ personId: z.uuid(), part: z.enum(askableParts) }),
  run: async (tools, { personId, part }) => {
    const { db, actor, now, changed } = tools;
    const { tenantId, personId: coachId, name } = personOf(actor);
    if (await insertAsk(db, { tenantId, personId, coachId, part }, now)) {
      changed(personId, { part });
      await tellOfAsk(tools, personId, name, part);
    }
    return ok({ part });
  },
});
