import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { agreementsOf, missingForAgreement } from '../domain/report.ts';
import { agreeReport as decide, otherSide } from '../domain/conversation.ts';
import { askAgreed, leaderDid } from './other-side.ts';
import { write } from './mails.ts';
import { addAgreements, readEditions, saveAgreed } from './report.store.ts';
import type { StoredEdition } from './report.store.ts';
import { conversationSubject } from './conversation.store.ts';
import type { StoredConversation } from './conversation.store.ts';
import { carryOut, takePart } from './taking-part.ts';

/** One of the two agrees to exactly the version that was read. When both did, it stands and its agreements are made. */
export const agreeReport = command({
  permission: 'conversation.take-part',
  audit: 'conversation.report-agreed',
  input: z.strictObject({
    conversationId: z.uuid(),
    edition: z.coerce.number().int(),
    version: z.coerce.number().int(),
  }),
  about: ({ db, today }, { conversationId }) => conversationSubject(db, conversationId, today),
  run: async (tools, { conversationId, edition, version }) => {
    const part = await takePart(tools, conversationId);
    if (!part.ok) return part;
    const { conversation, side, me } = part.value;
    if (conversation.state !== 'report') return err(refused('not-now'));
    if (conversation.leaderId === null) return err(refused('no-leader'));
    const last = (await readEditions(tools.db, conversationId, conversation.leaderId)).at(-1);
    if (last?.edition !== edition || last.version !== version) return err({ kind: 'conflict', theirs: last });
    const missing = missingForAgreement(last, tools.today);
    if (Object.keys(missing).length > 0) return err({ kind: 'invalid', fields: missing });
    if (last.agreedAt[side] !== null) return ok({ agreed: false });
    const place = { tenantId: me.tenantId, conversationId, edition };
    await saveAgreed(tools.db, place, side, me.personId, tools.now);
    tools.changed(conversationId, { edition });
    const other = side === 'person' ? conversation.leaderId : conversation.personId;
    if (last.agreedAt[otherSide(side)] === null) {
      await write(
        tools,
        'agreedByOne',
        conversation,
        other,
        me.personId,
        `${String(edition)}.${String(version)}`,
      );
      return ok({ agreed: false });
    }
    const done = await carryOut(
      tools,
      conversation,
      decide(conversation, last.followUpOn ?? tools.today, tools.today),
    );
    if (!done.ok) return done;
    await makeAgreements(tools, conversation, last);
    await write(tools, 'agreedByBoth', conversation, other, me.personId, 'once');
    return ok({ agreed: true });
  },
});

/** What the organisation's side promised goes to whoever must do it; her own agreements are hers. */
async function makeAgreements(
  tools: WriteTools,
  conversation: StoredConversation,
  edition: StoredEdition,
): Promise<void> {
  const { id: conversationId, personId, tenantId } = conversation;
  const made = await addAgreements(tools.db, { tenantId, conversationId }, agreementsOf(edition));
  await askAgreed(tools, personId, made);
  await leaderDid(tools, conversation, 'done');
}
