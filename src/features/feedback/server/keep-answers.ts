import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { answersInput } from '../domain/inputs.ts';
import { merge, onlyAsked } from '../domain/sheet.ts';
import { heldLink } from './held-link.ts';
import { readInvitation, writeDraft } from './invitation.store.ts';
import { readQuestionsOf } from './question.store.ts';
import { seal, unseal } from './seal.ts';

/** Keeps what a guest filled in so far, sealed with the link itself. The audit row names the round, not the guest. */
export const keepAnswers = command({
  permission: 'feedback.answer',
  audit: 'feedback.answers-kept',
  input: answersInput,
  run: async ({ db, actor, now, changed }, { token, version: seen, ratings, texts }) => {
    const held = await heldLink(db, actor, token, now);
    if (held === null) return err(notFound);
    const { invitation, request, state } = held;
    if (state !== 'sent') return err(refused(`link-${state}`));
    const questions = await readQuestionsOf(db, request.id);
    const before = unseal(token, invitation.id, invitation.sealedDraft);
    const sheet = onlyAsked(merge(before, { ratings, texts }), questions);
    const version = await writeDraft(db, invitation.id, seal(token, invitation.id, sheet), seen);
    if (version === null) {
      const now = await readInvitation(db, invitation.id);
      const theirs = onlyAsked(unseal(token, invitation.id, now?.sealedDraft ?? null), questions);
      return err({ kind: 'conflict', theirs: { sheet: theirs, version: now?.draftVersion ?? seen } });
    }
    changed(request.id);
    return ok({ version });
  },
});
