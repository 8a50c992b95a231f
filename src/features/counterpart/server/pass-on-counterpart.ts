import { invalid, notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { passOnInput } from '../domain/answer-input.ts';
import type { Candidate } from '../domain/counterpart.ts';
import { readStanding, writeOwner } from './answer.store.ts';
import type { NewOwner } from './answer.store.ts';
import { counterpartSubject } from './counterpart.store.ts';
import { conflictWith } from './move-counterpart.ts';
import { doerOf } from './open-counterparts.ts';
import { readCandidates } from './owner.store.ts';

/** The owner, or HR, gives it to another role or to somebody by name who can answer it. */
export const passOnCounterpart = command({
  permission: 'counterpart.pass-on',
  audit: 'counterpart.passed-on',
  input: passOnInput,
  about: ({ db }, { counterpartId }) => counterpartSubject(db, counterpartId),
  run: async ({ db, actor, now, today, subject, changed }, { counterpartId, version, to, note }) => {
    const standing = await readStanding(db, counterpartId);
    if (standing === null || subject === null) return err(notFound);
    if (standing.version !== version) return err(conflictWith(standing));
    if (standing.state !== 'open' && standing.state !== 'promised') return err(refused('no-longer-open'));
    const schoolId = subject.schoolIds[0] ?? null;
    const owner = pick(to, schoolId, await readCandidates(db, schoolId, today));
    if (owner === null) return err(invalid('to', 'not-an-option'));
    if (!(await writeOwner(db, doerOf(actor, now), counterpartId, version, owner, note))) {
      const first = await readStanding(db, counterpartId);
      return err(first === null ? notFound : conflictWith(first));
    }
    changed(counterpartId, { role: owner.role });
    return ok(null);
  },
});

/** Only somebody who is there today: a role without anybody would leave it to nobody. */
function pick(to: string, schoolId: string | null, candidates: readonly Candidate[]): NewOwner | null {
  const [kind, value] = to.split(':');
  const found = candidates.find(({ role, personId }) => (kind === 'role' ? role : personId) === value);
  if (found === undefined) return null;
  return { role: found.role, schoolId, personId: kind === 'person' ? found.personId : null };
}
