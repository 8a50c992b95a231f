import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeCode, linkWorks, mostAttempts, stateOf } from './challenge.ts';
import type { ChallengeFacts } from './challenge.ts';

const now = new Date('2026-11-24T10:00:00Z');
const later = new Date('2026-11-24T10:05:00Z');
const earlier = new Date('2026-11-24T09:59:59Z');
const fresh: ChallengeFacts = { expiresAt: later, attempts: 0, verifiedAt: null, usedAt: null };

describe('the state of a challenge, and what a right and a wrong code do', () => {
  test.each<[string, Partial<ChallengeFacts>, string, string, string, boolean]>([
    ['fresh', {}, 'asked', 'right', 'wrong', true],
    ['after four wrong codes', { attempts: 4 }, 'asked', 'right', 'over', true],
    ['after five wrong codes', { attempts: 5 }, 'locked', 'over', 'over', true],
    ['at the very end', { expiresAt: now }, 'expired', 'over', 'over', false],
    ['too late', { expiresAt: earlier }, 'expired', 'over', 'over', false],
    ['verified', { verifiedAt: earlier }, 'verified', 'over', 'over', false],
    ['verified, too late', { verifiedAt: earlier, expiresAt: now }, 'expired', 'over', 'over', false],
    ['used', { verifiedAt: earlier, usedAt: earlier }, 'used', 'over', 'over', false],
    ['used and old', { usedAt: earlier, expiresAt: earlier }, 'used', 'over', 'over', false],
  ])('%s', (_, change, state, right, wrong, link) => {
    const challenge = { ...fresh, ...change };
    expect(stateOf(challenge, now)).toBe(state);
    expect(judgeCode(challenge, true, now).kind).toBe(right);
    expect(judgeCode(challenge, false, now).kind).toBe(wrong);
    expect(linkWorks(challenge, now)).toBe(link);
  });

  test('says how many attempts are left', () => {
    expect(judgeCode(fresh, false, now)).toEqual({ kind: 'wrong', left: 4 });
    expect(judgeCode({ ...fresh, attempts: 3 }, false, now)).toEqual({ kind: 'wrong', left: 1 });
  });

  test('a wrong code is never right, whatever came before', () => {
    const moment = fc.option(fc.date({ noInvalidDate: true }), { nil: null });
    const any = fc.record({
      expiresAt: fc.date({ noInvalidDate: true }),
      attempts: fc.nat(mostAttempts + 2),
      verifiedAt: moment,
      usedAt: moment,
    });
    fc.assert(
      fc.property(any, (challenge) => {
        expect(judgeCode(challenge, false, now).kind).not.toBe('right');
        if (stateOf(challenge, now) !== 'asked') expect(judgeCode(challenge, true, now).kind).toBe('over');
      }),
    );
  });
});
