import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { linkDays } from '../domain/feedback.ts';
import { sendInput } from '../domain/inputs.ts';
import { feedbackRequestLifecycle } from '../domain/states.ts';
import { emptyBox } from '../domain/together.ts';
import { takeBox, writeBox } from './box.store.ts';
import { readContact, readLocales } from './colleague.store.ts';
import { colleaguesIn, markColleagues } from './count-colleagues.ts';
import { writeInvitation } from './invitation-text.ts';
import { markSent, readInvitations } from './invitation.store.ts';
import type { StoredInvitation } from './invitation.store.ts';
import { leastOf } from './least.store.ts';
import { newLink } from './link.ts';
import { write } from './post.ts';
import { readQuestionsOf } from './question.store.ts';
import { lockRequest, writeRequest } from './request.store.ts';
import type { StoredRequest } from './request.store.ts';
import { requestSubject } from './request-subject.ts';

const day = 86_400_000;

/** Sends everybody chosen a link of their own; again later for people who were added. */
export const sendRequest = command({
  permission: 'feedback.ask',
  audit: 'feedback.asked',
  input: sendInput,
  about: requestSubject,
  run: async (tools, { requestId, version, invitation, askTime }) => {
    const { db, now, today, changed, emit } = tools;
    if (invitation !== undefined) {
      const written = await writeInvitation(tools, { requestId, version, invitation });
      if (!written.ok) return written;
    }
    const request = await lockRequest(db, requestId);
    if (request === null) return err(notFound);
    const isFirst = feedbackRequestLifecycle.allows(request.state, 'send-request');
    if (!isFirst && request.state !== 'open') return err(refused('round-over'));
    await markColleagues(tools, request);
    const invitations = await readInvitations(db, requestId);
    const unsent = invitations.filter(({ sentAt }) => sentAt === null);
    if (unsent.length === 0) return err(refused('nobody-chosen'));
    const least = await leastOf(db, request, today);
    if (request.mode === 'together' && colleaguesIn(invitations) < least.answers) {
      return err(refused('together-needs-more', { minimum: least.answers }));
    }
    if ((await readQuestionsOf(db, requestId)).length === 0) return err(refused('no-question'));
    await sendLinks(tools, { ...request, least }, unsent);
    if (request.mode === 'together') await makeRoom(tools, request, isFirst);
    changed(requestId, { people: unsent.length });
    if (isFirst) await writeRequest(db, requestId, { state: 'open', askedAt: now, least });
    if (askTime === 'on') {
      await emit({ kind: 'feedback.time-asked', payload: { requestId, personId: request.personId } });
    }
    return ok({ requestId });
  },
});

/** The sealed text is there from the first moment, with room for everybody asked, so that no answer makes it. */
async function makeRoom({ db, ctx }: WriteTools, request: StoredRequest, isFirst: boolean): Promise<void> {
  const { secretKey } = ctx.settings;
  await writeBox(db, secretKey, request, isFirst ? emptyBox : await takeBox(db, secretKey, request));
}

async function sendLinks(
  tools: WriteTools,
  request: StoredRequest,
  unsent: readonly StoredInvitation[],
): Promise<void> {
  const { db, now, ctx } = tools;
  const asker = (await readContact(db, request.personId))?.name ?? '';
  const locales = await readLocales(
    db,
    unsent.flatMap(({ email }) => (email === null ? [] : [email])),
  );
  const expiresAt = new Date(now.getTime() + linkDays * day);
  for (const { id, name, email } of unsent) {
    if (email === null) continue;
    const { token, nonce, tokenHash } = newLink(ctx.settings.secretKey, id);
    await markSent(db, id, { nonce, tokenHash, sentAt: now, expiresAt });
    const locale = locales.get(email) ?? 'nl';
    await write(tools, 'invite', request, asker, { id, name, email, locale, token, expiresAt });
  }
}
