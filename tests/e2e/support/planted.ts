import type pg from 'pg';
import type { Actor, PersonActor } from '#access/actor.ts';
import { addDays, dayInNetherlands } from '#core/date.ts';
import type { PersonId, TenantId } from '#core/id.ts';
import type { Reader, Thing } from '#core/promise.ts';
import { saveFacts } from '#features/advice/server/save-facts.ts';
import { addItem } from '#features/card/server/add-item.ts';
import { readOwnCard } from '#features/card/server/read-own-card.ts';
import { saveCard } from '#features/card/server/save-card.ts';
import { saveItem } from '#features/card/server/save-item.ts';
import { openDirection } from '#features/compass/server/open-direction.ts';
import { agreeReport } from '#features/conversation/server/agree-report.ts';
import { holdConversation } from '#features/conversation/server/hold-conversation.ts';
import { objectToReport } from '#features/conversation/server/object-to-report.ts';
import { savePreparation } from '#features/conversation/server/save-preparation.ts';
import { saveReport } from '#features/conversation/server/save-report.ts';
import { sayReady } from '#features/conversation/server/say-ready.ts';
import { startConversation } from '#features/conversation/server/start-conversation.ts';
import { listCounterparts } from '#features/counterpart/server/list-counterparts.ts';
import { promiseCounterpart } from '#features/counterpart/server/promise-counterpart.ts';
import { guestLinks } from '#features/demonstration/server/guest-links.ts';
import { choosePerson } from '#features/feedback/server/choose-person.ts';
import { closeRequest, autosaveAnswers, readLink, sendAnswers } from '#features/feedback/server/round.ts';
import { guestOf } from '#shapes/round/server/guest.ts';
import { saveQuestions } from '#features/feedback/server/save-questions.ts';
import { sendRequest } from '#features/feedback/server/send-request.ts';
import { startRequest } from '#features/feedback/server/start-request.ts';
import { addOffer } from '#features/offers/server/add-offer.ts';
import { askInstitute } from '#features/offers/server/ask-institute.ts';
import { publishOffer } from '#features/offers/server/publish-offer.ts';
import { withdrawOffer } from '#features/offers/server/withdraw-offer.ts';
import { addStep } from '#features/plan/server/add-step.ts';
import { answerStep } from '#features/plan/server/answer-step.ts';
import { finishStep } from '#features/plan/server/finish-step.ts';
import { readOwnPlan } from '#features/plan/server/read-own-plan.ts';
import { saveStep } from '#features/plan/server/save-step.ts';
import { startStep } from '#features/plan/server/start-step.ts';
import { stopStep } from '#features/plan/server/stop-step.ts';
import { submitStep } from '#features/plan/server/submit-step.ts';
import { agreeToProfile } from '#features/profile/server/agree-to-profile.ts';
import { askForChanges } from '#features/profile/server/ask-for-changes.ts';
import { giveProfile } from '#features/profile/server/give-profile.ts';
import { saveProfile } from '#features/profile/server/profile-document.ts';
import { readProfile } from '#features/profile/server/read-profile.ts';
import { reviseProfile } from '#features/profile/server/revise-profile.ts';
import { startProfile } from '#features/profile/server/start-profile.ts';
import { endCoach } from '#features/staff/server/end-coach.ts';
import { proposeCoach } from '#features/staff/server/propose-coach.ts';
import { saveSharing } from '#features/trust/server/save-sharing.ts';
import { messages } from '#i18n/messages.ts';
import type { Context } from '#server/ctx.ts';
import { personActor } from '#server/session/person-actor.ts';
import type { UseCase } from '#server/usecase.ts';
import { offerForm } from '#tests/support/institute.ts';
import { offerContent } from '#tests/support/offers.ts';
import { showing } from '#tests/support/sharing.ts';

/** One thing with a word in it that stands nowhere else. */
export interface Planted {
  readonly thing: Thing;
  readonly word: string;
  /** Only what was read at such an address counts: for what has no text of its own. */
  readonly at?: RegExp;
  /** Another place where she reads it herself. */
  readonly own?: RegExp;
  /** The persona whose it is; null when nobody signs in as her. */
  readonly whose: string | null;
  /** To whom it was opened; without it, to nobody. */
  readonly opened?: readonly Reader[];
}

export interface Garden {
  readonly planted: readonly Planted[];
  readonly people: readonly string[];
  readonly offers: readonly string[];
  /** The link of somebody who was asked and did not answer yet. */
  readonly guest: string;
}

type Cast = Readonly<
  Record<'assistant' | 'supporter' | 'leader' | 'coach' | 'hr' | 'teacher' | 'trainer', PersonActor>
>;

/** What the gardener works with. */
interface Tools {
  readonly ctx: Context;
  readonly owner: pg.Pool;
  readonly cast: Cast;
  readonly act: <Input, Output>(
    who: Actor,
    useCase: UseCase<Input, Output>,
    input: unknown,
  ) => Promise<Output>;
  readonly plant: (
    thing: Thing,
    whose: PersonActor,
    opened?: readonly Reader[],
    more?: Partial<Planted>,
  ) => string;
}

/**
 * Two people's lives, told by their own acts: the assistant shows nothing to anybody; of the supporter everything is
 * open to her leader and her coach. A word in each thing says whether somebody reads it.
 */
export async function plantAll(ctx: Context, owner: pg.Pool): Promise<Garden> {
  const planted: Planted[] = [];
  const cast = await castOf(ctx, owner);
  const tools: Tools = {
    ctx,
    owner,
    cast,
    act: async (who, useCase, input) => {
      const outcome = await useCase.execute(ctx, who, input);
      if (!outcome.ok) throw new Error(`${useCase.audit}: ${JSON.stringify(outcome.error)}`);
      return outcome.value;
    },
    plant: (thing, whose, opened, more = {}) => {
      const number = String(planted.length + 100);
      const word = `wqx${number}qz`;
      const persona = Object.entries(cast).find(([, one]) => one.personId === whose.personId)?.[0] ?? null;
      planted.push({ thing, word, whose: persona, ...(opened === undefined ? {} : { opened }), ...more });
      return word;
    },
  };
  const before = await plantBeforeYes(tools);
  for (const she of [cast.assistant, cast.supporter]) {
    const isOpen = she === cast.supporter;
    const to = <R extends Reader>(...whom: readonly R[]): readonly R[] | undefined =>
      isOpen ? whom : undefined;
    await plantCard(tools, she, to('leader', 'coach'));
    await plantAdvice(tools, she, isOpen);
    await plantPlan(tools, she, to('leader'));
    await plantConversation(tools, she, isOpen);
    await plantProfile(tools, she, isOpen);
  }
  await plantAtSchool(tools);
  const guest = await plantFeedback(tools);
  const offers = await plantOffers(tools);
  return {
    planted,
    people: [cast.assistant.personId, cast.supporter.personId, before],
    offers,
    guest,
  };
}

async function castOf(ctx: Context, owner: pg.Pool): Promise<Cast> {
  const today = dayInNetherlands(ctx.now());
  const of = async (persona: string): Promise<PersonActor> => {
    const { rows } = await owner.query<{ id: PersonId; tenant: TenantId }>(
      'select id, tenant_id as tenant from person where demo_persona = $1',
      [persona],
    );
    const [row] = rows;
    if (row === undefined) throw new Error(`no persona ${persona}`);
    const actor = await ctx.db.transaction(
      { tenantId: row.tenant, system: true },
      (tx) => personActor(tx, row.id, today),
      false,
    );
    if (actor === null) throw new Error(`${persona} is nobody here`);
    return actor;
  };
  return {
    assistant: await of('assistant'),
    supporter: await of('supporter'),
    leader: await of('leader'),
    coach: await of('coach'),
    hr: await of('hr'),
    teacher: await of('teacher'),
    trainer: await of('trainer'),
  };
}

/** Somebody to whom this coach was proposed, and who shows her card to her coach: she did not say yes. */
async function plantBeforeYes({ ctx, owner, cast, act, plant }: Tools): Promise<string> {
  const { tenantId } = cast.assistant;
  const { rows } = await owner.query<{ id: PersonId; link: string }>(
    `select p.id, l.id as link from person p join coach_link l on l.tenant_id = p.tenant_id and l.person_id = p.id
     where p.tenant_id = $1 and p.demo_persona is null and l.coach_id = $2 and l.ended_at is null limit 1`,
    [tenantId, cast.coach.personId],
  );
  const [{ id: personId, link }] = rows as [{ id: PersonId; link: string }];
  const today = dayInNetherlands(ctx.now());
  const she = await ctx.db.transaction(
    { tenantId, system: true },
    (tx) => personActor(tx, personId, today),
    false,
  );
  if (she === null) throw new Error('she left');
  await act(she, endCoach, { personId, linkId: link });
  await act(cast.hr, proposeCoach, { personId, coachId: cast.coach.personId });
  await addCardItem(act, she, 'expertise', plant('card-before-yes', she));
  await act(she, saveSharing, showing(personId, 'card:expertise', 'coach'));
  return personId;
}

async function addCardItem(
  act: Tools['act'],
  she: PersonActor,
  part: 'expertise' | 'diplomas' | 'experience',
  title: string,
): Promise<void> {
  const { personId } = she;
  const { itemId } = await act(she, addItem, { personId, part });
  const { versions } = await act(she, readOwnCard, { personId });
  const content =
    part === 'experience' ? { title, sector: 'other', years: '3', detail: '' } : { title, detail: '' };
  await act(she, saveItem, { personId, itemId, part, version: versions[part], ...content });
}

async function plantCard(
  { cast, act, plant }: Tools,
  she: PersonActor,
  opened: readonly Reader[] | undefined,
): Promise<void> {
  const { personId } = she;
  await addCardItem(act, she, 'expertise', plant('card', she, opened));
  const compass = new RegExp(`^/(api/v1/)?compass/${personId}`);
  const showsCompass = opened === undefined ? undefined : (['leader', 'coach'] as const);
  plant('compass', she, showsCompass, { word: '', at: compass, own: /^\/compass$/ });
  if (opened === undefined) return;
  const { versions } = await act(she, readOwnCard, { personId });
  await act(she, saveCard, {
    personId,
    part: 'offer',
    version: versions.offer,
    tags: [],
    text: plant('card-part-for-team', she),
    ask: '',
  });
  await addCardItem(act, she, 'experience', plant('card-part-for-one', she));
  await act(she, saveSharing, showing(personId, 'card:experience', 'person', cast.teacher.personId));
}

async function plantAdvice({ owner, act, plant }: Tools, she: PersonActor, isOpen: boolean): Promise<void> {
  const { personId } = she;
  const { rows } = await owner.query<{ version: number }>(
    'select version from advice_facts where person_id = $1',
    [personId],
  );
  const note = plant('facts', she, isOpen ? ['leader', 'coach'] : undefined);
  const parts = {
    birth: { birthMonth: '4', birthYear: '1991' },
    wants: { wantsQualification: 'yes', goal: 'diploma:ad' },
    room: { ownHours: '6', leaveHours: '0', budgetEuros: '250' },
    around: { travel: ['own-place'], note },
  };
  let version = rows[0]?.version ?? 0;
  for (const [part, told] of Object.entries(parts))
    ({ version } = await act(she, saveFacts, { personId, version, part, ...told }));
  const shown = messages('nl').advicePages.talk.mapLead(she.name.split(' ')[0] ?? '');
  plant('advice', she, isOpen ? ['leader', 'coach'] : undefined, {
    word: shown,
    at: new RegExp(`^/advice/${personId}`),
    own: /^\/advice$/,
  });
}

async function plantPlan(
  tools: Tools,
  she: PersonActor,
  opened: readonly Reader[] | undefined,
): Promise<void> {
  const { act, cast, plant } = tools;
  await writeStep(tools, she, { title: plant('idea', she, opened), why: '', room: '' });
  const dear = await writeStep(tools, she, {
    title: plant('asked-of-board', she, opened),
    why: '',
    room: '',
    moneyEuros: '9000',
  });
  await act(she, submitStep, dear);
  const stopped = await writeStep(tools, she, { title: 'Een dag meekijken', why: '', room: '' });
  await act(she, submitStep, stopped);
  await act(she, stopStep, {
    ...(await now(tools, she, stopped)),
    reason: plant('stop-reason', she, opened),
  });
  const step = await writeStep(tools, she, {
    title: plant('step', she, opened),
    why: plant('why', she, opened),
    room: plant('asked', she, opened),
  });
  await act(she, submitStep, step);
  await act(cast.leader, answerStep, {
    ...(await now(tools, she, step)),
    answer: 'can',
    note: plant('answer-note', she, opened),
  });
  const { items: rows } = await act(cast.hr, listCounterparts, {
    whose: 'mine',
    state: 'unsettled',
    kind: 'room',
  });
  for (const { id, version } of rows.filter(({ itemId }) => itemId === step.stepId))
    await act(cast.hr, promiseCounterpart, {
      counterpartId: id,
      version,
      promisedFor: addDays(dayInNetherlands(tools.ctx.now()), 20),
      note: plant('owner-note', she, opened),
    });
  await act(she, startStep, await now(tools, she, step));
  await act(she, finishStep, {
    ...(await now(tools, she, step)),
    learned: plant('lessons', she, opened),
    used: '',
  });
}

interface At {
  readonly stepId: string;
  readonly version: number;
}

async function now({ act }: Tools, she: PersonActor, { stepId }: { stepId: string }): Promise<At> {
  const { steps } = await act(she, readOwnPlan, { personId: she.personId });
  return { stepId, version: steps.find(({ id }) => id === stepId)?.version ?? 0 };
}

async function writeStep(
  tools: Tools,
  she: PersonActor,
  { title, why, ...asks }: { title: string; why: string; room: string; moneyEuros?: string },
): Promise<At> {
  const { act } = tools;
  const { stepId } = await act(she, addStep, { personId: she.personId });
  const what = { part: 'what', kind: 'practice', title, why, initiative: 'own' };
  // What nothing was written in yet stands in no list.
  await act(she, saveStep, { stepId, version: 1, ...what });
  if (asks.room !== '' || asks.moneyEuros !== undefined)
    await act(she, saveStep, { ...(await now(tools, she, { stepId })), part: 'asks', ...asks });
  return now(tools, she, { stepId });
}

async function plantConversation(tools: Tools, she: PersonActor, isOpen: boolean): Promise<void> {
  const { ctx, cast, act, plant } = tools;
  const { leader } = cast;
  const today = dayInNetherlands(ctx.now());
  const { conversationId } = await act(she, startConversation, {
    personId: she.personId,
    leaderId: leader.personId,
    kind: 'development',
    form: 'live',
    plannedAt: `${addDays(today, 9)}T14:45`,
    minutes: 45,
    place: 'Spreekkamer',
  });
  const prepare = (who: PersonActor, development: string) =>
    act(who, savePreparation, { conversationId, part: 'development', version: 0, texts: { development } });
  await prepare(she, plant('preparation', she, isOpen ? ['leader'] : undefined));
  await prepare(leader, plant('leader-preparation', she, isOpen ? ['self'] : undefined));
  await act(she, sayReady, { conversationId });
  if (!isOpen) return;
  await act(leader, sayReady, { conversationId });
  await act(leader, holdConversation, { conversationId, heldOn: today });
  const texts = {
    development: plant('report', she),
    wishes: '',
    ambition: '',
    pitfalls: '',
    expectations: '',
  };
  const edition = 1;
  const { version } = await act(leader, saveReport, {
    conversationId,
    edition,
    version: 0,
    texts,
    learningWish: 'Rekenen',
    followUpOn: addDays(today, 100),
    agreements: [],
  });
  await act(leader, agreeReport, { conversationId, edition, version });
  await act(she, objectToReport, { conversationId, edition, version, reason: plant('objection', she) });
  const dueOn = addDays(today, 30);
  const again = await act(leader, saveReport, {
    conversationId,
    edition: edition + 1,
    version: 1,
    texts,
    learningWish: 'Rekenen',
    followUpOn: addDays(today, 100),
    agreements: [
      { what: plant('agreement', she), owner: 'leader', dueOn },
      { what: plant('agreement-of-hr', she), owner: 'hr', dueOn },
    ],
  });
  for (const who of [leader, she])
    await act(who, agreeReport, { conversationId, edition: edition + 1, ...again });
}

async function plantProfile(tools: Tools, she: PersonActor, isOpen: boolean): Promise<void> {
  const { act, cast, plant } = tools;
  const { coach } = cast;
  const { personId } = she;
  const opened = isOpen ? (['leader'] as const) : undefined;
  const version = async (who: PersonActor) => (await act(who, readProfile, { personId })).shown?.version;
  const content = (qualities: string, title: string) => ({
    qualities,
    ambitions: 'Een eigen groep.',
    learningNeed: 'Uitleggen.',
    steps: [{ adviceId: null, title, direction: 'expert', kind: 'task', why: '' }],
  });
  await act(coach, isOpen ? reviseProfile : startProfile, { personId });
  const [qualities, advised] = [plant('profile', she, opened), plant('advised', she, opened)];
  await act(coach, giveProfile, {
    personId,
    version: await version(coach),
    content: content(qualities, advised),
  });
  await act(she, agreeToProfile, { personId, version: await version(she) });
  await act(coach, reviseProfile, { personId });
  if (isOpen) {
    const draft = content(plant('profile-draft', she), advised);
    await act(coach, saveProfile, { personId, version: await version(coach), content: draft });
    return;
  }
  await act(coach, giveProfile, {
    personId,
    version: await version(coach),
    content: content(qualities, advised),
  });
  await act(she, askForChanges, {
    personId,
    version: await version(she),
    wishes: plant('profile-wishes', she),
  });
}

/** What her leader says is possible at school. */
async function plantAtSchool({ owner, cast, act, plant }: Tools): Promise<void> {
  const schoolId = cast.leader.grants[0]?.schoolId;
  const { rows } = await owner.query<{ version: number; can: number }>(
    `select version, can from compass_possibility where school_id = $1 and item = 'expert'`,
    [schoolId],
  );
  await act(cast.leader, openDirection, {
    schoolId,
    item: 'expert',
    can: rows[0]?.can ?? 4,
    reason: plant('possibility', cast.assistant),
    open: [],
    version: rows[0]?.version ?? 0,
  });
}

async function plantFeedback(tools: Tools): Promise<string> {
  const { ctx, owner, act, cast, plant } = tools;
  const links = (): Promise<string[]> => guestLinks(ctx, cast.assistant.tenantId);
  let waiting = '';
  for (const she of [cast.assistant, cast.supporter]) {
    const isOpen = she === cast.supporter;
    const opened = isOpen ? (['coach'] as const) : undefined;
    const { roundId } = await act(she, startRequest, {
      personId: she.personId,
      topic: 'Werk',
      mode: 'named',
    });
    const own = {
      level: [],
      skills: [`Hoe doe ik ${isOpen ? 'dit' : plant('questions', she)}`],
      qualities: [],
    };
    await act(she, saveQuestions, { roundId, version: 1, codes: ['explains'], own });
    const before = new Set(await links());
    const giver = plant('giver', she, opened);
    for (const [index, name] of [giver, 'Els de Wit'].entries())
      await act(she, choosePerson, {
        roundId,
        name,
        email: `gast${String(index)}.${she.personId}@example.org`,
        source: 'teacher',
      });
    await act(she, sendRequest, { roundId });
    const fresh = (await links()).filter((link) => !before.has(link));
    const { rows } = await owner.query<{ body: string }>(
      'select body from mail_message where strpos(body, $1) > 0',
      [giver],
    );
    const first = fresh.find((link) => rows.some(({ body }) => body.includes(link))) ?? '';
    await answer(tools, first, plant('feedback', she, opened));
    if (!isOpen) {
      waiting = fresh.find((link) => link !== first) ?? '';
      continue;
    }
    await act(she, closeRequest, { roundId });
    await act(she, saveSharing, showing(she.personId, 'feedback', 'coach'));
  }
  return waiting;
}

async function answer({ ctx, act }: Tools, token: string, level: string): Promise<void> {
  const guest = await guestOf(ctx, token);
  if (guest === null) throw new Error('the link leads nowhere');
  const { form } = await act(guest, readLink, { token });
  if (form === null) throw new Error('the link is over');
  const { version } = await act(guest, autosaveAnswers, {
    token,
    version: form.version,
    ratings: Object.fromEntries(form.questions.map(({ id }) => [id, '4'])),
    texts: Object.fromEntries(form.themes.map((theme) => [theme, level])),
  });
  await act(guest, sendAnswers, { token, version });
}

async function plantOffers({ cast, act, plant }: Tools): Promise<readonly string[]> {
  const { trainer, assistant } = cast;
  const add = async (code: string, thing: Thing): Promise<string> => {
    const content = offerForm(
      offerContent({ code, name: plant(thing, trainer, undefined, { whose: null }) }),
    );
    return (await act(trainer, addOffer, content)).offerId;
  };
  const draft = await add('WQX-1', 'offer-draft');
  const open = await add('WQX-2', 'offer-open');
  const withdrawn = await add('WQX-3', 'offer-withdrawn');
  for (const offerId of [open, withdrawn]) await act(trainer, publishOffer, { offerId });
  await act(trainer, withdrawOffer, { offerId: withdrawn });
  await act(assistant, askInstitute, { offerId: open, text: plant('question-to-institute', assistant) });
  return [draft, open, withdrawn];
}
