import { dayInNetherlands } from '#core/date.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { allInvalid, invalid, notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { personOf } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { canPick } from '../domain/choices.ts';
import { readChoices } from './choice.store.ts';
import { askLeader } from './other-side.ts';
import { schoolOfTalk } from './people.store.ts';
import { inviteBoth, write } from './post.ts';
import { addTalk, hasOpenTalk, readTalk, takeTurnWith } from './talk.store.ts';
import type { TalkPlan } from './talk.store.ts';

export interface Beginning extends TalkPlan {
  readonly personId: string;
  readonly leaderId: string;
  readonly kind: string;
}

/** Begins one conversation and tells the other; the caller has seen to it that these two may talk. */
export async function begin(tools: WriteTools, wanted: Beginning): Promise<Result<string, AppError>> {
  const { db, now, today } = tools;
  const me = personOf(tools.actor);
  const choices = await readChoices(db);
  const wrong = allInvalid([
    !canPick(choices, 'kind', wanted.kind) && invalid('kind', 'not-an-option'),
    !canPick(choices, 'form', wanted.form) && invalid('form', 'not-an-option'),
    wanted.plannedAt !== null && wanted.plannedAt <= now && invalid('plannedAt', 'in-the-past'),
  ]);
  if (wrong !== null) return err(wrong);
  const schoolId = await schoolOfTalk(db, wanted.personId, wanted.leaderId, today);
  if (schoolId === null) return err(notFound);
  await takeTurnWith(db, wanted.leaderId);
  if (await hasOpenTalk(db, wanted)) return err(refused('already-open'));
  const talk = { ...wanted, tenantId: me.tenantId, schoolId, startedBy: me.personId };
  const id = await addTalk(db, talk, now, today);
  tools.changed(id, { kind: wanted.kind, personId: wanted.personId });
  const plannedOn = wanted.plannedAt === null ? null : dayInNetherlands(wanted.plannedAt);
  await askLeader(tools, { ...wanted, id }, plannedOn);
  await announce(tools, id);
  return ok(id);
}

async function announce(tools: WriteTools, id: string): Promise<void> {
  const talk = await readTalk(tools.db, id);
  if (talk === null) return;
  const other = talk.startedBy === talk.personId ? talk.leaderId : talk.personId;
  await write(tools, 'started', talk, other, talk.startedBy, 'first');
  if (talk.plannedAt !== null) await inviteBoth(tools, talk, 'REQUEST', 0);
}
