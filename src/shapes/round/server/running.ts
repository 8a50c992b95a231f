import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { hashToken } from '#server/secret.ts';
import { command } from '#server/usecase.ts';
import { withoutDraft } from '../domain/box.ts';
import { linkStateOf, roundLifecycle } from '../domain/states.ts';
import { readAsker } from './asker.store.ts';
import { takeBox, writeBox } from './box.store.ts';
import { readLocales } from './colleague.store.ts';
import { clearMarks, markRecalled, readInvitation, readInvitations } from './invitation.store.ts';
import type { RoundKind } from './kind.ts';
import { tokenFor } from './link.ts';
import { write } from './mails.ts';
import { lockRound, writeRound } from './round.store.ts';
import { endAs, endTogether } from './settle.ts';
import { roundSubject } from './subject.ts';

const input = z.strictObject({ roundId: z.uuid() });
const of = (kind: RoundKind) => ({ permission: kind.permission.ask, about: roundSubject(kind) });

/**
 * Ends a round: no link works any more, and answers without names can be read. Without names it never says «not
 * yet», for that would be a count: with too few answers it ends all the same, and nothing is kept.
 */
export const closing = (kind: RoundKind) =>
  command({
    ...of(kind),
    audit: `${kind.key}.request-closed`,
    input,
    run: async (tools, { roundId }) => {
      const { db, now, changed } = tools;
      const round = await lockRound(db, roundId);
      if (round === null) return err(notFound);
      if (!roundLifecycle.allows(round.state, 'close-round')) return err(refused('round-over'));
      const isNamed = round.mode === 'named';
      if (isNamed) await endAs(db, roundId, 'closed', now);
      const state = isNamed ? 'closed' : await endTogether(tools, round);
      changed(roundId);
      return ok({ roundId, state });
    },
  });

/**
 * Once a round, by a button: everybody who did not answer yet gets the same link again; without names everybody
 * who was asked, for who answered is not known.
 */
export const reminding = (kind: RoundKind) =>
  command({
    ...of(kind),
    audit: `${kind.key}.reminded`,
    input,
    run: async (tools, { roundId }) => {
      const { db, now, today, ctx, changed } = tools;
      const round = await lockRound(db, roundId);
      if (round === null) return err(notFound);
      if (round.state !== 'open') return err(refused('round-over'));
      if (round.remindedAt !== null) return err(refused('reminded-before'));
      if (round.mode === 'together') await takeBox(db, ctx.settings.secretKey, round);
      const waiting = (await readInvitations(db, roundId)).filter(
        (one) => linkStateOf(one, round.state, now) === 'sent',
      );
      const asker = await readAsker(db, round, today);
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
        await write(tools, kind, 'remind', round, asker.name, { id, name, email, locale, token, expiresAt });
      }
      await writeRound(db, roundId, { remindedAt: now });
      changed(roundId);
      return ok({ roundId });
    },
  });

/** Takes a link back. The answer is the same whether it was used or not, so that it tells nothing. */
export const recalling = (kind: RoundKind) =>
  command({
    ...of(kind),
    audit: `${kind.key}.link-recalled`,
    input: input.extend({ invitationId: z.uuid() }),
    run: async ({ db, now, ctx, changed }, { roundId, invitationId }) => {
      const round = await lockRound(db, roundId);
      const invitation = await readInvitation(db, invitationId);
      if (invitation?.roundId !== roundId) return err(notFound);
      if (invitation.sentAt === null) return err(refused('not-sent'));
      if (round?.mode === 'together' && round.state === 'open') {
        const { secretKey } = ctx.settings;
        const box = await takeBox(db, secretKey, round);
        await writeBox(db, secretKey, round, withoutDraft(box, invitation.tokenHash ?? ''));
      }
      await markRecalled(db, invitationId, now);
      changed(invitationId);
      return ok({ roundId });
    },
  });

/** Calls a round off: a draft leaves nothing, the answers of a round under way are erased unread. */
export const withdrawing = (kind: RoundKind) =>
  command({
    ...of(kind),
    audit: `${kind.key}.request-withdrawn`,
    input,
    run: async ({ db, now, changed }, { roundId }) => {
      const round = await lockRound(db, roundId);
      if (round === null) return err(notFound);
      if (!roundLifecycle.allows(round.state, 'withdraw-round')) return err(refused('round-over'));
      if (round.mode === 'together') await clearMarks(db, roundId);
      await endAs(db, roundId, round.state === 'draft' ? '[*]' : 'withdrawn', now);
      changed(roundId);
      return ok(null);
    },
  });
