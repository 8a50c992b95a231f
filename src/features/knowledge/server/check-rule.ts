import { z } from 'zod';
import { typedDay } from '#core/typed-day.ts';
import { invalid, notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { seenOf } from '../domain/follow.ts';
import { seenInput, sourcedInput } from '../domain/input.ts';
import { readRuleSheet, renewSource } from './rule.store.ts';
import { nationalRule, takeTurn } from './version.store.ts';

/** Somebody looked at the source again: the value still holds. Neither value nor period changes. */
export const checkRule = command({
  permission: 'knowledge.edit',
  audit: 'knowledge.rule-checked',
  input: z.strictObject({
    key: z.string().max(100),
    validFrom: typedDay,
    ...sourcedInput,
    seen: seenInput,
  }),
  run: async ({ db, today, changed }, { key, validFrom, seen, ...sourced }) => {
    await takeTurn(db, nationalRule(key));
    const rule = await readRuleSheet(db, key);
    const version = rule?.national.find((one) => one.validFrom === validFrom);
    if (rule === null || version === undefined) return err(notFound);
    if (seenOf(rule.national) !== seen) return err({ kind: 'conflict', theirs: null });
    if (sourced.checkedOn > today) return err(invalid('checkedOn', 'in-the-future'));
    await renewSource(db, key, validFrom, sourced);
    const { checkedOn, certainty } = sourced;
    changed(key, { validFrom, checkedOn, certainty, before: version.checkedOn });
    return ok({ key });
  },
});
