import { z } from 'zod';
import type { LinkActor, PersonActor } from '#access/actor.ts';
import { mayAbout } from '#access/policy.ts';
import type { IsoDate } from '#core/date.ts';
import { emailOf } from '#core/email.ts';
import { invalid, notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { Context } from '#server/ctx.ts';
import type { Reader } from '#server/db/transaction.ts';
import { newId, newToken } from '#server/ids.ts';
import { hashToken } from '#server/secret.ts';
import { command, query } from '#server/usecase.ts';
import type { ReadTools, WriteTools } from '#server/usecase.ts';
import { fit } from '../domain/forms.ts';
import type { MeetingKind } from '../domain/when.ts';
import { answerHostRow, hostByProof, insertHost, readCards, readHost } from './host.store.ts';
import { askToGive } from './mails.ts';

/** Of the cards that this person may see, those that fit a title best first. */
export async function cardsFor(db: Reader, actor: PersonActor, title: string, today: IsoDate) {
  const { tenantId } = actor;
  const seen = (await readCards(db, today)).filter((card) =>
    mayAbout(actor, 'card.read', { ...card, tenantId, participantIds: [] }),
  );
  const fits = seen.map((card) => ({ ...card, fit: fit(title, card.shows) }));
  return fits.toSorted((one, other) => other.fit - one.fit).slice(0, 20);
}

interface Asked {
  readonly who: string | null;
  readonly name: string;
  readonly email: string;
  readonly words: string;
}

/** Somebody is asked to give it: one of whom a card is shown, or anybody by name and address. */
export async function askToHost(
  tools: WriteTools,
  me: PersonActor,
  about: { readonly kind: MeetingKind; readonly id: string; readonly title: string },
  { who, name, email, words }: Asked,
): Promise<Result<string, AppError>> {
  const { db, now, today } = tools;
  const card =
    who === null
      ? undefined
      : (await cardsFor(db, me, about.title, today)).find(({ personId }) => personId === who);
  if (who !== null && card === undefined) return err(invalid('who', 'not-an-option'));
  const address = card === undefined ? emailOf(email) : card.email;
  if (address === null) return err(invalid(card === undefined ? 'email' : 'who', 'not-an-email'));
  const token = newToken();
  const host = {
    id: newId<'host'>(),
    tenantId: me.tenantId,
    kind: about.kind,
    aboutId: about.id,
    title: about.title,
    name: card?.name ?? name,
    words,
    email: address,
    personId: card?.personId ?? null,
  };
  await insertHost(db, { ...host, tokenHash: hashToken(token) }, now);
  await askToGive(tools, host, token);
  return ok(host.id);
}

/** Who holds this link, as a guest who may answer it and do nothing else. */
export async function hostOf(ctx: Context, token: string): Promise<LinkActor | null> {
  const link = hashToken(token);
  const found = await ctx.db.transaction({ proof: { link } }, (tx) => hostByProof(tx, link), false);
  return found === null ? null : { kind: 'link', tenantId: found.tenantId, linkId: found.id };
}

const held = ({ db, actor }: Pick<ReadTools, 'db' | 'actor'>) =>
  readHost(db, actor.kind === 'link' ? actor.linkId : '');

/** What is asked of whoever holds the link. */
export const readAsked = query({
  permission: 'gathering.give',
  audit: 'gathering.asked-read',
  input: z.strictObject({}),
  run: async (tools) => {
    const host = await held(tools);
    if (host === null) return err(notFound);
    const { name, kind, title, words, state, askedBy } = host;
    return ok({ name, kind, title, words, state, askedBy });
  },
});

/** Yes or no, once. */
export const answerHost = command({
  permission: 'gathering.give',
  audit: 'gathering.host-answered',
  input: z.strictObject({ answer: z.enum(['yes', 'no']) }),
  run: async (tools, { answer }) => {
    const host = await held(tools);
    if (host === null) return err(notFound);
    if (!(await answerHostRow(tools.db, host.id, answer, tools.now))) return err(refused('answered-before'));
    tools.changed(host.aboutId, { answer });
    return ok(null);
  },
});
