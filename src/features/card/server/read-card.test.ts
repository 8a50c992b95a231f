import { describe, expect, test } from 'vitest';
import type { Actor, PersonActor } from '#access/actor.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addCoachLink, addPerson, addShare, buildWorld } from '#tests/support/world.ts';
import { addItem } from './add-item.ts';
import { previewCard } from './preview-card.ts';
import { readCard } from './read-card.ts';
import { saveCard } from './save-card.ts';
import { saveItem } from './save-item.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);

/** Someone at the school with something in two parts, and nothing shown. */
async function someone(name: string): Promise<PersonActor> {
  const actor = await addPerson(owner, world.board, { role: 'support-staff', school: world.school, name });
  const { personId } = actor;
  const added = await addItem.execute(ctx, actor, { personId, part: 'expertise' });
  if (!added.ok) throw new Error('not added');
  const item = {
    personId,
    itemId: added.value.itemId,
    version: 1,
    part: 'expertise',
    title: 'Spaans',
    detail: '',
  };
  await saveItem.execute(ctx, actor, item);
  const offer = { part: 'offer', tags: ['own-role'], text: 'Tolken', ask: '' };
  await saveCard.execute(ctx, actor, { personId, version: 1, ...offer });
  await addCoachLink(owner, actor, world.coach);
  return actor;
}

const seen = async (actor: Actor, whose: PersonActor) => {
  const outcome = await readCard.execute(ctx, actor, { personId: whose.personId });
  return outcome.ok ? outcome.value : outcome.error.kind;
};

describe('read-card', () => {
  test('a card of which nothing is shown exists for herself alone', async () => {
    const her = await someone('Nog Niets');
    expect(await seen(her, her)).toMatchObject({ name: 'Nog Niets', parts: { length: 5 } });
  });

  test.each([
    ['leader', () => world.leader, () => world.coach],
    ['coach', () => world.coach, () => world.leader],
    ['hr', () => world.hr, () => world.teacher],
    ['team', () => world.teacher, () => world.hr],
  ] as const)(
    'a part shown to %s is seen by that one, alone and only that part',
    async (audience, who, notThem) => {
      const her = await someone(`Deelt ${audience}`);
      await addShare(owner, her, 'card:offer', audience);
      const view = await seen(who(), her);
      expect(view).toMatchObject({ parts: ['offer'], card: { offer: { text: 'Tolken' } } });
      expect(JSON.stringify(view)).not.toContain('Spaans');
      expect(await seen(notThem(), her)).toBe('not-found');
    },
  );

  test('a part shown to one person is seen by that person', async () => {
    const her = await someone('Deelt Eén');
    await addShare(owner, her, 'card:expertise', world.teacher.personId);
    expect(await seen(world.teacher, her)).toMatchObject({
      parts: ['expertise'],
      card: { expertise: [{ title: 'Spaans' }] },
    });
    expect(await seen(world.leader, her)).toBe('not-found');
  });

  test('a share of something else opens nothing of the card', async () => {
    const her = await someone('Deelt Kompas');
    await addShare(owner, her, 'compass', 'leader');
    expect(await seen(world.leader, her)).toBe('not-found');
  });

  test('an item still blank is not shown', async () => {
    const her = await someone('Half Klaar');
    await addItem.execute(ctx, her, { personId: her.personId, part: 'expertise' });
    await addShare(owner, her, 'card:expertise', 'leader');
    expect(await seen(world.leader, her)).toMatchObject({ card: { expertise: { length: 1 } } });
  });

  test('looking is written down for her', async () => {
    const her = await someone('Wie Keek');
    await addShare(owner, her, 'card:offer', 'leader');
    await seen(world.leader, her);
    const { rows } = await owner.query(
      `select event, kind, actor_person_id from audit_event where subject_person_id = $1 and kind = 'looked'`,
      [her.personId],
    );
    expect(rows).toEqual([{ event: 'card.read', kind: 'looked', actor_person_id: world.leader.personId }]);
  });
});

describe('preview-card', () => {
  const preview = async (her: PersonActor, place?: string) => {
    const outcome = await previewCard.execute(ctx, her, { personId: her.personId, place });
    if (!outcome.ok) throw new Error('she looks at her own card');
    return outcome.value;
  };

  test.each([
    ['leader', 'leader', () => world.leader],
    ['coach', 'coach', () => world.coach],
    ['hr', 'hr', () => world.hr],
    ['team', 'team', () => world.teacher],
    ['team', 'leader', () => world.leader],
    ['leader', 'team', () => world.teacher],
    ['hr', 'coach', () => world.coach],
  ] as const)('shown to %s, it shows what the %s really sees', async (audience, place, who) => {
    const her = await someone(`Blik ${audience} ${place}`);
    await addShare(owner, her, 'card:offer', audience);
    const real = await seen(who(), her);
    const shown = await preview(her, place);
    if (typeof real === 'string') expect(shown).toMatchObject({ parts: [], card: {} });
    else expect(shown).toMatchObject({ parts: real.parts, card: real.card });
  });

  test('begins with the leader when the place is unknown', async () => {
    const her = await someone('Zomaar Iemand');
    expect(await preview(her, 'neighbour')).toMatchObject({ place: 'leader', parts: [] });
  });
});
