import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import { newId } from '../ids.ts';
import {
  add,
  addIfNew,
  all,
  first,
  locked,
  one,
  put,
  remove,
  rowOf,
  rowsOf,
  save,
  saveIfVersion,
  touchedBy,
} from './rows.ts';
import type { Tx } from './transaction.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const { tenantId } = world.assistant;
const now = new Date('2026-11-24T10:00:00Z');
const write = <Of>(work: (tx: Tx) => Promise<Of>): Promise<Of> =>
  ctx.db.transaction({ tenantId }, work, false);
const wish = (personId: string, direction: 'expert' | 'switch' | 'reach') => ({
  tenantId,
  id: newId(),
  personId,
  direction,
  answeredOn: isoDate('2026-11-24'),
});
let people = 0;
async function somebody(): Promise<string> {
  people += 1;
  const name = `Iemand Nummer${String(people)}`;
  return (await addPerson(owner, world.board, { role: 'support-staff', name })).personId;
}

test('reads a row by what it is, whole and in the words of the domain', async () => {
  const personId = await somebody();
  const row = await write(async (tx) => {
    await add(tx, 'compass', { tenantId, id: newId(), personId, version: 1, answeredAt: now });
    return one(tx, 'compass', { personId });
  });
  expect(row).toMatchObject({ tenantId, personId, version: 1, answeredAt: now });
  expect(await write((tx) => locked(tx, 'compass', { personId, version: [1, 2] }))).toEqual(row);
  expect(await write((tx) => one(tx, 'compass', { personId, version: 2 }))).toBeNull();
});

test('saves over the version that was seen, and never over a newer one', async () => {
  const personId = await somebody();
  const versions = await write(async (tx) => {
    await add(tx, 'compass', { tenantId, id: newId(), personId, version: 1, answeredAt: now });
    const seen = { personId, version: 1 };
    return [
      await saveIfVersion(tx, 'compass', seen, { answeredAt: new Date() }),
      await saveIfVersion(tx, 'compass', seen, { answeredAt: now }),
    ];
  });
  expect(versions).toEqual([2, null]);
  const kept = await write((tx) => one(tx, 'compass', { personId }));
  expect(kept?.version).toBe(2);
  expect(kept?.answeredAt).not.toEqual(now);
});

test('adds several, each with what it brings and the rest as the table begins', async () => {
  const personId = await somebody();
  const rows = [
    { ...wish(personId, 'expert'), note: 'Graag' },
    { ...wish(personId, 'switch'), want: 3 },
  ];
  expect(await write((tx) => add(tx, 'compass_wish', rows))).toBe(2);
  expect(await write((tx) => add(tx, 'compass_wish', []))).toBe(0);
  const kept = await write((tx) =>
    all(tx.selectFrom('compass_wish').selectAll().where('person_id', '=', personId).orderBy('direction')),
  );
  expect(kept).toMatchObject([
    { direction: 'expert', note: 'Graag', want: null, options: [], fiveYears: null },
    { direction: 'switch', note: '', want: 3, answeredOn: '2026-11-24' },
  ]);
});

test('what is there already is left alone, or changed but for what it had at first', async () => {
  const personId = await somebody();
  const before = { ...wish(personId, 'reach'), note: 'Eerst' };
  const { id, direction, answeredOn } = before;
  const key = { tenantId, personId, direction };
  const added = await write(async (tx) => [
    await addIfNew(tx, 'compass_wish', before),
    await addIfNew(tx, 'compass_wish', { ...before, id: newId(), note: 'Later' }),
  ]);
  expect(added).toEqual([1, 0]);
  await write((tx) => put(tx, 'compass_wish', key, { note: 'Daarna', answeredOn }, { id: newId() }));
  expect(await write((tx) => one(tx, 'compass_wish', { personId }))).toMatchObject({ id, note: 'Daarna' });
});

test('changes and erases only what was meant, what is not said stays', async () => {
  const personId = await somebody();
  await write((tx) => add(tx, 'compass_wish', [wish(personId, 'expert'), wish(personId, 'switch')]));
  const changed = await write(async (tx) => [
    await save(tx, 'compass_wish', { personId, direction: ['expert'] }, { note: 'Ja', want: undefined }),
    await save(tx, 'compass_wish', { personId, want: null, direction: 'switch' }, { want: sql`1 + 1` }),
    await remove(tx, 'compass_wish', { personId, want: null }),
  ]);
  expect(changed).toEqual([1, 1, 1]);
  expect(await write((tx) => one(tx, 'compass_wish', { personId }))).toMatchObject({ want: 2, note: '' });
});

test('never touches all rows because a condition is missing', async () => {
  const nobody: { personId?: string } = {};
  await expect(write((tx) => remove(tx, 'compass_wish', nobody))).rejects.toThrow('not said');
  await expect(
    write((tx) => save(tx, 'compass_wish', { personId: nobody.personId }, { note: '' })),
  ).rejects.toThrow('personId is not said');
});

test('reads and changes by statements that are written out', async () => {
  const named = rowsOf<{ givenName: string; is: boolean }>;
  const seen = await write(async (tx) => [
    await named(tx)`select given_name, ${true}::boolean as is from person where given_name = ${'Samira'}`,
    await rowOf(tx)`select given_name from person where given_name = ${'niemand'}`,
    await touchedBy(tx)`delete from compass where version = ${-1}`,
    await first(tx.selectFrom('person').select('given_name').where('given_name', '=', 'niemand')),
  ]);
  expect(seen).toEqual([[{ givenName: 'Samira', is: true }], null, 0, null]);
});

test('another organisation sees and changes nothing of it', async () => {
  const personId = await somebody();
  await write((tx) => add(tx, 'compass_wish', wish(personId, 'expert')));
  const outside = await ctx.db.transaction(
    { tenantId: world.otherBoard },
    async (tx) => [
      await one(tx, 'compass_wish', { personId }),
      await save(tx, 'compass_wish', { personId }, { note: 'x' }),
      await remove(tx, 'compass_wish', { personId }),
    ],
    false,
  );
  expect(outside).toEqual([null, 0, 0]);
});

test('what no column holds does not compile', () => {
  const more = { ...wish('x', 'expert'), colour: 'red' };
  // @ts-expect-error colour is no column
  const adding = (tx: Tx) => add(tx, 'compass_wish', more);
  // @ts-expect-error no such direction
  const saving = (tx: Tx) => save(tx, 'compass_wish', { personId: 'x' }, { direction: 'up' });
  expect([adding, saving]).toHaveLength(2);
});
