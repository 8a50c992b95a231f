import { z } from 'zod';
import { typedDay } from '#core/typed-day.ts';
import { addDays } from '#core/date.ts';
import { invalid, notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { seenOf, standingOn } from '../domain/follow.ts';
import { seenInput } from '../domain/input.ts';
import { readRuleSheet } from './rule.store.ts';
import { boardRule, endVersion, removeVersion, takeTurn } from './version.store.ts';

/**
 * From a day on the rule of the country holds again. A version that has not begun goes; one that holds ends the day
 * before, and stays readable.
 */
export const endBoardRule = command({
  permission: 'knowledge.board',
  audit: 'knowledge.board-rule-ended',
  input: z.strictObject({
    key: z.string().max(100),
    validFrom: typedDay,
    nationalFrom: typedDay,
    seen: seenInput,
  }),
  run: async ({ db, actor, today, changed }, { key, validFrom, nationalFrom, seen }) => {
    const place = boardRule(personOf(actor).tenantId, key);
    await takeTurn(db, place);
    const rule = await readRuleSheet(db, key);
    const version = rule?.board.find((one) => one.validFrom === validFrom);
    if (rule === null || version === undefined) return err(notFound);
    if (seenOf(rule.board) !== seen) return err({ kind: 'conflict', theirs: null });
    const standing = standingOn(version, today);
    if (standing === 'past') return err(refused('has-ended'));
    if (standing === 'coming') await removeVersion(db, place, validFrom);
    else {
      const to = addDays(nationalFrom, -1);
      if (nationalFrom < today || to < validFrom) return err(invalid('nationalFrom', 'in-the-past'));
      if (version.validTo !== null && version.validTo <= to)
        return err(invalid('nationalFrom', 'ends-before-that'));
      await endVersion(db, place, { validFrom, to });
    }
    changed(key, { validFrom, nationalFrom });
    return ok({ key });
  },
});
