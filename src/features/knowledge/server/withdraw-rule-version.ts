import { z } from 'zod';
import { typedDay } from '#core/typed-day.ts';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { seenOf, standingOn } from '../domain/follow.ts';
import { seenInput } from '../domain/input.ts';
import { readRuleSheet } from './rule.store.ts';
import { nationalRule, removeVersion, takeTurn } from './version.store.ts';

/** Takes back a version of the country that has not begun; the one before it goes on as it would have. */
export const withdrawRuleVersion = command({
  permission: 'knowledge.edit',
  audit: 'knowledge.rule-version-withdrawn',
  input: z.strictObject({ key: z.string().max(100), validFrom: typedDay, seen: seenInput }),
  run: async ({ db, today, changed }, { key, validFrom, seen }) => {
    const place = nationalRule(key);
    await takeTurn(db, place);
    const rule = await readRuleSheet(db, key);
    const version = rule?.national.find((one) => one.validFrom === validFrom);
    if (rule === null || version === undefined) return err(notFound);
    if (seenOf(rule.national) !== seen) return err({ kind: 'conflict', theirs: null });
    if (standingOn(version, today) !== 'coming') return err(refused('has-begun'));
    if (version.fromFile) return err(refused('came-with-release'));
    await removeVersion(db, place, validFrom);
    changed(key, { validFrom });
    return ok({ key });
  },
});
