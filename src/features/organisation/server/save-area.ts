import { z } from 'zod';
import { invalid, notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { newId } from '#server/ids.ts';
import { command, personOf } from '#server/usecase.ts';
import { isAreaNamed, readOwnSchools, writeArea, writeMembers } from './area.store.ts';

/** HR says how a work area is called and which schools are in it from today. */
export const saveArea = command({
  permission: 'areas.keep',
  audit: 'organisation.area-saved',
  input: z.strictObject({
    areaId: z.uuid().optional(),
    name: z.string().trim().min(1).max(80),
    schools: z.array(z.uuid()).max(500).default([]),
  }),
  run: async ({ db, actor, today, changed }, { areaId, name, schools }) => {
    const { tenantId } = personOf(actor);
    const area = { id: areaId ?? newId<'place'>(), name };
    const own = new Set((await readOwnSchools(db, tenantId)).map(({ id }) => id));
    if (!schools.every((id) => own.has(id))) return err(notFound);
    if (await isAreaNamed(db, area)) return err(invalid('name', 'name-taken'));
    if (!(await writeArea(db, tenantId, area, areaId === undefined))) return err(notFound);
    await writeMembers(db, tenantId, area.id, schools, today);
    changed(area.id, { name, schools: schools.length });
    return ok({ areaId: area.id });
  },
});
