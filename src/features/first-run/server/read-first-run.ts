import { z } from 'zod';
import type { PersonActor } from '#access/actor.ts';
import { isOperator } from '#access/sentence.ts';
import type { IsoDate } from '#core/date.ts';
import { ok } from '#core/result.ts';
import type { Reader } from '#server/db/transaction.ts';
import { personOf, query } from '#server/usecase.ts';
import { progressOf, tasksOfBoard, tasksOfOperator } from '../domain/tasks.ts';
import type { Task } from '../domain/tasks.ts';
import { readBoardFacts, readOperatorFacts, readSkips } from './first-run.store.ts';

/** What is still to do before people can work here, each step with how far it is. */
export const readFirstRun = query({
  permission: 'first-run.keep',
  audit: 'first-run.read',
  input: z.strictObject({}),
  run: async ({ db, actor, today }) => {
    const tasks = await tasksNow(db, personOf(actor), today);
    const kind = isOperator(actor) ? ('operator' as const) : ('hr' as const);
    return ok({ kind, tasks, ...progressOf(tasks) });
  },
});

export async function tasksNow(db: Reader, person: PersonActor, today: IsoDate): Promise<Task[]> {
  const skips = await readSkips(db);
  return isOperator(person)
    ? tasksOfOperator(await readOperatorFacts(db, person.personId), skips)
    : tasksOfBoard(await readBoardFacts(db, person, today), skips);
}
