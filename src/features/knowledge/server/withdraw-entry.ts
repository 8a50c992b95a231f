import { z } from 'zod';
import { typedDay } from '#core/typed-day.ts';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { entryCodeInput, entryKindInput } from '../domain/entry.ts';
import { seenOf, standingOn } from '../domain/follow.ts';
import { seenInput } from '../domain/input.ts';
import { readVersions } from './entry.store.ts';
import { nationalItem, removeVersion, takeTurn } from './version.store.ts';

/** Takes back a version of a route or scheme that has not begun; the one before it goes on. */
export const withdrawEntry = command({
  permission: 'knowledge.edit',
  audit: 'knowledge.entry-withdrawn',
  input: z.strictObject({
    kind: entryKindInput,
    code: entryCodeInput,
    validFrom: typedDay,
    seen: seenInput,
  }),
  run: async ({ db, today, changed }, { kind, code, validFrom, seen }) => {
    const place = nationalItem(kind, code);
    await takeTurn(db, place);
    const versions = await readVersions(db, kind, code);
    const version = versions.find((one) => one.validFrom === validFrom);
    if (version === undefined) return err(notFound);
    if (seenOf(versions) !== seen) return err({ kind: 'conflict', theirs: null });
    if (standingOn(version, today) !== 'coming') return err(refused('has-begun'));
    if (version.fromFile) return err(refused('came-with-release'));
    await removeVersion(db, place, validFrom);
    changed(`${kind} ${code}`, { validFrom });
    return ok({ kind, code });
  },
});
