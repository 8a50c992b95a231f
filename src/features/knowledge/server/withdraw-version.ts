import { z } from 'zod';
import { typedDay } from '#core/typed-day.ts';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Reader } from '#server/db/transaction.ts';
import { command } from '#server/usecase.ts';
import type { Spell } from '../domain/follow.ts';
import { seenOf } from '../domain/follow.ts';
import { seenInput } from '../domain/input.ts';
import { endingOf, thingKindInput } from '../domain/withdrawal.ts';
import type { ThingKind } from '../domain/withdrawal.ts';
import { readVersions } from './entry.store.ts';
import { readRuleSheet } from './rule.store.ts';
import { endVersion, nationalItem, nationalRule, removeVersion, takeTurn } from './version.store.ts';
import { addWithdrawal } from './withdrawal.store.ts';

/**
 * Withdraws a version of the country from a day on, with the reason; also one that came with a release, which then does
 * not bring it back. The days that it held stay as they were, and so does advice that was given.
 */
export const withdrawVersion = command({
  permission: 'knowledge.edit',
  audit: 'knowledge.version-withdrawn',
  input: z.strictObject({
    kind: thingKindInput,
    code: z.string().max(100),
    validFrom: typedDay,
    from: typedDay,
    reason: z.string().trim().min(4).max(500),
    seen: seenInput,
  }),
  run: async ({ db, now, today, changed }, { kind, code, validFrom, from, reason, seen }) => {
    const place = kind === 'rule' ? nationalRule(code) : nationalItem(kind, code);
    await takeTurn(db, place);
    const versions = await versionsOf(db, kind, code);
    const version = versions.find((one) => one.validFrom === validFrom);
    if (version === undefined) return err(notFound);
    if (seenOf(versions) !== seen) return err({ kind: 'conflict', theirs: null });
    const ending = endingOf(version, from, today);
    if (!ending.ok) return ending;
    if (ending.value.act === 'remove') await removeVersion(db, place, validFrom);
    else await endVersion(db, place, { validFrom, to: ending.value.to });
    await addWithdrawal(db, kind, code, { validFrom, endsFrom: from, reason }, now);
    changed(`${kind} ${code}`, { validFrom, from });
    return ok({ kind, code, isGone: versions.length === 1 && ending.value.act === 'remove' });
  },
});

type Version = Spell & { readonly version: number };

const versionsOf = async (db: Reader, kind: ThingKind, code: string): Promise<readonly Version[]> =>
  kind === 'rule' ? ((await readRuleSheet(db, code))?.national ?? []) : readVersions(db, kind, code);
