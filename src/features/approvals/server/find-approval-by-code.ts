import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { findByCode } from './approvals.store.ts';

/** Where the request with this code is, for the server's shell; the organisation is not known yet. */
export const findApprovalByCode = query({
  permission: 'approval.keep',
  audit: 'approval.found-by-code',
  input: z.strictObject({ codeHash: z.string().length(64) }),
  proof: ({ codeHash }) => ({ approval: codeHash }),
  run: async ({ db }, { codeHash }) => {
    const found = await findByCode(db, codeHash);
    return found === null ? err(notFound) : ok(found);
  },
});
