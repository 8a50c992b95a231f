import { expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { buildWorld } from '#tests/support/world.ts';
import { addressGuest } from './address-link.ts';
import { changePerson } from './change-person.ts';
import { declineAddress } from './manage-address.ts';
import { readAddressLink } from './read-address-link.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const { personId } = world.assistant;
const alias = 'nieuw@example.nl';
await changePerson.execute(ctx, world.hr, {
  personId,
  version: 1,
  email: alias,
  givenName: 'Samira',
  familyName: 'Bakker',
});
const { rows } = await owner.query<{ id: string; body: string }>(
  `select c.id, m.body from address_change c join mail_message m on m.recipient = c.new_email`,
);
const changeId = rows[0]?.id ?? '';
const token = /\/address\/([\w-]+)/.exec(rows[0]?.body ?? '')?.[1] ?? '';

test('a change of address is answered by HR, by herself and by who holds its links; nobody else finds it', async () => {
  const input = { personId, changeId };
  const guest = await addressGuest(ctx, token);
  expect(guest === null ? null : await readAddressLink.execute(ctx, guest, { token })).toMatchObject({
    value: { side: 'new', works: true, newEmail: alias },
  });
  expect(await declineAddress.execute(ctx, world.assistant, input)).toMatchObject({ ok: true });
});
