import type { RequestEvent as Asked, ServerLoadEvent } from '@sveltejs/kit';
import { prepareConversation } from '#features/advice/server/prepare-conversation.ts';
import { readCard } from '#features/card/server/read-card.ts';
import { readCompass } from '#features/compass/server/read-compass.ts';
import { readFeedbackResults } from '#features/feedback/server/read-feedback-results.ts';
import { askForPart } from '#features/profile/server/ask-for-part.ts';
import { giveProfile } from '#features/profile/server/give-profile.ts';
import { autosaveProfile, saveProfile } from '#features/profile/server/profile-document.ts';
import { readOrientation } from '#features/profile/server/read-orientation.ts';
import { readProfile } from '#features/profile/server/read-profile.ts';
import { reviseProfile } from '#features/profile/server/revise-profile.ts';
import { startProfile } from '#features/profile/server/start-profile.ts';
import { takeBackProfile } from '#features/profile/server/take-back-profile.ts';
import { takeOverLine } from '#features/profile/server/take-over-line.ts';
import { action, draft } from '#web/action.ts';
import { page } from '#web/door.ts';
import { workLine } from './work-line.ts';
import { about, done, kept, read, takenLine } from './writing.ts';

type RequestEvent = Asked<{ personId: string }>;
export type Shown = Awaited<ReturnType<typeof load>>;

/** Her profile as its reader sees it; beside it, for the coach who writes, what she showed for it. */
export const load = page(
  [readProfile, readOrientation, readCard, readFeedbackResults, readCompass, prepareConversation],
  async (call, { params: { personId }, url }: ServerLoadEvent<{ personId: string }>) => {
    const number = url.searchParams.get('number') ?? undefined;
    const profile = await call(readProfile, { personId, number });
    const base = { profile, work: workLine(profile.person) };
    if (!profile.isCoach)
      return { ...base, orientation: null, card: null, feedback: null, compass: null, conversation: null };
    const { orientation } = await call(readOrientation, { personId });
    const shown = (part: 'card' | 'feedback' | 'compass'): boolean =>
      orientation[part].isShown && orientation[part].isThere;
    const [card, feedback, compass, conversation] = await Promise.all([
      shown('card') ? call(readCard, { personId }) : null,
      shown('feedback') ? call(readFeedbackResults, { personId }) : null,
      shown('compass') ? call(readCompass, { personId }) : null,
      profile.writes ? call(prepareConversation, { personId }) : null,
    ]);
    return { ...base, orientation, card, feedback, compass, conversation };
  },
);

export const actions = {
  start: action(startProfile, { read: about, done: done('started') }),
  revise: action(reviseProfile, { read: about, done: done('started') }),
  draft: draft(autosaveProfile, { read }),
  keep: action(saveProfile, {
    read: (values, event: RequestEvent) => ({ ...read(values, event), up: values['up'] }),
    done: kept,
  }),
  take: action(takeOverLine, {
    read: takenLine,
    done: ({ place }, { params: { personId }, url }: RequestEvent) =>
      url.searchParams.has('change')
        ? {
            to: `/profiles/${personId}#content.steps.${String(place)}.title`,
            message: 'profile.lineToChange',
          }
        : { to: `/profiles/${personId}#lines`, message: 'profile.lineTaken' },
  }),
  give: action(giveProfile, { read, done: done('given') }),
  back: action(takeBackProfile, { read: about, done: done('takenBack') }),
  ask: action(askForPart, { read: about, done: done('asked') }),
};
