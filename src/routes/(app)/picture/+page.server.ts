import { readFirstRun } from '#features/first-run/server/read-first-run.ts';
import { readPicture } from '#features/counterpart/server/read-picture.ts';
import { page } from '#web/door.ts';
import { leadsToFirstStep } from '#screens/home/first-step.ts';

export const load = page([readPicture, readFirstRun], async (call, { locals }) => {
  const picture = await call(readPicture, {});
  const isEmpty = picture.rows.every(({ counts }) => counts === null);
  return { ...picture, begins: await leadsToFirstStep(call, locals, isEmpty) };
});
