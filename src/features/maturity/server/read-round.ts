import { z } from 'zod';
import { mayAbout } from '#access/policy.ts';
import { dayInNetherlands } from '#core/date.ts';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { resultsOf } from '#shapes/round/domain/results.ts';
import { readAsker } from '#shapes/round/server/asker.store.ts';
import { readInvitations } from '#shapes/round/server/invitation.store.ts';
import { loadRounds } from '#shapes/round/server/load-rounds.ts';
import { ownLink } from '#shapes/round/server/own-link.ts';
import { readRound } from '#shapes/round/server/round.store.ts';
import { roundView } from '#shapes/round/server/round.view.ts';
import { ownRoundSubject } from '#shapes/round/server/subject.ts';
import { besides } from '../domain/compare.ts';
import { readDecisions } from './maturity.store.ts';
import { maturityRound as kind } from './round.ts';

/**
 * A round about a school: how it stands, her own way to answer, and after closing the spread beside the round before, with
 * what the team decided. Who was asked is for who asked, nobody else.
 */
export const readMaturity = query({
  permission: 'maturity.read',
  audit: 'maturity.read',
  input: z.strictObject({ roundId: z.uuid() }),
  about: ownRoundSubject(kind),
  run: async (tools, { roundId }) => {
    const { db, actor, now, today, subject } = tools;
    const round = await readRound(db, roundId);
    if (round === null || subject === null) return err(notFound);
    const invitations = await readInvitations(db, roundId);
    const before = round.previousId === null ? null : await readRound(db, round.previousId);
    const [loaded, previous] = await loadRounds(db, kind, before === null ? [round] : [round, before]);
    if (loaded === undefined) return err(notFound);
    const results = resultsOf(loaded.cameIn, 'self');
    const then = previous === undefined ? null : resultsOf(previous.cameIn, 'self');
    const { people, ...view } = roundView(round, invitations, now);
    const mayAsk = mayAbout(actor, 'maturity.ask', subject);
    return ok({
      round: view,
      school: { id: round.schoolId ?? '', name: (await readAsker(db, round, today)).name },
      people: mayAsk ? people : [],
      mayAsk,
      mayDecide: round.state !== 'open' && mayAbout(actor, 'maturity.decide', subject),
      answerAt: await ownLink(tools, kind, round, invitations),
      results: results === null ? null : besides(results, then),
      comparedWith:
        then === null || before === null ? null : dayInNetherlands(before.endedAt ?? before.createdAt),
      decisions: await readDecisions(db, roundId),
    });
  },
});
