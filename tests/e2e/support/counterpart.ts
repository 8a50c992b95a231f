import { nl } from './visitor.ts';
import type { Visitor } from './visitor.ts';

const t = nl.counterpart;

/** Promises what this person asked, one by one, for the day that stands there; tells how many. */
export async function promisesAllFor(owner: Visitor, name: string): Promise<number> {
  for (let promised = 0; ; promised += 1) {
    await owner.open('/counterparts');
    const open = owner.main
      .getByRole('row')
      .filter({ hasText: name })
      .filter({ hasText: t.states.open })
      .filter({ has: owner.page.getByRole('checkbox') });
    if ((await open.count()) === 0) return promised;
    await owner.follow(/./, open.first());
    await owner.press(t.one.promise);
  }
}
