import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { readAsker } from '#shapes/round/server/asker.store.ts';
import { readLeaders } from '#shapes/round/server/colleague.store.ts';
import { readInvitations } from '#shapes/round/server/invitation.store.ts';
import { readQuestionsOf } from '#shapes/round/server/question.store.ts';
import { leastOf } from '#shapes/round/server/least.store.ts';
import { readRound } from '#shapes/round/server/round.store.ts';
import { roundView } from '#shapes/round/server/round.view.ts';
import { roundSubject } from '#shapes/round/server/subject.ts';
import { feedbackRound } from './round.ts';

/** The mail as it will go out, in her language where she did not change it. */
export const readInvitationText = query({
  permission: 'feedback.ask',
  audit: 'feedback.invitation-read',
  input: z.strictObject({ roundId: z.uuid(), locale: z.enum(['nl', 'en']) }),
  about: roundSubject(feedbackRound),
  run: async ({ db, now, today, subject }, { roundId, locale }) => {
    const request = await readRound(db, roundId);
    if (request === null) return err(notFound);
    const { name } = await readAsker(db, request, today);
    return ok({
      request: roundView(
        { ...request, least: await leastOf(db, request, today) },
        await readInvitations(db, roundId),
        now,
      ),
      questions: await readQuestionsOf(db, roundId),
      name,
      leaders: await readLeaders(db, request.personId ?? '', subject?.schoolIds ?? [], today),
      text: request.invitation === '' ? feedbackRound.words[locale].mail.ready(name) : request.invitation,
      version: request.version,
    });
  },
});
