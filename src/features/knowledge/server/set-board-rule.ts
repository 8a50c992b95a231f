import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { ruleVersionInput } from '../domain/input.ts';
import { judgeVersion } from '../domain/judge-version.ts';
import { addBoardVersion, readRuleSheet } from './rule.store.ts';
import { boardRule, takeTurn } from './version.store.ts';

/** A value of the own board, from a day on, with a source of its own; it goes before that of the country. */
export const setBoardRule = command({
  permission: 'knowledge.board',
  audit: 'knowledge.board-rule-set',
  input: z.strictObject(ruleVersionInput),
  run: async ({ db, actor, now, today, changed }, { key, ...proposal }) => {
    const by = personOf(actor);
    await takeTurn(db, boardRule(by.tenantId, key));
    const rule = await readRuleSheet(db, key);
    if (rule === null) return err(notFound);
    const judged = judgeVersion(rule, 'board', proposal, today);
    if (!judged.ok) return judged;
    await addBoardVersion(db, judged.value, by, now);
    const { value, validFrom, validTo } = judged.value.version;
    changed(key, { value, validFrom, validTo });
    return ok({ key });
  },
});
