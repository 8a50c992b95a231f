import { z } from 'zod';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { entryOf } from '#server/knowledge/item.ts';
import type { ItemOf } from '#server/knowledge/item.ts';
import { standingOn } from '../domain/follow.ts';
import { readEntries } from './entry.store.ts';

/** Routes and schemes as they stand today; of one that has ended or is still to come, its newest version. */
export const readKnownEntries = query({
  permission: 'knowledge.read',
  audit: 'knowledge.entries-read',
  input: z.strictObject({}),
  run: async ({ db, today }) => {
    const all = async <Kind extends 'route' | 'funding'>(kind: Kind): Promise<ItemOf<Kind>[]> =>
      (await readEntries(db, kind)).flatMap(({ versions }) => {
        const shown = versions.find((one) => standingOn(one, today) === 'now') ?? versions.at(-1);
        return shown === undefined ? [] : [entryOf(kind, shown)];
      });
    return ok({ routes: await all('route'), funding: await all('funding'), today });
  },
});
