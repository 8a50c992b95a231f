import type { IsoDate } from '#core/date.ts';
import type { Handler } from '#server/ctx.ts';
import type { WriteTools } from '#server/usecase.ts';
import { openFor, settleFor } from '#shapes/counterpart/server/open.ts';
import { checkDay } from '../domain/forms.ts';
import { movePoint, readPoints, readSpread } from './point.store.ts';
import type { Point } from './point.store.ts';

/** What was asked for a point. */
export const askedFor = (id: string) => ({ kind: 'masterclass', id, personId: null }) as const;

/** Asks the leader of a school for time to spread it, and to check what came of it a trimester later. */
export async function askToSpread(
  tools: WriteTools,
  { id, title }: Pick<Point, 'id' | 'title'>,
  { who, school, onDay }: { readonly who: string; readonly school: string; readonly onDay: IsoDate },
): Promise<void> {
  const about = askedFor(id);
  await settleFor(tools, { ...about, states: ['open', 'promised', 'refused', 'done'] }, 'withdrawn');
  const asking = {
    pair: 'masterclass',
    about: { ...about, schoolId: school, title },
    detail: { minutes: null, cents: null, text: who },
  } as const;
  await openFor(
    tools,
    { ...asking, kind: 'spread', dueOn: onDay },
    { ...asking, kind: 'spread-check', dueOn: checkDay(onDay) },
  );
}

/** What the leader did moves the point: it was spread, it was checked, or a no brings it back to the next meeting. */
export const onSpreadAnswered: Handler<'counterpart.answered'> = async (tools, { itemKind, itemId }) => {
  const { db } = tools;
  const [point] = itemKind === 'masterclass' ? await readPoints(db, { id: itemId }) : [];
  if (point === undefined) return;
  const said = await readSpread(db, point.id);
  const isChecked = said.get('spread-check') === 'done' && said.get('spread') === 'done';
  if (said.get('spread') === 'refused') {
    await movePoint(db, point.id, 'open');
    await settleFor(tools, { ...askedFor(point.id), kinds: ['spread-check'] }, 'withdrawn');
  } else if (said.get('spread') === 'done') await movePoint(db, point.id, isChecked ? 'checked' : 'spread');
};
