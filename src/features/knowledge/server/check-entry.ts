import { z } from 'zod';
import { typedDay } from '#core/typed-day.ts';
import { invalid, notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { entryCodeInput, entryKindInput } from '../domain/entry.ts';
import { seenOf } from '../domain/follow.ts';
import { seenInput, sourcedInput } from '../domain/input.ts';
import { readVersions, renewEntrySource } from './entry.store.ts';
import { nationalItem, takeTurn } from './version.store.ts';

/** Somebody looked at the source of a route, scheme, function or step again: it is still so. Nothing else changes. */
export const checkEntry = command({
  permission: 'knowledge.edit',
  audit: 'knowledge.entry-checked',
  input: z.strictObject({
    kind: entryKindInput,
    code: entryCodeInput,
    validFrom: typedDay,
    ...sourcedInput,
    seen: seenInput,
  }),
  run: async ({ db, today, changed }, { kind, code, validFrom, seen, ...sourced }) => {
    await takeTurn(db, nationalItem(kind, code));
    const versions = await readVersions(db, kind, code);
    const version = versions.find((one) => one.validFrom === validFrom);
    if (version === undefined) return err(notFound);
    if (seenOf(versions) !== seen) return err({ kind: 'conflict', theirs: null });
    if (sourced.checkedOn > today) return err(invalid('checkedOn', 'in-the-future'));
    await renewEntrySource(db, { kind, code, validFrom }, sourced);
    const { checkedOn, certainty } = sourced;
    changed(`${kind} ${code}`, { validFrom, checkedOn, certainty, before: version.content['checkedOn'] });
    return ok({ kind, code });
  },
});
