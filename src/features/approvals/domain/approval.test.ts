import { expect, test } from 'vitest';
import { diagramTransitions } from '#tests/support/state-diagram.ts';
import { approvalStates, approvalTransitions, closedBecause, standing } from './approval.ts';

test('the diagram and the table tell the same', () => {
  const table = approvalTransitions.map(({ from, by, to }) => ({ from: from ?? '[*]', by, to }));
  expect(diagramTransitions('docs/states/approval.md')).toEqual(expect.arrayContaining(table));
  expect(diagramTransitions('docs/states/approval.md')).toHaveLength(table.length);
});

const end = new Date('2026-12-01T10:00:00Z');
const before = new Date(end.getTime() - 1);

test('what nobody answered comes to an end at its moment, not before; an answer stays an answer', () => {
  expect(standing({ state: 'asked', expiresAt: end }, before)).toBe('asked');
  expect(standing({ state: 'asked', expiresAt: end }, end)).toBe('expired');
  expect(closedBecause({ state: 'asked', expiresAt: end }, before)).toBeNull();
  expect(closedBecause({ state: 'asked', expiresAt: end }, end)).toBe('approval-expired');
  for (const state of approvalStates.filter((one) => one !== 'asked')) {
    expect(standing({ state, expiresAt: end }, end)).toBe(state);
    expect(closedBecause({ state, expiresAt: end }, before)).toBe('approval-answered');
  }
});
