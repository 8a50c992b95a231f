import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { perGiver, resultsOf } from '../domain/results.ts';
import { readInvitations } from './invitation.store.ts';
import { loadRounds } from './load-rounds.ts';
import { readRequest } from './request.store.ts';
import { requestView } from './request.view.ts';
import { ownRoundSubject } from './request-subject.ts';

/** One of her rounds: how it stands, and the answers as far as they may be read. */
export const readOwnRequest = query({
  permission: 'feedback.ask',
  audit: 'feedback.request-read',
  input: z.strictObject({ requestId: z.uuid() }),
  about: ownRoundSubject,
  run: async ({ db, now }, { requestId }) => {
    const request = await readRequest(db, requestId);
    if (request === null) return err(notFound);
    const invitations = await readInvitations(db, requestId);
    const [loaded] = await loadRounds(
      db,
      [request],
      invitations.filter(({ answered }) => answered),
    );
    if (loaded === undefined) return err(notFound);
    return ok({
      request: requestView(request, invitations, now),
      questions: loaded.round.questions,
      ownView: { ...request.ownView, version: request.ownViewVersion },
      results: resultsOf(loaded.round, 'self'),
      givers: perGiver(loaded.round),
      adjustment: { text: request.adjustment, version: request.adjustmentVersion },
    });
  },
});
