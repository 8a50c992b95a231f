import { expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { expectOutsidersTurnedAway } from '#tests/support/outsider.ts';
import { buildWorld } from '#tests/support/world.ts';
import { addressGuest } from './address-link.ts';
import { agreeAddress, agreeOwnAddress } from './agree-address.ts';
import { changePerson } from './change-person.ts';
import { confirmAddress } from './confirm-address.ts';
import { declineAddress, resendAddress, withdrawAddress } from './manage-address.ts';
import { settleAddress } from './settle-address.ts';
import { endAccessOf } from './end-access-of.ts';
import { readOwnAddressChange } from './read-own-address-change.ts';
import { readAddressLink } from './read-address-link.ts';
import { tendAddresses } from './tend-addresses.ts';
import { undoAddress } from './undo-address.ts';

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
  const outsiders = [...world.outsiders, { name: 'her leader', actor: world.leader }];
  const tries = { ctx, owner, input, outsiders };
  await expectOutsidersTurnedAway({ ...tries, useCase: resendAddress });
  await expectOutsidersTurnedAway({ ...tries, useCase: withdrawAddress });
  await expectOutsidersTurnedAway({ ...tries, useCase: settleAddress, input: { ...input, keep: 'new' } });
  const asked = { ...input, here: null };
  await expectOutsidersTurnedAway({ ...tries, useCase: agreeOwnAddress, input: asked });
  await expectOutsidersTurnedAway({ ...tries, useCase: declineAddress });
  const hr = [{ name: 'hr', actor: world.hr }];
  await expectOutsidersTurnedAway({ ...tries, useCase: declineAddress, outsiders: hr });
  await expectOutsidersTurnedAway({ ...tries, useCase: agreeOwnAddress, input: asked, outsiders: hr });
  await expectOutsidersTurnedAway({ ...tries, useCase: confirmAddress, input: { token } });
  await expectOutsidersTurnedAway({ ...tries, useCase: agreeAddress, input: { token } });
  await expectOutsidersTurnedAway({ ...tries, useCase: undoAddress, input: { token } });
  await expectOutsidersTurnedAway({ ...tries, useCase: readAddressLink, input: { token } });
  await expectOutsidersTurnedAway({
    ...tries,
    useCase: tendAddresses,
    input: {},
    outsiders: [...outsiders, ...hr],
  });
  const own = { personId };
  await expectOutsidersTurnedAway({
    ...tries,
    useCase: readOwnAddressChange,
    input: own,
    outsiders: [...outsiders, ...hr],
  });
  await expectOutsidersTurnedAway({ ...tries, useCase: endAccessOf, input: own });
  const guest = await addressGuest(ctx, token);
  expect(guest === null ? null : await readAddressLink.execute(ctx, guest, { token })).toMatchObject({
    value: { side: 'new', works: true, newEmail: alias },
  });
  expect(await declineAddress.execute(ctx, world.assistant, input)).toMatchObject({ ok: true });
});
