import { z } from 'zod';
import type { TenantId } from '#core/id.ts';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { readBoard } from './board.store.ts';

/** A board by DUO's number; for the command line of the installation itself. */
export const findBoard = query<{ number: string }, { tenantId: TenantId; name: string }>({
  permission: 'staff.keep',
  audit: 'organisation.board-found',
  input: z.strictObject({ number: z.string().regex(/^\d{5}$/) }),
  run: async ({ db }, { number }) => {
    const board = await readBoard(db, number);
    return board === null ? err(notFound) : ok(board);
  },
});
