import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { entryForms } from '../domain/entry-forms.ts';
import { entryCodeInput, entryKindInput, longestText } from '../domain/entry.ts';
import { newestOf, seenOf } from '../domain/follow.ts';
import type { Content } from '../domain/entry.ts';
import { readVersions } from './entry.store.ts';
import { readKnown } from './known.store.ts';
import { anyPeriod, contentOf, heldAgainstForm } from './read-entry-text.ts';

/**
 * The form of an entry as it begins: with its newest version, with that of another to copy, or empty; or with what was
 * proposed and looked at before. Whoever looks at the source for it does so today.
 */
export const readEntryForm = query({
  permission: 'knowledge.edit',
  audit: 'knowledge.entry-form-read',
  input: z.strictObject({
    kind: entryKindInput,
    /** Null for a new one. */
    code: entryCodeInput.nullable(),
    copy: entryCodeInput.nullable().default(null),
    text: z.string().max(longestText).default(''),
    validFrom: z.string().max(10).default(''),
    validTo: z.string().max(10).default(''),
  }),
  run: async ({ db, today }, { kind, code, copy, text, validFrom, validTo }) => {
    const like = code ?? copy;
    const versions = like === null ? [] : await readVersions(db, kind, like);
    const newest = newestOf(versions);
    if (like !== null && newest === null) return err(notFound);
    const proposed = contentOf(text);
    const held = proposed.ok && heldAgainstForm({ kind, content: proposed.value, ...anyPeriod });
    const start: Content =
      held && held.ok
        ? { ...held.value }
        : { ...newest?.content, ...(code === null ? { name: null } : {}), checkedOn: today };
    return ok({
      kind,
      code,
      name: newest?.content['name'] ?? null,
      seen: code === null ? 0 : seenOf(versions),
      typed: entryForms[kind].show({ ...start, validFrom, validTo }),
      known: await readKnown(db),
      today,
    });
  },
});
