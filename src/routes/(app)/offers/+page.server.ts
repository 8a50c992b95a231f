import { readFirstRun } from '#features/first-run/server/read-first-run.ts';
import { browseOffers } from '#features/offers/server/browse-offers.ts';
import { page } from '#web/door.ts';
import { leadsToFirstStep } from '#screens/home/first-step.ts';

const names = ['q', 'direction', 'kind', 'level', 'form', 'region', 'start', 'cost', 'page'];

export const load = page([browseOffers, readFirstRun], async (call, { url, locals }) => {
  const asked = names.flatMap((name) => {
    const value = url.searchParams.get(name);
    return value === null ? [] : [[name, value]];
  });
  const found = await call(browseOffers, Object.fromEntries(asked));
  const isEmpty = asked.length === 0 && found.items.length === 0;
  return {
    ...found,
    mayMeet: locals.may('masterclass.browse'),
    begins: await leadsToFirstStep(call, locals, isEmpty),
  };
});
