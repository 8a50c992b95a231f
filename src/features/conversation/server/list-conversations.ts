import { z } from 'zod';
import { ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { byTurn } from '../domain/next-step.ts';
import { readChoices } from './choice.store.ts';
import { listCovered } from './leads.store.ts';
import { findConversations } from './list.store.ts';
import { viewListed } from './list.view.ts';
import { readSelfImages } from './own.store.ts';

/** One's own conversations on either side, each with the next step; how she saw herself; and those of whom she stands in for. */
export const listConversations = query({
  permission: 'conversation.list',
  audit: 'conversation.listed',
  input: z.strictObject({ show: z.enum(['prepare', 'agree']).nullable().catch(null).default(null) }),
  run: async ({ db, actor, today, now }, { show }) => {
    const me = personOf(actor);
    const viewer = me.personId;
    const away = (me.covers ?? []).map(({ personId }) => personId);
    const choices = await readChoices(db);
    const conversations = await findConversations(db, { actor: me, today, now }, show);
    const listed = conversations.map((conversation) => viewListed(conversation, viewer, choices, today));
    return ok({
      items: [...byTurn(listed.filter(({ isOpen }) => isOpen)), ...listed.filter(({ isOpen }) => !isOpen)],
      show,
      covered: await listCovered(db, viewer, away, today),
      selfImages: await readSelfImages(db, viewer),
      today,
    });
  },
});
