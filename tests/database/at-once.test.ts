import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { addItem } from '#features/card/server/add-item.ts';
import { saveCard } from '#features/card/server/save-card.ts';
import { openDirection } from '#features/compass/server/open-direction.ts';
import { startConversation } from '#features/conversation/server/start-conversation.ts';
import { listCounterparts } from '#features/counterpart/server/list-counterparts.ts';
import { promiseCounterpart } from '#features/counterpart/server/promise-counterpart.ts';
import { refuseCounterpart } from '#features/counterpart/server/refuse-counterpart.ts';
import { startRequest } from '#features/feedback/server/start-request.ts';
import { addOffer } from '#features/offers/server/add-offer.ts';
import { bookmarkOffer } from '#features/offers/server/bookmark-offer.ts';
import { publishOffer } from '#features/offers/server/publish-offer.ts';
import { signUp } from '#features/offers/server/sign-up.ts';
import { withdrawOffer } from '#features/offers/server/withdraw-offer.ts';
import { addStep } from '#features/plan/server/add-step.ts';
import { answerStep } from '#features/plan/server/answer-step.ts';
import { saveStep } from '#features/plan/server/save-step.ts';
import { submitStep } from '#features/plan/server/submit-step.ts';
import { withdrawStep } from '#features/plan/server/withdraw-step.ts';
import { startProfile } from '#features/profile/server/start-profile.ts';
import { addPerson as addToStaff } from '#features/staff/server/add-person.ts';
import { changePerson } from '#features/staff/server/change-person.ts';
import { grantRole } from '#features/staff/server/grant-role.ts';
import { proposeCoach } from '#features/staff/server/propose-coach.ts';
import { setAbsence } from '#features/staff/server/set-absence.ts';
import { saveSharing } from '#features/trust/server/save-sharing.ts';
import { handlers } from '#src/slices.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addTrainer, offerForm, openOffer } from '#tests/support/institute.ts';
import { offerContent } from '#tests/support/offers.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';

/** Two people, two windows or an impatient finger: what is asked twice at the same moment happens once, and nobody gets an error of ours. */
const { ctx, owner } = await testDatabase({ handlers });
const world = await buildWorld(owner);
const { assistant, leader, hr, coach, board, school } = world;
const { personId } = assistant;

type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly kind: string; readonly code?: string } };

/** What became of each: `ok`, or why not. */
async function together(...asked: readonly Promise<Outcome>[]): Promise<string[]> {
  const outcomes = await Promise.all(asked);
  return outcomes.map((one) => (one.ok ? 'ok' : (one.error.code ?? one.error.kind))).sort();
}
const count = async (sql: string, values: readonly unknown[] = []): Promise<number> =>
  Number((await owner.query<{ n: string }>(`select count(*) as n from ${sql}`, [...values])).rows[0]?.n);
async function valueOf<T>(
  outcome: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>,
): Promise<T> {
  const found = await outcome;
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

/** Somebody new, so that each test begins with nothing. */
let people = 0;
const someone = (): Promise<PersonActor> =>
  addPerson(owner, board, { role: 'support-staff', school, name: `Nieuw Mens${String((people += 1))}` });

describe('on her card', () => {
  test('two windows that save from the same version: one is kept, the other is shown both texts', async () => {
    const save = (working: string) =>
      saveCard.execute(ctx, assistant, { personId, part: 'years', version: 1, working, inEducation: '' });
    expect(await together(save('10'), save('11'))).toEqual(['conflict', 'ok']);
  });

  test('a text and its ticks are kept together or not at all', async () => {
    const save = (text: string, tag: string) =>
      saveCard.execute(ctx, assistant, { personId, part: 'offer', version: 1, text, ask: '', tags: [tag] });
    expect(await together(save('een', 'own-role'), save('twee', 'all-round'))).toEqual(['conflict', 'ok']);
    const { rows } = await owner.query<{ text: string; tags: string[] }>(
      'select offer_text as text, offer_tags as tags from card where person_id = $1',
      [personId],
    );
    expect([
      ['een', 'own-role'],
      ['twee', 'all-round'],
    ]).toContainEqual([rows[0]?.text, rows[0]?.tags[0]]);
  });

  test('the first two things on a card that is not there yet both stay', async () => {
    const her = await someone();
    const add = () => addItem.execute(ctx, her, { personId: her.personId, part: 'expertise' });
    expect(await together(add(), add(), add())).toEqual(['ok', 'ok', 'ok']);
  });
});

describe('in her plan', () => {
  const idea = async (): Promise<{ stepId: string; version: number }> => {
    const { stepId } = await valueOf(addStep.execute(ctx, assistant, { personId }));
    const what = { stepId, version: 1, part: 'what', kind: 'coaching', title: 'Meelopen', initiative: 'own' };
    return { stepId, ...(await valueOf(saveStep.execute(ctx, assistant, what))) };
  };

  test('put before the school twice: the school is asked once', async () => {
    const step = await idea();
    const outcome = await together(
      submitStep.execute(ctx, assistant, step),
      submitStep.execute(ctx, assistant, step),
    );
    expect(outcome.filter((one) => one === 'ok')).toHaveLength(1);
    expect(await count(`counterpart where item_id = $1 and kind = 'answer'`, [step.stepId])).toBe(1);
  });

  test('answered by two leaders at once: one answer stands, whole', async () => {
    const other = await addPerson(owner, board, { role: 'leader', school, name: 'Lisa Leider' });
    const step = await idea();
    await valueOf(submitStep.execute(ctx, assistant, step));
    const now = { ...step, version: step.version + 1 };
    const outcome = await together(
      answerStep.execute(ctx, leader, { ...now, answer: 'can', note: 'Graag' }),
      answerStep.execute(ctx, other, { ...now, answer: 'not-now', note: 'Geen tijd' }),
    );
    expect(outcome.filter((one) => one === 'ok')).toHaveLength(1);
    const { rows } = await owner.query<{ answer: string; answer_note: string }>(
      'select answer, answer_note from plan_step where id = $1',
      [step.stepId],
    );
    expect([
      ['can', 'Graag'],
      ['not-now', 'Geen tijd'],
    ]).toContainEqual([rows[0]?.answer, rows[0]?.answer_note]);
  });

  test('taken back while the school answers: one of the two, never half of both', async () => {
    const step = await idea();
    await valueOf(submitStep.execute(ctx, assistant, step));
    const now = { ...step, version: step.version + 1 };
    const outcome = await together(
      withdrawStep.execute(ctx, assistant, now),
      answerStep.execute(ctx, leader, { ...now, answer: 'can' }),
    );
    expect(outcome.filter((one) => one === 'ok')).toHaveLength(1);
    const { rows } = await owner.query<{ state: string; answer: string | null }>(
      'select state, answer from plan_step where id = $1',
      [step.stepId],
    );
    expect([
      ['idea', null],
      ['waiting', 'can'],
    ]).toContainEqual([rows[0]?.state, rows[0]?.answer]);
  });
});

describe('between two people', () => {
  test('both begin the same conversation: there is one', async () => {
    const her = await someone();
    const start = (actor: PersonActor) =>
      startConversation.execute(ctx, actor, {
        personId: her.personId,
        leaderId: leader.personId,
        kind: 'development',
        form: 'live',
      });
    expect(await together(start(her), start(leader))).toEqual(['already-open', 'ok']);
    expect(await count('conversation where person_id = $1', [her.personId])).toBe(1);
  });

  test('two leaders say what is possible for the first time: one is heard, the other sees it', async () => {
    const say = (reason: string) =>
      openDirection.execute(ctx, leader, { schoolId: school, item: 'expert', can: '4', reason, version: 0 });
    expect(await together(say('een'), say('twee'))).toEqual(['conflict', 'ok']);
  });

  test('a coach begins a profile in two windows: there is one', async () => {
    const start = () => startProfile.execute(ctx, coach, { personId });
    const outcome = await together(start(), start());
    expect(outcome.filter((one) => one === 'ok')).toHaveLength(1);
    expect(await count('development_profile where person_id = $1', [personId])).toBe(1);
  });

  test('shared twice: shown once, and taken back it is gone', async () => {
    const her = await someone();
    const offered = ['compass~leader'];
    const save = (cells: readonly string[]) =>
      saveSharing.execute(ctx, her, { personId: her.personId, offered, cells });
    const share = () => save(offered);
    expect(await together(share(), share())).toEqual(['ok', 'ok']);
    const open = 'share where person_id = $1';
    expect(await count(open, [her.personId])).toBe(1);
    const stop = () => save([]);
    const outcome = await together(stop(), stop());
    expect(outcome).toContain('ok');
    expect(await count(open, [her.personId])).toBe(0);
  });
});

describe('with HR', () => {
  const her = {
    givenName: 'Dubbel',
    familyName: 'Klik',
    email: 'dubbel@example.nl',
    schoolId: school,
    functionCode: 'concierge',
    workingTime: '0,5',
    startsOn: '2026-08-01',
  };

  test('an impatient finger adds one person', async () => {
    const add = () => addToStaff.execute(ctx, hr, her);
    expect(await together(add(), add())).toEqual(['invalid', 'ok']);
    expect(await count(`person where email = 'dubbel@example.nl'`)).toBe(1);
  });

  test('one address for two people: one of them has it, the other is named', async () => {
    const [a, b] = [await someone(), await someone()];
    const change = (who: PersonActor) =>
      changePerson.execute(ctx, hr, {
        personId: who.personId,
        version: 1,
        givenName: 'Nieuw',
        familyName: 'Mens',
        email: 'samen@example.nl',
      });
    expect(await together(change(a), change(b))).toEqual(['invalid', 'ok']);
  });

  test('one role, given twice at once, is given once', async () => {
    const who = await someone();
    const grant = () =>
      grantRole.execute(ctx, hr, {
        personId: who.personId,
        role: 'coordinator',
        schoolId: school,
        validFrom: '2026-08-01',
      });
    expect(await together(grant(), grant())).toEqual(['already-has', 'ok']);
    expect(await count(`role_grant where person_id = $1 and role = 'coordinator'`, [who.personId])).toBe(1);
  });

  test('away on the same days, said twice at once: once, and the other hears it', async () => {
    const who = await addPerson(owner, board, { role: 'leader', school, name: 'Wil Weg' });
    const days = { fromOn: '2026-12-01', toOn: '2026-12-04' };
    const set = () =>
      setAbsence.execute(ctx, hr, { personId: who.personId, standInId: leader.personId, ...days });
    expect(await together(set(), set(), set())).toEqual(['already-away', 'already-away', 'ok']);
    expect(await count('absence where person_id = $1', [who.personId])).toBe(1);
  });

  test('one coach, proposed twice at once, is proposed once', async () => {
    const who = await someone();
    const propose = () =>
      proposeCoach.execute(ctx, leader, { personId: who.personId, coachId: coach.personId });
    expect(await together(propose(), propose())).toEqual(['coach-already', 'ok']);
    expect(await count('coach_link where person_id = $1', [who.personId])).toBe(1);
  });
});

describe('with an institute', () => {
  test('one code for two offers at once: one has it, the other is told', async () => {
    const trainer = await addTrainer(owner, 'Rijnoever', 'Tom Trainer');
    const add = () => addOffer.execute(ctx, trainer, offerForm(offerContent({ code: 'REK-1' })));
    expect(await together(add(), add())).toEqual(['invalid', 'ok']);
  });

  test('opened and taken back at once: it ends as one of the two', async () => {
    const trainer = await addTrainer(owner, 'Maasoever', 'Toos Trainer');
    const offerId = await openOffer(ctx, trainer, { code: 'REK-2' });
    const outcome = await together(
      withdrawOffer.execute(ctx, trainer, { offerId }),
      withdrawOffer.execute(ctx, trainer, { offerId }),
    );
    expect(outcome).toEqual(['offer-moved-on', 'ok']);
    const again = await together(
      publishOffer.execute(ctx, trainer, { offerId }),
      publishOffer.execute(ctx, trainer, { offerId }),
    );
    expect(again).toEqual(['offer-moved-on', 'ok']);
  });

  test('signed up twice with one impatient finger: once; kept twice: once', async () => {
    const trainer = await addTrainer(owner, 'IJsseloever', 'Ties Trainer');
    const offerId = await openOffer(ctx, trainer, { code: 'REK-3', starts: [] });
    const her = await someone();
    const sign = () => signUp.execute(ctx, her, { offerId });
    expect(await together(sign(), sign())).toEqual(['ok', 'sent-before']);
    expect(await count('offer_request where offer_id = $1', [offerId])).toBe(1);
    const keep = () => bookmarkOffer.execute(ctx, her, { offerId });
    expect(await together(keep(), keep())).toEqual(['ok', 'ok']);
    expect(await count('offer_saved where offer_id = $1', [offerId])).toBe(1);
  });
});

test('the other side promises in one window and refuses in the other: one of the two stands', async () => {
  const { stepId } = await valueOf(addStep.execute(ctx, assistant, { personId }));
  const what = { stepId, version: 1, part: 'what', kind: 'coaching', title: 'Kijken', initiative: 'own' };
  await valueOf(saveStep.execute(ctx, assistant, what));
  const asks = { stepId, version: 2, part: 'asks', room: 'een stil lokaal' };
  const { version } = await valueOf(saveStep.execute(ctx, assistant, asks));
  await valueOf(submitStep.execute(ctx, assistant, { stepId, version }));
  await valueOf(answerStep.execute(ctx, leader, { stepId, version: version + 1, answer: 'can' }));
  const { items: rows } = await valueOf(listCounterparts.execute(ctx, hr, {}));
  const room = rows.find(({ itemId, kind }) => itemId === stepId && kind === 'room');
  if (room === undefined) return expect.fail('the room is asked of HR');
  const one = { counterpartId: room.id, version: room.version };
  const outcome = await together(
    promiseCounterpart.execute(ctx, hr, { ...one, promisedFor: '', note: '' }),
    refuseCounterpart.execute(ctx, hr, { ...one, reason: 'Geen lokaal vrij' }),
  );
  expect(outcome.filter((each) => each === 'ok')).toHaveLength(1);
});

test('as many rounds of feedback as one may have, also when they are begun at once', async () => {
  const her = await someone();
  const start = (_: unknown, place: number) =>
    startRequest.execute(ctx, her, { personId: her.personId, topic: String(place), mode: 'named' });
  const outcome = await together(...Array.from({ length: 8 }, start));
  const open = await count(`round where person_id = $1`, [her.personId]);
  expect(open).toBe(outcome.filter((one) => one === 'ok').length);
  expect(outcome).toContain('too-many-open');
});
