import type { PersonActor } from '#access/actor.ts';
import { adjustments, feedbackTexts } from '#features/demonstration/domain/words.ts';
import { headings } from '#features/feedback/domain/feedback.ts';
import { chooseColleague } from '#features/feedback/server/choose-colleague.ts';
import { closeRequest, autosaveAnswers, readLink, sendAnswers } from '#features/feedback/server/round.ts';
import { readOwnRequest } from '#features/feedback/server/read-request.ts';
import { saveAdjustment } from '#features/feedback/server/save-adjustment.ts';
import { saveOwnView } from '#features/feedback/server/save-own-view.ts';
import { saveQuestions } from '#features/feedback/server/save-questions.ts';
import { sendRequest } from '#features/feedback/server/send-request.ts';
import { startRequest } from '#features/feedback/server/start-request.ts';
import { answerLink } from './answer-link.ts';
import type { Story } from './story.ts';
import { show } from './show.ts';

const codes = ['explains', 'independent', 'extra-help', 'attunes', 'trust', 'calm', 'learns'];

/** She asks colleagues; `answering` of them answer through their link. */
export async function seedFeedback(
  story: Story,
  she: PersonActor,
  colleagues: readonly { readonly actor: PersonActor; readonly source: string }[],
  answering: number,
): Promise<void> {
  const { roundId } = await story.act(she, startRequest, {
    personId: she.personId,
    topic: 'Mijn werk in de groep',
    mode: 'named',
  });
  const questions = await story.act(she, saveQuestions, { roundId, version: 1, codes });
  for (const { actor, source } of colleagues) {
    await story.act(she, chooseColleague, { roundId, colleagueId: actor.personId, source });
  }
  const before = new Set(await story.guestLinks());
  await story.act(she, sendRequest, { roundId: questions.roundId, askTime: 'on' });
  const links = (await story.guestLinks()).filter((link) => !before.has(link));
  const draw = story.drawFor(she);
  for (const link of links.slice(0, answering)) {
    await answerLink(
      story,
      link,
      { read: readLink, autosave: autosaveAnswers, send: sendAnswers },
      (form) => ({
        ratings: Object.fromEntries(form.questions.map(({ id }) => [id, String(3 + draw.below(3))])),
        texts: Object.fromEntries(
          headings
            .filter((heading) => form.themes.includes(heading))
            .map((heading) => [heading, draw.one(feedbackTexts[heading])]),
        ),
      }),
    );
  }
  await seedOwnView(story, she, roundId);
  if (answering >= colleagues.length) await story.act(she, closeRequest, { roundId });
  await show(story, she, 'feedback', 'coach');
}

async function seedOwnView(story: Story, she: PersonActor, roundId: string): Promise<void> {
  const { draw } = story;
  const request = await story.act(she, readOwnRequest, { roundId });
  await story.act(she, saveOwnView, {
    roundId,
    version: request.ownView.version,
    ratings: Object.fromEntries(request.questions.map(({ id }) => [id, String(2 + draw.below(3))])),
    texts: { level: 'Ik denk dat ik vooral uitvoer.', qualities: 'Rustig en trouw.' },
  });
  const version = request.adjustment.version;
  await story.act(she, saveAdjustment, { roundId, version, adjustment: draw.one(adjustments) });
}
