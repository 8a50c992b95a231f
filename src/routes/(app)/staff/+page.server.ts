import { listStaff } from '#features/staff/server/list-staff.ts';
import { page } from '#web/door.ts';

export const load = page([listStaff], async (call, event) => {
  const { searchParams } = event.url;
  const read = (name: string): string | null => searchParams.get(name) || null;
  const found = await call(listStaff, {
    search: read('search') ?? '',
    schoolId: read('schoolId'),
    functionCode: read('functionCode'),
    left: searchParams.get('left') === 'on',
    never: searchParams.get('never') === 'on',
    after: read('after'),
    before: read('before'),
  });
  const at = (name: string, place: string | null): string | null => {
    if (place === null) return null;
    const next = new URLSearchParams(
      [...searchParams].filter(([key]) => key !== 'after' && key !== 'before'),
    );
    next.set(name, place);
    return `?${next.toString()}`;
  };
  return { ...found, nextHref: at('after', found.next), previousHref: at('before', found.previous) };
});
