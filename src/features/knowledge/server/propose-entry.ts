import { z } from 'zod';
import type { IsoDate } from '#core/date.ts';
import { invalid, refused } from '#core/error.ts';
import type { AppError, FieldErrors } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { onDay } from '#core/typed-day.ts';
import { entryForms } from '../domain/entry-forms.ts';
import { codeOf, entryCodeInput, entryKindInput, keptFree, longestText, slipsOf } from '../domain/entry.ts';
import type { Content, EntryKind } from '../domain/entry.ts';
import { seenInput } from '../domain/input.ts';
import { readVersions } from './entry.store.ts';
import { judgeTyped } from './judge-entry.ts';
import { anyPeriod, heldAgainstForm } from './read-entry-text.ts';

/** What a form says about an entry, as a version that could be written; nothing is written. */
export const proposeEntry = query({
  permission: 'knowledge.edit',
  audit: 'knowledge.entry-proposed',
  input: z.strictObject({
    kind: entryKindInput,
    /** Null for a new one, whose name gives it its code. */
    code: entryCodeInput.nullable(),
    typed: z.record(z.string(), z.unknown()),
    seen: seenInput,
  }),
  run: async ({ db, today }, { kind, code: own, typed, seen }) => {
    const read = onDay(today, () => entryForms[kind].read('all', typed));
    const { validFrom, validTo, ...rest } = read.content as Content;
    const code = own ?? codeOf(dutchName(rest));
    const content = { code, ...rest };
    const faults = {
      ...faultsOfForm(kind, content, Object.keys(read.faults)),
      ...slipsOf(content, today),
      ...read.faults,
    };
    if (own === null && !('name.nl' in faults) && (code === '' || keptFree.includes(code)))
      return err(invalid('name.nl', 'no-name'));
    if (Object.keys(faults).length > 0) return err({ kind: 'invalid', fields: faults });
    if (own === null && (await readVersions(db, kind, code)).length > 0)
      return err(invalid('name.nl', 'name-taken'));
    const text = JSON.stringify(content);
    if (text.length > longestText) return err(refused('too-much'));
    const proposal = {
      kind,
      code,
      text,
      validFrom: validFrom as IsoDate,
      validTo: (validTo ?? null) as IsoDate | null,
      seen,
    };
    const judged: Result<unknown, AppError> = await judgeTyped(db, proposal, today);
    return judged.ok ? ok({ proposal }) : judged;
  },
});

const dutchName = ({ name }: Content): string =>
  typeof name === 'object' && name !== null && 'nl' in name ? String(name.nl) : '';

/** What the form of the kind says besides, at the field where it stands; the period is judged later. */
function faultsOfForm(kind: EntryKind, content: Content, told: readonly string[]): FieldErrors {
  const held = heldAgainstForm({ kind, content, ...anyPeriod });
  if (held.ok || held.error.kind !== 'invalid') return {};
  const found = Object.entries(held.error.fields)
    .map(([field, faults]) => [field.replace(/\.\d+$/, ''), faults] as const)
    .filter(([field]) => field !== 'code')
    .filter(([field]) => !told.some((one) => one === field || one.startsWith(`${field}.`)));
  return Object.fromEntries(found);
}
