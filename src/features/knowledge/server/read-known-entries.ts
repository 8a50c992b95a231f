import { z } from 'zod';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { entryOf } from '#server/knowledge/item.ts';
import type { ItemKind, ItemOf } from '#server/knowledge/item.ts';
import { standingOn } from '../domain/follow.ts';
import { readEntries } from './entry.store.ts';

/** Everything kept as a whole as it stands today; of one that has ended or is still to come, its newest version. */
export const readKnownEntries = query({
  permission: 'knowledge.read',
  audit: 'knowledge.entries-read',
  input: z.strictObject({}),
  run: async ({ db, today }) => {
    const entries = await readEntries(db);
    const all = <Kind extends ItemKind>(kind: Kind): ItemOf<Kind>[] =>
      entries.flatMap(({ kind: own, versions }) => {
        const shown = versions.find((one) => standingOn(one, today) === 'now') ?? versions.at(-1);
        return own !== kind || shown === undefined ? [] : [entryOf(kind, shown)];
      });
    return ok({
      routes: all('route'),
      funding: all('funding'),
      functions: all('function'),
      steps: all('step'),
      today,
    });
  },
});
