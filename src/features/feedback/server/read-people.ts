import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { readColleagues } from '#shapes/round/server/colleague.store.ts';
import { readInvitations } from '#shapes/round/server/invitation.store.ts';
import { leastOf } from '#shapes/round/server/least.store.ts';
import { readRound } from '#shapes/round/server/round.store.ts';
import { roundView } from '#shapes/round/server/round.view.ts';
import { roundSubject } from '#shapes/round/server/subject.ts';
import { feedbackRound } from './round.ts';

/** Whom she asks in a round, and the colleagues of her school whom she can still ask. */
export const readPeople = query({
  permission: 'feedback.ask',
  audit: 'feedback.people-read',
  input: z.strictObject({ roundId: z.uuid() }),
  about: roundSubject(feedbackRound),
  run: async ({ db, now, today, subject }, { roundId }) => {
    const request = await readRound(db, roundId);
    if (request === null) return err(notFound);
    const invitations = await readInvitations(db, roundId);
    const chosen = new Set(invitations.map(({ email }) => email));
    const colleagues = await readColleagues(db, request.personId ?? '', subject?.schoolIds ?? [], today);
    return ok({
      request: roundView({ ...request, least: await leastOf(db, request, today) }, invitations, now),
      colleagues: colleagues.filter(({ email }) => !chosen.has(email)).map(({ id, name }) => ({ id, name })),
    });
  },
});
