import { afterEach, describe, expect, test, vi } from 'vitest';
import { addPerson } from '#features/staff/server/add-person.ts';
import { changePerson } from '#features/staff/server/change-person.ts';
import { exportStaff } from '#features/staff/server/export-staff.ts';
import { grantRole } from '#features/staff/server/grant-role.ts';
import { readCoachChoices } from '#features/staff/server/read-coach-choices.ts';
import { readPlaces } from '#features/staff/server/read-places.ts';
import { readRolePlaces } from '#features/staff/server/read-role-places.ts';
import { readImport } from '#features/staff/server/read-staff-import.ts';
import { readEndEffects } from '#features/staff/server/read-end-effects.ts';
import { readStaffMember } from '#features/staff/server/read-staff-member.ts';
import { uploadStaffList } from '#features/staff/server/upload-staff-list.ts';
import { answering, askedOf, sendRequest, refusing } from '#tests/support/send-request.ts';
import { pageForms } from '#tests/support/page-forms.ts';
import { load as coachPage } from './[personId]/coach/+page.server.ts';
import { actions as edit, load as editPage } from './[personId]/edit/+page.server.ts';
import { actions as roles, load as rolesPage } from './[personId]/roles/new/+page.server.ts';
import { load as workPage } from './[personId]/work/[employmentId]/+page.server.ts';
import { load as endPage } from './[personId]/work/[employmentId]/end/+page.server.ts';
import { load as newWorkPage } from './[personId]/work/new/+page.server.ts';
import { GET as exported } from './export/+server.ts';
import { actions as upload } from './import/+page.server.ts';
import { load as importPage } from './import/[importId]/+page.server.ts';
import { actions as add } from './new/+page.server.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const params = { personId: 'ada' };
const there = '/staff/ada';
const ofHer = (name: string) => ({
  params,
  fields: { personId: 'a-lie', [name]: 'x' },
  asks: { personId: 'ada', [name]: 'x' },
  to: there,
});
const ofList = { params: { importId: 'l1' }, to: '/staff/import/l1' };

describe('forms of staff', () => {
  pageForms({
    'change a name': {
      ...ofHer('givenName'),
      action: edit.save,
      useCase: changePerson,
      output: params,
      says: 'staff.person-changed',
    },
    'give a role': {
      ...ofHer('role'),
      action: roles.grant,
      useCase: grantRole,
      may: ['staff.add'],
      says: 'staff.role-granted',
    },
    'add somebody': {
      action: add.add,
      useCase: addPerson,
      fields: { givenName: 'Ada' },
      output: { personId: 'new' },
      asks: { givenName: 'Ada' },
      to: '/staff/new',
      says: 'staff.person-added',
    },
  });

  test('a list comes with its name and bytes; without a file nothing is asked but the sentence', async () => {
    const spy = answering(uploadStaffList, { importId: 'l2' });
    const file = new File(['a;b'], `${'lang'.repeat(100)}.csv`);
    const came = await sendRequest(upload.upload, { files: { file } });
    expect(came).toMatchObject({ status: 303, to: '/staff/import/l2' });
    expect(askedOf(spy)).toEqual({ fileName: 'lang'.repeat(50), bytes: new TextEncoder().encode('a;b') });
    await sendRequest(upload.upload, { files: { file: new File([], 'leeg.csv') } });
    expect(askedOf(spy)).toEqual({});
  });
});

describe('pages of staff', () => {
  const job = { id: 'e1', school: 'De Brug' };
  const read = (manage: boolean) => ({
    person: {
      id: 'ada',
      name: 'Ada B',
      givenName: 'Ada',
      jobs: [],
      past: [job],
      coaches: [{ coachId: 'c1' }],
    },
    may: { manage },
    today: '2026-11-24',
  });
  const ofHr = [editPage, newWorkPage, workPage, endPage] as const;

  test('pages on which HR changes something are there for HR alone', async () => {
    answering(readPlaces, { schools: [{ id: 's' }] });
    answering(readEndEffects, { effects: { conversations: 0, steps: 0, asked: 0, passed: 0, led: 0 } });
    for (const [manage, status] of [
      [true, 200],
      [false, 404],
    ] as const) {
      answering(readStaffMember, read(manage));
      const came = await Promise.all(
        ofHr.map((load) => sendRequest(load, { params: { ...params, employmentId: 'e1' } })),
      );
      expect(came.map((one) => one.status)).toEqual(ofHr.map(() => status));
    }
  });

  test('a new role asks for whom and where', async () => {
    const places = { person: { id: 'ada', name: 'Ada B' }, schools: [], whole: true };
    const spy = answering(readRolePlaces, places);
    expect((await sendRequest(rolesPage, { params })).data).toEqual(places);
    expect(askedOf(spy)).toEqual({ personId: 'ada' });
    refusing(readRolePlaces, { kind: 'not-found' });
    expect((await sendRequest(rolesPage, { params })).status).toBe(404);
  });

  test('work that ended is found too; work of somebody else is no page', async () => {
    answering(readStaffMember, read(true));
    const { data } = await sendRequest(workPage, { params: { ...params, employmentId: 'e1' } });
    expect(data).toEqual({ person: { id: 'ada', name: 'Ada B' }, job, today: '2026-11-24' });
    for (const load of [workPage, endPage])
      expect((await sendRequest(load, { params: { ...params, employmentId: 'e2' } })).status).toBe(404);
  });

  test.each([
    ['nobody is a coach', [], true, []],
    ['the only one is hers already', [{ id: 'c1' }], false, []],
    ['one more', [{ id: 'c1' }, { id: 'c2' }], false, [{ id: 'c2' }]],
  ])('proposing a coach, when %s', async (_, coaches, nobody, left) => {
    answering(readStaffMember, read(false));
    answering(readCoachChoices, { coaches });
    const { data } = await sendRequest(coachPage, { params });
    expect(data).toEqual({
      person: { id: 'ada', name: 'Ada B', givenName: 'Ada' },
      nobody,
      mayGiveRoles: false,
      coaches: left,
    });
  });

  test.each([
    ['', { kind: null, after: undefined }, false],
    ['?kind=missing&after=40', { kind: 'missing', after: '40' }, false],
    ['?columns', { kind: null, after: undefined }, true],
  ])('one list %j', async (search, asked, columns) => {
    const spy = answering(readImport, { run: {} });
    const { data } = await sendRequest(importPage, { search, params: ofList.params });
    expect(askedOf(spy)).toEqual({ importId: 'l1', ...asked });
    expect(data).toEqual({ run: {}, columns, values: false });
  });
});

describe('taking the list along', () => {
  test.each([
    ['csv', 'text/csv; charset=utf-8'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('as %s', async (format, type) => {
    const spy = answering(exportStaff, { bytes: [1, 2], fileName: `lijst.${format}`, format });
    const answer = (await sendRequest(exported, { search: `?who=never&format=${format}` })).data as Response;
    expect(askedOf(spy)).toEqual({ who: 'never', format });
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="lijst.${format}"`);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array([1, 2]));
  });

  test('is not there for who may not, or in another format', async () => {
    refusing(exportStaff, { kind: 'invalid', fields: {} });
    expect((await sendRequest(exported)).status).toBe(404);
  });
});
