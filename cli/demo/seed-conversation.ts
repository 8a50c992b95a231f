import type { PersonActor } from '#access/actor.ts';
import { addDays } from '#core/date.ts';
import {
  agreements,
  leaderPreparation,
  learningWishes,
  ownPreparation,
} from '#features/demonstration/domain/words.ts';
import { agreeReport } from '#features/conversation/server/agree-report.ts';
import { holdConversation } from '#features/conversation/server/hold-conversation.ts';
import { rateConversation } from '#features/conversation/server/rate-conversation.ts';
import { savePreparation } from '#features/conversation/server/save-preparation.ts';
import { saveReport } from '#features/conversation/server/save-report.ts';
import { sayReady } from '#features/conversation/server/say-ready.ts';
import { startConversation } from '#features/conversation/server/start-conversation.ts';
import type { Story } from './story.ts';

type Texts = typeof ownPreparation;

/** How far a conversation comes in the story. */
export type ConversationEnd = 'invited' | 'preparing' | 'reported';

/** From an invitation to a report that both agreed to; `start` is so many days ago. */
export async function seedConversation(
  story: Story,
  she: PersonActor,
  leader: PersonActor,
  start: number,
  end: ConversationEnd,
): Promise<void> {
  story.on(start);
  const starter = story.draw.below(2) === 0 ? she : leader;
  const planned = addDays(story.daysAgo(start), end === 'reported' ? 10 : start + 6 + story.draw.below(10));
  const { conversationId } = await story.act(starter, startConversation, {
    personId: she.personId,
    leaderId: leader.personId,
    kind: 'development',
    form: 'live',
    plannedAt: `${planned}T14:45`,
    minutes: 45,
    place: 'Spreekkamer',
  });
  if (end === 'invited') return;
  story.on(start - 4);
  await prepare(story, she, she, conversationId, ownPreparation);
  await story.act(she, sayReady, { conversationId });
  if (end === 'preparing') return;
  story.on(start - 6);
  await prepare(story, leader, she, conversationId, leaderPreparation);
  await story.act(leader, sayReady, { conversationId });
  story.on(start - 11);
  await story.act(leader, holdConversation, { conversationId, heldOn: planned });
  await seedReport(story, she, leader, conversationId, start);
}

async function seedReport(
  story: Story,
  she: PersonActor,
  leader: PersonActor,
  conversationId: string,
  start: number,
): Promise<void> {
  const draw = story.drawFor(she);
  const texts = Object.fromEntries(
    (['development', 'wishes', 'ambition', 'pitfalls'] as const).map((subject) => [
      subject,
      draw.one(ownPreparation[subject]),
    ]),
  );
  const report = await story.act(leader, saveReport, {
    conversationId,
    edition: 1,
    version: 0,
    texts: { ...texts, expectations: draw.one(ownPreparation['expectations-of']) },
    learningWish: draw.one(learningWishes),
    followUpOn: addDays(story.daysAgo(start), 120),
    agreements: draw.some(agreements, 2).map(([what, owner], index) => ({
      what,
      owner,
      dueOn: addDays(story.daysAgo(start), 50 + 20 * index + draw.below(20)),
    })),
  });
  story.on(start - 12);
  const read = { conversationId, edition: 1, version: report.version };
  await story.act(leader, agreeReport, read);
  await story.act(she, agreeReport, read);
  await story.act(she, rateConversation, { conversationId, serious: 3 + draw.below(3) });
}

async function prepare(
  story: Story,
  who: PersonActor,
  she: PersonActor,
  conversationId: string,
  words: Texts,
): Promise<void> {
  const draw = story.drawFor(she);
  const say = (subject: keyof Texts): string => draw.one(words[subject]);
  const parts = {
    development: { development: say('development') },
    wishes: { wishes: say('wishes') },
    ambition: { ambition: say('ambition') },
    pitfalls: { pitfalls: say('pitfalls') },
    expectations: { ofOther: say('expectations-of'), ofMe: say('expectations-from') },
    future: { oneYear: say('one-year'), fiveYears: say('five-years') },
  };
  for (const [part, texts] of Object.entries(parts)) {
    await story.act(who, savePreparation, { conversationId, part, version: 0, texts });
  }
}
