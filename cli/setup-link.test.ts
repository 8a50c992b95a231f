import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { addOperator } from '#tests/support/world.ts';
import { printSetupLink } from './setup-link.ts';

const { ctx, owner } = await testDatabase();
let [out, err] = ['', ''];
beforeEach(() => {
  [out, err] = ['', ''];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => (out += String(text)) !== '');
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => (err += String(text)) !== '');
});
afterEach(() => vi.restoreAllMocks());

test('prints one address, until there is an operator', async () => {
  expect(await printSetupLink(ctx)).toBe(0);
  expect(out).toMatch(/^http:\/\/localhost:3000\/setup\/[0-9a-z]+-[0-9a-f]{64}\n$/);
  expect(err).toBe('');
  out = '';
  await addOperator(owner, 'Ada Een');
  expect(await printSetupLink(ctx)).toBe(1);
  expect([out, err]).toEqual(['', expect.stringContaining('operator already')]);
});
