import { browseOffers } from '#features/offers/server/browse-offers.ts';
import { page } from '#web/door.ts';

const names = ['q', 'direction', 'kind', 'level', 'form', 'region', 'start', 'cost', 'page'];

export const load = page([browseOffers], (call, { url }) =>
  call(
    browseOffers,
    Object.fromEntries(names.map((name) => [name, url.searchParams.get(name) ?? undefined])),
  ),
);
