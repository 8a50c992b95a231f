import { z } from 'zod';
import { ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { entryInput } from '../domain/entry.ts';
import { addEntryVersion } from './entry.store.ts';
import { judgeTyped } from './judge-entry.ts';
import { nationalItem, takeTurn } from './version.store.ts';

/** A route or scheme as it is from a day on, or a new one; the version before it ends the day before. */
export const saveEntry = command({
  permission: 'knowledge.edit',
  audit: 'knowledge.entry-saved',
  input: z.strictObject(entryInput),
  run: async ({ db, now, today, changed }, proposal) => {
    const { kind, code, validFrom, validTo } = proposal;
    await takeTurn(db, nationalItem(kind, code));
    const judged = await judgeTyped(db, proposal, today);
    if (!judged.ok) return judged;
    await addEntryVersion(db, judged.value.row, judged.value.cut, now);
    changed(`${kind} ${code}`, { validFrom, validTo });
    return ok({ kind, code });
  },
});
