import { mayAbout } from '#access/policy.ts';
import { allInvalid, invalid, notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { newId } from '#server/ids.ts';
import { command, personOf } from '#server/usecase.ts';
import { newPersonForm } from '../domain/staff.form.ts';
import { ownOrganisation } from '#server/db/subject.ts';
import { addPerson as writePerson, emailTaken } from './person.store.ts';
import { takeTurn } from './present.store.ts';
import { addJobWithRole, numberFault } from './write-job.ts';

/** HR adds someone with her first employment; the role of her function comes with it. */
export const addPerson = command({
  permission: 'staff.add',
  audit: 'staff.person-added',
  input: newPersonForm.whole({}),
  run: async (tools, input) => {
    const { db, actor, now, changed } = tools;
    const { tenantId } = personOf(actor);
    const place = await ownOrganisation(tools);
    const schoolIds = input.schoolId === null ? [] : [input.schoolId];
    if (place === null || !mayAbout(actor, 'staff.manage', { ...place, schoolIds })) return err(notFound);
    await takeTurn(db, tenantId);
    const personId = newId<'person'>();
    const wrong = allInvalid([
      (await emailTaken(db, input.email, null)) && invalid('email', 'email-taken'),
      await numberFault(db, input.personnelNumber, personId),
    ]);
    if (wrong !== null) return err(wrong);
    const { givenName, familyName, email } = input;
    await writePerson(db, tenantId, { id: personId, givenName, familyName, email }, now);
    const added = await addJobWithRole(tools, personId, input);
    if (!added.ok) return added;
    changed(personId, { added: 'person' }, personId);
    return ok({ personId });
  },
});
