import { z } from 'zod';
import { ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { boardName } from '../domain/institute-input.ts';
import { keepBoardName } from './keep-board-name.ts';

/** HR writes how the board is called, where DUO has only its number. A name that DUO brings later takes its place. */
export const nameBoard = command({
  permission: 'organisation.name',
  audit: 'organisation.board-named',
  input: z.strictObject({ name: boardName }),
  run: async ({ ctx, actor, changed }, input) => {
    const { tenantId } = personOf(actor);
    const kept = await keepBoardName.execute(ctx, { kind: 'system', tenantId }, input);
    if (!kept.ok) return kept;
    changed(tenantId, { name: input.name });
    return ok(null);
  },
});
