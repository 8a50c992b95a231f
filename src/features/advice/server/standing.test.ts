import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { directions } from '#core/direction.ts';
import { newId } from '#server/ids.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import { readOwnAdvice } from './read-own-advice.ts';

/** What advice takes from the other parts of the product, and what it leaves there. */
const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const person = () =>
  addPerson(owner, world.board, { role: 'support-staff', school: world.school, name: 'Noor Aydin' });

const standing = async (actor: PersonActor) => {
  const outcome = await readOwnAdvice.execute(ctx, actor, { personId: actor.personId });
  if (!outcome.ok) throw new Error(`not readable: ${outcome.error.kind}`);
  return outcome.value.person;
};
async function insert(table: string, columns: Readonly<Record<string, unknown>>): Promise<string> {
  const all = { tenant_id: world.board, id: newId(), ...columns };
  const places = Object.keys(all).map((_, index) => `$${String(index + 1)}`);
  await owner.query(
    `insert into ${table} (${Object.keys(all).join(', ')}) values (${places.join(', ')})`,
    Object.values(all),
  );
  return all.id;
}

/** A round about «overview» with these answers. */
async function round(
  { personId }: PersonActor,
  mode: 'named' | 'together',
  state: 'open' | 'closed' | 'withdrawn',
  ratings: readonly number[],
  code = 'overview',
): Promise<void> {
  const request = await insert('round', {
    person_id: personId,
    kind: 'feedback',
    mode,
    // A round without names has answers only when it ended; here it gets them, and then runs again.
    state: mode === 'together' ? 'closed' : state,
    created_at: new Date(),
  });
  const question = await insert('round_question', {
    round_id: request,
    theme: 'level',
    place: 1,
    code,
  });
  for (const [index, rating] of ratings.entries()) {
    const invitation =
      mode === 'together'
        ? null
        : await insert('round_invitation', {
            round_id: request,
            name: `N ${String(index)}`,
            source: 'teacher',
          });
    await insert('round_answer', {
      round_id: request,
      mode,
      question_id: question,
      invitation_id: invitation,
      rating,
    });
  }
  await owner.query('update round set state = $2 where id = $1', [request, state]);
}

describe('what others say of her', () => {
  test.each([
    ['three who say four', 'named', 'open', [4, 4, 4], 1],
    ['two are too few', 'named', 'open', [5, 5], 0],
    ['less than four together', 'named', 'open', [5, 4, 2], 0],
    ['a round without names that still runs', 'together', 'open', [5, 5, 5], 0],
    ['the same when it is closed', 'together', 'closed', [5, 5, 5], 1],
  ] as const)('%s', async (_, mode, state, ratings, times) => {
    const noor = await person();
    await round(noor, mode, state, ratings);
    const { strengths } = await standing(noor);
    expect(strengths).toEqual({ ...Object.fromEntries(directions.map((one) => [one, 0])), expert: times });
  });

  test('is counted over rounds, and points where the question points', async () => {
    const noor = await person();
    await round(noor, 'named', 'open', [4, 5], 'initiative');
    await round(noor, 'named', 'closed', [4], 'initiative');
    expect((await standing(noor)).strengths.leadership).toBe(1);
  });
});

describe('what she and her coach say', () => {
  test('what she offers on her card, and where her settled profile points', async () => {
    const noor = await person();
    const { personId } = noor;
    await insert('card', { person_id: personId, changed_at: new Date(), offer_tags: ['all-round'] });
    for (const [number, state, direction] of [
      [1, 'settled', 'leadership'],
      [2, 'settled', 'reach'],
      [3, 'draft', 'flexible'],
    ] as const) {
      const profile = await insert('development_profile', {
        person_id: personId,
        number,
        state,
        coach_id: world.coach.personId,
        given_at: state === 'draft' ? null : new Date(),
        reacted_at: state === 'draft' ? null : new Date(),
        settled_at: state === 'draft' ? null : new Date(),
        created_at: new Date(),
        changed_at: new Date(),
      });
      await insert('profile_advice', {
        profile_id: profile,
        person_id: personId,
        advice_id: newId(),
        rank: 1,
        direction,
      });
    }
    expect((await standing(noor)).strengths).toMatchObject({
      tasks: 1,
      reach: 1,
      leadership: 0,
      flexible: 0,
    });
  });
});

test('what her own school and her board made possible, and not what another school did', async () => {
  const noor = await person();
  const says = (school: string | null, item: string, can: number) =>
    insert('compass_possibility', {
      school_id: school,
      item,
      can,
      reason: 'Zo is het.',
      said_by: world.leader.personId,
      said_on: '2026-10-01',
      version: 1,
    });
  await says(world.school, 'expert', 4);
  await says(world.school, 'tasks', 3);
  await says(world.otherSchool, 'leadership', 5);
  await says(null, 'reach', 2);
  await says(null, 'other-school', 5);
  expect((await standing(noor)).school).toEqual({
    expert: 'can',
    tasks: 'can-if',
    reach: 'not-now',
    leadership: null,
    switch: null,
    flexible: null,
  });
});

test('what she finished with an institute is held; what she only began is not, and no diploma follows', async () => {
  const noor = await person();
  const institute = newId<'tenant'>();
  await owner.query(
    `insert into tenant (id, kind, number, name) values ($1, 'institute', '90002', 'Hogeschool Rijn')`,
    [institute],
  );
  for (const [code, state, endedOn] of [
    ['M-REK', 'finished', '2026-06-30'],
    ['M-LEZ', 'measured', '2026-07-01'],
    ['M-NU', 'running', null],
    ['M-STOP', 'stopped', '2026-05-01'],
  ] as const) {
    const offer = await insert('offer', {
      tenant_id: institute,
      code,
      state: 'published',
      name: code,
      summary: 'Wat je leert',
      kind: 'module',
      level: 'none',
      form: 'online',
      hours: 40,
      hours_per_week: 4,
      months: 3,
      year_costs: [39_500],
      region: 'nationwide',
      directions: ['tasks'],
      grants: JSON.stringify([{ credential: 'diploma:ad', validMonths: null }]),
      contact_email: 'loket@example.nl',
      created_at: new Date(),
      changed_at: new Date(),
    });
    await insert('plan_step', {
      person_id: noor.personId,
      school_id: world.school,
      kind: 'module',
      title: code,
      state,
      ended_on: endedOn,
      offer_id: offer,
      stop_kind: state === 'stopped' ? 'own' : null,
      created_at: new Date(),
      changed_at: new Date(),
    });
  }
  expect((await standing(noor)).certificates).toEqual([
    { credential: 'module:m-rek', obtainedOn: '2026-06-30' },
    { credential: 'module:m-lez', obtainedOn: '2026-07-01' },
  ]);
});
