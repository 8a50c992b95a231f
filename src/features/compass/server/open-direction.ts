import { z } from 'zod';
import { isUuid } from '#core/id.ts';
import type { SchoolId } from '#core/id.ts';
import { command, personOf } from '#server/usecase.ts';
import { schoolsOf } from '#server/places/schools.store.ts';
import { answerInput, schoolItems } from '../domain/possibility.ts';
import { placeSubject } from './place-subject.ts';
import { sayWhatIsPossible } from './say-what-is-possible.ts';

const schoolId = z
  .string()
  .refine(isUuid, 'wrong-kind')
  .transform((id) => id as SchoolId);

/** The leader (or HR) says what is possible at one school of theirs, and why. */
export const openDirection = command({
  permission: 'compass.open',
  audit: 'compass.opened',
  input: answerInput(schoolItems).extend({ schoolId }).strict(),
  about: async ({ db, actor, today }, input) => {
    const { tenantId } = personOf(actor);
    const scope = { wholeTenant: false, schoolIds: [input.schoolId], personIds: [] };
    const [school] = await schoolsOf(db, tenantId, today, scope);
    return school === undefined ? null : placeSubject(tenantId, school.id);
  },
  run: (tools, input) => sayWhatIsPossible(tools, input),
});
