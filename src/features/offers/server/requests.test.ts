import { describe, expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { listening } from '#tests/support/listening.ts';
import { addTrainer, openOffer } from '#tests/support/institute.ts';
import { buildWorld } from '#tests/support/world.ts';
import type { Result } from '#core/result.ts';
import { addMoment } from './add-moment.ts';
import { answerRequest } from './answer-request.ts';
import { askInstitute } from './ask-institute.ts';
import { cancelMoment } from './cancel-moment.ts';
import { joinMoment } from './join-moment.ts';
import { bookmarkOffer } from './bookmark-offer.ts';
import { letGoOffer } from './let-go-offer.ts';
import { readCatalogue } from './read-catalogue.ts';
import { readOffer } from './read-offer.ts';
import { readOwnOffer } from './read-own-offer.ts';
import { readOwnOffers } from './read-own-offers.ts';
import { signUp } from './sign-up.ts';
import { tidyRequests } from './tidy-requests.ts';
import { withdrawOffer } from './withdraw-offer.ts';
import { withdrawRequest } from './withdraw-request.ts';

const { payloads: told, handlers } = listening('offers.asked', 'offers.signed-up');
const { ctx, owner, setNow } = await testDatabase({ handlers });
const world = await buildWorld(owner);
const trainer = await addTrainer(owner, 'Hogeschool Rijnoever', 'Mehmet Aydin');
const other = await addTrainer(owner, 'ROC De Rede', 'Rita Roos');
const she = world.assistant;

function value<T>(outcome: Result<T, unknown>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

let count = 0;
const open = (): Promise<string> => openOffer(ctx, trainer, { code: `O${String((count += 1))}` });
const received = async (offerId: string) =>
  value(await readOwnOffer.execute(ctx, trainer, { offerId })).requests;
const mails = async (to: string): Promise<{ subject: string; body: string; tenant_id: string }[]> =>
  (
    await owner.query<{ subject: string; body: string; tenant_id: string }>(
      `select subject, body, tenant_id from mail_message where recipient = $1 order by created_at, id`,
      [to],
    )
  ).rows;
const herAddress = async (): Promise<string> =>
  (await owner.query<{ email: string }>(`select email from person where id = $1`, [she.personId])).rows[0]
    ?.email ?? '';

describe('her own list', () => {
  test('holds what she saved, once, also when it was taken back', async () => {
    const offerId = await open();
    value(await bookmarkOffer.execute(ctx, she, { offerId }));
    value(await bookmarkOffer.execute(ctx, she, { offerId }));
    expect(value(await readOffer.execute(ctx, she, { offerId })).own?.saved).toBe(true);
    value(await withdrawOffer.execute(ctx, trainer, { offerId }));
    expect(value(await readOwnOffers.execute(ctx, she, {})).saved).toMatchObject([
      { id: offerId, state: 'withdrawn' },
    ]);
    value(await letGoOffer.execute(ctx, she, { offerId }));
    expect(value(await readOwnOffers.execute(ctx, she, {})).saved).toEqual([]);
    expect(await letGoOffer.execute(ctx, she, { offerId })).toMatchObject({ error: { kind: 'not-found' } });
  });

  test('is seen by no institute and nobody of another board', async () => {
    const offerId = await open();
    value(await bookmarkOffer.execute(ctx, she, { offerId }));
    for (const actor of [trainer, other, world.otherBoardAssistant]) {
      const rows = await ctx.db.transaction(
        { tenantId: actor.tenantId, personId: actor.personId },
        (tx) => tx.selectFrom('offer_saved').select('offer_id').execute(),
        false,
      );
      expect(rows, actor.name).toEqual([]);
    }
    expect(value(await readOwnOffers.execute(ctx, world.otherSchoolAssistant, {})).saved).toEqual([]);
  });
});

describe('a question', () => {
  test('reaches the institute with her name, is answered, and read by her', async () => {
    const offerId = await open();
    const { requestId } = value(
      await askInstitute.execute(ctx, she, { offerId, text: 'Is er les op vrijdag?' }),
    );
    expect(told.at(-1)).toEqual({ offerId, personId: she.personId });
    const [request] = await received(offerId);
    expect(request).toMatchObject({
      kind: 'question',
      state: 'sent',
      name: she.name,
      text: 'Is er les op vrijdag?',
    });
    expect(value(await readCatalogue.execute(ctx, trainer, {})).waiting).toBeGreaterThan(0);
    const letter = (await mails('loket@rijnoever.example')).at(-1);
    expect(letter).toMatchObject({ tenant_id: world.board });
    expect(letter?.body).toContain(`/catalogue/${offerId}`);
    expect(letter?.body).not.toContain(she.name);
    expect(letter?.body).not.toContain('vrijdag');
    const answer = { requestId, version: request?.version, text: 'Ja, in de ochtend.' };
    value(await answerRequest.execute(ctx, trainer, answer));
    expect(await answerRequest.execute(ctx, trainer, answer)).toMatchObject({
      error: { kind: 'conflict', theirs: { answer: 'Ja, in de ochtend.' } },
    });
    expect((await mails(await herAddress())).at(-1)).toMatchObject({ tenant_id: trainer.tenantId });
    expect(value(await readOwnOffers.execute(ctx, she, {})).requests).toMatchObject([
      { id: requestId, state: 'answered', answer: 'Ja, in de ochtend.', institute: 'Hogeschool Rijnoever' },
    ]);
  });

  test('is read with as many statements for many as for one', async () => {
    const statements = async () => {
      const before = ctx.db.statements;
      const { requests } = value(await readOwnOffers.execute(ctx, she, {}));
      for (const { offerName, institute } of requests) expect([offerName, institute]).not.toContain('');
      return { sent: requests.length, statements: ctx.db.statements - before };
    };
    value(await askInstitute.execute(ctx, she, { offerId: await open(), text: 'Hoe laat begint het?' }));
    const few = await statements();
    for (let more = 0; more < 4; more += 1)
      value(await askInstitute.execute(ctx, she, { offerId: await open(), text: 'En deze?' }));
    const many = await statements();
    expect(many.sent).toBe(few.sent + 4);
    expect(many.statements).toBe(few.statements);
  });

  test('needs words', async () => {
    const offerId = await open();
    expect(await askInstitute.execute(ctx, she, { offerId, text: '  ' })).toMatchObject({
      error: { fields: { text: [{ code: 'required' }] } },
    });
  });
});

describe('a sign-up', () => {
  test('is sent once, with a start, and tells other slices', async () => {
    const offerId = await open();
    expect(await signUp.execute(ctx, she, { offerId, startsOn: '' })).toMatchObject({
      error: { fields: { startsOn: [{ code: 'not-an-option' }] } },
    });
    expect(await signUp.execute(ctx, she, { offerId, startsOn: '2027-03-01' })).toMatchObject({ ok: false });
    const input = { offerId, startsOn: '2027-02-01', text: '' };
    value(await signUp.execute(ctx, she, input));
    expect(told.at(-1)).toEqual({ offerId, personId: she.personId });
    expect(await signUp.execute(ctx, she, input)).toMatchObject({ error: { code: 'sent-before' } });
    expect(await received(offerId)).toMatchObject([
      { kind: 'sign-up', startsOn: '2027-02-01', name: she.name },
    ]);
  });

  test('is taken back without a trace, and may be sent again', async () => {
    const offerId = await open();
    const input = { offerId, startsOn: '2027-02-01', text: 'Ik werk vier dagen.' };
    const { requestId } = value(await signUp.execute(ctx, she, input));
    value(await withdrawRequest.execute(ctx, she, { requestId }));
    expect(await received(offerId)).toEqual([]);
    const { rows } = await owner.query(`select state, name, email, text from offer_request where id = $1`, [
      requestId,
    ]);
    expect(rows).toEqual([{ state: 'withdrawn', name: '', email: '', text: '' }]);
    expect((await mails('loket@rijnoever.example')).at(-1)?.body).toContain(she.name);
    expect(await withdrawRequest.execute(ctx, she, { requestId })).toMatchObject({
      error: { kind: 'not-found' },
    });
    expect((await signUp.execute(ctx, she, input)).ok).toBe(true);
  });

  test('not for what was taken back, nor by who has no address', async () => {
    const offerId = await open();
    await owner.query(`update person set email = null where id = $1`, [world.otherSchoolAssistant.personId]);
    const input = { offerId, startsOn: '2027-02-01' };
    expect(await signUp.execute(ctx, world.otherSchoolAssistant, input)).toMatchObject({
      error: { code: 'no-address' },
    });
    value(await withdrawOffer.execute(ctx, trainer, { offerId }));
    expect(await signUp.execute(ctx, she, input)).toMatchObject({ error: { code: 'offer-closed' } });
  });
});

describe('an information moment', () => {
  const plan = async (offerId: string): Promise<string> =>
    value(
      await addMoment.execute(ctx, trainer, {
        offerId,
        startsAt: '2026-12-10T19:30',
        minutes: '60',
        place: 'Utrecht',
      }),
    ).momentId;

  test('goes into her calendar, and out of it when it is called off', async () => {
    const offerId = await open();
    const momentId = await plan(offerId);
    value(await joinMoment.execute(ctx, she, { offerId, momentId }));
    expect(await joinMoment.execute(ctx, she, { offerId, momentId })).toMatchObject({
      error: { code: 'sent-before' },
    });
    value(await cancelMoment.execute(ctx, trainer, { offerId, momentId }));
    const { rows } = await owner.query<{ method: string; content: string }>(
      `select calendar_method as method, calendar_content as content from mail_message
       where recipient = $1 and calendar_method is not null order by created_at, id`,
      [await herAddress()],
    );
    expect(rows.map(({ method }) => method).sort()).toEqual(['CANCEL', 'REQUEST']);
    expect(rows[0]?.content).toContain('DTSTART:20261210T183000Z');
  });

  test('waits for no answer: it counts for nobody as something to do', async () => {
    const offerId = await open();
    const waiting = async () => value(await readCatalogue.execute(ctx, trainer, {})).waiting;
    const before = await waiting();
    value(await joinMoment.execute(ctx, she, { offerId, momentId: await plan(offerId) }));
    expect(await waiting()).toBe(before);
    value(await askInstitute.execute(ctx, she, { offerId, text: 'Is er nog plek?' }));
    expect(await waiting()).toBe(before + 1);
    expect((await received(offerId)).map(({ kind }) => kind).sort()).toEqual(['moment', 'question']);
  });

  test('of another offer, called off or over is not there', async () => {
    const offerId = await open();
    const momentId = await plan(offerId);
    expect(await joinMoment.execute(ctx, she, { offerId: await open(), momentId })).toMatchObject({
      ok: false,
    });
    setNow('2026-12-10T19:00:00Z');
    expect(await joinMoment.execute(ctx, she, { offerId, momentId })).toMatchObject({ ok: false });
    setNow('2026-11-24T10:00:00Z');
  });
});

describe('what was sent', () => {
  test('is emptied after a year, and when she left', async () => {
    const offerId = await open();
    const { requestId } = value(await askInstitute.execute(ctx, she, { offerId, text: 'Blijft dit staan?' }));
    const system = { kind: 'system', tenantId: world.board } as const;
    await tidyRequests.execute(ctx, system, {});
    const state = async (): Promise<string> =>
      (await owner.query<{ state: string }>(`select state from offer_request where id = $1`, [requestId]))
        .rows[0]?.state ?? '';
    expect(await state()).toBe('sent');
    await owner.query(`update employment set ends_on = '2026-11-20' where person_id = $1`, [she.personId]);
    await tidyRequests.execute(ctx, system, {});
    expect(await state()).toBe('lapsed');
    await owner.query(`update employment set ends_on = null where person_id = $1`, [she.personId]);
    const later = value(await askInstitute.execute(ctx, she, { offerId, text: 'En nu?' })).requestId;
    setNow('2027-11-25T03:20:00Z');
    await tidyRequests.execute(ctx, system, {});
    setNow('2026-11-24T10:00:00Z');
    const { rows } = await owner.query(`select state, name, text from offer_request where id = $1`, [later]);
    expect(rows).toEqual([{ state: 'lapsed', name: '', text: '' }]);
  });

  test('cannot be given to somebody else by who answers it', async () => {
    const offerId = await open();
    const { requestId } = value(await askInstitute.execute(ctx, she, { offerId, text: 'Van wie is dit?' }));
    const move = ctx.db.transaction(
      { tenantId: trainer.tenantId, personId: trainer.personId },
      (tx) =>
        tx
          .updateTable('offer_request')
          .set({ institute_id: other.tenantId })
          .where('id', '=', requestId)
          .execute(),
      true,
    );
    await expect(move).rejects.toThrow('permission denied');
  });

  test('is nobody else’s to read, answer or take back', async () => {
    const offerId = await open();
    value(await bookmarkOffer.execute(ctx, she, { offerId }));
    value(await askInstitute.execute(ctx, she, { offerId, text: 'Alleen voor jullie.' }));
    const rows = await ctx.db.transaction(
      { tenantId: other.tenantId, personId: other.personId },
      (tx) => tx.selectFrom('offer_request').select('id').execute(),
      false,
    );
    expect(rows).toEqual([]);
  });
});
