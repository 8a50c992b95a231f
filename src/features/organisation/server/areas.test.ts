import { beforeEach, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import type { SchoolId, TenantId } from '#core/id.ts';
import { personActor } from '#server/session/person-actor.ts';
import { must } from '#tests/support/conversation.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addBoard, addPerson, addSchool } from '#tests/support/world.ts';
import { isoDate } from '#core/date.ts';
import { endCoordinator, nameCoordinator } from './name-coordinator.ts';
import { readAreas } from './read-areas.ts';
import { saveArea } from './save-area.ts';

const { ctx, owner, setNow } = await testDatabase();
let board: TenantId;
let hr: PersonActor;
let teacher: PersonActor;
let schools: SchoolId[];
let turn = 0;

beforeEach(async () => {
  turn += 1;
  setNow('2026-11-30T10:00:00Z');
  board = await addBoard(owner, String(56_000 + turn), 'Stichting De Waard');
  schools = [];
  for (const [at, name] of ['Eik', 'Beuk', 'Linde'].entries())
    schools.push(
      await addSchool(owner, board, `${String(turn).padStart(2, '0')}W${'ABC'[at] ?? ''}00`, name),
    );
  hr = await addPerson(owner, board, { role: 'hr', name: 'Henk Hofman' });
  teacher = await addPerson(owner, board, {
    role: 'teacher',
    school: schools[2] ?? schools[0],
    name: 'Arjen Mol',
  });
});

const read = async (as = hr) => (await must(ctx, as, readAreas, {})).areas;
const save = (name: string, at: readonly number[], areaId?: string) =>
  must(ctx, hr, saveArea, {
    name,
    schools: at.map((one) => schools[one]),
    ...(areaId === undefined ? {} : { areaId }),
  });
/** The schools at which she coordinates on a day. */
async function coordinatesAt(day: string): Promise<string[]> {
  const actor = await ctx.db.transaction(
    { tenantId: board, system: true },
    (tx) => personActor(tx, teacher.personId, isoDate(day)),
    false,
  );
  const at = actor?.grants.flatMap(({ role, schoolId }) => (role === 'coordinator' ? [schoolId] : [])) ?? [];
  return at.map((id) => ['Eik', 'Beuk', 'Linde'][schools.findIndex((one) => one === id)] ?? 'all').sort();
}

test('a role at an area is that role at its schools, for as long as they are in it', async () => {
  const { areaId } = await save('Rivier', [0, 1]);
  await must(ctx, hr, nameCoordinator, { areaId, who: '', whoNamed: 'arjen' });
  expect(await read(teacher)).toMatchObject([
    { name: 'Rivier', schools: [{ name: 'Beuk' }, { name: 'Eik' }], coordinators: [{ name: 'Arjen Mol' }] },
  ]);
  expect(await coordinatesAt('2026-11-30')).toEqual(['Beuk', 'Eik']);
  setNow('2026-12-07T10:00:00Z');
  await save('Rivier', [1, 2], areaId);
  expect(await coordinatesAt('2026-12-07')).toEqual(['Beuk', 'Linde']);
  expect(await coordinatesAt('2026-12-06')).toEqual(['Beuk', 'Eik']);
  setNow('2026-12-08T10:00:00Z');
  await must(ctx, hr, endCoordinator, { areaId, coordinatorId: teacher.personId });
  expect(await coordinatesAt('2026-12-08')).toEqual([]);
  expect(await coordinatesAt('2026-12-07')).toEqual(['Beuk', 'Linde']);
  expect(await endCoordinator.execute(ctx, hr, { areaId, coordinatorId: teacher.personId })).toMatchObject({
    error: { kind: 'not-found' },
  });
});

test('a school is in one area at a time, and takes the role along', async () => {
  const first = await save('Rivier', [0, 1]);
  await must(ctx, hr, nameCoordinator, { areaId: first.areaId, who: teacher.personId });
  await save('Zand', [1, 2]);
  expect((await read()).map((one) => [one.name, one.schools.map(({ name }) => name)])).toEqual([
    ['Rivier', ['Eik']],
    ['Zand', ['Beuk', 'Linde']],
  ]);
  expect(await coordinatesAt('2026-11-30')).toEqual(['Eik']);
  const { rows } = await owner.query('select from place_school where tenant_id = $1', [board]);
  expect(rows).toHaveLength(3);
});

test('what is wrong is told at its field, and nothing of another board is a school here', async () => {
  const { areaId } = await save('Rivier', []);
  const tried = (input: object) => saveArea.execute(ctx, hr, { name: 'Zand', schools: [], ...input });
  expect(await tried({ name: ' rivier ' })).toMatchObject({
    error: { fields: { name: [{ code: 'name-taken' }] } },
  });
  expect(await tried({ name: 'rivier', areaId })).toMatchObject({ ok: true });
  expect(await nameCoordinator.execute(ctx, hr, { areaId, who: teacher.personId })).toMatchObject({
    error: { code: 'area-empty' },
  });
  const other = await addBoard(owner, String(57_000 + turn), 'Elders');
  const foreign = await addSchool(owner, other, `${String(turn).padStart(2, '0')}XA00`, 'Vreemd');
  expect(await tried({ schools: [foreign] })).toMatchObject({ error: { kind: 'not-found' } });
  await save('Rivier', [0], areaId);
  for (const [given, code] of [
    [{}, 'required'],
    [{ who: hr.personId }, 'not-an-option'],
    [{ whoNamed: 'Niemand Zo' }, 'nobody-named'],
  ] as const)
    expect(await nameCoordinator.execute(ctx, hr, { areaId, ...given })).toMatchObject({
      error: { fields: { who: [{ code }] } },
    });
  const theirs = await addPerson(owner, other, { role: 'hr', name: 'Hilde Hart' });
  expect((await must(ctx, theirs, readAreas, {})).areas).toEqual([]);
  expect(await saveArea.execute(ctx, theirs, { areaId, name: 'Mijn', schools: [] })).toMatchObject({
    error: { kind: 'not-found' },
  });
});
