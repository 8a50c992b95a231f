import { addressWith } from '#features/staff/domain/staff-filter.ts';
import { listStaff } from '#features/staff/server/list-staff.ts';
import { page } from '#web/door.ts';

export const load = page([listStaff], async (call, event) => {
  const read = (name: string): string | null => event.url.searchParams.get(name) || null;
  const asked = {
    search: read('search'),
    schoolId: read('schoolId'),
    functionCode: read('functionCode'),
    who: read('who'),
  };
  const found = await call(listStaff, {
    ...asked,
    search: asked.search ?? '',
    sort: read('sort') ?? '',
    size: read('size'),
    page: read('page'),
  });
  const { at, pages } = found.page;
  const now = { ...asked, sort: read('sort'), size: read('size') };
  return {
    ...found,
    now,
    previousHref: at > 1 ? addressWith(now, { page: String(at - 1) }) : null,
    nextHref: at < pages ? addressWith(now, { page: String(at + 1) }) : null,
  };
});
