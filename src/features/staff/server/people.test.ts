import { describe, expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { addPerson as putPerson, buildWorld } from '#tests/support/world.ts';
import { addPerson } from './add-person.ts';
import { changePerson } from './change-person.ts';
import { exportStaff } from './export-staff.ts';
import { importStaff } from './import-staff.ts';
import { listStaff } from './list-staff.ts';
import { readPlaces } from './read-places.ts';
import { readStaffMember } from './read-staff-member.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const director = await putPerson(owner, world.board, {
  role: 'director',
  school: world.otherSchool,
  name: 'Dirk Directeur',
});
const schoolHr = await putPerson(owner, world.board, {
  role: 'hr',
  school: world.otherSchool,
  name: 'Saskia Schoolhr',
});
const personId = world.assistant.personId;

const emailOf = async (who: { readonly personId: string }): Promise<string> => {
  const { rows } = await owner.query<{ email: string }>('select email from person where id = $1', [
    who.personId,
  ]);
  return rows[0]?.email ?? '';
};

async function list(actor: Parameters<typeof listStaff.execute>[1], filter: Record<string, unknown> = {}) {
  const outcome = await listStaff.execute(ctx, actor, filter);
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value;
}
const names = async (actor: Parameters<typeof list>[0], filter = {}): Promise<string[]> =>
  (await list(actor, filter)).items.map(({ name }) => name);

describe('the list', () => {
  test('shows each as far as her role reaches', async () => {
    expect(await names(world.leader)).toEqual(['Samira Bakker', 'Joost Visser', 'Karin de Wit']);
    expect(await names(director)).toEqual(['Dirk Directeur', 'Saskia Schoolhr', 'Olga Smit', 'Anne Vos']);
    expect(await names(world.coach)).toEqual(['Samira Bakker']);
    expect(await names(world.hr)).toHaveLength(10);
    expect(await names(world.otherBoardHr)).toEqual(['Fatma Kaya', 'Rik Mulder']);
  });

  test('orders names the Dutch way and tells work, school and time', async () => {
    const { items: people, total, schools } = await list(world.leader);
    expect(people[0]).toEqual({
      id: personId,
      name: 'Samira Bakker',
      jobs: [
        {
          school: 'De Regenboog',
          functionCode: 'onderwijsassistent-a',
          functionTitle: null,
          factor: 0.8,
          endsOn: null,
        },
      ],
      roles: ['support-staff'],
      leaders: [expect.stringMatching(/\w/)],
      lastConversation: null,
      signedIn: null,
    });
    expect([total, schools.map(({ name }) => name)]).toEqual([3, ['De Regenboog']]);
  });

  test('names the director where a school has nobody else who leads', async () => {
    const leadersOfSamira = async () =>
      (await list(world.hr)).items.find(({ name }) => name === 'Samira Bakker')?.leaders;
    await owner.query(`update role_grant set role = 'director' where role = 'leader' and school_id = $1`, [
      world.school,
    ]);
    expect(await leadersOfSamira()).toHaveLength(1);
    await owner.query(`update role_grant set role = 'leader' where role = 'director' and school_id = $1`, [
      world.school,
    ]);
  });

  test.each([
    ['a part of a name', { search: 'akk' }, ['Samira Bakker']],
    ['words in any order', { search: 'bakker sam' }, ['Samira Bakker']],
    ['an address', { search: 'joost.visser' }, ['Joost Visser']],
    ['signs that mean something in SQL', { search: "%_'" }, []],
    ['a function nobody has', { functionCode: 'concierge' }, []],
    [
      'a function',
      { functionCode: 'onderwijsassistent-a' },
      ['Samira Bakker', 'Joost Visser', 'Karin de Wit'],
    ],
    ['a school out of sight', { schoolId: world.otherSchool }, []],
    [
      'nonsense',
      { schoolId: 'x', functionCode: 'y', who: 'all', sort: 'id', page: -3, size: 7 },
      ['Samira Bakker', 'Joost Visser', 'Karin de Wit'],
    ],
  ])('is searched by %s', async (_, filter, found) => {
    expect(await names(world.leader, filter)).toEqual(found);
  });

  test('goes on page by page, forth and back, without losing or doubling anyone', async () => {
    for (let index = 0; index < 120; index += 1)
      await putPerson(owner, world.otherBoard, {
        role: 'teacher',
        school: world.schoolOfOtherBoard,
        name: `Naam Familie${String(index % 40)}`,
      });
    const first = await list(world.otherBoardHr);
    expect(first).toMatchObject({ filter: { page: 1 }, pages: 3, size: 50 });
    const pages = [first, ...(await Promise.all([2, 3].map((page) => list(world.otherBoardHr, { page }))))];
    const seen = pages.flatMap(({ items: people }) => people.map(({ id }) => id));
    expect([seen.length, new Set(seen).size, first.total]).toEqual([122, 122, 122]);
    expect((await list(world.otherBoardHr, { page: 99 })).filter.page).toBe(3);
    const large = await list(world.otherBoardHr, { size: '200' });
    expect(large.items.map(({ id }) => id)).toEqual(seen);
  });

  test('stands in the order that is asked, from either end; a talk is a day and no more', async () => {
    const [first = '', ...others] = await names(world.leader, { sort: 'name' });
    expect(await names(world.leader, { sort: '-name' })).toEqual([...others.toReversed(), first]);
    await owner.query(
      `insert into conversation (tenant_id, id, person_id, leader_id, school_id, kind, form, state, started_by, started_at, minutes, held_on, moved_on)
       select $1, gen_random_uuid(), $2, $3, $4, 'year', 'talk', 'held', $3, now(), 60, day::date, day::date
       from unnest(array['2025-10-01', '2026-03-02']) as day`,
      [world.board, personId, world.leader.personId, world.school],
    );
    const conversations = async (actor: Parameters<typeof list>[0], sort: string) =>
      (await list(actor, { sort })).items.map(({ lastConversation }) => lastConversation);
    expect(await conversations(world.leader, '-talk')).toEqual(['2026-03-02', null, null]);
    expect((await conversations(world.leader, 'talk')).at(-1)).toBe('2026-03-02');
    expect((await conversations(world.hr, '-talk'))[0]).toBe('2026-03-02');
    expect(await list(world.coach)).toMatchObject({
      seesConversations: false,
      items: [{ id: personId, lastConversation: null }],
    });
    await owner.query('delete from conversation');
    for (const sort of ['work', '-school', 'time', 'signedIn'])
      expect(await names(world.hr, { sort })).toHaveLength(10);
  });

  test('is narrowed to who has no role, no address, or never came; by HR of all only', async () => {
    await owner.query('update role_grant set valid_to = $2 where person_id = $1', [
      world.teacher.personId,
      '2026-01-01',
    ]);
    await owner.query('update person set email = null where id = $1', [world.teacher.personId]);
    await owner.query('update person set signed_in = true where id <> $1', [world.teacher.personId]);
    const teacher = ['Joost Visser'];
    for (const who of ['no-role', 'no-address', 'never'])
      expect(await names(world.hr, { who })).toEqual(teacher);
    expect(await names(world.leader, { who: 'no-role' })).toEqual(teacher);
    expect((await list(world.leader, { who: 'never' })).filter.who).toBeNull();
    expect((await list(director, { who: 'no-address' })).offered).toEqual(['no-role']);
    const file = await exportStaff.execute(ctx, world.hr, { format: 'csv', who: 'no-address' });
    if (!file.ok) throw new Error(file.error.kind);
    expect(file.value.fileName).toBe('medewerkers-selectie-2026-11-24.csv');
    expect(Buffer.from(file.value.bytes).toString('utf8').trim().split('\n').slice(1)).toEqual([
      expect.stringContaining('Visser'),
    ]);
    await owner.query('update role_grant set valid_to = null where person_id = $1', [world.teacher.personId]);
    await owner.query(`update person set email = 'joost.visser@x.nl' where id = $1`, [
      world.teacher.personId,
    ]);
  });

  test('takes few statements, however many people', async () => {
    const before = ctx.db.statements;
    await list(world.otherBoardHr);
    expect(ctx.db.statements - before).toBeLessThanOrEqual(4);
  });

  test('shows HR alone who left', async () => {
    const gone = await putPerson(owner, world.board, {
      role: 'teacher',
      school: world.school,
      name: 'Gerda Weg',
    });
    await owner.query(`update employment set ends_on = '2026-01-01' where person_id = $1`, [gone.personId]);
    await owner.query(`update role_grant set valid_to = '2026-01-01' where person_id = $1`, [gone.personId]);
    expect(await names(world.hr, { who: 'left' })).toEqual(['Gerda Weg']);
    expect(await names(world.leader, { who: 'left' })).not.toContain('Gerda Weg');
    expect(await names(world.hr, { search: 'Gerda' })).toEqual([]);
  });
});

describe('looking for somebody', () => {
  test.each([
    ['longer than any name', `Samira${'a'.repeat(95)}`],
    ['very long', 'x'.repeat(10_000)],
    ['with a nul', 'Samira\0'],
    ['with half a letter', 'Samira\uD800'],
  ])('%s finds nobody, and its file holds nobody', async (_, search) => {
    expect(await names(world.hr, { search })).toEqual([]);
    const file = await exportStaff.execute(ctx, world.hr, { format: 'csv', search });
    if (!file.ok) throw new Error(file.error.kind);
    expect(Buffer.from(file.value.bytes).toString('utf8').trim().split('\n')).toHaveLength(1);
  });

  test.each([{ schoolId: 'x' }, { functionCode: 'magician' }, { who: 'everybody' }])(
    'a file of %j, which means nothing, is no file of everybody',
    async (filter) => {
      const file = await exportStaff.execute(ctx, world.hr, { format: 'csv', ...filter });
      expect(file).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    },
  );

  test.each([
    ['Çelik-Böhm', ['celik', 'ÇELIK', 'celik-bohm', 'bohm']],
    ['’t Hoen', ["'t hoen", '’t Hoen', 't hoen', 'Hoen, ’t']],
    ['Wałęsa', ['walesa', 'WALESA', 'Wałęsa']],
    ['Ĳsseldĳk', ['ijsseldijk', 'IJsseldijk']],
    ['Yıldız-Søren', ['yildiz', 'soren']],
    ['de Zoeker', ['Zoeker, de', 'de zoeker']],
  ])('%s is found however it is typed', async (familyName, typed) => {
    const person = await putPerson(owner, world.board, { role: 'teacher', name: `Zoë ${familyName}` });
    const found = await Promise.all(typed.map((search) => list(world.hr, { search })));
    for (const { items: people } of found) expect(people.map(({ id }) => id)).toContain(person.personId);
    await owner.query('delete from role_grant where person_id = $1', [person.personId]);
  });

  test('with a slip of the fingers she is offered, to who may see her', async () => {
    expect((await list(world.leader, { search: 'Samria' })).near).toEqual([
      { value: personId, label: 'Samira Bakker' },
    ]);
    expect((await list(world.leader, { search: 'Samira' })).near).toEqual([]);
    expect((await list(world.otherBoardHr, { search: 'Samria' })).near).toEqual([]);
  });

  test('a personnel number finds her for HR, and for nobody who may not see it', async () => {
    await owner.query(`update employment set personnel_number = 'Q-4711' where person_id = $1`, [personId]);
    expect(await names(world.hr, { search: 'q-4711' })).toEqual(['Samira Bakker']);
    expect(await names(world.leader, { search: 'Q-4711' })).toEqual([]);
    await owner.query('update employment set personnel_number = null where person_id = $1', [personId]);
  });
});

describe('someone’s page', () => {
  const read = async (actor: Parameters<typeof list>[0], id: string = personId) => {
    const outcome = await readStaffMember.execute(ctx, actor, { personId: id });
    if (!outcome.ok) throw new Error(outcome.error.kind);
    return outcome.value;
  };

  test('shows colleagues her work, and herself and HR everything', async () => {
    const own = await read(world.assistant);
    expect(own).toMatchObject({
      isSelf: true,
      may: { manage: false, roles: false, propose: false },
      person: {
        name: 'Samira Bakker',
        jobs: [{ school: 'De Regenboog', scale: 4, factor: 0.8 }],
        roles: [{ role: 'support-staff' }],
      },
    });
    expect((await read(world.leader)).person.jobs[0]?.scale).toBeNull();
    expect(await read(world.leader)).toMatchObject({ may: { manage: false, propose: true } });
    expect(await read(world.hr)).toMatchObject({
      may: { manage: true, roles: true, propose: true },
      person: { jobs: [{ scale: 4 }] },
    });
    expect(await read(world.coach)).toMatchObject({
      may: { propose: false },
      person: { coaches: [{ name: 'Carla Coach', state: 'accepted' }] },
    });
    expect((await read(world.coach)).mayEnd).toHaveLength(1);
  });

  test('tells nothing that she wrote: the fields are these', async () => {
    const { person } = await read(world.hr);
    expect(Object.keys(person).sort()).toEqual([
      'coaches',
      'email',
      'familyName',
      'givenName',
      'id',
      'jobs',
      'name',
      'past',
      'roles',
      'version',
    ]);
  });

  test('is written down for her when another looks', async () => {
    await owner.query('delete from audit_event');
    await read(world.leader);
    await read(world.assistant);
    const { rows } = await owner.query(`select event, kind, actor_person_id from audit_event`);
    expect(rows).toEqual([{ event: 'staff.read', kind: 'looked', actor_person_id: world.leader.personId }]);
  });
});

describe('HR adds someone', () => {
  const input = {
    givenName: 'Noor',
    familyName: 'van den Berg',
    email: 'Noor@School.nl',
    schoolId: world.school,
    functionCode: 'leraarondersteuner-a',
    workingTime: '32,5 uur',
    startsOn: '2026-12-01',
  };

  test('with her first employment and the role of her function', async () => {
    const outcome = await addPerson.execute(ctx, world.hr, input);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    const { rows } = await owner.query(
      `select p.email, e.scale, e.working_time_factor as factor, e.function_title, g.role, g.valid_from from person p
       join employment e on e.person_id = p.id join role_grant g on g.person_id = p.id where p.id = $1`,
      [outcome.value.personId],
    );
    expect(rows).toEqual([
      {
        email: 'noor@school.nl',
        scale: 7,
        factor: 0.8125,
        function_title: null,
        role: 'support-staff',
        valid_from: '2026-12-01',
      },
    ]);
  });

  test.each([
    ['an address of somebody else', { email: 'noor@school.nl' }, { email: [{ code: 'email-taken' }] }],
    [
      'a school of another board',
      { email: '', schoolId: world.schoolOfOtherBoard },
      { schoolId: [{ code: 'not-an-option' }] },
    ],
    ['no school', { email: '', schoolId: '' }, { schoolId: [{ code: 'choose-school' }] }],
    ['no name', { email: '', givenName: ' ' }, { givenName: [{ code: 'given-name-needed' }] }],
    [
      'a working time that is none',
      { email: '', workingTime: 'veel' },
      { workingTime: [{ code: 'not-a-working-time' }] },
    ],
    ['a day that is none', { email: '', startsOn: '31-02-2026' }, { startsOn: [{ code: 'not-a-date' }] }],
  ])('%s is said at the field', async (_, change, fields) => {
    expect(await addPerson.execute(ctx, world.hr, { ...input, ...change })).toMatchObject({
      ok: false,
      error: { kind: 'invalid', fields },
    });
  });

  test('of one school, only there', async () => {
    expect(await addPerson.execute(ctx, schoolHr, { ...input, email: '' })).toMatchObject({
      error: { kind: 'not-found' },
    });
    expect(
      (await addPerson.execute(ctx, schoolHr, { ...input, email: '', schoolId: world.otherSchool })).ok,
    ).toBe(true);
    expect(await readPlaces.execute(ctx, schoolHr, {})).toMatchObject({
      value: { whole: false, schools: [{ name: 'De Springplank' }] },
    });
    expect(await readPlaces.execute(ctx, world.hr, {})).toMatchObject({
      value: { whole: true, schools: [{ name: 'De Regenboog' }, { name: 'De Springplank' }] },
    });
  });
});

describe('HR corrects a name', () => {
  test('once for the version that was seen', async () => {
    const input = {
      personId: world.teacher.personId,
      version: 1,
      givenName: 'Joost',
      familyName: 'de Visser',
      email: await emailOf(world.teacher),
    };
    expect((await changePerson.execute(ctx, world.hr, input)).ok).toBe(true);
    expect(await changePerson.execute(ctx, world.hr, { ...input, familyName: 'Visscher' })).toMatchObject({
      error: { kind: 'conflict', theirs: { familyName: 'de Visser', version: 2 } },
    });
  });

  test('never to the address of somebody else, and nobody but HR', async () => {
    const email = await emailOf(world.leader);
    const input = { personId, version: 1, givenName: 'Samira', familyName: 'Bakker', email };
    expect(await changePerson.execute(ctx, world.hr, input)).toMatchObject({
      error: { fields: { email: [{ code: 'email-taken' }] } },
    });
  });
});

describe('HR takes the list along', () => {
  const exported = async (format: 'csv' | 'xlsx', actor = world.hr): Promise<Uint8Array> => {
    const outcome = await exportStaff.execute(ctx, actor, { format });
    if (!outcome.ok) throw new Error(outcome.error.kind);
    return outcome.value.bytes;
  };

  test.each(['csv', 'xlsx'] as const)('as %s, and bringing it in again changes nothing', async (format) => {
    await owner.query(`update person set given_name = '=Samira' where id = $1`, [personId]);
    await owner.query(
      `update employment set function_title = '-1+1|cmd', personnel_number = '+0031' where person_id = $1`,
      [personId],
    );
    const bytes = await exported(format);
    if (format === 'csv') {
      const cells = Buffer.from(bytes)
        .toString('utf8')
        .split(/[;\r\n]+/);
      expect(cells.filter((cell) => /^"?[=+\-@\t]/.test(cell))).toEqual([]);
      expect(cells).toContain(`'=Samira`);
    }
    const again = await importStaff.execute(
      ctx,
      { kind: 'system', tenantId: world.board },
      { fileName: 'x', bytes, fullList: true, dryRun: true },
    );
    if (!again.ok) throw new Error(JSON.stringify(again.error));
    expect(again.value.lines.filter(({ kind }) => kind !== 'role')).toEqual([]);
    expect(again.value.totals).toMatchObject({ newPeople: 0, newJobs: 0, changed: 0, missing: 0 });
  });

  test('is written down, and HR of one school takes her school', async () => {
    await owner.query('delete from audit_event');
    const own = Buffer.from(await exported('csv', schoolHr)).toString('utf8');
    expect(own).toContain('Anne;Vos');
    expect(own).not.toContain('Samira');
    const { rows } = await owner.query(`select event, detail->>'format' as format from audit_event`);
    expect(rows).toEqual([{ event: 'staff.exported', format: 'csv' }]);
  });
});
