import { expect, test } from 'vitest';
import { limits } from './limits.ts';

test('one address gets few mails from one client, and not many more from all', () => {
  expect(limits['mail-near'].most).toBeLessThan(limits['mail-day'].most);
  expect(limits['mail-day'].most).toBeLessThan(limits['mail-address'].most);
});
