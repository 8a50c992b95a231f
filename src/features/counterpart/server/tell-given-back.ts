import { counterpart as en } from '#i18n/en/counterpart.ts';
import { counterpart as nl } from '#i18n/nl/counterpart.ts';
import { mailTo } from '#server/mail/to-person.ts';
import { holdersOf } from '#server/people/people.store.ts';
import type { HandlerTools } from '#server/ctx.ts';
import type { GivenBack } from '#shapes/counterpart/server/keep.store.ts';

/** Tells whoever stood in how much went back, and to whom; one mail per place. */
export async function tellGivenBack(tools: HandlerTools, givenBack: readonly GivenBack[]): Promise<void> {
  const { db, now, today } = tools;
  const places = Map.groupBy(givenBack, ({ from, to, schoolId }) => [from, to, schoolId ?? ''].join(':'));
  for (const [place, ones] of places) {
    const [{ from, to, schoolId }] = ones as [GivenBack];
    const names = (await holdersOf(db, to, today, schoolId)).map(({ name }) => name).join(', ');
    for (const standIn of await holdersOf(db, from, today, schoolId))
      await mailTo(tools, standIn, { nl, en }, ({ mail: { givenBack: t } }, { id, givenName }, at) => ({
        subject: t.subject(ones.length, names),
        text: t.text(givenName, ones.length, names, at('/counterparts')),
        key: `counterpart:given-back:${place}:${now.toISOString()}:${id}`,
      }));
  }
}
