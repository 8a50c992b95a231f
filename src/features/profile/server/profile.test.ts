import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { testDatabase } from '#tests/support/database.ts';
import { listening } from '#tests/support/listening.ts';
import { bring, look, wholeContent } from '#tests/support/profile.ts';
import { addCoachLink, addPerson, addShare, buildWorld } from '#tests/support/world.ts';
import { agreeToProfile } from './agree-to-profile.ts';
import { askForChanges } from './ask-for-changes.ts';
import { giveProfile } from './give-profile.ts';
import { saveProfile } from './profile-document.ts';
import { readProfile } from './read-profile.ts';
import { reviseProfile } from './revise-profile.ts';
import { startProfile } from './start-profile.ts';
import { takeBackProfile } from './take-back-profile.ts';

const { payloads: settled, handlers } = listening('profile.settled');
const { ctx, owner } = await testDatabase({ handlers });
const world = await buildWorld(owner);
const { coach } = world;
const stranger = await addPerson(owner, world.board, { role: 'coach', name: 'Piet Post' });

let count = 0;
const person = async (): Promise<PersonActor> => {
  count += 1;
  const name = `Noor Nummer${String(count)}`;
  const one = await addPerson(owner, world.board, { role: 'support-staff', school: world.school, name });
  await addCoachLink(owner, one, coach);
  return one;
};

describe('writing', () => {
  test('starts, keeps what is half written, and she reads nothing of it', async () => {
    const noor = await person();
    await bring(ctx, noor, coach, 'draft');
    const input = {
      personId: noor.personId,
      version: '1',
      content: { qualities: 'Rust', steps: { '0': { title: 'Klein' } } },
    };
    expect(await saveProfile.execute(ctx, coach, input)).toEqual({ ok: true, value: { version: 2 } });
    expect(await look(ctx, coach, noor.personId)).toMatchObject({
      viewer: 'author',
      state: 'draft',
      shown: {
        number: 1,
        content: { qualities: 'Rust', ambitions: '', steps: [{ title: 'Klein', kind: null }] },
      },
    });
    expect(await look(ctx, noor, noor.personId)).toMatchObject({
      viewer: 'self',
      state: 'draft',
      shown: null,
    });
  });

  test('twice at the same moment begins once', async () => {
    const noor = await person();
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => startProfile.execute(ctx, coach, { personId: noor.personId })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('moves a step up, and keeps its id when it is kept again', async () => {
    const noor = await person();
    await bring(ctx, noor, coach, 'draft');
    const base = { personId: noor.personId, content: wholeContent };
    await saveProfile.execute(ctx, coach, { ...base, version: 1, up: '1' });
    const steps = (await look(ctx, coach, noor.personId)).shown?.content.steps ?? [];
    expect(steps.map(({ title }) => title)).toEqual(['Module rekenen', 'Een rekengroepje begeleiden']);
    await saveProfile.execute(ctx, coach, { ...base, version: 2, content: { ...wholeContent, steps } });
    expect((await look(ctx, coach, noor.personId)).shown?.content.steps).toEqual(steps);
  });

  test('an id of somebody else’s advice is not taken over', async () => {
    const [noor, other] = [await person(), await person()];
    await bring(ctx, other, coach, 'given');
    await bring(ctx, noor, coach, 'draft');
    const stolen = (await look(ctx, other, other.personId)).shown?.content.steps[0]?.adviceId;
    const steps = [{ title: 'Mijn', adviceId: stolen, kind: 'task' }];
    await saveProfile.execute(ctx, coach, { personId: noor.personId, version: 1, content: { steps } });
    expect((await look(ctx, coach, noor.personId)).shown?.content.steps[0]?.adviceId).not.toBe(stolen);
  });

  test('two accepted coaches do not write in each other’s draft', async () => {
    const noor = await person();
    await bring(ctx, noor, coach, 'draft');
    await addCoachLink(owner, noor, stranger);
    const input = { personId: noor.personId, version: 1, content: {} };
    const refusal = { ok: false, error: { kind: 'refused', code: 'not-your-draft' } };
    expect(await saveProfile.execute(ctx, stranger, input)).toEqual(refusal);
    expect(await look(ctx, stranger, noor.personId)).toMatchObject({
      viewer: 'other',
      state: 'draft',
      open: { coachName: 'Carla Coach', hasAuthor: true },
      shown: null,
    });
  });
});

describe('giving', () => {
  test('lets her read it and sends her a mail that says nothing of it', async () => {
    const noor = await person();
    await bring(ctx, noor, coach, 'given');
    expect(await look(ctx, noor, noor.personId)).toMatchObject({
      state: 'given',
      shown: { givenOn: '2026-11-24', content: { qualities: wholeContent.qualities } },
    });
    const { rows } = await owner.query<{ subject: string; body: string }>(
      `select subject, body from mail_message where recipient = (select email from person where id = $1)`,
      [noor.personId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.subject).toContain('Carla Coach');
    expect(rows[0]?.body).not.toContain('rustig');
  });

  test.each([
    ['without texts', { steps: wholeContent.steps }, 'content.qualities'],
    ['without steps', { ...wholeContent, steps: [] }, 'content.steps.0.title'],
    [
      'with only a diploma',
      { ...wholeContent, steps: [{ title: 'Pabo', kind: 'qualification' }] },
      'content.steps.0.kind',
    ],
  ])('not %s', async (_, content, field) => {
    const noor = await person();
    await bring(ctx, noor, coach, 'draft');
    const outcome = await giveProfile.execute(ctx, coach, { personId: noor.personId, version: 1, content });
    expect(outcome).toMatchObject({ error: { kind: 'invalid', fields: { [field]: [{}] } } });
  });

  test('can be taken back while she did not answer', async () => {
    const noor = await person();
    await bring(ctx, noor, coach, 'given');
    expect((await takeBackProfile.execute(ctx, coach, { personId: noor.personId })).ok).toBe(true);
    expect(await look(ctx, noor, noor.personId)).toMatchObject({ state: 'draft', shown: null });
    expect(await takeBackProfile.execute(ctx, coach, { personId: noor.personId })).toMatchObject({
      error: { code: 'not-now' },
    });
  });
});

describe('her answer', () => {
  test('yes settles it, and sends none of its words along', async () => {
    const noor = await person();
    settled.length = 0;
    await bring(ctx, noor, coach, 'settled');
    expect(settled).toEqual([{ personId: noor.personId }]);
    const { shown } = await look(ctx, noor, noor.personId);
    expect(shown).toMatchObject({ state: 'settled', settledOn: '2026-11-24' });
  });

  test('no, with words, gives it back to the coach; then it goes round again', async () => {
    const noor = await person();
    await bring(ctx, noor, coach, 'given');
    const { shown } = await look(ctx, noor, noor.personId);
    const asked = { personId: noor.personId, version: shown?.version, wishes: ' Minder over rekenen. ' };
    expect((await askForChanges.execute(ctx, noor, asked)).ok).toBe(true);
    expect(await look(ctx, coach, noor.personId)).toMatchObject({
      state: 'wishes',
      shown: { reaction: 'Minder over rekenen.' },
    });
    await bring(ctx, noor, coach, 'settled');
    expect((await look(ctx, noor, noor.personId)).shown?.state).toBe('settled');
  });

  test('to something else than what she read is refused', async () => {
    const noor = await person();
    await bring(ctx, noor, coach, 'given');
    const seen = (await look(ctx, noor, noor.personId)).shown?.version;
    await takeBackProfile.execute(ctx, coach, { personId: noor.personId });
    const agree = { personId: noor.personId, version: seen };
    expect(await agreeToProfile.execute(ctx, noor, agree)).toMatchObject({ error: { code: 'not-now' } });
    await bring(ctx, noor, coach, 'given', { ...wholeContent, ambitions: 'Heel iets anders.' });
    expect(await agreeToProfile.execute(ctx, noor, agree)).toMatchObject({
      error: { code: 'changed-meanwhile' },
    });
    expect(await askForChanges.execute(ctx, noor, { ...agree, wishes: 'x' })).toMatchObject({
      error: { code: 'changed-meanwhile' },
    });
    expect(await askForChanges.execute(ctx, noor, { ...agree, wishes: ' ' })).toMatchObject({
      error: { kind: 'invalid', fields: { wishes: [{ code: 'required' }] } },
    });
  });
});

describe('a new version', () => {
  test('begins with the words of the settled one and leaves that as it is', async () => {
    const noor = await person();
    await bring(ctx, noor, coach, 'settled');
    const first = (await look(ctx, noor, noor.personId)).shown;
    expect((await reviseProfile.execute(ctx, coach, { personId: noor.personId })).ok).toBe(true);
    expect((await look(ctx, noor, noor.personId)).shown).toEqual(first);
    expect(await look(ctx, coach, noor.personId)).toMatchObject({
      state: 'draft',
      shown: { number: 2, content: first?.content },
    });
    const steps = [...(first?.content.steps ?? []).slice(1), { title: 'Nieuw', kind: 'task' }];
    await bring(ctx, noor, coach, 'settled', { ...wholeContent, ambitions: 'Verder.', steps });
    const now = await look(ctx, noor, noor.personId);
    expect(now).toMatchObject({ numbers: [2, 1], shown: { number: 2 }, before: { number: 1 } });
    expect(now.shown?.content.steps[0]?.adviceId).toBe(first?.content.steps[1]?.adviceId);
    expect((await look(ctx, noor, noor.personId, 1)).shown).toEqual(first);
  });

  test('not while one is open', async () => {
    const noor = await person();
    await bring(ctx, noor, coach, 'settled');
    await reviseProfile.execute(ctx, coach, { personId: noor.personId });
    for (const useCase of [reviseProfile, startProfile]) {
      expect(await useCase.execute(ctx, coach, { personId: noor.personId })).toMatchObject({
        error: { code: 'not-now' },
      });
    }
  });
});

describe('read-profile', () => {
  test('shown to her leader it shows what is settled and nothing of what is not', async () => {
    const noor = await person();
    await addShare(owner, noor, 'profile', 'leader');
    await bring(ctx, noor, coach, 'given');
    expect(await look(ctx, world.leader, noor.personId)).toMatchObject({
      viewer: 'other',
      state: 'orientation',
      open: null,
      shown: null,
      numbers: [],
    });
    await bring(ctx, noor, coach, 'settled');
    await reviseProfile.execute(ctx, coach, { personId: noor.personId });
    expect(await look(ctx, world.leader, noor.personId)).toMatchObject({
      state: 'settled',
      open: null,
      shown: { number: 1 },
      numbers: [1],
    });
    const draft = await readProfile.execute(ctx, world.leader, { personId: noor.personId, number: 2 });
    expect(draft).toEqual({ ok: false, error: { kind: 'not-found' } });
  });
});
