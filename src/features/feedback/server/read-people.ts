import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { readColleagues } from './colleague.store.ts';
import { readInvitations } from './invitation.store.ts';
import { leastOf } from './least.store.ts';
import { readRequest } from './request.store.ts';
import { requestView } from './request.view.ts';
import { requestSubject } from './request-subject.ts';

/** Whom she asks in a round, and the colleagues of her school whom she can still ask. */
export const readPeople = query({
  permission: 'feedback.ask',
  audit: 'feedback.people-read',
  input: z.strictObject({ requestId: z.uuid() }),
  about: requestSubject,
  run: async ({ db, now, today, subject }, { requestId }) => {
    const request = await readRequest(db, requestId);
    if (request === null) return err(notFound);
    const invitations = await readInvitations(db, requestId);
    const chosen = new Set(invitations.map(({ email }) => email));
    const colleagues = await readColleagues(db, request.personId, subject?.schoolIds ?? [], today);
    return ok({
      request: requestView({ ...request, least: await leastOf(db, request, today) }, invitations, now),
      colleagues: colleagues.filter(({ email }) => !chosen.has(email)).map(({ id, name }) => ({ id, name })),
    });
  },
});
