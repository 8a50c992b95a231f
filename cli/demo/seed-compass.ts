import type { PersonActor } from '#access/actor.ts';
import { answerCompass } from '#features/compass/server/answer-compass.ts';
import { openDirection } from '#features/compass/server/open-direction.ts';
import { openWide } from '#features/compass/server/open-wide.ts';
import { possibilities } from '#features/demonstration/domain/words.ts';
import type { Story } from './story.ts';
import { show } from './show.ts';

/** A leader says what is possible at a school. */
export async function seedPossibilities(story: Story, leader: PersonActor, schoolId: string): Promise<void> {
  for (const [item, can, reason] of possibilities) {
    const open =
      item === 'switch' ? ['behaviour'] : item === 'tasks' ? ['variety', 'educational-development'] : [];
    await story.actOnce(leader, openDirection, { schoolId, item, can, reason, open, version: 0 });
  }
}

/** The board says what is possible beyond one school. */
export async function seedWidePossibilities(story: Story, board: PersonActor): Promise<void> {
  const say = (item: string, can: number, reason: string) =>
    story.actOnce(board, openWide, { item, can, reason, open: [], version: 0 });
  await say('other-school', 4, 'Wisselen van school kan elk jaar in augustus. Meld het voor 1 april.');
  await say('reach', 2, 'Er zijn nu twee taken voor de hele stichting. We denken na over meer.');
}

/** She answers her compass and shows it to her leader and coach. */
export async function seedCompass(story: Story, she: PersonActor): Promise<void> {
  const { draw } = story;
  const want = (low: number, spread: number) => String(low + draw.below(spread));
  const knew = () => draw.one(['yes', 'partly', 'no']);
  for (const audience of ['leader', 'coach'] as const) {
    await show(story, she, 'compass', audience);
  }
  await story.act(she, answerCompass, {
    personId: she.personId,
    version: 0,
    wishes: {
      expert: { want: want(4, 2), knew: knew() },
      switch: {
        want: want(2, 3),
        knew: knew(),
        otherSchool: draw.one(['no', 'no', 'maybe']),
        options: ['behaviour'],
      },
      flexible: {
        want: want(1, 2),
        knew: knew(),
        fiveYears: draw.one(['present-function', 'other-function']),
        options: [],
      },
      tasks: {
        want: want(3, 3),
        knew: knew(),
        options: draw.some(['variety', 'educational-development', 'coordinate-support-staff'], 2),
      },
      leadership: { want: want(1, 2), knew: knew() },
      reach: { want: want(1, 2), knew: knew() },
    },
  });
}
