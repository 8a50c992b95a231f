import { z } from 'zod';
import { invalid, notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { staff as en } from '#i18n/en/staff.ts';
import { staff as nl } from '#i18n/nl/staff.ts';
import { command, personOf } from '#server/usecase.ts';
import { mailTo } from '#server/mail/to-person.ts';
import { contactOf } from '#server/people/people.store.ts';
import { chosenCoach } from '../domain/staff-input.ts';
import { addLink, readCoachChoices } from './coach.store.ts';

/** A leader or HR proposes a coach. She is asked by mail and on her own page; until she says yes nothing opens. */
export const proposeCoach = command({
  permission: 'coach.propose',
  audit: 'staff.coach-proposed',
  input: z.strictObject({ personId: z.uuid(), coachId: chosenCoach }),
  run: async (tools, { personId, coachId }) => {
    const { db, actor, now, today, subject, changed } = tools;
    const { tenantId, personId: askedBy, name: asker } = personOf(actor);
    const coaches = await readCoachChoices(db, subject?.schoolIds ?? [], personId, today);
    const coach = coaches.find(({ id }) => id === coachId);
    if (coach === undefined) return err(invalid('coachId', 'not-an-option'));
    const linkId = await addLink(db, { tenantId, personId, coachId, askedBy }, now);
    if (linkId === null) return err(refused('coach-already'));
    changed(linkId, { coachId });
    const her = await contactOf(db, personId);
    if (her === null) return err(notFound);
    await mailTo(tools, her, { nl, en }, ({ mail: t }, { givenName: name }, at) => ({
      subject: t.coachSubject(coach.name),
      text: t.coachText({ name, coach: coach.name, asker, address: at(`/staff/${personId}`) }),
      key: `staff:coach:${linkId}`,
    }));
    return ok({ linkId });
  },
});
