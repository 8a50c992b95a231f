import { z } from 'zod';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { entryInput } from '../domain/entry.ts';
import { seenOf } from '../domain/follow.ts';
import { readVersions } from './entry.store.ts';
import { judgeTyped } from './judge-entry.ts';
import { readKnown } from './known.store.ts';

/**
 * Whether a version of an entry could be written as proposed; nothing is written. Where somebody changed the entry
 * meanwhile it is judged by what stands there now, and said to be behind.
 */
export const lookAtEntry = query({
  permission: 'knowledge.edit',
  audit: 'knowledge.entry-looked-at',
  input: z.strictObject(entryInput),
  run: async ({ db, today }, proposal) => {
    const seen = seenOf(await readVersions(db, proposal.kind, proposal.code));
    const judged = await judgeTyped(db, { ...proposal, seen }, today);
    if (!judged.ok) return judged;
    const isBehind = seen !== proposal.seen;
    return ok({ ...judged.value, proposal, isBehind, known: await readKnown(db), today });
  },
});
