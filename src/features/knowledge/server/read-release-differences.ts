import { z } from 'zod';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { itemsOf } from '#server/knowledge/item.ts';
import { readNational } from '#server/knowledge/national.ts';
import { entryDifferences, ruleDifferences } from '../domain/release.ts';
import { readEntries } from './entry.store.ts';
import { readKnown } from './known.store.ts';
import { readRuleSheets } from './rule.store.ts';

/** What the tables say otherwise than the files of this release, from today on: changed, added or withdrawn here. */
export const readReleaseDifferences = query({
  permission: 'knowledge.read',
  audit: 'knowledge.release-differences-read',
  input: z.strictObject({}),
  run: async ({ db, today }) => {
    const national = readNational();
    return ok({
      rules: ruleDifferences(await readRuleSheets(db), national.rules, today),
      entries: entryDifferences(await readEntries(db), itemsOf(national), today),
      known: await readKnown(db),
      today,
    });
  },
});
