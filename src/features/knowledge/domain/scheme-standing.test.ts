import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import type { FundingScheme } from '#core/knowledge.ts';
import { standingOf } from './scheme-standing.ts';

const scheme = (over: Partial<FundingScheme>): FundingScheme => ({
  code: 'x',
  name: { nl: 'X', en: 'X' },
  who: 'board',
  amountRule: null,
  amountCents: null,
  per: 'year',
  maxYears: null,
  kind: 'employer',
  conditions: { nl: '', en: '' },
  fullTimeFrom: null,
  forms: [],
  noTraineeYears: null,
  incomeLimitCents: null,
  windowsKnownUntil: null,
  functions: [],
  teachersOnly: false,
  ageLimit: null,
  ageLimitKnownUntil: null,
  windows: [],
  validFrom: isoDate('2020-01-01'),
  validTo: null,
  knownUntil: null,
  source: 'bron',
  checkedOn: isoDate('2026-11-24'),
  certainty: 'confirmed',
  ...over,
});
const window = (opensOn: string, closesOn: string) => ({
  opensOn: isoDate(opensOn),
  closesOn: isoDate(closesOn),
});
const day = isoDate('2026-11-24');

describe('on 24 November 2026 a scheme', () => {
  test.each([
    ['without windows or end is open', {}, 'open', null, null, false],
    ['that ends today is open, and closes', { validTo: day }, 'open', '2026-11-24', null, true],
    ['that ended yesterday is closed', { validTo: isoDate('2026-11-23') }, 'closed', null, null, false],
    ['that begins tomorrow is closed', { validFrom: isoDate('2026-11-25') }, 'closed', null, null, false],
    [
      'in its window closes within sixty days',
      { windows: [window('2026-11-01', '2027-01-23')] },
      'open',
      '2027-01-23',
      null,
      true,
    ],
    [
      'in its window does not close within sixty days',
      { windows: [window('2026-11-24', '2027-01-24')] },
      'open',
      '2027-01-24',
      null,
      false,
    ],
    [
      'between windows is closed and says when it opens',
      { windows: [window('2026-01-01', '2026-11-23'), window('2026-11-25', '2026-12-31')] },
      'closed',
      null,
      '2026-11-25',
      false,
    ],
    ['after what is known is unknown', { knownUntil: isoDate('2026-11-23') }, 'unknown', null, null, false],
    ['on the last known day is what is known', { knownUntil: day }, 'open', null, null, false],
  ] as const)('%s', (_, over, status, closesOn, opensOn, isClosing) => {
    expect(standingOf(scheme(over), day)).toEqual({ status, closesOn, opensOn, isClosing });
  });
});
