import { z } from 'zod';
import { addDays } from '#core/date.ts';
import { invalid, notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { instituteInput } from '../domain/institute-input.ts';
import {
  closeInstitute,
  insertInstitute,
  isNameTaken,
  readPlace,
  setEnded,
  writeInstitute,
} from './place.store.ts';

/** What the operator wants of an institute, done inside it: only the product writes what belongs to nobody. */
export const keepInstitute = command({
  permission: 'places.keep',
  audit: 'organisation.institute-kept',
  input: z.strictObject({ ...instituteInput }),
  run: async ({ db, actor, ctx, changed }, facts) => {
    const id = actor.kind === 'system' ? actor.tenantId : null;
    if (id === null) return err(notFound);
    if (await isNameTaken(db, facts.name, id)) return err(invalid('name', 'name-taken'));
    if ((await readPlace(db, id)) === null) await insertInstitute(db, id, facts, ctx.settings.demo);
    else if (!(await writeInstitute(db, id, facts))) return err(notFound);
    changed(id, { institute: facts.kind });
    return ok(null);
  },
});

/** Ends it, or brings it back. Who worked there has no place any more; its offers are told to go. */
export const endOrReopen = command({
  permission: 'places.keep',
  audit: 'organisation.institute-turned',
  input: z.strictObject({ ends: z.boolean() }),
  run: async ({ db, actor, today, changed, emit }, { ends }) => {
    const id = actor.kind === 'system' ? actor.tenantId : null;
    if (id === null || !(await setEnded(db, id, ends ? today : null))) return err(refused('place-moved-on'));
    if (ends) {
      await closeInstitute(db, addDays(today, -1));
      await emit({ kind: 'organisation.institute-ended', payload: {} });
    }
    changed(id, { ends });
    return ok(null);
  },
});
