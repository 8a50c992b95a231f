import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor, SystemActor } from '#access/actor.ts';
import { isoDate } from '#core/date.ts';
import type { SchoolId, TenantId } from '#core/id.ts';
import { personActor } from '#server/session/person-actor.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addBoard, addPerson, addSchool } from '#tests/support/world.ts';
import { addPerson as addByHand } from './add-person.ts';
import { checkStaffList } from './check-staff-list.ts';
import { chooseValues } from './choose-values.ts';
import { confirmStaffImport } from './confirm-staff-import.ts';
import { endEmployment } from './end-employment.ts';
import { exportStaff } from './export-staff.ts';
import { listStaff } from './list-staff.ts';
import { readImport } from './read-staff-import.ts';
import { readStaffMember } from './read-staff-member.ts';
import { runStaffImport } from './staff-import-job.ts';
import { uploadStaffList } from './upload-staff-list.ts';

/** A payroll's own words: schools with numbers of its own, functions that no cao knows, people of the board's office. */
const { ctx, owner, setNow } = await testDatabase();
let board: TenantId;
let system: SystemActor;
let hr: PersonActor;
let turn = 0;
let tree: SchoolId;

beforeEach(async () => {
  turn += 1;
  setNow('2026-11-30T10:00:00Z');
  board = await addBoard(owner, String(53_000 + turn), 'Stichting Eigen Woorden');
  system = { kind: 'system', tenantId: board };
  const two = String(turn).padStart(2, '0');
  tree = await addSchool(owner, board, `${two}VA00`, 'De Klimboom');
  await addSchool(owner, board, `${two}VB00`, 'De Wegwijzer');
  hr = await addPerson(owner, board, { role: 'hr', name: 'Henk Hofman' });
});

const header = 'Personeelsnummer;Roepnaam;Achternaam;E-mail;Functie;Deeltijdperc.;Org.eenheid;Begindatum;Rol';
const line = (number: string, given: string, work: string, place: string, role = ''): string =>
  `${number};${given};Proef;${given.toLowerCase()}@proef.test;${work};80;${place};1-8-2021;${role}`;
const csv = (...lines: string[]): Uint8Array => Buffer.from(`${[header, ...lines].join('\n')}\n`);
const list = csv(
  line('1', 'Gymma', 'Vakleerkracht gym', '100 De Klimboom'),
  line('2', 'Gijs', 'Vakleerkracht gym', '100 De Klimboom'),
  line('3', 'Oda', 'Onderwijsassistent', '100 De Klimboom'),
  line('4', 'Saar', 'Schoolmaatschappelijk werker', 'De Wegwijzer'),
  line('5', 'Bea', 'Beleidsmedewerker', 'Stafbureau'),
  line('6', 'Kees', 'Kok', 'De Wegwijzer'),
);

const value = <T>(
  outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
};
const read = async (importId: string) => value(await readImport.execute(ctx, hr, { importId }));
async function check(bytes: Uint8Array, fullList = false): Promise<string> {
  const { importId } = value(await uploadStaffList.execute(ctx, hr, { fileName: 'l.csv', bytes }));
  const { run } = await read(importId);
  const mapping = Object.fromEntries(Object.entries(run.mapping).map(([field, at]) => [field, String(at)]));
  value(await checkStaffList.execute(ctx, hr, { importId, mapping, fullList }));
  return importId;
}
/** Chooses by the words themselves. */
async function choose(importId: string, meaning: Readonly<Record<string, string>>): Promise<unknown> {
  const { run } = await read(importId);
  const values = Object.fromEntries(run.asked.map((one, at) => [String(at), meaning[one.value] ?? '']));
  return chooseValues.execute(ctx, hr, { importId, values });
}
async function bringIn(importId: string): Promise<void> {
  value(await confirmStaffImport.execute(ctx, hr, { importId, haveLeft: true, schoolsLeft: true }));
  await runStaffImport({ ctx, actor: system, data: { tenantId: board, importId }, isLast: true });
}
const staff = async () =>
  value(await listStaff.execute(ctx, hr, {})).items.map(({ name, jobs, roles }) => [
    name,
    jobs[0]?.functionCode ?? '',
    jobs[0]?.school ?? 'office',
    roles.join(' '),
  ]);
const meaning = () => ({
  'Vakleerkracht gym': 'leraar',
  'Schoolmaatschappelijk werker': 'other',
  Beleidsmedewerker: 'hr-medewerker',
  Kok: 'not',
  Onderwijsassistent: 'onderwijsassistent-onbekend',
  '100 De Klimboom': tree,
  Stafbureau: 'office',
});

describe('a board’s own words', () => {
  test('are asked once each, with their number and a guess where one dares', async () => {
    const { run, isAsked, schools } = await read(await check(list));
    expect(isAsked).toBe(true);
    expect(run.asked.map((one) => [one.kind, one.value, one.count, one.guess])).toEqual([
      ['function', 'Vakleerkracht gym', 2, 'leraar'],
      ['function', 'Beleidsmedewerker', 1, ''],
      ['function', 'Kok', 1, ''],
      ['function', 'Onderwijsassistent', 1, ''],
      ['function', 'Schoolmaatschappelijk werker', 1, ''],
      ['school', '100 De Klimboom', 3, tree],
      ['school', 'Stafbureau', 1, 'office'],
    ]);
    expect(schools.map(({ name, locationCode }) => [name, locationCode.slice(2)])).toEqual([
      ['De Klimboom', 'VA00'],
      ['De Wegwijzer', 'VB00'],
    ]);
    expect(run.totals).toMatchObject({ newPeople: 0, faultyRows: 6 });
  });

  test('bring everybody in as what was chosen, the board’s office too, and nobody who is not ours', async () => {
    const importId = await check(list);
    expect(await choose(importId, meaning())).toMatchObject({ ok: true });
    const { run, isAsked } = await read(importId);
    expect(isAsked).toBe(false);
    expect(run.totals).toMatchObject({ newPeople: 5, faultyRows: 0, leftOut: 1, otherFunctions: 1 });
    await bringIn(importId);
    expect(await staff()).toEqual([
      ['Henk Hofman', '', 'office', 'hr'],
      ['Bea Proef', 'hr-medewerker', 'office', ''],
      ['Gijs Proef', 'leraar', 'De Klimboom', 'teacher'],
      ['Gymma Proef', 'leraar', 'De Klimboom', 'teacher'],
      ['Oda Proef', 'onderwijsassistent-onbekend', 'De Klimboom', 'support-staff'],
      ['Saar Proef', 'other', 'De Wegwijzer', 'support-staff'],
    ]);
  });

  test('are remembered: the next list asks nothing, changes nothing, and shows what was chosen', async () => {
    const first = await check(list);
    await choose(first, meaning());
    await bringIn(first);
    const next = await read(await check(list, true));
    expect(next.isAsked).toBe(false);
    expect(next.run.choices.function).toMatchObject({ 'vakleerkracht gym': 'leraar', kok: 'not' });
    expect(next.run.totals).toMatchObject({ changes: false, faultyRows: 0, missing: 0, unchanged: 5 });
  });

  test('may be left open: those rows wait, and the word is asked again', async () => {
    const importId = await check(list);
    await choose(importId, { ...meaning(), Kok: '', 'Schoolmaatschappelijk werker': '' });
    const { run, isAsked, groups } = await read(importId);
    expect(isAsked).toBe(false);
    expect(run.totals).toMatchObject({ newPeople: 4, faultyRows: 2 });
    expect(groups.find(({ kind }) => kind === 'fault')?.lines.map(({ facts }) => facts['code'])).toEqual([
      'function-unknown',
      'function-unknown',
    ]);
    expect((await read(await check(list))).isAsked).toBe(true);
  });

  test('whoever is said not to be ours is left alone by a full list', async () => {
    const first = await check(list);
    await choose(first, { ...meaning(), Kok: 'other' });
    await bringIn(first);
    const second = await check(list, true);
    await choose(second, meaning());
    expect((await read(second)).run.totals).toMatchObject({ missing: 0, leftAlone: 1, leftOut: 1 });
  });

  test('mean nothing that is no option, and are chosen by nobody else', async () => {
    const importId = await check(list);
    expect(await choose(importId, { Kok: tree })).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    expect(await choose(importId, { Stafbureau: 'leraar' })).toMatchObject({
      ok: false,
      error: { kind: 'invalid' },
    });
  });
});

describe('who works for the board itself', () => {
  async function bea(): Promise<PersonActor> {
    const importId = await check(list);
    await choose(importId, meaning());
    await bringIn(importId);
    const { rows } = await owner.query<{ id: string }>(
      `select id from person where tenant_id = $1 and given_name = 'Bea'`,
      [board],
    );
    const id = rows[0]?.id ?? '';
    const actor = await ctx.db.transaction(
      { tenantId: board },
      (db) => personActor(db, id, isoDate('2026-11-30')),
      false,
    );
    if (actor === null) throw new Error('she may not come in');
    return actor;
  }

  test('comes in, at no school, and is shown so', async () => {
    const her = await bea();
    expect(her).toMatchObject({ schoolIds: [], grants: [] });
    const { person } = value(await readStaffMember.execute(ctx, hr, { personId: her.personId }));
    expect(person.jobs).toMatchObject([{ school: null, schoolId: null, functionTitle: 'Beleidsmedewerker' }]);
  });

  test('comes back from our own list as she is', async () => {
    await bea();
    const { bytes } = value(await exportStaff.execute(ctx, hr, { format: 'csv' }));
    expect(Buffer.from(bytes).toString()).toContain(';Bestuursbureau;');
    const { run, isAsked } = await read(await check(bytes, true));
    expect(isAsked).toBe(false);
    expect(run.totals).toMatchObject({ changes: false, faultyRows: 0, missing: 0 });
  });

  test('leaves by a full list without her, and loses no role for the whole board while she works on at a school', async () => {
    const her = await bea();
    await owner.query(
      `insert into role_grant (tenant_id, id, person_id, role, valid_from) values ($1, gen_random_uuid(), $2, 'coach', '2025-01-01')`,
      [board, her.personId],
    );
    const importId = await check(csv(line('3', 'Oda', 'Onderwijsassistent', 'De Klimboom')), true);
    await choose(importId, meaning());
    const { groups } = await read(importId);
    expect(groups.find(({ kind }) => kind === 'missing')?.lines.map(({ facts }) => facts['name'])).toContain(
      'Bea Proef',
    );
    const at = await addSchoolJob(her.personId);
    const { person } = value(await readStaffMember.execute(ctx, hr, { personId: her.personId }));
    const job = person.jobs.find(({ id }) => id !== at);
    value(
      await endEmployment.execute(ctx, hr, {
        personId: her.personId,
        employmentId: job?.id,
        version: job?.version,
        endsOn: '2026-11-29',
      }),
    );
    const { rows } = await owner.query<{ valid_to: string | null }>(
      `select valid_to from role_grant where person_id = $1 and role = 'coach'`,
      [her.personId],
    );
    expect(rows).toEqual([{ valid_to: null }]);
  });

  test('is added by hand as well', async () => {
    const { personId } = value(
      await addByHand.execute(ctx, hr, {
        givenName: 'Bo',
        familyName: 'Bureau',
        schoolId: 'office',
        functionCode: 'hr-medewerker',
        workingTime: '0,5',
        startsOn: '2026-01-01',
      }),
    );
    const { person } = value(await readStaffMember.execute(ctx, hr, { personId }));
    expect(person).toMatchObject({ jobs: [{ school: null }], roles: [] });
  });

  async function addSchoolJob(personId: string): Promise<string> {
    const { rows } = await owner.query<{ id: string }>(
      `insert into employment (tenant_id, id, person_id, school_id, function_code, working_time_factor, starts_on)
       values ($1, gen_random_uuid(), $2, $3, 'leraar', 0.2, '2026-01-01') returning id`,
      [board, personId, tree],
    );
    return rows[0]?.id ?? '';
  }
});
