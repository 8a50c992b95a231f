import { expect, test } from 'vitest';
import { functionName, functionNames } from './function-names.ts';

test.each(Object.entries(functionNames))('%s is called %s', (code, name) => {
  expect(functionName(code)).toBe(name);
  expect(name).toMatch(/^\p{Lu}/u);
});

test.each([null, '', 'unknown', 'toString', '__proto__'])('%j has no name', (code) => {
  expect(functionName(code)).toBeNull();
});
