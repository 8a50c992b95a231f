import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { answersOf, isEmptySheet } from '../domain/sheet.ts';
import { feedbackLinkLifecycle } from '../domain/states.ts';
import { withAnswers } from '../domain/together.ts';
import { addNamed } from './answer.store.ts';
import { writeBox } from './box.store.ts';
import { lockedLink } from './held-link.ts';
import { spend } from './invitation.store.ts';
import { tellAsker } from './post.ts';
import { readQuestionsOf } from './question.store.ts';
import { unseal } from './seal.ts';

/**
 * Sends what the guest filled in, once: of any number of callers at the same moment exactly one wins. Without names it
 * goes into the sealed text of the round and nothing else is written: no mark, no audit row.
 */
export const sendAnswers = command({
  permission: 'feedback.answer',
  audit: 'feedback.answers-sent',
  input: z.strictObject({ token: z.string().max(200), version: z.coerce.number().int() }),
  run: async (tools, { token, version }) => {
    const { db, now, ctx, changed } = tools;
    const held = await lockedLink(tools, token);
    if (held === null) return err(notFound);
    const { invitation, request, state, draft, box, link } = held;
    if (!feedbackLinkLifecycle.allows(state, 'send-answers')) return err(refused(`link-${state}`));
    if (draft.version !== version) return err({ kind: 'conflict', theirs: { version: draft.version } });
    const questions = await readQuestionsOf(db, request.id);
    const sheet = unseal(token, invitation.id, draft.sealed);
    if (isEmptySheet(sheet, questions)) return err(refused('nothing-filled-in'));
    const given = answersOf(sheet, questions);
    if (box !== null) {
      const filled = withAnswers(box, link, invitation.isColleague, given);
      await writeBox(db, ctx.settings.secretKey, request, filled);
      return ok(null);
    }
    if (!(await spend(db, invitation.id, now))) return err(refused('link-answered'));
    await addNamed(db, request, invitation.id, given);
    await tellAsker(tools, 'answered', request);
    changed(request.id);
    return ok(null);
  },
});
