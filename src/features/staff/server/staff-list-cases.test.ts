import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor, SystemActor } from '#access/actor.ts';
import type { PersonId, TenantId } from '#core/id.ts';
import { beginSession, signedIn } from '#server/session/session.store.ts';
import { testDatabase } from '#tests/support/database.ts';
import { listening } from '#tests/support/listening.ts';
import { addBoard, addPerson, addSchool } from '#tests/support/world.ts';
import { answerStaffList } from './answer-staff-list.ts';
import { checkStaffList } from './check-staff-list.ts';
import { closeEnded } from './close-ended.ts';
import { confirmStaffImport } from './confirm-staff-import.ts';
import { dropOldLists } from './drop-old-lists.ts';
import { readRefusedRows } from './read-refused-rows.ts';
import { readImport } from './read-staff-import.ts';
import { readImports } from './read-staff-imports.ts';
import { reopenEmployment } from './reopen-employment.ts';
import { runStaffImport } from './staff-import-job.ts';
import { undoStaffImport } from './undo-staff-import.ts';
import { uploadStaffList } from './upload-staff-list.ts';

/** Kinds of faults that users of such lists reported, each with the right answer. */
const { told, handlers } = listening('staff.employment-ended', 'staff.role-ended');
const { ctx, owner, setNow } = await testDatabase({ handlers });
let board: TenantId;
let system: SystemActor;
let hr: PersonActor;
let turn = 0;
let codes: [string, string, string];

beforeEach(async () => {
  told.length = 0;
  turn += 1;
  setNow('2026-11-30T10:00:00Z');
  board = await addBoard(owner, String(52_000 + turn), 'Stichting De Proef');
  system = { kind: 'system', tenantId: board };
  const two = String(turn).padStart(2, '0');
  codes = [`${two}PA00`, `${two}PB00`, `${two}PC00`];
  for (const [at, name] of ['De Eik', 'De Beuk', 'De Linde'].entries())
    await addSchool(owner, board, codes[at] ?? '', name);
  hr = await addPerson(owner, board, { role: 'hr', name: 'Henk Hofman' });
});

const header =
  'Personeelsnummer;Roepnaam;Achternaam;E-mail;Functie;Werktijdfactor;School;Begindatum;Einddatum;Rol';
const A = (): string => codes[0];
const csv = (...rows: string[]): Uint8Array => Buffer.from(`${[header, ...rows].join('\n')}\n`);
const row = (
  number: string,
  given: string,
  family: string,
  email: string,
  school: string,
  more = '1-8-2021;;',
) => `${number};${given};${family};${email};Onderwijsassistent A;0,8;${school};${more}`;

const value = <T>(
  outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
};
async function check(bytes: Uint8Array, fullList = false): Promise<string> {
  const { importId } = value(await uploadStaffList.execute(ctx, hr, { fileName: 'l.csv', bytes }));
  const { run } = await read(importId);
  const mapping = Object.fromEntries(Object.entries(run.mapping).map(([field, at]) => [field, String(at)]));
  value(await checkStaffList.execute(ctx, hr, { importId, mapping, fullList }));
  return importId;
}
const read = async (importId: string) => value(await readImport.execute(ctx, hr, { importId }));
const linesOf = async (importId: string, kind: string) =>
  (await read(importId)).groups.find((group) => group.kind === kind)?.lines ?? [];
const yes = { haveLeft: 'on', schoolsLeft: 'on', self: 'on' };
async function apply(importId: string): Promise<string> {
  value(await confirmStaffImport.execute(ctx, hr, { importId, ...yes }));
  await runStaffImport({ ctx, actor: system, data: { tenantId: board, importId }, isLast: true });
  expect((await read(importId)).run).toMatchObject({ state: 'done', problem: null });
  return importId;
}
const bring = async (bytes: Uint8Array, fullList = false): Promise<string> =>
  apply(await check(bytes, fullList));
const rowsOf = async (text: string): Promise<Record<string, unknown>[]> =>
  (await owner.query<Record<string, unknown>>(text, [board])).rows;
const people = () =>
  rowsOf(`select p.given_name as name, p.email, (select count(*)::int from employment e where e.person_id = p.id) as jobs
    from person p where p.tenant_id = $1 and p.given_name <> 'Henk' order by p.given_name, p.email`);
const working = async (): Promise<unknown[]> =>
  (
    await rowsOf(`select p.given_name as name from person p join employment e on e.person_id = p.id
      where p.tenant_id = $1 and (e.ends_on is null or e.ends_on >= '2026-11-30') order by 1`)
  ).map(({ name }) => name);
const everything = () =>
  rowsOf(`select
    (select jsonb_agg(to_jsonb(p) - 'version' order by id) from person p where tenant_id = $1) as people,
    (select jsonb_agg(to_jsonb(e) - 'version' order by id) from employment e where tenant_id = $1) as jobs,
    (select jsonb_agg(to_jsonb(g) order by id) from role_grant g where tenant_id = $1) as grants`);

describe('r01: a successor gets the address of who left', () => {
  const nadia = (more = '1-8-2021;31-10-2026;') =>
    row('B3', 'Nadia', 'Visser', 'nadia@voorbeeld.test', codes[1], more);
  const niels = () => row('8801', 'Niels', 'Visser', 'nadia@voorbeeld.test', A(), '30-11-2026;;');
  beforeEach(async () => {
    await bring(csv(nadia('1-8-2021;;')));
    await bring(csv(nadia()));
  });

  test('without an answer the row waits and nothing changes; it can be downloaded', async () => {
    const importId = await check(csv(niels()));
    expect(await linesOf(importId, 'ask')).toMatchObject([
      {
        facts: {
          name: 'Niels Visser',
          knownName: 'Nadia Visser',
          lastDay: '2026-10-31',
          reason: 'left',
          likely: 0,
        },
      },
    ]);
    expect((await read(importId)).run.totals).toMatchObject({ waiting: 1, changes: false });
    const before = await everything();
    await apply(importId);
    expect(await everything()).toEqual(before);
    const refused = value(await readRefusedRows.execute(ctx, hr, { importId }));
    expect(refused.rows).toMatchObject([{ row: 2, cells: niels().split(';'), lines: [{ kind: 'ask' }] }]);
  });

  const answer = async (importId: string, given: string) => {
    const [line] = await linesOf(importId, 'ask');
    value(await answerStaffList.execute(ctx, hr, { importId, answers: { [String(line?.position)]: given } }));
  };

  test('«somebody else» is another person with a file of his own; hers keeps no address', async () => {
    const importId = await check(csv(niels()));
    await answer(importId, 'other');
    expect(await linesOf(importId, 'person')).toMatchObject([
      { facts: { name: 'Nadia Visser', field: 'email', from: 'nadia@voorbeeld.test', to: '' } },
    ]);
    expect(await linesOf(importId, 'new')).toMatchObject([
      { facts: { name: 'Niels Visser', email: 'nadia@voorbeeld.test' } },
    ]);
    await apply(importId);
    expect(await people()).toEqual([
      { name: 'Nadia', email: null, jobs: 1 },
      { name: 'Niels', email: 'nadia@voorbeeld.test', jobs: 1 },
    ]);
    const again = await check(csv(nadia(), niels()));
    expect((await read(again)).run.totals).toMatchObject({ changes: false, waiting: 0, faultyRows: 0 });
  });

  test('«the same» goes on in her file, and may be taken back before the yes', async () => {
    const importId = await check(csv(niels()));
    await answer(importId, 'same');
    expect(await linesOf(importId, 'person')).toMatchObject([
      { facts: { from: 'Nadia Visser', to: 'Niels Visser' } },
    ]);
    await answer(importId, '');
    expect((await read(importId)).run.totals).toMatchObject({ waiting: 1 });
    await answer(importId, 'same');
    await apply(importId);
    expect(await people()).toEqual([{ name: 'Niels', email: 'nadia@voorbeeld.test', jobs: 2 }]);
    const [log] = await rowsOf(
      `select detail from audit_event where tenant_id = $1 and detail->>'changed' = 'person'`,
    );
    expect(log?.['detail']).toEqual({ changed: 'person', name: ['Nadia Visser', 'Niels Visser'] });
  });

  test('who comes back under her own number and name is answered for all at once', async () => {
    const importId = await check(csv(nadia('30-11-2026;;')));
    value(await answerStaffList.execute(ctx, hr, { importId, likely: 'on' }));
    await apply(importId);
    expect(await people()).toEqual([{ name: 'Nadia', email: 'nadia@voorbeeld.test', jobs: 2 }]);
  });
});

describe('one list that ends somebody and brings who came in her place', () => {
  const nadia = (more: string) => row('B3', 'Nadia', 'Visser', 'ib@voorbeeld.test', codes[1], more);
  const omar = () => row('8801', 'Omar', 'Kaya', 'ib@voorbeeld.test', codes[1], '23-11-2026;;');

  test('gives him the address by name, and nothing of hers; undone, it is hers again', async () => {
    await bring(csv(nadia('1-8-2021;;')));
    const before = await everything();
    const importId = await check(csv(nadia('1-8-2021;31-10-2026;'), omar()));
    expect((await read(importId)).run.totals).toMatchObject({ faultyRows: 0, waiting: 0 });
    expect(await linesOf(importId, 'person')).toMatchObject([
      { facts: { name: 'Nadia Visser', field: 'email', from: 'ib@voorbeeld.test', to: '' } },
    ]);
    expect(await linesOf(importId, 'new')).toMatchObject([{ facts: { name: 'Omar Kaya' } }]);
    await apply(importId);
    expect(await people()).toEqual([
      { name: 'Nadia', email: null, jobs: 1 },
      { name: 'Omar', email: 'ib@voorbeeld.test', jobs: 1 },
    ]);
    expect(value(await undoStaffImport.execute(ctx, hr, { importId }))).toEqual({ kept: 0 });
    expect(await everything()).toEqual(before);
  });
});

describe('what a list says about who brings it', () => {
  test('her own address and roles stay, and that stands there by name before the yes', async () => {
    await bring(csv(row('H1', 'Henk', 'Hofman', '', A())));
    const own = await rowsOf(`select id, email from person where tenant_id = $1 and given_name = 'Henk'`);
    const { id, email } = own.find((one) => one['id'] === hr.personId) ?? {};
    await owner.query(
      `insert into employment (tenant_id, id, person_id, school_id, personnel_number, function_code, working_time_factor, starts_on)
       select $1, gen_random_uuid(), $2, id, 'H7', 'hr-medewerker', 1, '2020-08-01' from school where location_code = $3`,
      [board, id, A()],
    );
    const importId = await check(
      csv(row('H7', 'Henk', 'Hofman', 'henk@nieuw.test', A(), '1-8-2020;;schoolleider')),
    );
    const lines = await linesOf(importId, 'own');
    expect(lines.map(({ facts }) => [facts['field'], facts['to']])).toEqual([
      ['email', 'henk@nieuw.test'],
      ['role', 'leader'],
      ['role', 'support-staff'],
    ]);
    expect(lines).toMatchObject([
      { personId: hr.personId, facts: { name: 'Henk Hofman', from: email } },
      {},
      {},
    ]);
    await apply(importId);
    expect(await rowsOf(`select email from person where id = '${hr.personId}' and tenant_id = $1`)).toEqual([
      { email },
    ]);
    expect(
      await rowsOf(`select role from role_grant where person_id = '${hr.personId}' and tenant_id = $1`),
    ).toEqual([{ role: 'hr' }]);
  });
});

describe('k01 and k02: a full list with refused rows', () => {
  test('ends nobody who stands in one, whatever refused it', async () => {
    const [a, b] = codes;
    await bring(
      csv(
        row('F1', 'Xandra', 'Twee', 'x@voorbeeld.test', a),
        row('F1', 'Xandra', 'Twee', 'x@voorbeeld.test', b),
        row('F2', 'Hans', 'Deler', '', a),
        row('F3', 'Inge', 'Postbus', '', b),
        row('F4', 'Joke', 'Bruid', 'j.bruid@voorbeeld.test', b),
        row('F5', 'Karel', 'Kalender', 'k@voorbeeld.test', b),
        row('F6', 'Lot', 'Weg', 'l@voorbeeld.test', a),
      ),
      true,
    );
    const importId = await check(
      csv(
        row('F1', 'Xandra', 'Twee', 'x@voorbeeld.test', a),
        row('F1', 'Xandra', 'Twee', 'x@anders.test', b),
        row('F2', 'Hans', 'Deler', 'balie@voorbeeld.test', a),
        row('F3', 'Inge', 'Postbus', 'balie@voorbeeld.test', b),
        row('F4', 'Johanna', 'de Groom', 'j.degroom@voorbeeld.test', b),
        row('F5', 'Karel', 'Kalender', 'k@voorbeeld.test', b, '1-8-2021;31-06-2027;'),
      ),
      true,
    );
    const { run } = await read(importId);
    expect(run.totals).toMatchObject({ missing: 1, faultyRows: 3, waiting: 1, leftAlone: 4 });
    expect(await linesOf(importId, 'missing')).toMatchObject([{ facts: { name: 'Lot Weg' } }]);
    await apply(importId);
    expect(await working()).toEqual(['Hans', 'Inge', 'Joke', 'Karel', 'Xandra', 'Xandra']);
  });
});

describe('f01 and f02: a full list of one school', () => {
  const all = () =>
    ['Anna', 'Bo', 'Cem'].map((name, at) =>
      row(`N${String(at)}`, name, 'Vos', `${name}@voorbeeld.test`.toLowerCase(), codes[at] ?? ''),
    );
  const tokenOf = async (name: string): Promise<string> => {
    const [found] = await rowsOf(`select id from person where tenant_id = $1 and given_name = '${name}'`);
    const personId = found?.['id'] as PersonId;
    return ctx.db.transaction(
      { tenantId: board },
      (tx) => beginSession(tx, { tenantId: board, personId, device: '' }, ctx.now()),
      true,
    );
  };

  test('says which schools are not in it before the yes, which is said apart', async () => {
    await bring(csv(...all()), true);
    const importId = await check(csv(all()[0] ?? ''), true);
    expect((await read(importId)).run.totals).toMatchObject({
      absentSchools: ['De Beuk', 'De Linde'],
      schools: 3,
    });
    expect(await confirmStaffImport.execute(ctx, hr, { importId, haveLeft: 'on' })).toMatchObject({
      error: { fields: { schoolsLeft: [{ code: 'say-yes-schools' }] } },
    });
  });

  test('ends access at once and closes nothing for a day; undone, all is back and nothing ever closed', async () => {
    await bring(csv(...all()), true);
    const token = await tokenOf('Bo');
    const before = await everything();
    const importId = await bring(
      csv(all()[0] ?? '', row('N9', 'Nieuw', 'Hier', 'n@voorbeeld.test', A(), '1-8-2021;;hr')),
      true,
    );
    expect(await signedIn(ctx, token)).toBeNull();
    expect([await working(), (await read(importId)).canUndo]).toEqual([['Anna', 'Nieuw'], true]);
    setNow('2026-12-01T09:00:00Z');
    value(await closeEnded.execute(ctx, system, {}));
    expect(told).toEqual([]);
    expect(value(await undoStaffImport.execute(ctx, hr, { importId }))).toEqual({ kept: 0 });
    expect(await everything()).toEqual(before);
    expect(await signedIn(ctx, await tokenOf('Bo'))).not.toBeNull();
    // Told once by the list that gave roles and once by its undo, so that what waits is handed back at once.
    const granted = await rowsOf(
      `select payload from domain_event where tenant_id = $1 and kind = 'staff.role-granted'
        and payload ->> 'importId' = '${importId}'`,
    );
    expect(granted).toHaveLength(2);
    setNow('2026-12-03T09:00:00Z');
    value(await closeEnded.execute(ctx, system, {}));
    expect(told).toEqual([]);
    expect(await undoStaffImport.execute(ctx, hr, { importId })).toMatchObject({
      error: { code: 'undo-too-late' },
    });
  });

  test('is mended by the right list the same day, too', async () => {
    await bring(csv(...all()), true);
    await bring(csv(all()[0] ?? ''), true);
    const importId = await check(csv(...all()), true);
    expect((await read(importId)).run.totals).toMatchObject({ reopened: 2, waiting: 0 });
    await apply(importId);
    setNow('2026-12-03T09:00:00Z');
    value(await closeEnded.execute(ctx, system, {}));
    expect([await working(), told]).toEqual([['Anna', 'Bo', 'Cem'], []]);
  });

  test('after a day nothing can be undone, and the ends are carried out', async () => {
    await bring(csv(...all()), true);
    const importId = await bring(csv(all()[0] ?? ''), true);
    setNow('2026-12-01T10:00:01Z');
    value(await closeEnded.execute(ctx, system, {}));
    expect(told.map(({ kind }) => kind).sort()).toEqual([
      'staff.employment-ended',
      'staff.employment-ended',
      'staff.role-ended',
      'staff.role-ended',
    ]);
    expect(await undoStaffImport.execute(ctx, hr, { importId })).toMatchObject({
      error: { code: 'undo-too-late' },
    });
    value(await dropOldLists.execute(ctx, system, {}));
    expect(await rowsOf('select 1 from staff_import_change where tenant_id = $1')).toEqual([]);
  });

  test('an end of a list brings back what went with it when it is taken back later, one by one', async () => {
    await bring(csv(...all()), true);
    const [bo] = await rowsOf(
      `select p.id, e.id as job from person p join employment e on e.person_id = p.id
       where p.tenant_id = $1 and p.given_name = 'Bo'`,
    );
    const personId = String(bo?.['id']);
    const grantsOf = () =>
      rowsOf(`select role, valid_from::text, valid_to::text, ended_with from role_grant
        where tenant_id = $1 and person_id = '${personId}' order by role`);
    await owner.query(
      `insert into role_grant (tenant_id, id, person_id, role, valid_from, valid_to) values
        ($1, gen_random_uuid(), $2, 'coach', '2026-01-01', '2027-07-31'),
        ($1, gen_random_uuid(), $2, 'trainer', '2027-01-01', null)`,
      [board, personId],
    );
    const before = await grantsOf();
    const importId = await bring(csv(all()[0] ?? ''), true);
    expect(await grantsOf()).toHaveLength(2);
    value(await undoStaffImport.execute(ctx, hr, { importId }));
    expect([await grantsOf(), await rowsOf('select 1 from ending where tenant_id = $1')]).toEqual([
      before,
      [],
    ]);
    await bring(csv(all()[0] ?? ''), true);
    setNow('2026-12-03T09:00:00Z');
    value(await closeEnded.execute(ctx, system, {}));
    const [job] = await rowsOf(
      `select version from employment where id = '${String(bo?.['job'])}' and tenant_id = $1`,
    );
    const input = { personId, employmentId: String(bo?.['job']), version: String(job?.['version']) };
    value(await reopenEmployment.execute(ctx, hr, input));
    expect(await grantsOf()).toEqual(before);
  });

  test('what somebody changed since stays, and is told by name', async () => {
    await bring(csv(...all()));
    const importId = await bring(
      csv(
        row('N0', 'Anna', 'Vos', 'anna@voorbeeld.test', A(), '1-9-2021;;'),
        row('N1', 'Bo', 'Vos-Kaya', 'bo@voorbeeld.test', codes[1]),
      ),
    );
    await owner.query(`update employment set scale = 7 where tenant_id = $1 and personnel_number = 'N0'`, [
      board,
    ]);
    expect(value(await undoStaffImport.execute(ctx, hr, { importId }))).toEqual({ kept: 1 });
    expect(await linesOf(importId, 'kept')).toMatchObject([{ facts: { name: 'Anna Vos' } }]);
    expect(await rowsOf(`select family_name from person where tenant_id = $1 and given_name = 'Bo'`)).toEqual(
      [{ family_name: 'Vos' }],
    );
  });

  test('who was new and did something since stays as a person, without work and roles', async () => {
    const importId = await bring(csv(...all()));
    const [bo] = await rowsOf(`select id from person where tenant_id = $1 and given_name = 'Bo'`);
    await tokenOf('Bo');
    expect(value(await undoStaffImport.execute(ctx, hr, { importId }))).toEqual({ kept: 1 });
    expect(await people()).toEqual([{ name: 'Bo', email: 'bo@voorbeeld.test', jobs: 0 }]);
    expect(await rowsOf(`select person_id from role_grant where tenant_id = $1 and role <> 'hr'`)).toEqual(
      [],
    );
    expect(bo).toBeDefined();
  });
});

describe('the last HR', () => {
  const henk = (more: string) => row('H1', 'Henk', 'Hofman', 'henk@voorbeeld.test', A(), more);
  const anna = () => row('N1', 'Anna', 'Vos', 'anna@voorbeeld.test', A());
  beforeEach(async () => {
    await owner.query(`update person set email = 'henk@voorbeeld.test' where id = $1`, [hr.personId]);
    await bring(csv(henk('1-8-2021;;'), anna()));
  });

  test('is not ended by a list', async () => {
    const importId = await check(csv(anna()), true);
    expect((await read(importId)).run.totals).toMatchObject({ self: true, hrUntil: 'gone' });
    expect(await confirmStaffImport.execute(ctx, hr, { importId, ...yes })).toMatchObject({
      error: { code: 'last-hr-in-list' },
    });
  });

  test('who brings the list is told that she stands in it, and says yes to that apart', async () => {
    await addPerson(owner, board, { role: 'hr', name: 'Rik Reserve' });
    const importId = await check(csv(anna()), true);
    expect((await read(importId)).run.totals).toMatchObject({ self: true, hrUntil: null });
    expect(await confirmStaffImport.execute(ctx, hr, { importId, haveLeft: 'on' })).toMatchObject({
      error: { fields: { self: [{ code: 'say-yes-self' }] } },
    });
  });

  test('whose last day lies ahead is told', async () => {
    const importId = await check(csv(henk('1-8-2021;31-7-2027;')));
    expect((await read(importId)).run.totals).toMatchObject({ hrUntil: '2027-07-31' });
  });
});

test('e01: addresses with which nobody could sign in are refused, and good ones are not', async () => {
  const importId = await check(
    csv(
      row('E1', 'Pleun', 'Oostra', 'p&o@voorbeeld.test', A()),
      row('E2', 'Gon', 'Accent', 'gón@voorbeeld.test', A()),
      row('E3', 'Dot', 'Punt', 'dot.@voorbeeld.test', A()),
    ),
  );
  expect((await linesOf(importId, 'fault')).map(({ facts }) => [facts['row'], facts['code']])).toEqual([
    [3, 'not-an-email'],
    [4, 'not-an-email'],
  ]);
  const refused = value(await readRefusedRows.execute(ctx, hr, { importId }));
  expect(refused.rows.map((one) => one.row)).toEqual([3, 4]);
  await apply(importId);
  expect(await people()).toEqual([{ name: 'Pleun', email: 'p&o@voorbeeld.test', jobs: 1 }]);
});

test('c10: prefix, initials and first name in one cell', async () => {
  const list = `Nr;Naam;Functie;WTF;School;In dienst\nC1;"Berg, van den, L. (Lies)";Onderwijsassistent A;0,8;${A()};1-8-2024\n`;
  await bring(Buffer.from(list));
  expect(
    await rowsOf(`select given_name, family_name from person where tenant_id = $1 and given_name <> 'Henk'`),
  ).toEqual([{ given_name: 'Lies', family_name: 'van den Berg' }]);
});

test('citizen service numbers and days of birth are not read, not shown, not kept among refused rows', async () => {
  const list = [
    `${header};BSN;Geboortedatum`,
    `${row('1', 'Anna', 'Vos', 'a@voorbeeld.test', A())};111222333;01-02-1980`,
    `${row('2', 'Bo', 'Vos', 'geen adres', A())};123456782;03-04-1981`,
  ].join('\n');
  const importId = await check(Buffer.from(list));
  const { run } = await read(importId);
  expect(run.privateColumns).toEqual([
    { column: 10, kind: 'bsn' },
    { column: 11, kind: 'birth' },
  ]);
  const refused = value(await readRefusedRows.execute(ctx, hr, { importId }));
  const kept = JSON.stringify([
    run.sample,
    refused,
    await rowsOf('select facts from staff_import_line where tenant_id = $1'),
  ]);
  expect(kept).not.toMatch(/111222333|123456782|1980|1981|BSN/);
  expect(
    await checkStaffList.execute(ctx, hr, { importId, mapping: { ...run.mapping, personnelNumber: 10 } }),
  ).toMatchObject({
    error: { fields: { 'mapping.personnelNumber': [{ code: 'not-an-option' }] } },
  });
});

test('attempts that were never brought in make room for the next', async () => {
  await check(csv(row('1', 'Anna', 'Vos', '', A())));
  value(
    await uploadStaffList.execute(ctx, hr, { fileName: 'x', bytes: csv(row('1', 'Anna', 'Vos', '', A())) }),
  );
  const last = await check(csv(row('1', 'Anna', 'Vos', '', A())));
  const { imports } = value(await readImports.execute(ctx, hr, {}));
  expect(imports.map(({ id }) => id)).toEqual([last]);
});

test('a list that would do more by the time it is brought in than stood on the page is refused', async () => {
  await bring(csv(row('1', 'Anna', 'Vos', 'a@voorbeeld.test', A())));
  const importId = await check(csv(row('1', 'Anna', 'Vos', 'a@voorbeeld.test', A(), '1-8-2021;31-12-2026;')));
  await owner.query(
    `update person set given_name = 'Annelies', family_name = 'Vos' where tenant_id = $1 and given_name = 'Anna'`,
    [board],
  );
  value(await confirmStaffImport.execute(ctx, hr, { importId }));
  await runStaffImport({ ctx, actor: system, data: { tenantId: board, importId }, isLast: true });
  expect((await read(importId)).run).toMatchObject({ state: 'failed', problem: 'more-changes' });
});

/** The same with lists as people gave them, where they are at hand. */
const real = path.resolve('../shared/cases/imports');
describe.skipIf(!existsSync(real))('the lists that were reported', () => {
  const file = (name: string, change: Readonly<Record<string, string>> = {}): Uint8Array => {
    let text = readFileSync(path.join(real, name), 'utf8');
    for (const [from, to] of Object.entries(change)) text = text.replaceAll(from, to);
    // These are about people: which grade a function has is asked elsewhere.
    return Buffer.from(text.replaceAll(/(Onderwijsassistent|Leraarondersteuner);/g, '$1 A;'));
  };
  const schools = () => ({ '99ZK00': codes[0], '99ZL00': codes[1], '99ZM00': codes[2] });

  test('k01 and k02: nobody of the refused rows loses work', async () => {
    await bring(file('k01-full-before.csv', schools()), true);
    const importId = await check(file('k02-full-after.csv', schools()), true);
    const { run } = await read(importId);
    expect(run.totals).toMatchObject({ missing: 0 });
    expect((run.totals?.faultyRows ?? 0) + (run.totals?.waiting ?? 0)).toBe(3);
  });

  test('f01 and f02: two of three schools are named', async () => {
    await bring(file('f02-whole-board.csv', schools()), true);
    const importId = await check(file('f01-only-one-school.csv', schools()), true);
    expect((await read(importId)).run.totals).toMatchObject({
      absentSchools: ['De Beuk', 'De Linde'],
      schools: 3,
    });
  });

  test('r01: the successor is asked about', async () => {
    const change = { '99ZB00;': `${codes[1]};`, '99ZA00': codes[0] };
    await bring(file('r01a-predecessor-left.csv', change));
    expect(
      (await read(await check(file('r01b-successor-same-address.csv', change)))).run.totals,
    ).toMatchObject({ waiting: 1, newPeople: 0 });
  });

  test('n01, e01 and c10', async () => {
    const there = { '99ZC00': codes[2], '99ZA00': codes[0], '99ZA': codes[0] };
    await bring(file('n01-130-namesakes.csv', there));
    expect(await people()).toHaveLength(130);
    expect((await read(await check(file('e01-mail-addresses.csv', there)))).run.totals).toMatchObject({
      newPeople: 1,
      faultyRows: 2,
    });
    await bring(file('c10-prefix-fullname.csv', there));
    const names = await rowsOf(
      `select given_name || '|' || family_name as name from person where tenant_id = $1 and email like '_@%' or email like 'lies@%' order by 1`,
    );
    expect(names.map(({ name }) => name)).toEqual([
      'Lies|van den Berg',
      'M.|van den Berg',
      'N.|van den Berg - de Boer',
      'Olga|van den Berg',
    ]);
  });
});
