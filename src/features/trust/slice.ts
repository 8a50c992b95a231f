import { slice } from '#server/slice.ts';
import { carryOutTermsNightly } from './server/carry-out-terms.ts';
import { forgetNightly } from './server/forget-leavers.ts';
import { remindDataRequestsDaily } from './server/remind-data-requests.ts';
import { onEndsChanged, maintainLeavingDaily } from './server/maintain-leaving.ts';

export const trust = slice({
  name: 'trust',
  hears: {
    'staff.ending-undone': [onEndsChanged],
    'staff.ends-changed': [onEndsChanged],
  },
  schedules: [carryOutTermsNightly, forgetNightly, remindDataRequestsDaily, maintainLeavingDaily],
});
