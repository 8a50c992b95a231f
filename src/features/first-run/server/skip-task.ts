import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { skippable } from '../domain/tasks.ts';
import { addSkip, removeSkip } from './first-run.store.ts';
import { tasksNow } from './read-first-run.ts';

/** Leaves a step out, or takes it up again after all; a colleague sees by whom. */
export const skipTask = command({
  permission: 'first-run.keep',
  audit: 'first-run.step-skipped',
  input: z.strictObject({ task: z.enum(skippable), skips: z.coerce.boolean() }),
  run: async ({ db, actor, today, changed }, { task, skips }) => {
    const person = personOf(actor);
    const now = (await tasksNow(db, person, today)).find(({ code }) => code === task);
    if (now === undefined || now.state === 'done') return err(refused('step-moved-on'));
    if (!(await (skips ? addSkip(db, person, task, today) : removeSkip(db, task))))
      return err(refused('step-moved-on'));
    changed(task, { skips });
    return ok({ skips });
  },
});
