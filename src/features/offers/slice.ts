import { readJson } from '#server/http/read-json.ts';
import { slice } from '#server/slice.ts';
import { catalogueFetch } from './server/catalogue-job.ts';
import { onInstituteEnded } from './server/on-institute-ended.ts';
import { tidyOffersNightly } from './server/tidy-requests.ts';

export const offers = slice({
  name: 'offers',
  menu: [
    { key: 'offers', href: '/offers', permission: 'offers.browse', at: 120 },
    { key: 'catalogue', href: '/catalogue', permission: 'offers.publish', at: 130 },
  ],
  hears: {
    'organisation.institute-ended': [onInstituteEnded],
  },
  schedules: [tidyOffersNightly],
  jobs: {
    'catalogue-fetch': catalogueFetch(readJson),
  },
});
