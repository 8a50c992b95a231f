import { expect, test } from 'vitest';
import { anonymous } from '#access/actor.ts';
import { ok } from '#core/result.ts';
import type { UseCase } from '#server/usecase.ts';
import { askOf } from './reading.ts';
import type { Asker } from './reading.ts';

test('who asks may become known on the way: a guest is let in by her link before anything is read', async () => {
  const asked: unknown[] = [];
  const useCase = {
    execute: (_: unknown, actor: unknown) => {
      asked.push(actor);
      return Promise.resolve(ok(null));
    },
  } as unknown as UseCase<unknown, unknown>;
  const locals = { ctx: {}, actor: anonymous } as unknown as { -readonly [Key in keyof Asker]: Asker[Key] };
  const ask = askOf(locals);
  locals.actor = { kind: 'link', tenantId: 't', linkId: 'l' } as unknown as Asker['actor'];
  await ask(useCase, {});
  expect(asked).toEqual([locals.actor]);
});
