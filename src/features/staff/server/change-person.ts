import { z } from 'zod';
import { invalid, notFound } from '#core/error.ts';
import type { PersonId } from '#core/id.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { personForm } from '../domain/staff.form.ts';
import { askAddresses } from './ask-addresses.ts';
import { changePerson as writePerson, readPerson } from './person.store.ts';
import { takeTurn } from './present.store.ts';

/** HR corrects someone's name, or asks for another mail address, which counts once it is confirmed (decision 0035). */
export const changePerson = command({
  permission: 'staff.manage',
  audit: 'staff.person-changed',
  input: personForm.whole({ personId: z.uuid(), version: z.coerce.number().int() }),
  run: async (tools, { personId, version, email, ...names }) => {
    const { db, actor, today, changed } = tools;
    const me = personOf(actor);
    await takeTurn(db, me.tenantId);
    const id = personId as PersonId;
    const person = await readPerson(db, personId, today);
    if (person === null) return err(notFound);
    if (email === null && person.email !== null) return err(invalid('email', 'email-needed'));
    if (!(await writePerson(db, { id, ...names }, version))) return err({ kind: 'conflict', theirs: person });
    const wanted = email === null ? [] : [{ personId: id, email }];
    const asked = (await askAddresses(tools, wanted, me.personId)).get(id) ?? 'same';
    if (asked === 'taken') return err(invalid('email', 'email-taken'));
    if (asked === 'own') return err(invalid('email', 'own-address'));
    if (names.givenName !== person.givenName || names.familyName !== person.familyName)
      changed(personId, { from: person.name, to: `${names.givenName} ${names.familyName}` });
    return ok({ personId, isAsked: asked === 'asked' });
  },
});
