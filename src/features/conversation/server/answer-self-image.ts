import { z } from 'zod';
import { schoolYearOf } from '#core/date.ts';
import { ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { selfImageMoment } from '../domain/school-year.ts';
import { saveSelfImage } from './own.store.ts';

/** How she sees herself now, 1 (carries out) to 5 (takes the lead); once per part of the school year, hers alone. */
export const answerSelfImage = command({
  permission: 'conversation.look-at-self',
  audit: 'conversation.self-image-answered',
  input: z.strictObject({ personId: z.uuid(), score: z.coerce.number().int().min(1).max(5) }),
  run: async ({ db, actor, now, today, changed }, { personId, score }) => {
    const moment = selfImageMoment(today);
    const schoolYear = schoolYearOf(today).startYear;
    const { tenantId } = personOf(actor);
    await saveSelfImage(db, { tenantId, personId, schoolYear, moment, score }, now);
    changed(personId, { schoolYear, moment });
    return ok(null);
  },
});
