import { expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { buildWorld } from '#tests/support/world.ts';
import { domainApproval } from './domain-approval.ts';
import { domainKind } from './domain-kind.ts';
import { readDomainChange } from './read-domain-change.ts';

const { ctx, owner } = await testDatabase({ approvals: { [domainKind]: domainApproval } });
const world = await buildWorld(owner);
const move = { from: 'example.nl', to: 'nieuw.nl' };

test('another domain is asked by HR of the whole organisation only, for its own people only', async () => {
  const other = await readDomainChange.execute(ctx, world.otherBoardHr, move);
  expect(other.ok ? other.value.plan?.lines.map(({ name }) => name) : null).toEqual(['Fatma Kaya']);
});
