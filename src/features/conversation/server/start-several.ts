import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { begin } from './begin.ts';
import { colleaguesOf } from './people.store.ts';

/** A leader begins with several colleagues at once; dates come later. Who has an open one of this kind keeps that. */
export const startSeveral = command({
  permission: 'conversation.team',
  audit: 'conversation.several-started',
  input: z.strictObject({
    personIds: z.array(z.uuid()).min(1).max(200),
    kind: z.string().min(1).max(40),
    form: z.string().min(1).max(40),
  }),
  run: async (tools, { personIds, kind, form }) => {
    const me = personOf(tools.actor);
    const wanted = [...new Set(personIds)];
    const team = await colleaguesOf(tools.db, { actor: me, today: tools.today, now: tools.now }, wanted);
    if (team.length !== wanted.length) return err(notFound);
    let started = 0;
    const skipped: string[] = [];
    for (const { personId } of team) {
      const conversation = {
        personId,
        leaderId: me.personId,
        kind,
        form,
        plannedAt: null,
        minutes: 60,
        place: '',
      };
      const begun = await begin(tools, conversation);
      if (begun.ok) started += 1;
      else if (begun.error.kind === 'refused') skipped.push(personId);
      else return begun;
    }
    return ok({ started, skipped });
  },
});
