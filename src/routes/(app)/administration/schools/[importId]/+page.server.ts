import { cancelSchoolImport } from '#features/organisation/server/school-import-job.ts';
import { confirmSchoolImport } from '#features/organisation/server/confirm-school-import.ts';
import { readSchoolImport } from '#features/organisation/server/read-school-import.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';

export const load = page([readSchoolImport], async (call, event) => {
  const { searchParams } = event.url;
  return call(readSchoolImport, {
    importId: event.params['importId'],
    kind: searchParams.get('kind'),
    after: searchParams.get('after') ?? undefined,
  });
});

const read = (_: unknown, event: { params: Partial<Record<string, string>> }) => ({
  importId: event.params['importId'],
});

export const actions = {
  confirm: action(confirmSchoolImport, {
    read,
    done: ({ importId, approvalId }) =>
      approvalId === null
        ? { to: `/administration/schools/${importId}`, message: 'organisation.confirmed' }
        : { to: `/approvals/${approvalId}`, message: 'approvals.asked' },
  }),
  cancel: action(cancelSchoolImport, {
    read,
    done: () => ({ to: '/administration/schools', message: 'organisation.cancelled' }),
  }),
};
