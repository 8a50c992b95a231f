import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { answersInput } from '../domain/inputs.ts';
import { merge, onlyAsked } from '../domain/sheet.ts';
import { withDraft } from '../domain/together.ts';
import { writeBox } from './box.store.ts';
import { lockedLink } from './held-link.ts';
import type { HeldLink } from './held-link.ts';
import { writeDraft } from './invitation.store.ts';
import { readQuestionsOf } from './question.store.ts';
import { seal, unseal } from './seal.ts';

/**
 * Keeps what a guest filled in so far, sealed with the link itself. With names the audit row names the round, not the
 * guest; without names there is none: it would say when somebody was typing.
 */
export const keepAnswers = command({
  permission: 'feedback.answer',
  audit: 'feedback.answers-kept',
  input: answersInput,
  run: async (tools, { token, version: seen, ratings, texts }) => {
    const { db, changed } = tools;
    const held = await lockedLink(tools, token);
    if (held === null) return err(notFound);
    const { invitation, request, state, draft } = held;
    if (state !== 'sent') return err(refused(`link-${state}`));
    const questions = await readQuestionsOf(db, request.id);
    const before = unseal(token, invitation.id, draft.sealed);
    if (draft.version !== seen) {
      const theirs = { sheet: onlyAsked(before, questions), version: draft.version };
      return err({ kind: 'conflict', theirs });
    }
    const sheet = onlyAsked(merge(before, { ratings, texts }), questions);
    await writeDown(tools, held, seal(token, invitation.id, sheet));
    if (request.mode === 'named') changed(request.id);
    return ok({ version: seen + 1 });
  },
});

async function writeDown({ db, ctx }: WriteTools, held: HeldLink, sealed: string): Promise<void> {
  const { invitation, request, box, link, draft } = held;
  if (box === null) await writeDraft(db, invitation.id, sealed, draft.version);
  else await writeBox(db, ctx.settings.secretKey, request, withDraft(box, link, sealed, draft.version + 1));
}
