import { z } from 'zod';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { longestWords } from '../domain/invitation.ts';
import { readWords, saveWords } from './invitation.store.ts';
import { ownOrganisation } from '#server/db/subject.ts';

/** HR writes a paragraph of the board's own for the invitation; what else stands there, who sees what too, stays. */
export const saveInvitationWords = command({
  permission: 'staff.invite',
  audit: 'staff.invitation-words-saved',
  input: z.strictObject({
    words: z.string().trim().max(longestWords).default(''),
    version: z.coerce.number().int().min(0),
  }),
  about: ownOrganisation,
  run: async ({ db, changed }, { words, version }) => {
    if (!(await saveWords(db, words, version))) return err({ kind: 'conflict', theirs: await readWords(db) });
    changed('invitation', { letters: words.length });
    return ok(null);
  },
});
