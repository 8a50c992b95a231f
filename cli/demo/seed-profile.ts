import type { PersonActor } from '#access/actor.ts';
import { adviceSteps, profileTexts } from '#features/demonstration/domain/words.ts';
import { agreeToProfile } from '#features/profile/server/agree-to-profile.ts';
import { giveProfile } from '#features/profile/server/give-profile.ts';
import { startProfile } from '#features/profile/server/start-profile.ts';
import type { Story } from './story.ts';
import { show } from './show.ts';

const kindOf: Readonly<Record<string, string>> = {
  modules: 'module',
  growth: 'in-function',
  qualification: 'qualification',
};

/** The coach writes a profile and gives it to her; with `settle` she agrees and shows it to her leader. */
export async function seedProfile(
  story: Story,
  she: PersonActor,
  coach: PersonActor,
  settle: boolean,
): Promise<void> {
  const draw = story.drawFor(she);
  const { personId } = she;
  await story.act(coach, startProfile, { personId });
  await story.act(coach, giveProfile, {
    personId,
    version: 1,
    content: {
      qualities: draw.one(profileTexts.qualities),
      ambitions: draw.one(profileTexts.ambitions),
      learningNeed: draw.one(profileTexts.learningNeed),
      steps: [...draw.some(adviceSteps.slice(1, 4), 2), ...draw.some(adviceSteps, 1)]
        .filter((step, index, all) => all.indexOf(step) === index)
        .map(([title, direction, route, why]) => ({
          adviceId: null,
          title,
          direction,
          kind: kindOf[route] ?? 'in-function',
          why,
        })),
    },
  });
  if (!settle) return;
  await story.act(she, agreeToProfile, { personId, version: 3, note: 'Dit klopt. Ik herken mezelf.' });
  await show(story, she, 'profile', 'leader');
}
