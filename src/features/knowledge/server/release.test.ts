import { beforeEach, describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { rowOf } from '#server/knowledge/item.ts';
import { loadNational } from '#server/knowledge/load-national.ts';
import { readKnowledge } from '#server/knowledge/knowledge.store.ts';
import { readNational } from '#server/knowledge/national.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addOperator, buildWorld } from '#tests/support/world.ts';
import { addRuleVersion } from './add-rule-version.ts';
import { checkRule } from './check-rule.ts';
import { readEntry } from './read-entry.ts';
import { readReleaseDifferences } from './read-release-differences.ts';
import { readRule } from './read-rule.ts';
import { saveEntry } from './save-entry.ts';
import { withdrawVersion } from './withdraw-version.ts';

/** What came with the release and what became of it here: withdrawn, changed, added, and back again. */
const { ctx, owner, connection } = await testDatabase();
const world = await buildWorld(owner);
const operator = await addOperator(owner, 'Adam Beheer');
const national = readNational();
const key = 'di.base_hours';
const rule = national.rules.find((one) => one.key === key && one.validTo === null);
const route = national.routes.find(({ code }) => code === 'modules');
if (rule === undefined || route === undefined) throw new Error('the files changed');
const today = '2026-11-24';

beforeEach(async () => {
  const client = await owner.connect();
  await client.query(`begin; select set_config('app.system', 'on', true);
    truncate shared_rule_version, shared_knowledge, shared_withdrawal; commit`);
  client.release(true);
  await loadNational(connection);
});

const ofRule = {
  kind: 'rule',
  code: key,
  validFrom: rule.validFrom,
  from: '2027-01-01',
  reason: 'klopt niet',
  seen: 1,
};
const ofRoute = { ...ofRule, kind: 'route', code: 'modules', validFrom: route.validFrom };
const withdraw = (input: object) => withdrawVersion.execute(ctx, operator, input);
const knownOn = (day: string) => ctx.db.transaction({}, (tx) => readKnowledge(tx, isoDate(day)), false);

async function differences() {
  const outcome = await readReleaseDifferences.execute(ctx, world.hr, {});
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value;
}

async function later(value: string, validFrom: string, seen: string): Promise<void> {
  const { source } = { source: 'besluit van vandaag' };
  const more = { validTo: '', source, checkedOn: today, certainty: 'confirmed' };
  const outcome = await addRuleVersion.execute(ctx, operator, { key, value, validFrom, seen, ...more });
  expect(outcome).toMatchObject({ ok: true });
}

describe('withdrawing what came with a release', () => {
  test('ends a rule the day before, with the reason to read', async () => {
    expect(await withdraw(ofRule)).toMatchObject({ value: { isGone: false } });
    const versions = (await knownOn(today)).rules.filter((one) => one.key === key);
    expect(versions.map(({ validTo }) => validTo)).toEqual(['2026-12-31']);
    expect(await readRule.execute(ctx, world.hr, { key })).toMatchObject({
      value: { withdrawals: [{ validFrom: rule.validFrom, endsFrom: '2027-01-01', reason: 'klopt niet' }] },
    });
  });

  test('ends a route, and a later start of the same release does not bring it back', async () => {
    expect(await withdraw({ ...ofRoute, from: today })).toMatchObject({ ok: true });
    expect(await loadNational(connection)).toMatchObject({ added: 0, ended: 0 });
    const found = (await knownOn(today)).routes.filter(({ code }) => code === 'modules');
    expect(found.map(({ validTo }) => validTo)).toEqual(['2026-11-23']);
    expect(await readEntry.execute(ctx, world.hr, { kind: 'route', code: 'modules' })).toMatchObject({
      value: { withdrawals: [{ reason: 'klopt niet' }] },
    });
  });

  test('takes away what was to come, and it stays away', async () => {
    const coming = { ...route, code: 'coming', validFrom: isoDate('2027-08-01') };
    const release = { ...national, routes: [...national.routes, coming] };
    await loadNational(connection, release);
    const input = { ...ofRoute, code: 'coming', validFrom: '2027-08-01', from: today };
    expect(await withdraw(input)).toMatchObject({ value: { isGone: true } });
    expect(await loadNational(connection, release)).toMatchObject({ added: 0 });
    expect((await knownOn('2027-09-01')).routes.map(({ code }) => code)).not.toContain('coming');
  });

  test('gives the one before it back when the operator wrote what is withdrawn', async () => {
    await later('50', '2027-01-01', '1');
    const input = { ...ofRule, validFrom: '2027-01-01', from: '2027-01-01', seen: 3 };
    expect(await withdraw(input)).toMatchObject({ ok: true });
    const versions = (await knownOn(today)).rules.filter((one) => one.key === key);
    expect(versions).toMatchObject([{ value: 40, validTo: null }]);
  });

  test.each([
    ['a day that was', { from: '2026-11-23' }, { fields: { from: [{ code: 'in-the-past' }] } }],
    ['no reason', { reason: ' x ' }, { fields: { reason: [{ code: 'too-short' }] } }],
    ['no day', { from: '' }, { fields: { from: [{ code: 'not-a-date' }] } }],
    ['a version that is not there', { validFrom: '2001-01-01' }, { kind: 'not-found' }],
    ['a rule that is not there', { code: 'no.such' }, { kind: 'not-found' }],
    ['a thing of another kind', { kind: 'route' }, { kind: 'not-found' }],
    ['a page that is behind', { seen: 0 }, { kind: 'conflict' }],
  ])('is refused for %s', async (_, wrong, error) => {
    expect(await withdraw({ ...ofRule, ...wrong })).toMatchObject({ error });
    expect((await differences()).rules).toEqual([]);
  });

  test('is written down with day and version, not with what somebody wrote', async () => {
    await withdraw(ofRule);
    const { rows } = await owner.query(
      `select entity_id, detail from audit_event where event = 'knowledge.version-withdrawn' order by happened_at desc, id desc limit 1`,
    );
    expect(rows).toEqual([
      { entity_id: `rule ${key}`, detail: { validFrom: rule.validFrom, from: '2027-01-01' } },
    ]);
  });
});

describe('what differs from the release', () => {
  test('is nothing at first, also after a look at the source', async () => {
    expect(await differences()).toMatchObject({ rules: [], entries: [] });
    const { source, certainty } = rule;
    const looked = { key, validFrom: rule.validFrom, source, certainty, checkedOn: today, seen: 1 };
    expect(await checkRule.execute(ctx, operator, looked)).toMatchObject({ ok: true });
    expect(await differences()).toMatchObject({ rules: [], entries: [] });
  });

  test('shows both values of a rule, and taking the new one over ends it', async () => {
    await later('50', today, '1');
    const [found, ...more] = (await differences()).rules;
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      kind: 'other',
      slices: [{ day: today, here: { value: 50 }, release: { value: 40, source: rule.source } }],
      take: { validFrom: '2026-11-25', validTo: null, said: { value: 40 } },
    });
    const { take, seen } = found ?? {};
    const { said, validFrom } = take ?? {};
    const back = { ...said, key, value: '40', validFrom, validTo: '', seen };
    expect(await addRuleVersion.execute(ctx, operator, back)).toMatchObject({ ok: true });
    expect((await differences()).rules).toMatchObject([{ slices: [{ day: today }], take: null }]);
  });

  test('shows a route that was added, one that was changed and one that was withdrawn', async () => {
    const { content } = rowOf('route', route);
    const write = (code: string, more: object, seen: string) =>
      saveEntry.execute(ctx, operator, {
        kind: 'route',
        code,
        text: JSON.stringify({ ...content, code, ...more }),
        validFrom: today,
        validTo: '',
        seen,
      });
    expect(await write('own-route', {}, '0')).toMatchObject({ ok: true });
    expect(await write('modules', { costCents: 100 }, '1')).toMatchObject({ ok: true });
    const adPep = national.routes.find(({ code }) => code === 'ad-pep');
    await withdraw({ ...ofRoute, code: 'ad-pep', validFrom: adPep?.validFrom, from: '2027-01-01' });
    const { entries } = await differences();
    expect(entries.map(({ entry, code, kind }) => [entry, code, kind])).toEqual([
      ['route', 'modules', 'other'],
      ['route', 'ad-pep', 'other'],
      ['route', 'own-route', 'only-here'],
    ]);
    expect(entries[0]).toMatchObject({
      slices: [{ here: { costCents: 100 }, release: { costCents: null } }],
    });
    expect(entries[1]).toMatchObject({
      slices: [{ day: '2027-01-01', here: null }],
      take: { validFrom: '2027-01-01' },
    });
    expect(entries[2]).toMatchObject({ take: null });
  });

  test('shows what a later release brings and was not taken', async () => {
    const { source, certainty } = rule;
    const looked = { key, validFrom: rule.validFrom, source, certainty, checkedOn: today, seen: 1 };
    await checkRule.execute(ctx, operator, { ...looked, source: 'https://elders.nl' });
    expect((await differences()).rules).toMatchObject([
      { slices: [{ here: { source: 'https://elders.nl' }, release: { source: rule.source } }] },
    ]);
  });
});
