import type { WriteTools } from '#server/usecase.ts';
import { emptyBox } from '../domain/box.ts';
import { linkDays } from '../domain/instrument.ts';
import { readAsker } from './asker.store.ts';
import { takeBox, writeBox } from './box.store.ts';
import { readLocales } from './colleague.store.ts';
import { markSent } from './invitation.store.ts';
import type { StoredInvitation } from './invitation.store.ts';
import type { RoundKind } from './kind.ts';
import { newLink } from './link.ts';
import { write } from './mails.ts';
import { writeRound } from './round.store.ts';
import type { StoredRound } from './round.store.ts';

const day = 86_400_000;

/**
 * Sends each of these a link of their own, and opens a round that was a draft. Without names the sealed text is there from
 * the first moment, with room for everybody asked, so that no answer makes it.
 */
export async function sendLinks(
  tools: WriteTools,
  kind: RoundKind,
  round: StoredRound,
  unsent: readonly StoredInvitation[],
): Promise<void> {
  const { db, now, today, ctx } = tools;
  const { secretKey } = ctx.settings;
  const asker = await readAsker(db, round, today);
  const locales = await readLocales(
    db,
    unsent.flatMap(({ email }) => (email === null ? [] : [email])),
  );
  const expiresAt = new Date(now.getTime() + linkDays * day);
  for (const { id, name, email } of unsent) {
    if (email === null) continue;
    const { token, nonce, tokenHash } = newLink(secretKey, id);
    await markSent(db, id, { nonce, tokenHash, sentAt: now, expiresAt });
    const locale = locales.get(email) ?? 'nl';
    await write(tools, kind, 'invite', round, asker.name, { id, name, email, locale, token, expiresAt });
  }
  const isFirst = round.state === 'draft';
  if (round.mode === 'together')
    await writeBox(db, secretKey, round, isFirst ? emptyBox : await takeBox(db, secretKey, round));
  if (isFirst) await writeRound(db, round.id, { state: 'open', askedAt: now, least: round.least });
}
