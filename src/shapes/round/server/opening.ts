import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { modes, readyQuestions } from '../domain/instrument.ts';
import { colleaguesIn, markColleagues } from './count-colleagues.ts';
import { insertInvitation, readInvitations } from './invitation.store.ts';
import type { SchoolKind } from './kind.ts';
import { readLeast } from './least.store.ts';
import { writeQuestions } from './question.store.ts';
import { insertRound, lockRound, readRoundsOf, takeTurn } from './round.store.ts';
import { schoolSubject } from './school-subject.ts';
import { readTeam } from './school.store.ts';
import { sendLinks } from './sending.ts';

/** Asks the whole team of a school at once, with or without names; each gets a link, with an account or without. */
export const openingAtSchool = (kind: SchoolKind) =>
  command({
    permission: kind.permission.ask,
    audit: `${kind.key}.opened`,
    input: z.strictObject({ schoolId: z.uuid(), mode: z.enum(modes) }),
    about: schoolSubject,
    run: async (tools, { schoolId, mode }) => {
      const { db, actor, now, today, changed } = tools;
      const { tenantId } = personOf(actor);
      await takeTurn(db, kind.key, schoolId);
      const before = await readRoundsOf(db, kind.key, { schoolId });
      if (before.some(({ state }) => state === 'open')) return err(refused('already-open'));
      const { version } = kind.instrument;
      const previousId = before.find(({ state }) => state === 'closed')?.id ?? null;
      const about = { tenantId, kind: kind.key, version, schoolId, topic: '', mode, previousId };
      const roundId = await insertRound(db, about, now);
      await writeQuestions(db, tenantId, roundId, readyQuestions(kind.instrument));
      for (const member of await readTeam(db, schoolId, today))
        await insertInvitation(db, { ...member, tenantId, roundId });
      const round = await lockRound(db, roundId);
      if (round === null) return err(notFound);
      await markColleagues(tools, round);
      const team = await readInvitations(db, roundId);
      const least = await readLeast(db, today);
      if (team.length === 0) return err(refused('nobody-chosen'));
      if (mode === 'together' && colleaguesIn(team) < least.answers)
        return err(refused('too-small', { minimum: least.answers }));
      await sendLinks(tools, kind, { ...round, least }, team);
      changed(roundId, { mode, people: team.length });
      return ok({ roundId });
    },
  });
