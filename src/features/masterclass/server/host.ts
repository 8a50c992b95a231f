import { z } from 'zod';
import { mayAbout } from '#access/policy.ts';
import type { LinkActor, PersonActor } from '#access/actor.ts';
import type { IsoDate } from '#core/date.ts';
import { emailOf } from '#core/email.ts';
import { invalid, notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Context } from '#server/ctx.ts';
import type { Reader } from '#server/db/transaction.ts';
import { newId, newToken } from '#server/ids.ts';
import { hashToken } from '#server/secret.ts';
import { command, personOf, query } from '#server/usecase.ts';
import type { ReadTools } from '#server/usecase.ts';
import { fit, hostForm, masterclassLifecycle } from '../domain/masterclass.ts';
import { answerHostRow, hostByProof, insertHost, readCards, readHost } from './host.store.ts';
import { askToGive } from './mails.ts';
import { readOne, writeState } from './masterclass.store.ts';

/** Of the cards that this person may see, those that fit a topic best first. */
export async function cardsFor(db: Reader, actor: PersonActor, title: string, today: IsoDate) {
  const { tenantId } = actor;
  const seen = (await readCards(db, today)).filter((card) =>
    mayAbout(actor, 'card.read', { ...card, tenantId, participantIds: [] }),
  );
  const fits = seen.map((card) => ({ ...card, fit: fit(title, card.shows) }));
  return fits.toSorted((one, other) => other.fit - one.fit).slice(0, 20);
}

/** Somebody is asked to give it: one of whom a card is shown, or anybody by name and address. */
export const askHost = command({
  permission: 'masterclass.lead',
  audit: 'masterclass.host-asked',
  input: hostForm.whole({ masterclassId: z.uuid() }),
  run: async (tools, { masterclassId, who, name, email, words }) => {
    const { db, actor, now, today, changed } = tools;
    const me = personOf(actor);
    const topic = await readOne(db, me.personId, masterclassId);
    if (topic === null) return err(notFound);
    const state = masterclassLifecycle.after(topic.state, 'ask-host');
    if (state === null) return err(refused('already-planned'));
    const card = (await cardsFor(db, me, topic.title, today)).find(({ personId }) => personId === who);
    if (who !== null && card === undefined) return err(invalid('who', 'not-an-option'));
    const address = card === undefined ? emailOf(email) : card.email;
    if (address === null) return err(invalid(card === undefined ? 'email' : 'who', 'not-an-email'));
    const token = newToken();
    const host = {
      id: newId<'host'>(),
      tenantId: me.tenantId,
      masterclassId,
      name: card?.name ?? name,
      words,
      email: address,
    };
    await insertHost(db, { ...host, personId: card?.personId ?? null, tokenHash: hashToken(token) }, now);
    await askToGive(tools, host, topic.title, token);
    await writeState(db, topic.id, state);
    changed(topic.id, { host: host.id });
    return ok(null);
  },
});

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
  permission: 'masterclass.give',
  audit: 'masterclass.asked-read',
  input: z.strictObject({}),
  run: async (tools) => {
    const host = await held(tools);
    if (host === null) return err(notFound);
    const { name, title, words, state, askedBy } = host;
    return ok({ name, title, words, state, askedBy });
  },
});

export const answerHost = command({
  permission: 'masterclass.give',
  audit: 'masterclass.host-answered',
  input: z.strictObject({ answer: z.enum(['yes', 'no']) }),
  run: async (tools, { answer }) => {
    const host = await held(tools);
    if (host === null) return err(notFound);
    if (!(await answerHostRow(tools.db, host.id, answer, tools.now))) return err(refused('answered-before'));
    tools.changed(host.masterclassId, { answer });
    return ok(null);
  },
});
