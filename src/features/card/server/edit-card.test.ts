import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addPerson, addShare, buildWorld } from '#tests/support/world.ts';
import { addItem } from './add-item.ts';
import { previewCard } from './preview-card.ts';
import { readCard } from './read-card.ts';
import { readOwnCard } from './read-own-card.ts';
import { readOwnItem } from './read-own-item.ts';
import { readOwnPart } from './read-own-part.ts';
import { removeItem } from './remove-item.ts';
import { restoreItem } from './restore-item.ts';
import { autosaveCard, saveCard } from './save-card.ts';
import { keepItem, saveItem } from './save-item.ts';
import { tidyCards } from './tidy-cards.ts';

const { ctx, owner, setNow } = await testDatabase();
const world = await buildWorld(owner);

/** Someone with an empty card, so that one test does not see the other's. */
const newcomer = (name: string): Promise<PersonActor> =>
  addPerson(owner, world.board, { role: 'support-staff', school: world.school, name });

const ownCard = async (actor: PersonActor) => {
  const outcome = await readOwnCard.execute(ctx, actor, { personId: actor.personId });
  if (!outcome.ok) throw new Error('she reads her own card');
  return outcome.value;
};
const ownPart = async (actor: PersonActor, part: string) => {
  const outcome = await readOwnPart.execute(ctx, actor, { personId: actor.personId, part });
  if (!outcome.ok) throw new Error('she reads her own part');
  return outcome.value;
};
const add = async (actor: PersonActor, part: string): Promise<string> => {
  const outcome = await addItem.execute(ctx, actor, { personId: actor.personId, part });
  if (!outcome.ok) throw new Error(`not added: ${outcome.error.kind}`);
  return outcome.value.itemId;
};
const expertise = (actor: PersonActor, itemId: string, version: number, title: string) => ({
  personId: actor.personId,
  itemId,
  version,
  part: 'expertise',
  title,
  detail: 'Ik oefen elke week met drie kinderen.',
});

test('what she types and did not save is hers alone; others read what she saved last', async () => {
  const actor = await newcomer('Half Getypt');
  const { personId } = actor;
  for (const part of ['expertise', 'years', 'offer'] as const)
    await addShare(owner, actor, `card:${part}`, 'leader');
  const theirs = async () => {
    const read = await readCard.execute(ctx, world.leader, { personId });
    const preview = await previewCard.execute(ctx, actor, { personId, place: 'leader' });
    if (!read.ok || !preview.ok) throw new Error('she shows it');
    expect(preview.value.card).toEqual(read.value.card);
    const { card } = read.value;
    return [card.expertise?.map(({ title }) => title), card.years?.working, card.offer?.text];
  };
  const itemId = await add(actor, 'expertise');
  const words = (version: number, text: string) => ({
    item: expertise(actor, itemId, version, text),
    offer: { personId, part: 'offer', version, tags: [], text, ask: '' },
    years: { personId, part: 'years', version, working: String(text.length), inEducation: '1' },
  });
  const type = async (version: number, text: string) => {
    const { item, offer, years } = words(version, text);
    for (const done of [
      await keepItem.execute(ctx, actor, item),
      await autosaveCard.execute(ctx, actor, offer),
      await autosaveCard.execute(ctx, actor, years),
    ])
      expect(done.ok).toBe(true);
  };
  const save = async (version: number, text: string) => {
    const { item, offer, years } = words(version, text);
    for (const done of [
      await saveItem.execute(ctx, actor, item),
      await saveCard.execute(ctx, actor, offer),
      await saveCard.execute(ctx, actor, years),
    ])
      expect(done.ok).toBe(true);
  };
  await type(1, 'Half');
  expect(await theirs()).toEqual([[], null, '']);
  await type(2, 'Half ge');
  await save(3, 'Heel getypt');
  expect(await theirs()).toEqual([['Heel getypt'], 11, 'Heel getypt']);
  await type(4, 'Ander');
  await type(5, 'Anders h');
  expect(await theirs()).toEqual([['Heel getypt'], 11, 'Heel getypt']);
  const { content } = await ownCard(actor);
  expect([content.expertise[0]?.title, content.years.working, content.offer.text]).toEqual([
    'Anders h',
    8,
    'Anders h',
  ]);
  await save(6, 'Anders');
  expect(await theirs()).toEqual([['Anders'], 6, 'Anders']);
});

describe('lists of the card', () => {
  test('an untouched card is empty, at version 1', async () => {
    const actor = await newcomer('Lege Kaart');
    expect(await ownCard(actor)).toEqual({
      content: {
        expertise: [],
        experience: [],
        diplomas: [],
        years: { working: null, inEducation: null },
        offer: { tags: [], text: '', ask: '' },
      },
      versions: { expertise: 1, experience: 1, diplomas: 1, years: 1, offer: 1 },
      filled: [],
    });
  });

  test('a new item is opened, written bit by bit, and saved', async () => {
    const actor = await newcomer('Bit Voorbit');
    const itemId = await add(actor, 'expertise');
    const kept = await keepItem.execute(ctx, actor, expertise(actor, itemId, 1, 'Re'));
    expect(kept).toEqual({ ok: true, value: { version: 2 } });
    const saved = await saveItem.execute(
      ctx,
      actor,
      expertise(actor, itemId, 2, 'Rekenen in kleine groepjes'),
    );
    expect(saved).toEqual({ ok: true, value: { version: 3 } });
    expect((await ownCard(actor)).content.expertise).toMatchObject([{ title: 'Rekenen in kleine groepjes' }]);
    expect((await ownCard(actor)).versions).toMatchObject({ expertise: 3, experience: 1 });
    expect((await ownCard(actor)).filled).toEqual(['expertise']);
  });

  test('experience and diplomas keep all their fields', async () => {
    const actor = await newcomer('Alle Velden');
    const { personId } = actor;
    const work = {
      part: 'experience',
      title: 'Kok in een verpleeghuis',
      sector: 'care',
      years: '7,5',
      detail: 'Plannen onder druk.',
    };
    const study = {
      part: 'diplomas',
      title: 'Onderwijsassistent',
      level: 'mbo-4',
      graduatedIn: '2009',
      aboutEducation: 'yes',
    };
    for (const fields of [work, study]) {
      const itemId = await add(actor, fields.part);
      const outcome = await saveItem.execute(ctx, actor, { ...fields, personId, itemId, version: 1 });
      expect(outcome).toMatchObject({ ok: true });
    }
    const { content } = await ownCard(actor);
    expect(content.experience).toMatchObject([{ sector: 'care', years: 7.5, detail: 'Plannen onder druk.' }]);
    expect(content.diplomas).toMatchObject([{ level: 'mbo-4', graduatedIn: 2009, aboutEducation: true }]);
  });

  test('a list has an end', async () => {
    const actor = await newcomer('Veel Talenten');
    await owner.query(
      `insert into card_item (tenant_id, id, person_id, part, title, created_at)
       select $1, gen_random_uuid(), $2, 'expertise', 'x', now() from generate_series(1, 30)`,
      [world.board, actor.personId],
    );
    expect(await addItem.execute(ctx, actor, { personId: actor.personId, part: 'expertise' })).toMatchObject({
      error: { kind: 'refused', code: 'card-full' },
    });
  });

  test('what is saved says what it is about', async () => {
    const actor = await newcomer('Zonder Titel');
    const itemId = await add(actor, 'expertise');
    expect(await saveItem.execute(ctx, actor, expertise(actor, itemId, 1, ' '))).toMatchObject({
      error: { kind: 'invalid', fields: { title: [{ code: 'required' }] } },
    });
  });

  test('an item cannot be saved as another part, nor one that does not exist', async () => {
    const actor = await newcomer('Ander Deel');
    const itemId = await add(actor, 'diplomas');
    const input = expertise(actor, itemId, 1, 'Spaans');
    expect(await saveItem.execute(ctx, actor, input)).toMatchObject({ error: { kind: 'not-found' } });
    const unknown = { personId: actor.personId, itemId, part: 'expertise' };
    expect(await readOwnItem.execute(ctx, actor, unknown)).toMatchObject({ error: { kind: 'not-found' } });
  });
});

describe('two windows at once', () => {
  test('of ten saves of the same version exactly one wins', async () => {
    const actor = await newcomer('Tien Tegelijk');
    const itemId = await add(actor, 'expertise');
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        keepItem.execute(ctx, actor, expertise(actor, itemId, 1, `tekst ${String(n)}`)),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.error.kind === 'conflict')).toHaveLength(9);
    expect((await ownCard(actor)).versions.expertise).toBe(2);
  });

  test('another part is not in the way', async () => {
    const actor = await newcomer('Ander Venster');
    const { personId } = actor;
    const itemId = await add(actor, 'expertise');
    await keepItem.execute(ctx, actor, expertise(actor, itemId, 1, 'Spaans'));
    const ask = 'Vraag mij om te tolken.';
    const offer = { personId, part: 'offer', version: 1, tags: ['own-role'], text: '', ask };
    expect(await saveCard.execute(ctx, actor, offer)).toEqual({ ok: true, value: { version: 2 } });
  });
});

test('years in education are part of all years of work, when they are saved', async () => {
  const actor = await newcomer('Jaren Tellen');
  const draft = {
    personId: actor.personId,
    part: 'years',
    version: 1,
    working: '2',
    inEducation: '13,5',
  };
  expect(await autosaveCard.execute(ctx, actor, draft)).toMatchObject({ value: { version: 2 } });
  expect(await saveCard.execute(ctx, actor, { ...draft, version: 2 })).toMatchObject({
    error: { kind: 'invalid', fields: { inEducation: [{ code: 'more-than-working' }] } },
  });
  expect(await saveCard.execute(ctx, actor, { ...draft, version: 2, working: '22' })).toMatchObject({
    ok: true,
  });
  expect((await ownCard(actor)).content.years).toEqual({ working: 22, inEducation: 13.5 });
});

describe('taking off and putting back', () => {
  test('within the hour it comes back as it was', async () => {
    const actor = await newcomer('Toch Niet');
    const { personId } = actor;
    const itemId = await add(actor, 'expertise');
    await saveItem.execute(ctx, actor, expertise(actor, itemId, 1, 'Spaans'));
    expect(await removeItem.execute(ctx, actor, { personId, itemId })).toMatchObject({ ok: true });
    const part = await ownPart(actor, 'expertise');
    expect(part).toMatchObject({ content: { expertise: [] }, lastRemoved: { id: itemId, title: 'Spaans' } });
    expect(await removeItem.execute(ctx, actor, { personId, itemId })).toMatchObject({
      error: { kind: 'not-found' },
    });
    expect(await restoreItem.execute(ctx, actor, { personId, itemId })).toMatchObject({ ok: true });
    expect(await ownPart(actor, 'expertise')).toMatchObject({
      content: { expertise: [{ title: 'Spaans' }] },
      lastRemoved: null,
    });
  });

  test('after an hour it is gone, and erased by the hourly round', async () => {
    const actor = await newcomer('Echt Weg');
    const { personId } = actor;
    const itemId = await add(actor, 'expertise');
    await saveItem.execute(ctx, actor, expertise(actor, itemId, 1, 'Geheim'));
    await removeItem.execute(ctx, actor, { personId, itemId });
    setNow('2026-11-24T11:00:01Z');
    expect((await ownPart(actor, 'expertise')).lastRemoved).toBeNull();
    expect(await restoreItem.execute(ctx, actor, { personId, itemId })).toMatchObject({
      error: { kind: 'not-found' },
    });
    await tidyCards.run(ctx, { kind: 'system', tenantId: world.board });
    const { rows } = await owner.query('select 1 from card_item where id = $1', [itemId]);
    expect(rows).toEqual([]);
    setNow('2026-11-24T10:00:00Z');
  });

  test('typing on in another window brings it back', async () => {
    const actor = await newcomer('Typt Door');
    const { personId } = actor;
    const itemId = await add(actor, 'expertise');
    await removeItem.execute(ctx, actor, { personId, itemId });
    await keepItem.execute(ctx, actor, expertise(actor, itemId, 1, 'toch wel'));
    expect(await ownPart(actor, 'expertise')).toMatchObject({
      content: { expertise: [{ title: 'toch wel' }] },
    });
  });
});

describe('nobody else edits', () => {
  test('nor may she write into the card of a colleague by naming her item', async () => {
    const actor = await newcomer('Nieuwsgierige Collega');
    const itemId = await add(world.assistant, 'expertise');
    const input = { ...expertise(actor, itemId, 1, 'van een ander') };
    expect(await saveItem.execute(ctx, actor, input)).toMatchObject({ error: { kind: 'not-found' } });
    const mine = { personId: actor.personId, itemId };
    expect(await removeItem.execute(ctx, actor, mine)).toMatchObject({ error: { kind: 'not-found' } });
    expect(await restoreItem.execute(ctx, actor, mine)).toMatchObject({ error: { kind: 'not-found' } });
  });
});
