import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { hashToken } from '#server/secret.ts';
import { query } from '#server/usecase.ts';
import { lastLinkDay } from '../domain/leaving.ts';
import { linkDays, readLink } from './leaver-address.store.ts';

/** Until when a link works; nothing of whose it is. Looking spends nothing: programs that inspect mail open every link. */
export const readLeaverLink = query({
  permission: 'leaving.download',
  audit: 'leaving.link-read',
  input: z.strictObject({ token: z.string().max(100) }),
  proof: ({ token }) => ({ link: hashToken(token) }),
  run: async ({ db, actor, today }, { token }) => {
    const link = actor.kind === 'link' ? await readLink(db, actor.linkId, hashToken(token), today) : null;
    if (link === null) return err(notFound);
    const until = lastLinkDay(link.leftOn, linkDays);
    return today > until ? err(notFound) : ok({ until });
  },
});
