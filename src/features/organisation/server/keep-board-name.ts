import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { boardName } from '../domain/institute-input.ts';
import { writeBoardName } from './place.store.ts';

/** Done by the product, inside the board: what everybody may read belongs to nobody. */
export const keepBoardName = command({
  permission: 'places.keep',
  audit: 'organisation.board-name-kept',
  input: z.strictObject({ name: boardName }),
  run: async ({ db, actor, changed }, { name }) => {
    const id = actor.kind === 'system' ? actor.tenantId : null;
    if (id === null || !(await writeBoardName(db, id, name))) return err(notFound);
    changed(id);
    return ok(null);
  },
});
