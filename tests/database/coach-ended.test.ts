import { describe, expect, test } from 'vitest';
import { readCard } from '#features/card/server/read-card.ts';
import { readCompass } from '#features/compass/server/read-compass.ts';
import { readShownPlan } from '#features/plan/server/read-shown-plan.ts';
import { readProfile } from '#features/profile/server/read-profile.ts';
import { endCoach } from '#features/staff/server/end-coach.ts';
import { listStaff } from '#features/staff/server/list-staff.ts';
import { readStaffMember } from '#features/staff/server/read-staff-member.ts';
import { handlers } from '#src/slices.ts';
import { must } from '#tests/support/conversation.ts';
import { testDatabase } from '#tests/support/database.ts';
import { openEverything } from '#tests/support/everything-open.ts';
import { addCoachLink, addPerson, addShare, buildWorld } from '#tests/support/world.ts';

const { ctx, owner, setNow } = await testDatabase({ handlers });
setNow('2026-11-24T10:00:00Z');
const world = await buildWorld(owner);
const { coach } = world;
const her = await addPerson(owner, world.board, {
  role: 'support-staff',
  school: world.school,
  name: 'Gerda Vos',
});
const leader = await addPerson(owner, world.board, {
  role: 'leader',
  school: world.school,
  name: 'Karin Wit',
});
await addCoachLink(owner, her, coach);
await openEverything(ctx, owner, { person: her, leader }, coach);
for (const thing of ['card:expertise', 'compass', 'plan', 'profile'])
  await addShare(owner, her, thing, 'coach');

describe('a coach whom she stopped working with', () => {
  const reads = { readCard, readCompass, readShownPlan, readProfile, readStaffMember };
  const input = { personId: her.personId };
  const listed = async (): Promise<boolean> =>
    JSON.stringify(await must(ctx, coach, listStaff, {})).includes(her.personId);

  test('read what she shared, her profile and her work; from that moment nothing is there for him', async () => {
    for (const [name, useCase] of Object.entries(reads))
      expect(await useCase.execute(ctx, coach, input), name).toMatchObject({ ok: true });
    expect(await listed()).toBe(true);
    const { rows } = await owner.query<{ id: string }>('select id from coach_link where person_id = $1', [
      her.personId,
    ]);
    await must(ctx, her, endCoach, { ...input, linkId: rows[0]?.id });
    for (const [name, useCase] of Object.entries(reads))
      expect(await useCase.execute(ctx, coach, input), name).toMatchObject({
        ok: false,
        error: { kind: 'not-found' },
      });
    expect(await listed()).toBe(false);
  });
});
