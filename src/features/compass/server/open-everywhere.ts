import { z } from 'zod';
import { invalid } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { schoolsOf } from '#server/places/schools.store.ts';
import { everywhereInput, saidForAll } from '../domain/everywhere.ts';
import { takeTurn, writeForAll } from './everywhere.store.ts';
import { placeSubject } from './place-subject.ts';

/** One beginning for all schools in one act; each may say it otherwise, and then keeps its own word. */
export const openEverywhere = command({
  permission: 'compass.open-everywhere',
  audit: 'compass.opened-everywhere',
  input: z.strictObject(everywhereInput),
  about: ({ actor }) => Promise.resolve(placeSubject(personOf(actor).tenantId, null)),
  run: async ({ db, actor, today, changed }, answers) => {
    const { tenantId, personId: saidBy } = personOf(actor);
    const said = saidForAll(answers);
    if (said.length === 0) return err(invalid('expert.can', 'say-one'));
    await takeTurn(db, tenantId);
    const schools = (await schoolsOf(db, tenantId, today)).map(({ id }) => id);
    for (const one of said) {
      const reached = await writeForAll(db, { tenantId, saidBy, saidOn: today }, schools, one);
      changed(one.item, { can: one.can, schools: reached });
    }
    return ok(null);
  },
});
