import { answerStaffList } from '#features/staff/server/answer-staff-list.ts';
import { cancelStaffImport } from '#features/staff/server/staff-import-job.ts';
import { chooseValues } from '#features/staff/server/choose-values.ts';
import { chooseSheet } from '#features/staff/server/choose-sheet.ts';
import { checkStaffList } from '#features/staff/server/check-staff-list.ts';
import { confirmStaffImport } from '#features/staff/server/confirm-staff-import.ts';
import { readImport } from '#features/staff/server/read-staff-import.ts';
import { undoStaffImport } from '#features/staff/server/undo-staff-import.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { textOf } from '#web/form.ts';

export const load = page([readImport], async (call, event) => {
  const { searchParams } = event.url;
  const found = await call(readImport, {
    importId: event.params['importId'],
    kind: searchParams.get('kind'),
    after: searchParams.get('after') ?? undefined,
  });
  return { ...found, columns: searchParams.has('columns'), values: searchParams.has('values') };
});

type Event = { params: Partial<Record<string, string>> };
const there = (event: Event): string => `/staff/import/${event.params['importId'] ?? ''}`;

export const actions = {
  sheet: action(chooseSheet, {
    read: (values, event) => ({
      importId: event.params['importId'],
      sheet: textOf(values, 'sheet'),
    }),
    done: (_, event) => ({ to: there(event) }),
  }),
  values: action(chooseValues, {
    read: (values, event) => ({
      importId: event.params['importId'],
      values: values['values'] ?? {},
    }),
    done: (_, event) => ({ to: there(event) }),
  }),
  check: action(checkStaffList, {
    read: (values, event) => ({
      importId: event.params['importId'],
      mapping: values['mapping'] ?? {},
      fullList: textOf(values, 'fullList') === 'on',
    }),
    done: (_, event) => ({ to: there(event) }),
  }),
  confirm: action(confirmStaffImport, {
    read: (values, event) => ({
      importId: event.params['importId'],
      haveLeft: textOf(values, 'haveLeft') === 'on',
      schoolsLeft: textOf(values, 'schoolsLeft') === 'on',
      self: textOf(values, 'self') === 'on',
    }),
    done: (_, event) => ({ to: there(event) }),
  }),
  answer: action(answerStaffList, {
    read: (values, event) => ({
      importId: event.params['importId'],
      answers: values['answers'] ?? {},
      likely: textOf(values, 'likely') === 'on',
    }),
    done: (_, event) => ({ to: there(event), message: 'staff.list-answered' }),
  }),
  undo: action(undoStaffImport, {
    read: (_, event) => ({ importId: event.params['importId'] }),
    done: (_, event) => ({ to: there(event), message: 'staff.list-undone' }),
  }),
  cancel: action(cancelStaffImport, {
    read: (_, event) => ({ importId: event.params['importId'] }),
    done: () => ({ to: '/staff/import', message: 'staff.list-cancelled' }),
  }),
};
