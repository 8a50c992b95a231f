import { z } from 'zod';
import { mayAbout } from '#access/policy.ts';
import { dayInNetherlands } from '#core/date.ts';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { query } from '#server/usecase.ts';
import { besides } from '../domain/compare.ts';
import { resultsOf, withoutNames } from '../domain/results.ts';
import type { CameIn } from '../domain/results.ts';
import { readAsker } from './asker.store.ts';
import { readDecisions } from './decision.store.ts';
import { readInvitations } from './invitation.store.ts';
import type { SchoolKind } from './kind.ts';
import { loadRounds } from './load-rounds.ts';
import { ownLink } from './own-link.ts';
import { readRound } from './round.store.ts';
import { roundView } from './round.view.ts';
import { ownRoundSubject } from './subject.ts';

/**
 * A round about a school: how it stands, her own way to answer, and after closing the spread beside the round before, with
 * what the team decided. Who was asked is for who asks, nobody else; names are for whom the kind says.
 */
export const readingAtSchool = (kind: SchoolKind) =>
  query({
    permission: kind.permission.read,
    audit: `${kind.key}.read`,
    input: z.strictObject({ roundId: z.uuid() }),
    about: ownRoundSubject(kind),
    run: async (tools, { roundId }) => {
      const { db, actor, now, today, subject } = tools;
      const round = await readRound(db, roundId);
      if (round === null || subject === null) return err(notFound);
      const may = (what: 'ask' | 'names' | 'decide') => mayAbout(actor, kind.permission[what], subject);
      const invitations = await readInvitations(db, roundId);
      const before = round.previousId === null ? null : await readRound(db, round.previousId);
      const loaded = await loadRounds(db, kind, before === null ? [round] : [round, before]);
      const seen = (cameIn: CameIn) => resultsOf(may('names') ? cameIn : withoutNames(cameIn), 'self');
      const [results = null, then = null] = loaded.map(({ cameIn }) => seen(cameIn));
      const { people, ...view } = roundView(round, invitations, now);
      return ok({
        round: view,
        school: { id: round.schoolId ?? '', name: (await readAsker(db, round, today)).name },
        people: may('ask') ? people : [],
        mayAsk: may('ask'),
        mayDecide: round.state !== 'open' && may('decide'),
        answerAt: await ownLink(tools, kind, round, invitations),
        results: results === null ? null : besides(results, then),
        comparedWith:
          then === null || before === null ? null : dayInNetherlands(before.endedAt ?? before.createdAt),
        decisions: await readDecisions(db, roundId),
      });
    },
  });
