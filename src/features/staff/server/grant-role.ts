import { invalid, notFound, refused } from '#core/error.ts';
import type { SchoolId } from '#core/id.ts';
import { err, ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { newId } from '#server/ids.ts';
import { command } from '#server/usecase.ts';
import { grantInput } from '../domain/staff-input.ts';
import { tenantOf } from './tenant-of.ts';
import { ownsSchool } from './job.store.ts';
import { addGrants } from './plan.store.ts';
import { takeTurn } from './present.store.ts';
import { hasRole } from './role.store.ts';

/** HR gives someone a role, at a school or for the whole organisation, for a time. The place decides who may. */
export const grantRole = command({
  permission: 'roles.manage',
  audit: 'staff.role-granted',
  input: grantInput,
  about: async ({ db, today }, { personId, schoolId }) => {
    const subject = await personSubject(db, personId, today, null);
    return subject === null
      ? null
      : { ...subject, schoolIds: schoolId === null ? [] : [schoolId as SchoolId] };
  },
  run: async (tools, input) => {
    const { db, subject, today, changed, emit } = tools;
    const tenantId = tenantOf(tools);
    if (subject?.personId == null || tenantId === null) return err(notFound);
    const schoolId = input.schoolId as SchoolId | null;
    if (schoolId !== null && !(await ownsSchool(db, tenantId, schoolId, today)))
      return err(invalid('schoolId', 'not-an-option'));
    const { role, validFrom, validTo } = input;
    const grant = { personId: subject.personId, role, schoolId, validFrom, validTo };
    await takeTurn(db, tenantId);
    if (await hasRole(db, grant)) return err(refused('already-has'));
    const id = newId();
    await addGrants(db, [{ id, ...grant }], { tenantId });
    changed(id, { role, schoolId, validFrom, validTo });
    await emit({ kind: 'staff.role-granted', payload: { personId: input.personId, role, schoolId } });
    return ok({ grantId: id });
  },
});
