import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { countAttemptsIn } from '#server/attempts.store.ts';
import { hashToken } from '#server/secret.ts';
import { personActor } from '#server/session/person-actor.ts';
import { command } from '#server/usecase.ts';
import { lastLinkDay, leaverLimits } from '../domain/leaving.ts';
import { linkDays, readLink } from './leaver-address.store.ts';

/**
 * Somebody with the link takes the file along. Gives her as she was on her last day, with the roles of then, so that the
 * file is what it was for her; for making that one file, never for a session.
 */
export const openLeaverFile = command({
  permission: 'leaving.download',
  audit: 'leaving.file-taken',
  input: z.strictObject({ token: z.string().max(100), kind: z.enum(['pdf', 'json']) }),
  proof: ({ token }) => ({ link: hashToken(token) }),
  run: async ({ db, ctx, actor, today, changed }, { token, kind }) => {
    const link = actor.kind === 'link' ? await readLink(db, actor.linkId, hashToken(token), today) : null;
    if (link === null || today > lastLinkDay(link.leftOn, linkDays)) return err(notFound);
    const attempt = { name: 'leaver-file', limit: leaverLimits['leaver-file'], whose: link.id };
    const tooMany = await countAttemptsIn(db, ctx, [attempt]);
    if (tooMany !== null) return err(tooMany);
    const her = await personActor(db, link.personId, link.lastDay);
    if (her === null) return err(notFound);
    changed(link.id, { leaving: `taken-${kind}` }, link.personId);
    return ok({ her });
  },
});
