import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { answersOf, isEmptySheet } from '../domain/sheet.ts';
import { allowsLink } from '../domain/states.ts';
import { addNamed, addTogether } from './answer.store.ts';
import { heldLink } from './held-link.ts';
import { spend } from './invitation.store.ts';
import { readQuestionsOf } from './question.store.ts';
import { lockRequest } from './request.store.ts';
import { unseal } from './seal.ts';

/**
 * Sends what the guest filled in, once: of any number of callers at the same moment exactly one wins. The round's lock
 * comes first, so that no answer arrives in a round that has just ended.
 */
export const sendAnswers = command({
  permission: 'feedback.answer',
  audit: 'feedback.answers-sent',
  input: z.strictObject({ token: z.string().max(200), version: z.coerce.number().int() }),
  run: async ({ db, actor, now, changed }, { token, version }) => {
    const first = await heldLink(db, actor, token, now);
    if (first === null) return err(notFound);
    await lockRequest(db, first.request.id);
    const held = await heldLink(db, actor, token, now);
    if (held === null) return err(notFound);
    const { invitation, request, state } = held;
    if (!allowsLink(state, 'send-answers')) return err(refused(`link-${state}`));
    if (invitation.draftVersion !== version) {
      return err({ kind: 'conflict', theirs: { version: invitation.draftVersion } });
    }
    const questions = await readQuestionsOf(db, request.id);
    const sheet = unseal(token, invitation.id, invitation.sealedDraft);
    if (isEmptySheet(sheet, questions)) return err(refused('nothing-filled-in'));
    if (!(await spend(db, invitation.id, now))) return err(refused('link-answered'));
    const given = answersOf(sheet, questions);
    if (request.mode === 'named') await addNamed(db, request, invitation.id, given);
    else await addTogether(db, request, given);
    changed(request.id);
    return ok(null);
  },
});
