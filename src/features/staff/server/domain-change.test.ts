import { expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { expectOutsidersTurnedAway } from '#tests/support/outsider.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import { askDomainChange } from './ask-domain-change.ts';
import { domainApproval } from './domain-approval.ts';
import { domainKind } from './domain-kind.ts';
import { readDomainChange } from './read-domain-change.ts';

const { ctx, owner } = await testDatabase({ approvals: { [domainKind]: domainApproval } });
const world = await buildWorld(owner);
const hrOfSchool = await addPerson(owner, world.board, {
  role: 'hr',
  school: world.school,
  name: 'Han School',
});
const move = { from: 'example.nl', to: 'nieuw.nl' };

test('another domain is asked by HR of the whole organisation only, for its own people only', async () => {
  const outsiders = [
    ...world.outsiders.filter(({ name }) => name !== 'hr of another board'),
    { name: 'her leader', actor: world.leader },
    { name: 'board', actor: world.boardMember },
    { name: 'hr of one school', actor: hrOfSchool },
  ];
  const tries = { ctx, owner, input: move, outsiders };
  await expectOutsidersTurnedAway({ ...tries, useCase: readDomainChange });
  await expectOutsidersTurnedAway({ ...tries, useCase: askDomainChange });
  const other = await readDomainChange.execute(ctx, world.otherBoardHr, move);
  expect(other.ok ? other.value.plan?.lines.map(({ name }) => name) : null).toEqual(['Fatma Kaya']);
});
