import { z } from 'zod';
import { invalid, notFound } from '#core/error.ts';
import type { PersonId } from '#core/id.ts';
import { err, ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { command, personOf } from '#server/usecase.ts';
import { personInput } from '../domain/staff-input.ts';
import { changePerson as writePerson, emailTaken, readPerson } from './person.store.ts';
import { takeTurn } from './present.store.ts';

/** HR corrects someone's name or mail address. */
export const changePerson = command({
  permission: 'staff.manage',
  audit: 'staff.person-changed',
  input: z.strictObject({ personId: z.uuid(), version: z.coerce.number().int(), ...personInput }),
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, null),
  run: async ({ db, actor, today, changed }, { personId, version, ...names }) => {
    await takeTurn(db, personOf(actor).tenantId);
    if (await emailTaken(db, names.email, personId)) return err(invalid('email', 'email-taken'));
    if (!(await writePerson(db, { id: personId as PersonId, ...names }, version))) {
      const theirs = await readPerson(db, personId, today);
      return err(theirs === null ? notFound : { kind: 'conflict', theirs });
    }
    changed(personId);
    return ok({ personId });
  },
});
