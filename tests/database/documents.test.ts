import { beforeAll, describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { begins, isDocument, typed } from '#tests/support/documents.ts';
import type { AnyDocument, Begun } from '#tests/support/documents.ts';
import { testDatabase } from '#tests/support/database.ts';
import { findInServers } from '#tests/support/use-cases.ts';
import { buildWorld } from '#tests/support/world.ts';

/**
 * What is true of everything that people write over time, whatever it says: tried with each that the slices declare, as a
 * browser fills in its form.
 */
const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const found = await findInServers(isDocument);

test('each begins somehow, and no other', () => {
  expect(Object.keys(begins).sort()).toEqual(found.map(({ value }) => value.audit.save).sort());
});

describe.each(found.map(({ value }) => ({ name: value.audit.save, document: value })))(
  '$name',
  ({ name, document }) => {
    const { form, save, autosave } = document;
    let begun: Begun;
    let parts: readonly string[];
    let first: string;
    beforeAll(async () => {
      const one = await begins[name]?.(ctx, world);
      if (one === undefined) throw new Error('does not say how it begins');
      begun = one;
      parts = one.parts ?? form.order;
      first = parts[0] ?? '';
    });
    const send = (useCase: AnyDocument['save'], more: object, who: PersonActor = begun.who) =>
      useCase.execute(ctx, who, { ...begun.named, ...more });
    const stands = async (part: string = first) => {
      const { tenantId, personId } = begun.who;
      const now = ctx.now();
      const tools = { actor: begun.who, now, ctx } as Parameters<AnyDocument['rows']['find']>[0];
      const one = await ctx.db.transaction(
        { tenantId, personId },
        (db) => document.rows.find({ ...tools, db }, { ...begun.named, part } as never),
        true,
      );
      if (one === null) throw new Error('gone');
      return { content: form.content(one), version: one.version };
    };
    const version = async (part?: string) => (await stands(part)).version;
    const read = (part: string, which: 0 | 1) =>
      form.input('save', {}).parse(typed(document, part, which)).content;

    test('keeps each part that is saved, and leaves the others', async () => {
      let expected = (await stands()).content;
      for (const part of parts) {
        expect(await send(save, { version: await version(part), ...typed(document, part, 0) })).toMatchObject(
          {
            ok: true,
          },
        );
        expected = form.merged(expected, read(part, 0));
        expect(form.changed((await stands()).content, expected)).toEqual([]);
      }
    });

    test('loses nothing of it while somebody types, but a box that was left open', async () => {
      for (const part of parts) {
        const before = await stands(part);
        expect(await send(autosave, { version: before.version, part })).toMatchObject({ ok: true });
        const after = await stands(part);
        const boxes = form
          .blocks(part)
          .flatMap(({ fields }) => fields.filter(({ field }) => field.as === 'tick'));
        const open = Object.fromEntries(boxes.map(({ key }) => [key, false]));
        expect(after.content).toEqual({ ...before.content, ...open });
      }
    });

    test('says to a second window what the first one wrote, and nothing but that', async () => {
      const before = await version();
      const written = await send(autosave, { version: before, ...typed(document, first, 1) });
      expect(written).toEqual({ ok: true, value: { version: before + 1 } });
      const now = await stands();
      for (const useCase of [save, autosave])
        expect(await send(useCase, { version: before, ...typed(document, first, 0) })).toEqual({
          ok: false,
          error: { kind: 'conflict', theirs: { ...now.content, version: now.version } },
        });
      // Who wants the same is no second.
      expect(await send(autosave, { version: before, ...typed(document, first, 1) })).toEqual({
        ok: true,
        value: { version: now.version },
      });
      expect(await stands()).toEqual(now);
      expect(
        await send(save, { version: now.version, ...typed(document, first, 0) }),
        'over what she saw',
      ).toMatchObject({ ok: true });
    });

    test('does not exist for an outsider', async () => {
      const now = await stands();
      for (const who of [world.otherSchoolLeader, world.otherSchoolAssistant, world.otherBoardAssistant])
        for (const useCase of [save, autosave])
          expect(
            await send(useCase, { version: now.version, ...typed(document, first, 1) }, who),
          ).toMatchObject({ error: { kind: 'not-found' } });
      expect(await stands()).toEqual(now);
    });

    test('is written down: that it was saved and in which fields, never what it says', async () => {
      const { rows } = await owner.query<{ event: string; detail: { fields: string[] } }>(
        'select event, detail from audit_event where event = any($1) and actor_person_id = $2',
        [Object.values(document.audit), begun.who.personId],
      );
      expect(new Set(rows.map(({ event }) => event))).toEqual(new Set(Object.values(document.audit)));
      const names: readonly string[] = Object.keys((await stands()).content);
      for (const { detail } of rows) {
        expect(Object.keys(detail)).toEqual(['fields']);
        expect(names).toEqual(expect.arrayContaining(detail.fields));
      }
    });

    test('stands still once it is closed', async () => {
      if (begun.close === null) return;
      await begun.close(await version());
      const now = await stands();
      for (const useCase of [save, autosave])
        expect(await send(useCase, { version: now.version, ...typed(document, first, 1) })).toMatchObject({
          error: { kind: 'refused' },
        });
      expect(await stands()).toEqual(now);
    });
  },
);
