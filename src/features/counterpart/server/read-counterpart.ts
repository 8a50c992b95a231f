import { z } from 'zod';
import { counterpartScope } from '#access/counterpart.ts';
import { mayAbout } from '#access/policy.ts';
import { counterpartLifecycle } from '#core/counterpart.ts';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { isLate } from '#shapes/counterpart/domain/state.ts';
import { readCandidates } from '#shapes/counterpart/server/owner.store.ts';
import { counterpartSubject } from '#shapes/counterpart/server/subject.store.ts';
import { readCounterpartRow, readHistory } from './list.store.ts';

/** One counterpart with its history, and what this person can do about it now. */
export const readCounterpart = query({
  permission: 'counterpart.read',
  audit: 'counterpart.read',
  input: z.strictObject({ counterpartId: z.uuid() }),
  about: ({ db }, { counterpartId }) => counterpartSubject(db, counterpartId),
  run: async ({ db, actor, today, subject }, { counterpartId }) => {
    const row = await readCounterpartRow(db, counterpartScope(personOf(actor)), counterpartId, today);
    if (row === null || subject === null) return err(notFound);
    const isUnsettled = row.state === 'open' || row.state === 'promised';
    const mayPassOn = isUnsettled && mayAbout(actor, 'counterpart.pass-on', subject);
    const isAtStep = row.kind === 'answer' && row.itemKind === 'plan-step';
    return ok({
      counterpart: { ...row, isLate: isLate(row, today) },
      history: await readHistory(db, counterpartId),
      isAtStep,
      mayAnswer: mayAbout(actor, 'counterpart.answer', subject),
      moves: isAtStep ? [] : counterpartLifecycle.moves(row.state),
      candidates: mayPassOn ? await readCandidates(db, row.schoolId, today) : [],
      today,
    });
  },
});
