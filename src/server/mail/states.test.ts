import { expect, test } from 'vitest';
import { mailLifecycle } from './states.ts';

test('sends nothing twice by itself: out of a doubt only late news or a person leads back', () => {
  expect(mailLifecycle.moves('uncertain')).toEqual(['confirm', 'send-again']);
});
