import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import type { Result } from '#core/result.ts';
import { missingForPublishing } from '../domain/offer.ts';
import type { OfferContent } from '../domain/offer.ts';
import { offerForms, offerLevels, regions } from '../domain/offer.ts';
import { requestKinds } from '../domain/states.ts';
import { offerKinds } from '#core/offer.ts';
import { testDatabase } from '#tests/support/database.ts';
import { wordsOf } from '#tests/support/enums.ts';
import { addTrainer, offerForm, openOffer } from '#tests/support/institute.ts';
import { offerContent } from '#tests/support/offers.ts';
import { buildWorld } from '#tests/support/world.ts';
import { addMoment } from './add-moment.ts';
import { addOffer } from './add-offer.ts';
import { browseOffers } from './browse-offers.ts';
import { cancelMoment } from './cancel-moment.ts';
import { publishOffer } from './publish-offer.ts';
import { readOffer } from './read-offer.ts';
import { readOwnOffer } from './read-own-offer.ts';
import { removeDraft } from './remove-draft.ts';
import { saveOffer } from './save-offer.ts';
import { tidyOffers } from './tidy-offers.ts';
import { withdrawOffer } from './withdraw-offer.ts';

const { ctx, owner, setNow } = await testDatabase();
const world = await buildWorld(owner);
const trainer = await addTrainer(owner, 'Hogeschool Rijnoever', 'Mehmet Aydin');
const other = await addTrainer(owner, 'ROC De Rede', 'Rita Roos');
const system = { kind: 'system', tenantId: trainer.tenantId } as const;

function value<T>(outcome: Result<T, unknown>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

const write = async (given: Partial<OfferContent> = {}): Promise<string> =>
  value(await addOffer.execute(ctx, trainer, offerForm(offerContent(given)))).offerId;
const own = async (offerId: string) => value(await readOwnOffer.execute(ctx, trainer, { offerId })).offer;
const seen = (offerId: string, actor = world.assistant) => readOffer.execute(ctx, actor, { offerId });
const codes = async (filter: object = {}): Promise<string[]> =>
  value(await browseOffers.execute(ctx, world.assistant, filter)).items.map(({ name }) => name);

test('the words of the tables are those of the domain', async () => {
  expect(await wordsOf(owner, 'offer', 'kind')).toEqual([...offerKinds].sort());
  expect(await wordsOf(owner, 'offer', 'level')).toEqual([...offerLevels].sort());
  expect(await wordsOf(owner, 'offer', 'form')).toEqual([...offerForms].sort());
  expect(await wordsOf(owner, 'offer', 'region')).toEqual([...regions].sort());
  expect(await wordsOf(owner, 'offer_request', 'kind')).toEqual([...requestKinds].sort());
});

describe('writing an offer', () => {
  test('keeps every field as it was typed, for the institute alone', async () => {
    const offerId = await write({ code: 'eerst' });
    expect(await own(offerId)).toMatchObject({
      ...offerContent({ code: 'eerst' }),
      state: 'draft',
      version: 1,
    });
    expect(await seen(offerId)).toEqual({ ok: false, error: { kind: 'not-found' } });
    expect(await codes()).toEqual([]);
  });

  test('a draft may be half-written', async () => {
    const added = await addOffer.execute(ctx, trainer, { code: 'half', name: 'Half', kind: 'module' });
    const { offerId } = value(added);
    const { gaps } = value(await readOwnOffer.execute(ctx, trainer, { offerId }));
    expect(gaps.map(({ field }) => field)).toContain('summary');
    expect(await publishOffer.execute(ctx, trainer, { offerId })).toMatchObject({
      error: {
        kind: 'invalid',
        fields: { summary: [{ code: 'required' }], directions: [{ code: 'required' }] },
      },
    });
  });

  test('says at the field what is wrong', async () => {
    const outcome = await addOffer.execute(ctx, trainer, {
      ...offerForm(offerContent({ code: 'fout' })),
      code: '',
      months: 'twee',
      starts: ['31-02-2027', ''],
      yearCosts: ['gratis'],
      contactEmail: 'loket',
      link: 'javascript:x',
    });
    if (outcome.ok || outcome.error.kind !== 'invalid') throw new Error('was accepted');
    expect(Object.keys(outcome.error.fields).sort()).toEqual([
      'code',
      'contactEmail',
      'link',
      'months',
      'starts',
      'yearCosts',
    ]);
  });

  test('a code is used once, whatever its capitals; another institute may use it too', async () => {
    await write({ code: 'uniek' });
    const again = offerForm(offerContent({ code: 'UNIEK' }));
    expect(await addOffer.execute(ctx, trainer, again)).toMatchObject({
      error: { fields: { code: [{ code: 'code-taken' }] } },
    });
    expect((await addOffer.execute(ctx, other, again)).ok).toBe(true);
    const offerId = await write({ code: 'ander' });
    expect(
      await saveOffer.execute(ctx, trainer, {
        ...offerForm(offerContent({ code: 'uniek' })),
        offerId,
        version: 1,
      }),
    ).toMatchObject({ error: { fields: { code: [{ code: 'code-taken' }] } } });
  });

  test('two trainers who write at once keep both texts in sight', async () => {
    const offerId = await write({ code: 'samen' });
    const mine = { ...offerForm(offerContent({ code: 'samen', name: 'Mijn naam' })), offerId, version: 1 };
    expect(value(await saveOffer.execute(ctx, trainer, mine)).version).toBe(2);
    expect(await saveOffer.execute(ctx, trainer, { ...mine, name: 'Jouw naam' })).toMatchObject({
      error: { kind: 'conflict', theirs: { name: 'Mijn naam' } },
    });
  });
});

describe('opening and taking back', () => {
  test('what is open is read by everyone who signed in, and stays complete', async () => {
    const offerId = await openOffer(ctx, trainer, { code: 'open', name: 'Open' });
    expect(value(await seen(offerId)).offer).toMatchObject({
      name: 'Open',
      institute: 'Hogeschool Rijnoever',
    });
    expect(value(await seen(offerId, world.leader)).own).toBeNull();
    expect((await seen(offerId, other)).ok).toBe(true);
    const { version } = await own(offerId);
    const emptied = { ...offerForm(offerContent({ code: 'open' })), summary: '', offerId, version };
    expect(await saveOffer.execute(ctx, trainer, emptied)).toMatchObject({
      error: { fields: { summary: [{ code: 'required' }] } },
    });
    expect(missingForPublishing(await own(offerId))).toEqual([]);
  });

  test('the database holds it too', async () => {
    const offerId = await openOffer(ctx, trainer, { code: 'vast' });
    await expect(owner.query(`update offer set region = null where id = $1`, [offerId])).rejects.toThrow(
      'check',
    );
    await expect(owner.query(`update offer set months = 25 where id = $1`, [offerId])).rejects.toThrow(
      'check',
    );
  });

  test('taken back it is not found, still read by its address, and can be opened again', async () => {
    const offerId = await openOffer(ctx, trainer, { code: 'terug', name: 'Terug' });
    value(await withdrawOffer.execute(ctx, trainer, { offerId }));
    expect(await codes({ q: 'Terug' })).toEqual([]);
    expect(value(await seen(offerId)).offer.state).toBe('withdrawn');
    expect(await withdrawOffer.execute(ctx, trainer, { offerId })).toMatchObject({
      error: { kind: 'refused', code: 'offer-moved-on' },
    });
    value(await publishOffer.execute(ctx, trainer, { offerId }));
    expect(await codes({ q: 'Terug' })).toEqual(['Terug']);
    expect(await publishOffer.execute(ctx, trainer, { offerId })).toMatchObject({
      error: { code: 'offer-moved-on' },
    });
  });

  test('only what never was open can be thrown away', async () => {
    const draft = await write({ code: 'weg' });
    value(await removeDraft.execute(ctx, trainer, { offerId: draft }));
    expect(await readOwnOffer.execute(ctx, trainer, { offerId: draft })).toMatchObject({ ok: false });
    const offerId = await openOffer(ctx, trainer, { code: 'blijft' });
    expect(await removeDraft.execute(ctx, trainer, { offerId })).toEqual({
      ok: false,
      error: { kind: 'not-found' },
    });
  });
});

describe('finding', () => {
  test.each([
    [{ q: 'rekenen kleuters' }, ['Rekenen bij kleuters']],
    [{ q: 'rékenen' }, ['Rekenen bij kleuters', 'Rekenen in de bovenbouw']],
    [{ q: 'REKENEN' }, ['Rekenen bij kleuters', 'Rekenen in de bovenbouw']],
    [{ q: 'rijnoever bovenbouw' }, ['Rekenen in de bovenbouw']],
    [{ q: 'rekenen', direction: 'tasks' }, ['Rekenen in de bovenbouw']],
    [{ q: 'rekenen', level: 'mbo-4' }, ['Rekenen bij kleuters']],
    [{ q: 'rekenen', form: 'online' }, ['Rekenen in de bovenbouw']],
    [{ q: 'rekenen', kind: 'module' }, ['Rekenen bij kleuters']],
    [{ q: 'rekenen', region: 'zeeland' }, ['Rekenen in de bovenbouw']],
    [{ q: 'rekenen', region: 'utrecht' }, ['Rekenen bij kleuters', 'Rekenen in de bovenbouw']],
    [{ q: 'rekenen', cost: '0' }, ['Rekenen in de bovenbouw']],
    [{ q: 'rekenen', cost: '50000' }, ['Rekenen bij kleuters', 'Rekenen in de bovenbouw']],
    [{ q: 'rekenen', start: '3' }, ['Rekenen bij kleuters', 'Rekenen in de bovenbouw']],
    [{ q: 'Ad Pedagogisch open', start: '3' }, []],
    [{ q: '%' }, []],
    [{ q: 'rekenen', direction: 'omhoog', page: 'x' }, ['Rekenen bij kleuters', 'Rekenen in de bovenbouw']],
  ])('%j', async (filter, names) => {
    if ((await codes({ q: 'rekenen' })).length === 0) {
      const small = { hours: 40, months: 3, starts: [], level: 'mbo-4' } as const;
      await openOffer(ctx, trainer, {
        ...small,
        code: 'RK',
        name: 'Rekenen bij kleuters',
        kind: 'module',
        yearCosts: [45_000],
        directions: ['expert'],
        starts: [isoDate('2027-02-01')],
      });
      await openOffer(ctx, trainer, {
        ...small,
        code: 'RB',
        name: 'Rekenen in de bovenbouw',
        kind: 'course',
        level: 'hbo',
        form: 'online',
        region: 'groningen',
        yearCosts: [0],
        directions: ['tasks'],
      });
    }
    expect(await codes(filter)).toEqual(names);
  });

  test('a page holds twenty, and says how many there are', async () => {
    for (let index = 0; index < 21; index += 1)
      await openOffer(ctx, other, {
        code: `p${String(index)}`,
        name: `Reeks ${String(index).padStart(2, '0')}`,
      });
    const first = value(await browseOffers.execute(ctx, world.leader, { q: 'Reeks' }));
    expect([first.items.length, first.total, first.pages]).toEqual([20, 21, 2]);
    const second = value(await browseOffers.execute(ctx, world.leader, { q: 'Reeks', page: '2' }));
    expect(second.items.map(({ name }) => name)).toEqual(['Reeks 20']);
  });
});

describe('information moments', () => {
  const moment = { startsAt: '2026-12-10T19:30', minutes: '60', place: 'Online' };

  test('stand with the offer, by the Dutch clock, until they are over', async () => {
    const offerId = await openOffer(ctx, trainer, { code: 'avond' });
    const { momentId } = value(await addMoment.execute(ctx, trainer, { offerId, ...moment }));
    expect(value(await seen(offerId)).moments).toMatchObject([
      {
        id: momentId,
        startsAt: new Date('2026-12-10T18:30:00Z'),
        minutes: 60,
        place: 'Online',
        places: null,
      },
    ]);
    value(await cancelMoment.execute(ctx, trainer, { offerId, momentId }));
    expect(value(await seen(offerId)).moments).toEqual([]);
    expect(await cancelMoment.execute(ctx, trainer, { offerId, momentId })).toMatchObject({ ok: false });
  });

  test.each([
    [{ startsAt: '2026-11-01T10:00' }, 'startsAt', 'in-the-past'],
    [{ startsAt: 'vanavond' }, 'startsAt', 'not-a-date'],
    [{ minutes: '5' }, 'minutes', 'too-low'],
    [{ minutes: 'uur' }, 'minutes', 'not-a-number'],
    [{ place: ' ' }, 'place', 'required'],
  ])('%j is refused', async (given, field, code) => {
    const offerId = await write({ code: `m-${field}-${code}` });
    expect(await addMoment.execute(ctx, trainer, { offerId, ...moment, ...given })).toMatchObject({
      error: { kind: 'invalid', fields: { [field]: [{ code }] } },
    });
  });

  test('of a draft are nobody else’s', async () => {
    const offerId = await write({ code: 'stil' });
    value(await addMoment.execute(ctx, trainer, { offerId, ...moment }));
    const rows = await ctx.db.transaction(
      { tenantId: world.board, personId: world.assistant.personId },
      (tx) => tx.selectFrom('meeting').select('id').where('about_id', '=', offerId).execute(),
      false,
    );
    expect(rows).toEqual([]);
  });
});

describe('at night', () => {
  test('offers of which the last start is a month ago are taken back', async () => {
    const offerId = await openOffer(ctx, trainer, { code: 'voorbij' });
    const anytime = await openOffer(ctx, trainer, { code: 'altijd', starts: [] });
    setNow('2027-09-30T03:20:00Z');
    await tidyOffers.execute(ctx, system, {});
    expect((await own(offerId)).state).toBe('published');
    setNow('2027-10-02T03:20:00Z');
    await tidyOffers.execute(ctx, system, {});
    expect((await own(offerId)).state).toBe('withdrawn');
    expect((await own(anytime)).state).toBe('published');
    setNow('2026-11-24T10:00:00Z');
  });
});
