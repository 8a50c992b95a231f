import { z } from 'zod';
import { invalid, notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { messages } from '#i18n/messages.ts';
import { command, personOf } from '#server/usecase.ts';
import { chosenCoach } from '../domain/staff-input.ts';
import { addLink, readAddress, readCoachChoices } from './coach.store.ts';

/** A leader or HR proposes a coach. She is asked by mail and on her own page; until she says yes nothing opens. */
export const proposeCoach = command({
  permission: 'coach.propose',
  audit: 'staff.coach-proposed',
  input: z.strictObject({ personId: z.uuid(), coachId: chosenCoach }),
  run: async (tools, { personId, coachId }) => {
    const { db, actor, ctx, now, today, subject, changed, mail } = tools;
    const { tenantId, personId: askedBy, name: asker } = personOf(actor);
    const coaches = await readCoachChoices(db, subject?.schoolIds ?? [], personId, today);
    const coach = coaches.find(({ id }) => id === coachId);
    if (coach === undefined) return err(invalid('coachId', 'not-an-option'));
    const linkId = await addLink(db, { tenantId, personId, coachId, askedBy }, now);
    if (linkId === null) return err(refused('coach-already'));
    changed(linkId, { coachId });
    const her = await readAddress(db, personId);
    if (her === null) return err(notFound);
    if (her.email !== null) {
      const texts = messages(her.locale).staff.mail;
      const address = `${ctx.settings.publicUrl}/staff/${personId}`;
      const facts = { name: her.name, coach: coach.name, asker, address };
      const letter = { subject: texts.coachSubject(facts.coach), text: texts.coachText(facts) };
      await mail({ tenantId, to: her.email, ...letter, key: `staff:coach:${linkId}` });
    }
    return ok({ linkId });
  },
});
