import { askedIn } from '#core/list.ts';
import { staffList } from '#features/staff/domain/staff-filter.ts';
import { listStaff } from '#features/staff/server/list-staff.ts';
import { page } from '#web/door.ts';

export const load = page([listStaff], (call, { url }) =>
  call(listStaff, askedIn(staffList, url.searchParams)),
);
