import { error } from '@sveltejs/kit';
import { openDirection } from '#features/compass/server/open-direction.ts';
import { openWide } from '#features/compass/server/open-wide.ts';
import { readPossibilities } from '#features/compass/server/read-possibilities.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { FormValues } from '#web/form.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = page([readPossibilities], async (call, { params }: PageServerLoadEvent) => {
  const { places, past } = await call(readPossibilities, {});
  const place = places.find(({ school }) => (school?.id ?? 'board') === params.place);
  const found = place?.items.find(({ item }) => item === params.item);
  if (place === undefined || found === undefined || !place.mayAnswer) error(404, 'not found');
  const { item, said } = found;
  return {
    school: place.school,
    item,
    said,
    past: past.filter(({ possibilityId }) => possibilityId === said?.id),
  };
});

const done = () => ({ to: '/compass/possibilities', message: 'compass.opened' });
const read = (values: FormValues, { params }: RequestEvent): FormValues => ({ ...values, item: params.item });

export const actions = {
  school: action(openDirection, {
    read: (values, event: RequestEvent) => ({ ...read(values, event), schoolId: event.params.place }),
    done,
  }),
  board: action(openWide, { read, done }),
};
