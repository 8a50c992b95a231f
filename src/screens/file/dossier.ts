import type { RequestEvent } from '@sveltejs/kit';
import { dayInNetherlands } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { PersonActor } from '#access/actor.ts';
import { readOwnCard } from '#features/card/server/read-own-card.ts';
import { readCompass } from '#features/compass/server/read-compass.ts';
import { listConversations } from '#features/conversation/server/list-conversations.ts';
import { readReport } from '#features/conversation/server/read-report.ts';
import { readFeedbackResults } from '#features/feedback/server/read-feedback-results.ts';
import { readOwnPlan } from '#features/plan/server/read-own-plan.ts';
import { readProfile } from '#features/profile/server/read-profile.ts';
import { dossierTemplate } from '#features/trust/ui/dossier.ts';
import type { Part } from '#features/trust/ui/dossier.ts';
import { formatDay } from '#i18n/format.ts';
import type { Locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import type { UseCase } from '#server/usecase.ts';
import { deny } from '#web/door.ts';
import { inTurn } from '#web/in-turn.ts';
import { answerPdf } from '#web/pdf.ts';
import { asOneReading } from '#web/reading.ts';
import type { Ask } from '#web/reading.ts';
import { workLine } from '../profile/work-line.ts';
import { cardPart, compassPart, feedbackPart, planPart, profilePart, conversationPart } from './parts.ts';

/** So many agreed reports, newest first: what came before stands in the other file. */
const mostReports = 8;

/** What of a request a file needs; whose it is, its actor says. */
type Asked = Pick<RequestEvent, 'locals' | 'url' | 'setHeaders'>;

/** Her whole file to read and to hand on: only what is filled, as she sees it on the pages. */
export const dossier = (event: Asked): Promise<Response> => inTurn(event, () => make(event));

async function make(event: Asked): Promise<Response> {
  const { actor, ctx, locale } = event.locals;
  if (actor.kind !== 'person') return deny({ kind: 'not-found' }, event);
  const today = dayInNetherlands(ctx.now());
  const t = messages(locale).trust.dossier;
  const { work, parts } = await asOneReading(event.locals, (ask) => readParts(ask, actor, locale, today));
  const content = {
    lang: locale,
    /** What people wrote stays in their own language: at Dutch schools, Dutch. */
    written: 'nl',
    title: t.title(actor.name),
    kind: t.kind,
    name: actor.name,
    work,
    lead: parts.length === 0 ? t.nothing : t.lead(formatDay(locale, today)),
    footer: `${actor.name} · ${formatDay(locale, today)}`,
    page: t.page,
    parts,
  };
  const file = { name: t.title(actor.name), plain: 'dossier', as: 'attachment', locale } as const;
  return answerPdf(event, dossierTemplate, content, file);
}

async function readParts(
  asking: Ask,
  actor: PersonActor,
  locale: Locale,
  today: IsoDate,
): Promise<{ work: string; parts: Part[] }> {
  const { personId } = actor;
  /** What she has no part in is left out. */
  const ask = async <In, Out>(useCase: UseCase<In, Out>, input: unknown): Promise<Out | null> => {
    const outcome = await asking(useCase, input);
    return outcome.ok ? outcome.value : null;
  };
  const all = messages(locale);
  const telling = { locale, today, all };
  const [profile, card, plan, feedback, compass, conversations] = await Promise.all([
    ask(readProfile, { personId }),
    ask(readOwnCard, { personId }),
    ask(readOwnPlan, { personId }),
    ask(readFeedbackResults, { personId }),
    ask(readCompass, { personId }),
    ask(listConversations, {}),
  ]);
  const agreed = (conversations?.items ?? []).filter(
    (one) => one.side === 'person' && one.phase === 'agreed',
  );
  const reports = await Promise.all(
    agreed.slice(0, mostReports).map(({ id }) => ask(readReport, { conversationId: id })),
  );
  return {
    work: profile === null ? '' : workLine(profile.person),
    parts: [
      ...cardPart(telling, card?.content ?? null),
      ...profilePart(telling, profile?.shown ?? null),
      ...planPart(telling, plan?.steps ?? []),
      ...feedbackPart(telling, feedback?.rounds ?? []),
      ...conversationPart(
        telling,
        reports.filter((report) => report !== null),
      ),
      ...compassPart(telling, compass),
    ],
  };
}
