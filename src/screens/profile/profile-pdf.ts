import type { RequestEvent } from '@sveltejs/kit';
import { dayInNetherlands } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { readCompass } from '#features/compass/server/read-compass.ts';
import { compassPaper } from '#features/compass/ui/paper.ts';
import { readOwnPlan } from '#features/plan/server/read-own-plan.ts';
import { readShownPlan } from '#features/plan/server/read-shown-plan.ts';
import { pairOf } from '#features/plan/ui/plan-text.ts';
import { readProfile } from '#features/profile/server/read-profile.ts';
import { paperTemplate, profilePaper } from '#features/profile/ui/paper.ts';
import type { Locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import { deny } from '#web/door.ts';
import { inTurn } from '#web/in-turn.ts';
import { answerPdf } from '#web/pdf.ts';
import { asOneReading } from '#web/reading.ts';
import { workLine } from './work-line.ts';

/** Her profile as a document, with as much of compass and plan as this reader may see. */
export const profilePdf = (event: RequestEvent, personId: string): Promise<Response> =>
  inTurn(event, () => madePdf(event, personId));

async function madePdf(event: RequestEvent, personId: string): Promise<Response> {
  const { ctx, actor } = event.locals;
  const { searchParams } = event.url;
  const asked = searchParams.get('lang');
  const locale: Locale = asked === 'nl' || asked === 'en' ? asked : event.locals.locale;
  const all = messages(locale);
  const number = searchParams.get('number') ?? undefined;
  const own = actor.kind === 'person' && actor.personId === personId;
  const { profile, compass, plan } = await asOneReading(event.locals, async (ask) => {
    const read = await ask(readProfile, { personId, number });
    if (!read.ok || read.value.shown === null) return { profile: read, compass: null, plan: null };
    const [compass, plan] = await Promise.all([
      ask(readCompass, { personId }),
      own ? ask(readOwnPlan, { personId }) : ask(readShownPlan, { personId }),
    ]);
    return { profile: read, compass, plan };
  });
  if (!profile.ok) return deny(profile.error, event);
  const { person, shown } = profile.value;
  if (shown === null) return deny({ kind: 'not-found' }, event);
  const paper = profilePaper(
    locale,
    { profile: all.profile, directions: all.compass.directions },
    {
      ...person,
      ...shown,
      work: workLine(person),
      reaction: shown.state === 'settled' ? shown.reaction : '',
      compass:
        compass?.ok && compass.value.answeredOn !== null
          ? compassPaper(all.compass, person.givenName, compass.value.readings)
          : null,
      plan: plan?.ok ? planPairs(plan.value, locale, dayInNetherlands(ctx.now())) : null,
    },
  );
  return answerPdf(event, paperTemplate, paper, {
    name: all.profile.paper.fileName(person.fullName),
    plain: 'profile',
    as: 'inline',
    locale,
  });
}

interface Plan {
  readonly isWhole?: boolean;
  readonly steps: readonly Parameters<typeof pairOf>[1][];
}

/** The steps that she put before the other side; an idea is nobody's but hers. */
function planPairs(plan: Plan, locale: Locale, today: IsoDate) {
  if (plan.isWhole === false) return null;
  const { plan: t, counterpart: c } = messages(locale);
  const telling = { locale, t, c, today, own: false };
  return plan.steps.filter(({ state }) => state !== 'idea').map((step) => pairOf(telling, step, ''));
}
