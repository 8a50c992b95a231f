import type { PersonActor } from '#access/actor.ts';
import { answers } from '#features/demonstration/domain/words.ts';
import { completeCounterpart } from '#features/counterpart/server/complete-counterpart.ts';
import { listCounterparts } from '#features/counterpart/server/list-counterparts.ts';
import { promiseCounterpart } from '#features/counterpart/server/promise-counterpart.ts';
import { refuseCounterpart } from '#features/counterpart/server/refuse-counterpart.ts';
import type { Story } from './story.ts';

interface Open {
  readonly id: string;
  readonly itemKind: string;
  readonly itemId: string;
  readonly isLate: boolean;
  readonly kind: string;
  readonly version: number;
}

/** An owner answers what fits (a step itself is answered at the step): mostly with a promise, sometimes it is done already, now and then it cannot be. */
export async function seedOwner(
  story: Story,
  owner: PersonActor,
  fits: (open: Open) => boolean,
): Promise<void> {
  const { draw } = story;
  const answersElsewhere = ({ kind, itemKind }: Open): boolean =>
    kind === 'answer' && itemKind === 'plan-step';
  for (const row of (await openOf(story, owner)).filter((open) => !answersElsewhere(open) && fits(open))) {
    const which = { counterpartId: row.id, version: row.version };
    const turn = draw.below(10);
    const note = draw.one(answers.promised);
    if (turn === 0)
      await story.act(owner, refuseCounterpart, { ...which, reason: draw.one(answers.refused) });
    else if (turn < 4) await story.act(owner, completeCounterpart, { ...which, note });
    else await story.act(owner, promiseCounterpart, { ...which, promisedFor: story.daysAgo(-14), note });
  }
}

/** Everything open that this owner may answer, page by page. */
async function openOf(story: Story, owner: PersonActor): Promise<Open[]> {
  const found: Open[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const list = await story.act(owner, listCounterparts, { whose: 'mine', state: 'unsettled', page });
    pages = list.pages;
    found.push(...list.items.filter(({ state, isMine }) => state === 'open' && isMine));
  }
  return found;
}
