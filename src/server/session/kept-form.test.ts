import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { newToken } from '#server/ids.ts';
import { testDatabase } from '#tests/support/database.ts';
import { buildWorld } from '#tests/support/world.ts';
import { clearKept, dropKept, keepForm, readKept, removeKept } from './kept-form.store.ts';
import type { KeptForm, Place } from './kept-form.store.ts';
import { seal, unseal } from './seal.ts';
import { tabKey } from './tab-key.ts';

const { ctx, owner, setNow } = await testDatabase();
const world = await buildWorld(owner);
const form: KeptForm = {
  action: 'save',
  entries: [
    ['wish', 'Ik wil “rekenen” & <b>meer</b>\nen dan'],
    ['version', '3'],
    ['days[]', 'mon'],
    ['days[]', 'tue'],
  ],
  hadFiles: false,
};
const placeOf = ({ tenantId, personId }: PersonActor, browser = newToken(), page = '/plan'): Place => ({
  tenantId,
  personId,
  browser,
  page,
});
const keep = (place: Place, what = form, client = newToken()) => keepForm(ctx, place, what, client);
const rows = async (): Promise<number> => (await owner.query('select from kept_form')).rowCount ?? 0;

describe('what was typed when the session had ended', () => {
  test('is there for her in that browser, on that page, to the letter', async () => {
    const place = placeOf(world.assistant);
    expect(await keep(place)).toBe(true);
    expect(await readKept(ctx, place)).toEqual(form);
  });

  test.each<[string, (place: Place) => Place]>([
    ['another person', (place) => ({ ...place, personId: world.leader.personId })],
    ['another organisation', (place) => ({ ...place, tenantId: world.otherBoard })],
    ['another browser', (place) => ({ ...place, browser: newToken() })],
    ['another page', (place) => ({ ...place, page: '/card' })],
  ])('is not there for %s', async (_, other) => {
    const place = placeOf(world.assistant);
    await keep(place);
    expect(await readKept(ctx, other(place))).toBeNull();
  });

  test('stands nowhere in words, nor does the page or the secret of the browser', async () => {
    const place = placeOf(world.assistant, newToken(), '/conversations/a-page');
    await keep(place);
    const { rows: all } = await owner.query<{ text: string }>('select k::text as text from kept_form k');
    const text = all.map((row) => row.text).join();
    for (const word of ['rekenen', 'save', 'a-page', place.browser]) expect(text).not.toContain(word);
  });

  test('is one for each page: the newest', async () => {
    const place = placeOf(world.assistant);
    const before = await rows();
    await keep(place);
    await keep(place, { ...form, action: 'other' });
    expect([(await rows()) - before, (await readKept(ctx, place))?.action]).toEqual([1, 'other']);
  });

  test('is gone after the button was pressed again, after signing out everywhere, and after half a day', async () => {
    const [pressed, out, old] = [placeOf(world.assistant), placeOf(world.leader), placeOf(world.hr)];
    setNow('2026-11-24T08:00:00Z');
    for (const place of [pressed, out, old]) await keep(place);
    await dropKept(ctx, pressed);
    await ctx.db.transaction(world.leader, (tx) => removeKept(tx, world.leader.personId), true);
    expect([await readKept(ctx, pressed), await readKept(ctx, out)]).toEqual([null, null]);
    setNow('2026-11-24T19:59:00Z');
    expect(await readKept(ctx, old)).toEqual(form);
    setNow('2026-11-24T20:00:00Z');
    expect(await readKept(ctx, old)).toBeNull();
    await ctx.db.transaction({ tenantId: world.board }, (tx) => clearKept(tx, ctx.now()), true);
    const { rowCount } = await owner.query('select from kept_form where person_id = $1', [old.personId]);
    expect(rowCount).toBe(0);
  });

  test('is not kept when it is a book, or of somebody who does not exist', async () => {
    const before = await rows();
    const book: KeptForm = { ...form, entries: [['text', 'x'.repeat(200_001)]] };
    expect(await keep(placeOf(world.assistant), book)).toBe(false);
    const person = placeOf(world.assistant);
    expect(await keep({ ...person, personId: '0190a000-0000-7000-8000-000000000009' })).toBe(false);
    expect(await keep({ ...person, personId: 'x', tenantId: 'y' })).toBe(false);
    expect(await keep({ ...person, tenantId: world.otherBoard })).toBe(false);
    expect(await rows()).toBe(before);
  });

  test('of one address is kept 1,000 times a quarter of an hour', async () => {
    const client = newToken();
    const place = placeOf(world.assistant);
    await keep(place, form, client);
    await owner.query(`update attempt_count set count = 999 where scope = 'keep-client'`);
    expect(await keep(place, form, client)).toBe(true);
    expect(await keep(place, form, client)).toBe(false);
  });
});

describe('a seal', () => {
  test('opens with the same secret for the same purpose', () => {
    expect(unseal('secret', 'words', seal('secret', 'words', 'Ÿ\u2028é'))).toBe('Ÿ\u2028é');
  });

  test('opens in no other way', () => {
    const sealed = seal('secret', 'words', 'tekst');
    const touched = `${sealed.slice(0, -1)}${sealed.endsWith('A') ? 'B' : 'A'}`;
    expect(unseal('other', 'words', sealed)).toBeNull();
    expect(unseal('secret', 'other', sealed)).toBeNull();
    expect(unseal('secret', 'words', touched)).toBeNull();
    for (const none of ['', 'x', 'geen zegel']) expect(unseal('secret', 'words', none)).toBeNull();
  });
});

test('the key of a tab is hers, of this installation, and the same on every page', () => {
  expect(tabKey('a', 'her')).toBe(tabKey('a', 'her'));
  expect(new Set([tabKey('a', 'her'), tabKey('a', 'him'), tabKey('b', 'her')]).size).toBe(3);
  expect(Buffer.from(tabKey('a', 'her'), 'base64').length).toBe(32);
});
