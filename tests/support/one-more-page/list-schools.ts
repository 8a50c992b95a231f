import { z } from 'zod';
import { listed } from '#core/list.ts';
import { ok } from '#core/result.ts';
import { readSchoolChoices } from '#features/staff/server/staff-list.store.ts';
import { personOf, query } from '#server/usecase.ts';

export const schoolList = listed(z.object({ id: z.string(), name: z.string() }));

export const listSchools = query({
  permission: 'staff.list',
  audit: 'organisation.schools-listed',
  input: z.strictObject({}),
  run: async ({ db, actor }) => ok({ items: await readSchoolChoices(db, personOf(actor).tenantId, null) }),
});
