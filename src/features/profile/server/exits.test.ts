import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { toolsOf } from '#server/events.ts';
import { testDatabase } from '#tests/support/database.ts';
import { bring, look } from '#tests/support/profile.ts';
import { addCoachLink, addPerson, buildWorld } from '#tests/support/world.ts';
import { tidyProfiles } from './close-still-profiles.ts';
import { handOverProfile } from './hand-over-profile.ts';
import { saveProfile } from './profile-document.ts';
import { onProfileOwnerLeft } from './on-employment-ended.ts';
import { startProfile } from './start-profile.ts';
import { stopProfile } from './stop-profile.ts';

const { ctx, owner, setNow } = await testDatabase();
const world = await buildWorld(owner);
const { coach } = world;
const system = { kind: 'system', tenantId: world.board } as const;
const second = await addPerson(owner, world.board, { role: 'coach', name: 'Piet Post' });

let count = 0;
const person = async (): Promise<PersonActor> => {
  count += 1;
  const name = `Noor Nummer${String(count)}`;
  const one = await addPerson(owner, world.board, { role: 'support-staff', school: world.school, name });
  await addCoachLink(owner, one, coach);
  return one;
};
const endLink = (one: PersonActor, by: PersonActor) =>
  owner.query(`update coach_link set ended_at = now() where person_id = $1 and coach_id = $2`, [
    one.personId,
    by.personId,
  ]);

describe('when her coach stops', () => {
  test('the draft is hers to read and to hand to another coach; the first sees nothing any more', async () => {
    const noor = await person();
    const { personId } = noor;
    await bring(ctx, noor, coach, 'draft');
    await saveProfile.execute(ctx, coach, { personId, version: 1, content: { qualities: 'Rustig' } });
    await endLink(noor, coach);
    expect(await look(ctx, noor, personId)).toMatchObject({
      open: { coachName: 'Carla Coach', hasAuthor: false },
      shown: { content: { qualities: 'Rustig' } },
    });
    await addCoachLink(owner, noor, second);
    expect((await look(ctx, second, personId)).shown).toBeNull();
    expect((await handOverProfile.execute(ctx, noor, { personId, coachId: second.personId })).ok).toBe(true);
    expect(await look(ctx, second, personId)).toMatchObject({
      viewer: 'author',
      shown: { content: { qualities: 'Rustig' } },
    });
    const input = { personId, version: 3, content: { qualities: 'Rustig en helder' } };
    expect((await saveProfile.execute(ctx, second, input)).ok).toBe(true);
    expect(await saveProfile.execute(ctx, coach, input)).toEqual({ ok: false, error: { kind: 'not-found' } });
  });

  test('only to a coach whom she accepts, and only by her', async () => {
    const noor = await person();
    const { personId } = noor;
    await bring(ctx, noor, coach, 'draft');
    const stranger = await handOverProfile.execute(ctx, noor, { personId, coachId: second.personId });
    expect(stranger).toMatchObject({
      error: { kind: 'invalid', fields: { coachId: [{ code: 'not-an-option' }] } },
    });
  });

  test('a coach who begins over a draft of another is told to have it handed over', async () => {
    const noor = await person();
    const { personId } = noor;
    await bring(ctx, noor, coach, 'draft');
    await stopProfile.execute(ctx, noor, { personId });
    await addCoachLink(owner, noor, second);
    expect(await startProfile.execute(ctx, second, { personId })).toMatchObject({
      error: { code: 'hand-over-first' },
    });
    expect((await startProfile.execute(ctx, coach, { personId })).ok).toBe(true);
  });

  test('there is nothing to hand over without a draft', async () => {
    const noor = await person();
    const input = { personId: noor.personId, coachId: coach.personId };
    expect(await handOverProfile.execute(ctx, noor, input)).toMatchObject({ error: { code: 'not-now' } });
  });
});

describe('when she stops', () => {
  test('it is closed, and begins again where it was', async () => {
    const noor = await person();
    const { personId } = noor;
    await bring(ctx, noor, coach, 'given');
    expect((await stopProfile.execute(ctx, noor, { personId })).ok).toBe(true);
    expect(await look(ctx, noor, personId)).toMatchObject({
      state: 'closed',
      shown: { content: { qualities: 'Blijft rustig als het druk is.' } },
    });
    expect(await stopProfile.execute(ctx, noor, { personId })).toMatchObject({ error: { code: 'not-now' } });
    await startProfile.execute(ctx, coach, { personId });
    expect((await look(ctx, coach, personId)).state).toBe('draft');
  });
});

describe('when she leaves', () => {
  const end = (one: PersonActor) =>
    ctx.db.transaction(
      { tenantId: world.board },
      (db) => onProfileOwnerLeft(toolsOf(ctx, db, system, ctx.now()), { personId: one.personId }),
      true,
    );

  test('what is not settled is closed, what is settled stays', async () => {
    const noor = await person();
    await bring(ctx, noor, coach, 'given');
    await owner.query(`update employment set ends_on = '2026-11-20' where person_id = $1`, [noor.personId]);
    await end(noor);
    expect((await look(ctx, noor, noor.personId)).state).toBe('closed');
    const settled = await person();
    await bring(ctx, settled, coach, 'settled');
    await owner.query(`update employment set ends_on = '2026-11-20' where person_id = $1`, [
      settled.personId,
    ]);
    await end(settled);
    expect((await look(ctx, settled, settled.personId)).state).toBe('settled');
  });

  test('one of two jobs, nothing is closed', async () => {
    const noor = await person();
    await bring(ctx, noor, coach, 'draft');
    await end(noor);
    expect((await look(ctx, coach, noor.personId)).state).toBe('draft');
  });
});

describe('when nobody decides', () => {
  test('after half a year of silence it is closed, for every organisation apart', async () => {
    const noor = await person();
    await bring(ctx, noor, coach, 'given');
    setNow('2027-05-24T10:00:00Z');
    await tidyProfiles.run(ctx, system);
    expect((await look(ctx, noor, noor.personId)).state).toBe('given');
    setNow('2027-05-27T10:00:00Z');
    await tidyProfiles.run(ctx, { kind: 'system', tenantId: world.otherBoard });
    expect((await look(ctx, noor, noor.personId)).state).toBe('given');
    await tidyProfiles.run(ctx, system);
    expect((await look(ctx, noor, noor.personId)).state).toBe('closed');
    setNow('2026-11-24T10:00:00Z');
  });
});
