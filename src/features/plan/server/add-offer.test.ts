import { beforeAll, describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import type { OfferKind } from '#core/offer.ts';
import { newId } from '#server/ids.ts';
import { testDatabase } from '#tests/support/database.ts';
import { buildWorld } from '#tests/support/world.ts';
import { stepFromOffer } from '../domain/from-offer.ts';
import { addOffer } from './add-offer.ts';
import { readOwnStep } from './read-step.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const { assistant } = world;
const personId = assistant.personId;
const institute = newId<'tenant'>();

async function offer(state: string): Promise<string> {
  const id = newId();
  await owner.query(
    `insert into offer (tenant_id, id, code, state, name, summary, kind, level, form, hours, hours_per_week, months,
       year_costs, region, directions, contact_email, starts, created_at, changed_at)
     values ($1, $2, $3, $4, 'Rekenen in groepjes', 'Wat je leert', 'module', 'none', 'online', 40, 4, 3, '{39500}',
       'nationwide', '{tasks}', 'loket@example.nl', '{2026-09-01,2027-02-01}', now(), now())`,
    [institute, id, `C-${id.slice(-6)}`, state],
  );
  return id;
}

beforeAll(async () => {
  await owner.query(
    `insert into tenant (id, kind, number, name) values ($1, 'institute', '90001', 'Hogeschool Rijn')`,
    [institute],
  );
});

const add = (offerId: string) => addOffer.execute(ctx, assistant, { personId, offerId });

describe('an offer in her plan', () => {
  test('becomes an idea with what it asks, once', async () => {
    const offerId = await offer('published');
    const first = await add(offerId);
    if (!first.ok) throw new Error(first.error.kind);
    expect(first.value.isNew).toBe(true);
    const read = await readOwnStep.execute(ctx, assistant, { stepId: first.value.stepId });
    expect(read).toMatchObject({
      ok: true,
      value: {
        step: {
          state: 'idea',
          kind: 'module',
          title: 'Rekenen in groepjes, Hogeschool Rijn',
          timeMinutes: 2400,
          moneyCents: 39_500,
          startsOn: '2027-02-01',
          offerId,
        },
      },
    });
    expect(await add(offerId)).toEqual({
      ok: true,
      value: { stepId: first.value.stepId, isNew: false },
    });
  });

  test('can come back after she stopped', async () => {
    const offerId = await offer('published');
    const first = await add(offerId);
    await owner.query(`update plan_step set state = 'stopped', stop_kind = 'own' where offer_id = $1`, [
      offerId,
    ]);
    const second = await add(offerId);
    expect(first.ok && second.ok && second.value.stepId !== first.value.stepId).toBe(true);
  });

  test.each(['draft', 'withdrawn'])('is not made of a %s', async (state) => {
    expect(await add(await offer(state))).toEqual({ ok: false, error: { kind: 'not-found' } });
  });
});

describe('the idea that an offer is', () => {
  const today = isoDate('2026-11-24');
  const plain = {
    name: 'Module',
    institute: 'Rijn',
    kind: 'module' as OfferKind,
    routeCode: null as string | null,
    hours: 40,
    months: 3,
    yearCosts: [10_000, 20_000] as number[],
    starts: [isoDate('2027-02-01')],
  };
  test.each([
    ['the costs of its first year', {}, { moneyCents: 10_000 }],
    ['of three years a third of its hours', { hours: 100, months: 36 }, { timeMinutes: 33 * 60 }],
    ['nothing to pay', { yearCosts: [] }, { moneyCents: null }],
    ['what is free', { yearCosts: [0] }, { moneyCents: null }],
    [
      'more than a step can ask',
      { hours: 6_720, months: 12, yearCosts: [20_000_000] },
      { timeMinutes: 120_000, moneyCents: 10_000_000 },
    ],
    ['its last day', {}, { startsOn: '2027-02-01', endsOn: '2027-05-02' }],
    ['no fixed start', { starts: [] }, { startsOn: null, endsOn: null }],
    ['only starts that are past', { starts: [isoDate('2026-09-01')] }, { startsOn: null, endsOn: null }],
    ['a start today', { starts: [today] }, { startsOn: today }],
    ['a pabo', { kind: 'degree', routeCode: 'pabo-deeltijd' }, { kind: 'pabo' }],
    ['another degree', { kind: 'degree', routeCode: 'ad-pep' }, { kind: 'further-training' }],
    ['side entry', { kind: 'side-entry' }, { kind: 'side-entry' }],
    ['a long name', { name: 'x'.repeat(119) }, { title: 'x'.repeat(119) }],
  ] as [string, Partial<typeof plain>, object][])('%s', (_, change, expected) => {
    expect(stepFromOffer({ ...plain, ...change }, today)).toMatchObject(expected);
  });
});
