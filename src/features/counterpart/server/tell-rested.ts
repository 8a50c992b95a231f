import { counterpart as en } from '#i18n/en/counterpart.ts';
import { counterpart as nl } from '#i18n/nl/counterpart.ts';
import type { HandlerTools } from '#server/ctx.ts';
import { mailTo } from '#server/mail/to-person.ts';
import { holdersOf } from '#server/people/people.store.ts';
import type { PromisedOne } from '#shapes/counterpart/server/answer.store.ts';

/** Tells who promised something for a step that it rests now, each once; not whoever answered, who knows. */
export async function tellRested(tools: HandlerTools, promised: readonly PromisedOne[]): Promise<void> {
  const { db, actor, now, today } = tools;
  const told = new Set<string | null>([actor.kind === 'person' ? actor.personId : null]);
  for (const { id, role, schoolId, ownerPersonId } of promised) {
    const holders = await holdersOf(db, role, today, schoolId);
    const owners = ownerPersonId === null ? holders : holders.filter((one) => one.id === ownerPersonId);
    for (const owner of owners.filter((one) => !told.has(one.id))) {
      told.add(owner.id);
      await mailTo(tools, owner, { nl, en }, ({ mail: { rested: t } }, { givenName }, at) => ({
        subject: t.subject,
        text: t.text(givenName, at(`/counterparts/${id}`)),
        key: `counterpart:rested:${id}:${now.toISOString()}:${owner.id}`,
      }));
    }
  }
}
