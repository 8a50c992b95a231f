import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { ruleVersionInput } from '../domain/input.ts';
import { judgeVersion } from '../domain/judge-version.ts';
import { addNationalVersion, readRuleSheet } from './rule.store.ts';
import { nationalRule, takeTurn } from './version.store.ts';

/** A new value of a rule of the country, from a day on; the version before it ends the day before. */
export const addRuleVersion = command({
  permission: 'knowledge.edit',
  audit: 'knowledge.rule-version-added',
  input: z.strictObject(ruleVersionInput),
  run: async ({ db, now, today, changed }, { key, ...proposal }) => {
    await takeTurn(db, nationalRule(key));
    const rule = await readRuleSheet(db, key);
    if (rule === null) return err(notFound);
    const judged = judgeVersion(rule, 'national', proposal, today);
    if (!judged.ok) return judged;
    await addNationalVersion(db, judged.value, now);
    const { value, validFrom, validTo } = judged.value.version;
    changed(key, { value, validFrom, validTo });
    return ok({ key });
  },
});
