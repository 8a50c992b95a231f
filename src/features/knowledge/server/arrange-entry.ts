import { z } from 'zod';
import { ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { arranged } from '#core/form/arrange.ts';
import { entryForms } from '../domain/entry-forms.ts';
import { entryKindInput } from '../domain/entry.ts';

/** The form of an entry with one row of a list more or less, everything typed still in it; nothing is kept. */
export const arrangeEntry = query({
  permission: 'knowledge.edit',
  audit: 'knowledge.entry-arranged',
  input: z.strictObject({
    kind: entryKindInput,
    order: z.string().max(100),
    typed: z.record(z.string(), z.unknown()),
  }),
  run: ({ actor: _ }, { kind, order, typed }) =>
    Promise.resolve(ok(arranged(entryForms[kind].blocks('all'), typed, order))),
});
