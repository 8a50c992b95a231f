import { expect, test } from 'vitest';
import { approvalLifecycle, closedBecause, standing } from './approval.ts';

const end = new Date('2026-12-01T10:00:00Z');
const before = new Date(end.getTime() - 1);

test('what nobody answered comes to an end at its moment, not before; an answer stays an answer', () => {
  expect(standing({ state: 'asked', expiresAt: end }, before)).toBe('asked');
  expect(standing({ state: 'asked', expiresAt: end }, end)).toBe('expired');
  expect(closedBecause({ state: 'asked', expiresAt: end }, before)).toBeNull();
  expect(closedBecause({ state: 'asked', expiresAt: end }, end)).toBe('approval-expired');
  for (const state of approvalLifecycle.states.filter((one) => one !== 'asked')) {
    expect(standing({ state, expiresAt: end }, end)).toBe(state);
    expect(closedBecause({ state, expiresAt: end }, before)).toBe('approval-answered');
  }
});
