import { readSchoolImports } from '#features/organisation/server/read-school-imports.ts';
import { page } from '#web/door.ts';

export const load = page([readSchoolImports], async (call) => {
  const { imports } = await call(readSchoolImports, {});
  return { newest: imports.find(({ state }) => state === 'done')?.listDate ?? null };
});
