import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { parts, partTexts, textsFor } from '../domain/subjects.ts';
import type { PartTexts } from '../domain/subjects.ts';
import { prepare } from '../domain/talk.ts';
import { readOwnPreparation, savePart } from './preparation.store.ts';
import { preparationSubject, saveTalk } from './talk.store.ts';
import { takePart } from './taking-part.ts';

/** One part of what she or her leader prepares; only the writer knows, until both are ready. */
export const savePreparation = command({
  permission: 'conversation.take-part',
  audit: 'conversation.preparation-saved',
  input: z.strictObject({
    conversationId: z.uuid(),
    part: z.enum(parts),
    version: z.coerce.number().int().min(0),
    texts: partTexts,
  }),
  about: ({ db, actor, today }, { conversationId }) =>
    preparationSubject(db, conversationId, personOf(actor).personId, today),
  run: async (tools, { conversationId, part, version, texts }) => {
    const place = await takePart(tools, conversationId);
    if (!place.ok) return place;
    const { talk, side, me } = place.value;
    const decided = prepare(talk, side, tools.today);
    if (!decided.ok) return err(refused(decided.error));
    const where = { tenantId: me.tenantId, conversationId, authorId: me.personId, part };
    const wanted = textsFor(part, texts);
    const stored = (await readOwnPreparation(tools.db, conversationId, me.personId))[part];
    if (stored !== undefined && isSame(stored.texts, wanted)) return ok({ version: stored.version });
    if (!(await savePart(tools.db, where, { texts: wanted, version }, tools.now)))
      return err({ kind: 'conflict', theirs: stored ?? { texts: {}, version: 0 } });
    if (decided.value.state !== talk.state) await saveTalk(tools.db, talk.id, decided.value);
    tools.changed(conversationId, { part });
    return ok({ version: version + 1 });
  },
});

const isSame = (one: PartTexts, other: PartTexts): boolean =>
  Object.keys(other).every((field) => Reflect.get(one, field) === Reflect.get(other, field));
