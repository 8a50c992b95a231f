import { askedIn, isNarrowed } from '#core/list.ts';
import { readFirstRun } from '#features/first-run/server/read-first-run.ts';
import { offerList } from '#features/offers/domain/filter.ts';
import { browseOffers } from '#features/offers/server/browse-offers.ts';
import { page } from '#web/door.ts';
import { leadsToFirstStep } from '#screens/home/first-step.ts';

export const load = page([browseOffers, readFirstRun], async (call, { url, locals }) => {
  const found = await call(browseOffers, askedIn(offerList, url.searchParams));
  const isEmpty = !isNarrowed(found.filter) && found.items.length === 0;
  return {
    ...found,
    mayMeet: locals.may('masterclass.browse'),
    begins: await leadsToFirstStep(call, locals, isEmpty),
  };
});
