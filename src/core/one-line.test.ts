import { expect, test } from 'vitest';
import { isOneLine } from './one-line.ts';

test.each(['Zoë de Vries', 'Łukasz Świątek-O’Brien', 'محمد', '李 小龙', '', 'Anne\u00a0Marie'])(
  '%j is one line',
  (name) => {
    expect(isOneLine(name)).toBe(true);
  },
);

test.each([
  'Anna\nVos',
  'Anna\r\nBcc: x',
  'Anna\u2028Vos',
  'Anna\u2029Vos',
  'Anna\tVos',
  'Anna\u0085Vos',
  'Anna\u001b[0m',
])('%j is not', (name) => {
  expect(isOneLine(name)).toBe(false);
});
