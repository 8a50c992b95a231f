import type { PersonActor } from '#access/actor.ts';
import { addItem } from '#features/card/server/add-item.ts';
import { saveItem } from '#features/card/server/save-item.ts';
import { saveCard } from '#features/card/server/save-card.ts';
import { readOwnCard } from '#features/card/server/read-own-card.ts';
import { asks, diplomas, experience, expertise, offers } from '#features/demonstration/domain/words.ts';
import type { Story } from './story.ts';
import { show } from './show.ts';

/** She fills her talent card, and shows most of it to her coach and leader. */
export async function seedCard(story: Story, she: PersonActor): Promise<void> {
  const { draw } = story;
  for (const [title, detail] of draw.some(expertise, 2 + draw.below(2))) {
    await addTo(story, she, 'expertise', { title, detail });
  }
  for (const [sector, title, years, detail] of draw.some(experience, 1)) {
    await addTo(story, she, 'experience', { title, sector, years: String(years), detail });
  }
  for (const [level, title, graduatedIn, aboutEducation, study] of draw.some(diplomas, 1 + draw.below(2))) {
    await addTo(story, she, 'diplomas', {
      title,
      level,
      study,
      status: 'finished',
      graduatedIn: String(graduatedIn),
      aboutEducation: aboutEducation ? 'yes' : 'no',
    });
  }
  const inEducation = 2 + draw.below(20);
  await story.act(she, saveCard, {
    personId: she.personId,
    part: 'years',
    version: await version(story, she, 'years'),
    working: String(inEducation + draw.below(15)),
    inEducation: String(inEducation),
  });
  await story.act(she, saveCard, {
    personId: she.personId,
    part: 'offer',
    version: await version(story, she, 'offer'),
    tags: draw.some(['sounding-board', 'inclusive-education', 'trusted-face', 'own-role', 'all-round'], 2),
    text: draw.some(offers, 1)[0],
    ask: draw.some(asks, 1)[0],
  });
  for (const part of ['expertise', 'experience', 'diplomas', 'years', 'offer'] as const) {
    for (const audience of part === 'offer'
      ? (['leader', 'coach', 'team'] as const)
      : (['leader', 'coach'] as const)) {
      await show(story, she, `card:${part}`, audience);
    }
  }
}

async function addTo(
  story: Story,
  she: PersonActor,
  part: 'expertise' | 'experience' | 'diplomas',
  content: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { itemId } = await story.act(she, addItem, { personId: she.personId, part });
  const seen = await version(story, she, part);
  await story.act(she, saveItem, { personId: she.personId, itemId, part, version: seen, ...content });
}

async function version(
  story: Story,
  she: PersonActor,
  part: 'expertise' | 'experience' | 'diplomas' | 'years' | 'offer',
): Promise<number> {
  const card = await story.act(she, readOwnCard, { personId: she.personId });
  return card.versions[part];
}
