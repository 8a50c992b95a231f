import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { hashToken } from '#server/secret.ts';
import { command } from '#server/usecase.ts';
import { linkStateOf } from '../domain/states.ts';
import { takeBox } from './box.store.ts';
import { readContact, readLocales } from './colleague.store.ts';
import { readInvitations } from './invitation.store.ts';
import { tokenFor } from './link.ts';
import { write } from './post.ts';
import { lockRequest, writeRequest } from './request.store.ts';
import { requestSubject } from './request-subject.ts';

/**
 * Once a round, by her own button: everybody who did not answer yet gets the same link again; without names everybody
 * who was asked, for who answered is not known.
 */
export const remindInvited = command({
  permission: 'feedback.ask',
  audit: 'feedback.reminded',
  input: z.strictObject({ requestId: z.uuid() }),
  about: requestSubject,
  run: async (tools, { requestId }) => {
    const { db, now, ctx, changed } = tools;
    const request = await lockRequest(db, requestId);
    if (request === null) return err(notFound);
    if (request.state !== 'open') return err(refused('round-over'));
    if (request.remindedAt !== null) return err(refused('reminded-before'));
    if (request.mode === 'together') await takeBox(db, ctx.settings.secretKey, request);
    const waiting = (await readInvitations(db, requestId)).filter(
      (one) => linkStateOf(one, request.state, now) === 'sent',
    );
    const asker = (await readContact(db, request.personId))?.name ?? '';
    const locales = await readLocales(
      db,
      waiting.flatMap(({ email }) => (email === null ? [] : [email])),
    );
    for (const { id, name, email, nonce, tokenHash, expiresAt } of waiting) {
      if (email === null || nonce === null || expiresAt === null) continue;
      const token = tokenFor(ctx.settings.secretKey, id, nonce);
      // With another key of the installation the link cannot be made again; the first mail still holds it.
      if (hashToken(token) !== tokenHash) continue;
      const locale = locales.get(email) ?? 'nl';
      await write(tools, 'remind', request, asker, { id, name, email, locale, token, expiresAt });
    }
    await writeRequest(db, requestId, { remindedAt: now });
    changed(requestId);
    return ok({ requestId });
  },
});
