import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { perGiver, resultsOf } from '#shapes/round/domain/results.ts';
import { readInvitations } from '#shapes/round/server/invitation.store.ts';
import { loadRounds } from '#shapes/round/server/load-rounds.ts';
import { readRound } from '#shapes/round/server/round.store.ts';
import { roundView } from '#shapes/round/server/round.view.ts';
import { ownRoundSubject } from '#shapes/round/server/subject.ts';
import { feedbackRound } from './round.ts';

/** One of her rounds: how it stands, and the answers as far as they may be read. */
export const readOwnRequest = query({
  permission: 'feedback.ask',
  audit: 'feedback.request-read',
  input: z.strictObject({ roundId: z.uuid() }),
  about: ownRoundSubject(feedbackRound),
  run: async ({ db, now }, { roundId }) => {
    const [request, invitations] = await Promise.all([readRound(db, roundId), readInvitations(db, roundId)]);
    if (request === null) return err(notFound);
    const [loaded] = await loadRounds(
      db,
      feedbackRound,
      [request],
      invitations.filter(({ answered }) => answered),
    );
    if (loaded === undefined) return err(notFound);
    return ok({
      request: roundView(request, invitations, now),
      questions: loaded.cameIn.questions,
      ownView: { ...request.ownView, version: request.ownViewVersion },
      results: resultsOf(loaded.cameIn, 'self'),
      givers: perGiver(loaded.cameIn),
      adjustment: { text: request.adjustment, version: request.adjustmentVersion },
    });
  },
});
