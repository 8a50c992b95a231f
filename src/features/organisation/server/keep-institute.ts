import { z } from 'zod';
import { invalid, notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { instituteInput } from '../domain/institute-input.ts';
import { insertInstitute, isNameTaken, readPlace, writeInstitute } from './place.store.ts';

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
