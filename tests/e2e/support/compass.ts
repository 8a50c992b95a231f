import { shareWith } from './sharing.ts';
import { nl } from './visitor.ts';
import type { Visitor } from './visitor.ts';

const t = nl.compass;
type Direction = keyof typeof t.directions;

/** Says for each direction how much she wants it, from 1 to 5, and whether she knew of it. */
export async function answersCompass(
  she: Visitor,
  wants: Readonly<Record<Direction, number>>,
): Promise<void> {
  await she.open('/compass/answer');
  for (const [direction, want] of Object.entries(wants)) {
    const part = she.group(t.directions[direction as Direction]);
    await she.rate(t.form.want, want, part);
    await she.pick(t.form.knew, t.knew.partly, part);
  }
  await she.press(t.form.finish);
}

/** The same on a small screen, one direction at a time. */
export async function answersCompassStepByStep(
  she: Visitor,
  wants: Readonly<Record<Direction, number>>,
): Promise<void> {
  await she.open('/compass/answer');
  const all = Object.entries(wants) as [Direction, number][];
  for (const [index, [direction, want]] of all.entries()) {
    await she.rate(t.form.want, want, she.group(t.directions[direction]));
    const next = all[index + 1]?.[0];
    await she.press(next === undefined ? t.form.finish : t.form.next(t.directions[next]));
  }
}

export async function showsCompass(she: Visitor, audience: 'leader' | 'coach' | 'hr'): Promise<void> {
  await she.open('/compass');
  await shareWith(she, 'compass', audience);
}
