import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { readContact, readLeaders } from './colleague.store.ts';
import { readInvitations } from './invitation.store.ts';
import { readyText } from './post.ts';
import { readQuestionsOf } from './question.store.ts';
import { leastOf } from './least.store.ts';
import { readRequest } from './request.store.ts';
import { requestView } from './request.view.ts';
import { requestSubject } from './request-subject.ts';

/** The mail as it will go out, in her language where she did not change it. */
export const readInvitationText = query({
  permission: 'feedback.ask',
  audit: 'feedback.invitation-read',
  input: z.strictObject({ requestId: z.uuid(), locale: z.enum(['nl', 'en']) }),
  about: requestSubject,
  run: async ({ db, now, today, subject }, { requestId, locale }) => {
    const request = await readRequest(db, requestId);
    if (request === null) return err(notFound);
    const name = (await readContact(db, request.personId))?.name ?? '';
    return ok({
      request: requestView(
        { ...request, least: await leastOf(db, request, today) },
        await readInvitations(db, requestId),
        now,
      ),
      questions: await readQuestionsOf(db, requestId),
      name,
      leaders: await readLeaders(db, request.personId, subject?.schoolIds ?? [], today),
      text: request.invitation === '' ? readyText(locale, name) : request.invitation,
      version: request.version,
    });
  },
});
