import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { agreementsOf, missingForAgreement } from '../domain/report.ts';
import { agreeReport as decide, otherSide } from '../domain/talk.ts';
import { askAgreed, leaderDid } from './other-side.ts';
import { write } from './post.ts';
import { addAgreements, readEditions, saveAgreed } from './report.store.ts';
import type { StoredEdition } from './report.store.ts';
import { conversationSubject } from './talk.store.ts';
import type { StoredTalk } from './talk.store.ts';
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
    const { talk, side, me } = part.value;
    if (talk.state !== 'report') return err(refused('not-now'));
    if (talk.leaderId === null) return err(refused('no-leader'));
    const last = (await readEditions(tools.db, conversationId, talk.leaderId)).at(-1);
    if (last?.edition !== edition || last.version !== version) return err({ kind: 'conflict', theirs: last });
    const missing = missingForAgreement(last, tools.today);
    if (Object.keys(missing).length > 0) return err({ kind: 'invalid', fields: missing });
    if (last.agreedAt[side] !== null) return ok({ agreed: false });
    const place = { tenantId: me.tenantId, conversationId, edition };
    await saveAgreed(tools.db, place, side, me.personId, tools.now);
    tools.changed(conversationId, { edition });
    const other = side === 'person' ? talk.leaderId : talk.personId;
    if (last.agreedAt[otherSide(side)] === null) {
      await write(tools, 'agreedByOne', talk, other, me.personId, `${String(edition)}.${String(version)}`);
      return ok({ agreed: false });
    }
    const done = await carryOut(tools, talk, decide(talk, last.followUpOn ?? tools.today, tools.today));
    if (!done.ok) return done;
    await makeAgreements(tools, talk, last);
    await write(tools, 'agreedByBoth', talk, other, me.personId, 'once');
    return ok({ agreed: true });
  },
});

/** What the organisation's side promised goes to whoever must do it; her own agreements are hers. */
async function makeAgreements(tools: WriteTools, talk: StoredTalk, edition: StoredEdition): Promise<void> {
  const { id: conversationId, personId, tenantId } = talk;
  const made = await addAgreements(tools.db, { tenantId, conversationId }, agreementsOf(edition));
  await askAgreed(tools, personId, made);
  await leaderDid(tools, talk, 'done');
}
