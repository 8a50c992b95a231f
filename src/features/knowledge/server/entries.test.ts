import { beforeEach, describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { rowOf } from '#server/knowledge/item.ts';
import { readKnowledge } from '#server/knowledge/knowledge.store.ts';
import { readNational } from '#server/knowledge/national.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addOperator, buildWorld } from '#tests/support/world.ts';
import { checkEntry } from './check-entry.ts';
import { lookAtEntry } from './look-at-entry.ts';
import { readEntry } from './read-entry.ts';
import { readKnownEntries } from './read-known-entries.ts';
import { saveEntry } from './save-entry.ts';
import { withdrawEntry } from './withdraw-entry.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const operator = await addOperator(owner, 'Adam Beheer');

const national = readNational();
const route = national.routes.find(({ code }) => code === 'modules');
if (route === undefined) throw new Error('the files changed');
const { content } = rowOf('route', route);
const text = (more: Record<string, unknown> = {}): string => JSON.stringify({ ...content, ...more });
const proposal = {
  kind: 'route',
  code: 'modules',
  text: text({ costCents: 12_300 }),
  validFrom: '2027-01-01',
  validTo: '',
  seen: '1',
};

const kept = () => ctx.db.transaction({}, (tx) => readKnowledge(tx, isoDate('2026-11-24')), false);
const versionsOf = async (code: string) =>
  (await kept()).routes
    .filter((one) => one.code === code)
    .map(({ validFrom, validTo, costCents }) => [validFrom, validTo, costCents]);
const original = [[route.validFrom, null, route.costCents]];
const before = [route.validFrom, '2026-12-31', route.costCents];

beforeEach(() =>
  ctx.db.transaction(
    { system: true },
    async (tx) => {
      const { validFrom } = route;
      await tx
        .deleteFrom('shared_knowledge')
        .where('origin', '=', 'operator')
        .where('valid_from', '>', validFrom)
        .execute();
      await tx
        .updateTable('shared_knowledge')
        .set({ valid_to: null, version: 1, origin: 'file' })
        .where('code', '=', 'modules')
        .execute();
    },
    false,
  ),
);

describe('reading', () => {
  test.each([
    ['operator', operator],
    ['hr', world.hr],
    ['board', world.boardMember],
  ])('%s sees every route, scheme, function and step', async (_, actor) => {
    const outcome = await readKnownEntries.execute(ctx, actor, {});
    if (!outcome.ok) throw new Error(outcome.error.kind);
    expect(outcome.value.routes).toEqual(national.routes);
    expect(outcome.value.functions).toEqual(national.functions);
    expect(outcome.value.steps).toEqual(national.steps);
    expect(new Set(outcome.value.funding.map(({ code }) => code))).toEqual(
      new Set(national.funding.map(({ code }) => code)),
    );
  });

  test('one that is not there is not found', async () => {
    for (const code of ['nowhere', 'sool'])
      expect(await readEntry.execute(ctx, world.hr, { kind: 'route', code })).toMatchObject({
        error: { kind: 'not-found' },
      });
  });
});

describe('a version of a route', () => {
  test('holds from its day; the one before ends the day before', async () => {
    expect(await saveEntry.execute(ctx, operator, proposal)).toMatchObject({ ok: true });
    expect(await versionsOf('modules')).toEqual([before, ['2027-01-01', null, 12_300]]);
  });

  test('is looked at first, and nothing is written', async () => {
    const outcome = await lookAtEntry.execute(ctx, operator, proposal);
    expect(outcome).toMatchObject({
      value: { entry: { code: 'modules', costCents: 12_300 }, cut: { to: '2026-12-31' } },
    });
    expect(await versionsOf('modules')).toEqual(original);
  });

  test.each([
    ['text', { text: '' }, 'not-data', {}],
    ['text', { text: '[]' }, 'not-data', {}],
    ['text', { text: '{"code":' }, 'not-data', {}],
    ['odd', { text: text({ odd: 1 }) }, 'unknown-field', {}],
    ['direction', { text: text({ direction: 'up' }) }, 'not-an-option', {}],
    ['needs.0.anyOf', { text: text({ needs: [{ code: 'diploma' }] }) }, 'required', {}],
    ['text', { text: text({ code: 'other' }) }, 'other-code', { code: 'modules' }],
    ['funding', { text: text({ funding: ['no-such'] }) }, 'no-such', { code: 'no-such' }],
    ['checkedOn', { text: text({ checkedOn: '2026-11-25' }) }, 'in-the-future', undefined],
    ['text', { text: 'x'.repeat(6001) }, 'too-long', { maximum: 6000 }],
    ['code', { code: 'Not a code' }, 'wrong-kind', undefined],
    ['validFrom', { validFrom: route.validFrom }, 'starts-before-newest', undefined],
    ['validTo', { validTo: '2026-12-31' }, 'ends-before-start', undefined],
  ])('is refused at %s for %o', async (field, wrong, code, values) => {
    const outcome = await saveEntry.execute(ctx, operator, { ...proposal, ...wrong });
    const said = values === undefined || Object.keys(values).length === 0 ? { code } : { code, values };
    if (outcome.ok || outcome.error.kind !== 'invalid') throw new Error('not refused');
    expect(outcome.error.fields[field]).toMatchObject([said]);
    expect(await versionsOf('modules')).toEqual(original);
  });

  test('from a page that is behind meets what the other wrote', async () => {
    await saveEntry.execute(ctx, operator, proposal);
    const late = { ...proposal, validFrom: '2028-01-01' };
    expect(await saveEntry.execute(ctx, operator, late)).toMatchObject({
      error: { kind: 'conflict', theirs: { validFrom: '2027-01-01' } },
    });
  });

  test('is looked at by what stands there now, and said to be behind', async () => {
    expect(await lookAtEntry.execute(ctx, operator, proposal)).toMatchObject({
      value: { isBehind: false },
    });
    await saveEntry.execute(ctx, operator, proposal);
    const late = { ...proposal, validFrom: '2028-01-01' };
    expect(await lookAtEntry.execute(ctx, operator, late)).toMatchObject({
      value: { isBehind: true, cut: { validFrom: '2027-01-01', to: '2027-12-31' } },
    });
  });

  test('that is new is one more route, as data alone', async () => {
    const fresh = { ...proposal, code: 'bibliotheek', text: text({ code: 'bibliotheek' }), seen: '0' };
    expect(await saveEntry.execute(ctx, operator, fresh)).toMatchObject({ ok: true });
    const codes = (await kept()).routes.map(({ code }) => code);
    expect(codes.at(-1)).toBe('bibliotheek');
    expect(codes).toHaveLength(national.routes.length + 1);
  });

  test('is taken back before it begins', async () => {
    await saveEntry.execute(ctx, operator, proposal);
    const input = { kind: 'route', code: 'modules', validFrom: '2027-01-01', seen: 3 };
    expect(await withdrawEntry.execute(ctx, operator, { ...input, seen: 1 })).toMatchObject({
      error: { kind: 'conflict' },
    });
    expect(await withdrawEntry.execute(ctx, operator, input)).toMatchObject({ ok: true });
    expect(await versionsOf('modules')).toEqual(original);
    expect(await withdrawEntry.execute(ctx, operator, input)).toMatchObject({
      error: { kind: 'not-found' },
    });
  });

  test('is not taken back once it began', async () => {
    const input = { kind: 'route', code: 'modules', validFrom: route.validFrom, seen: 1 };
    expect(await withdrawEntry.execute(ctx, operator, input)).toMatchObject({
      error: { kind: 'refused', code: 'has-begun' },
    });
  });
});

describe('looking at the source of a route again', () => {
  const input = {
    kind: 'route',
    code: 'modules',
    validFrom: route.validFrom,
    source: 'https://www.duo.nl',
    checkedOn: '2026-11-24',
    certainty: 'confirmed',
    seen: 1,
  };

  test('changes its source, day and certainty, and nothing else', async () => {
    expect(await checkEntry.execute(ctx, operator, input)).toMatchObject({ ok: true });
    const found = (await kept()).routes.filter(({ code }) => code === 'modules');
    const { source, checkedOn, certainty } = input;
    expect(found).toEqual([{ ...route, source, checkedOn, certainty }]);
    const { source: before, checkedOn: day, certainty: sure } = route;
    const back = { ...input, source: before, checkedOn: day, certainty: sure, seen: 2 };
    expect(await checkEntry.execute(ctx, operator, back)).toMatchObject({ ok: true });
  });

  test.each([
    ['tomorrow', { checkedOn: '2026-11-25' }, { fields: { checkedOn: [{ code: 'in-the-future' }] } }],
    ['without a source', { source: '' }, { fields: { source: [{ code: 'too-short' }] } }],
    ['of a version that is not there', { validFrom: '2001-01-01' }, { kind: 'not-found' }],
    ['of another kind', { kind: 'step' }, { kind: 'not-found' }],
    ['from a page that is behind', { seen: 0 }, { kind: 'conflict' }],
  ])('is refused %s', async (_, wrong, error) => {
    expect(await checkEntry.execute(ctx, operator, { ...input, ...wrong })).toMatchObject({ error });
    expect(await versionsOf('modules')).toEqual(original);
  });
});

test('a scheme gets a window of another year, and nothing of before is lost', async () => {
  const sool = await readEntry.execute(ctx, operator, { kind: 'funding', code: 'sool' });
  if (!sool.ok) throw new Error(sool.error.kind);
  const last = sool.value.versions.at(-1);
  const windows = [{ opensOn: '2027-01-01', closesOn: '2027-10-15' }];
  const asked = {
    kind: 'funding',
    code: 'sool',
    text: JSON.stringify({ ...last?.content, windows, knownUntil: '2027-12-31' }),
    validFrom: '2027-01-01',
    validTo: '',
    seen: sool.value.versions.reduce((sum, { version }) => sum + version, 0),
  };
  expect(await saveEntry.execute(ctx, operator, asked)).toMatchObject({ ok: true });
  const versions = (await kept()).funding.filter(({ code }) => code === 'sool');
  expect(versions.at(-1)).toMatchObject({ windows, validFrom: '2027-01-01', knownUntil: '2027-12-31' });
  expect(versions.at(-2)).toMatchObject({ validTo: '2026-12-31', knownUntil: '2025-12-31' });
});
