import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { editionState } from '../domain/report.ts';
import { beginReport } from '../domain/conversation.ts';
import { write } from './mails.ts';
import { addEdition, readEditions, saveObjection } from './report.store.ts';
import { conversationSubject } from './conversation.store.ts';
import { carryOut, takePart } from './taking-part.ts';

/** "It is not right yet, because": a new edition begins with the same text, and the one before stays readable. */
export const objectToReport = command({
  permission: 'conversation.take-part',
  audit: 'conversation.report-objected',
  input: z.strictObject({
    conversationId: z.uuid(),
    edition: z.coerce.number().int(),
    version: z.coerce.number().int(),
    reason: z.string().trim().min(1).max(1000),
  }),
  about: ({ db, today }, { conversationId }) => conversationSubject(db, conversationId, today),
  run: async (tools, { conversationId, edition, version, reason }) => {
    const part = await takePart(tools, conversationId);
    if (!part.ok) return part;
    const { conversation, side, me } = part.value;
    if (conversation.state !== 'report') return err(refused('not-now'));
    const last = (await readEditions(tools.db, conversationId, conversation.leaderId)).at(-1);
    if (last?.edition !== edition || last.version !== version) return err({ kind: 'conflict', theirs: last });
    if (editionState(last) !== 'proposed') return err(refused('nothing-to-object'));
    const place = { tenantId: me.tenantId, conversationId, edition };
    await saveObjection(tools.db, place, { by: me.personId, reason }, tools.now);
    await addEdition(tools.db, { ...place, edition: edition + 1 }, last, me.personId, tools.now);
    const done = await carryOut(tools, conversation, beginReport(conversation, tools.today));
    if (!done.ok) return done;
    const other = side === 'person' ? conversation.leaderId : conversation.personId;
    await write(tools, 'objected', conversation, other, me.personId, String(edition));
    return ok({ edition: edition + 1 });
  },
});
