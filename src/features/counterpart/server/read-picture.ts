import { z } from 'zod';
import { pictureScope } from '#access/counterpart.ts';
import { fewestPeople } from '#core/few-people.ts';
import { ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { movedSide, pictureOf } from '../domain/picture.ts';
import type { CountedStep } from '../domain/picture.ts';
import { readOwnSchools, readPictureSteps } from './picture.store.ts';

/**
 * «Moved on one side only» per school. Hidden and shown are decided over the whole organisation; a director gets the
 * rows of her schools out of that, and no total, so that nobody can lay two pictures side by side.
 */
export const readPicture = query({
  permission: 'counterpart.picture',
  audit: 'counterpart.picture-read',
  input: z.strictObject({}),
  run: async ({ db, actor, today }) => {
    const person = personOf(actor);
    const schools = await readOwnSchools(db, person.tenantId, today);
    const steps = (await readPictureSteps(db)).flatMap((one): CountedStep[] => {
      const moved = movedSide(one);
      return moved === null ? [] : [{ schoolId: one.schoolId, personId: one.personId, moved }];
    });
    const picture = pictureOf(
      schools.map(({ id }) => id),
      steps.filter(({ schoolId }) => schools.some(({ id }) => id === schoolId)),
    );
    const scope = pictureScope(person);
    const names = new Map(schools.map(({ id, name }) => [String(id), name]));
    const isSeen = (schoolId: string): boolean =>
      scope.wholeTenant || scope.schoolIds.some((id) => id === schoolId);
    return ok({
      rows: picture.rows
        .filter(({ schoolId }) => isSeen(schoolId))
        .map((row) => ({ ...row, name: names.get(row.schoolId) ?? '' })),
      total: scope.wholeTenant ? picture.total : null,
      isWhole: scope.wholeTenant,
      fewestPeople,
    });
  },
});
