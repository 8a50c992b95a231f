import { choosePerson } from '#core/choose-person.ts';
import type { ChoiceFault, Choosing } from '#core/choose-person.ts';
import { invalid, notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import type { Candidate } from '#shapes/counterpart/domain/owner.ts';
import { readStanding, writeOwner } from '#shapes/counterpart/server/answer.store.ts';
import type { NewOwner } from '#shapes/counterpart/server/answer.store.ts';
import { doerOf } from '#shapes/counterpart/server/history.store.ts';
import { conflictWith } from '#shapes/counterpart/server/move.ts';
import { readCandidates } from '#shapes/counterpart/server/owner.store.ts';
import { counterpartSubject } from '#shapes/counterpart/server/subject.store.ts';
import { passOnInput } from '../domain/answer-input.ts';

/** The owner, or HR, gives it to another role or to somebody by name who can answer it. */
export const passOnCounterpart = command({
  permission: 'counterpart.pass-on',
  audit: 'counterpart.passed-on',
  input: passOnInput,
  about: ({ db }, { counterpartId }) => counterpartSubject(db, counterpartId),
  run: async ({ db, actor, now, today, subject, changed }, { counterpartId, version, to, toNamed, note }) => {
    const standing = await readStanding(db, counterpartId);
    if (standing === null || subject?.owner === undefined) return err(notFound);
    if (standing.version !== version) return err(conflictWith(standing));
    if (standing.state !== 'open' && standing.state !== 'promised') return err(refused('no-longer-open'));
    const schoolId = subject.schoolIds[0] ?? null;
    const picked = pick({ chosen: to, named: toNamed }, await readCandidates(db, schoolId, today));
    if (!picked.ok) return err(invalid('to', picked.error));
    const owner = { ...picked.value, schoolId };
    if (!(await writeOwner(db, doerOf(actor, now), counterpartId, version, owner, note))) {
      const first = await readStanding(db, counterpartId);
      return err(first === null ? notFound : conflictWith(first));
    }
    changed(counterpartId, { role: owner.role });
    return ok(null);
  },
});

/** Only somebody who is there today: a role without anybody would leave it to nobody. */
function pick(
  choosing: Choosing,
  candidates: readonly Candidate[],
): Result<Omit<NewOwner, 'schoolId'>, ChoiceFault> {
  const held = candidates.find(({ role }) => choosing.chosen === `role:${role}`);
  if (held !== undefined && choosing.named.trim() === '') return ok({ role: held.role, personId: null });
  const once = new Map(candidates.toReversed().map((one) => [one.personId, one]));
  const people = [...once.values()].map((one) => ({
    ...one,
    value: `person:${one.personId}`,
    label: one.name,
  }));
  const chosen = choosePerson(people, choosing);
  return chosen.ok ? ok({ role: chosen.value.role, personId: chosen.value.personId }) : chosen;
}
