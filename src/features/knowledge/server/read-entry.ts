import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { entryCodeInput, entryKindInput } from '../domain/entry.ts';
import { readVersions } from './entry.store.ts';
import { readKnown } from './known.store.ts';
import { readWithdrawals } from './withdrawal.store.ts';

/** One route, scheme, function or step with all its versions. */
export const readEntry = query({
  permission: 'knowledge.read',
  audit: 'knowledge.entry-read',
  input: z.strictObject({ kind: entryKindInput, code: entryCodeInput }),
  run: async ({ db, today }, { kind, code }) => {
    const versions = await readVersions(db, kind, code);
    if (versions.length === 0) return err(notFound);
    const withdrawals = await readWithdrawals(db, kind, code);
    return ok({ kind, code, versions, withdrawals, known: await readKnown(db), today });
  },
});
