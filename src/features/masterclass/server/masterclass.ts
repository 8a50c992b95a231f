import { z } from 'zod';
import { may } from '#access/policy.ts';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf, query } from '#server/usecase.ts';
import {
  asking,
  callOff,
  coming,
  leading,
  readMeeting,
  takingHome,
} from '#shapes/gathering/server/gathering.ts';
import type { GatheringKind } from '#shapes/gathering/server/gathering.ts';
import { isFor, toldWishes, topicForm } from '../domain/masterclass.ts';
import {
  insertTopic,
  readMasterclasses,
  readWishGroups,
  writeDropped,
  writeWish,
} from './masterclass.store.ts';
import type { Masterclass } from './masterclass.store.ts';

const masterclasses: GatheringKind<Masterclass> = {
  kind: 'masterclass',
  permission: { lead: 'masterclass.lead', come: 'masterclass.browse' },
  find: async (db, { personId }, id) => (await readMasterclasses(db, personId, id))[0] ?? null,
  refuses: ({ state, host, roles }, by, { grants }) => {
    if (by === 'join') {
      const hers = grants.map(({ role }) => role);
      return isFor(roles, hers) ? null : 'not-for-you';
    }
    if (state === 'dropped') return 'not-now';
    return by === 'plan' && host === null ? 'no-host' : null;
  },
};

export const askHost = asking(masterclasses);
export const { plan: planMasterclass, hold: holdMasterclass } = leading(masterclasses);
export const { join: joinMasterclass, leave: leaveMasterclass } = coming(masterclasses);
export const { save: saveTakeAway, erase: eraseTakeAway } = takingHome(masterclasses);

const one = z.strictObject({ masterclassId: z.uuid() });

/** Every topic and masterclass of the board, what most people wish for first. */
export const listMasterclasses = query({
  permission: 'masterclass.browse',
  audit: 'masterclass.listed',
  input: z.strictObject({}),
  run: async ({ db, actor }) => ok({ items: await readMasterclasses(db, personOf(actor).personId) }),
});

/** One topic or masterclass; for who leads them also by whom it is wished, who could give it and who comes. */
export const readMasterclass = query({
  permission: 'masterclass.browse',
  audit: 'masterclass.read',
  input: one,
  run: async (tools, { masterclassId }) => {
    const { db, actor, today } = tools;
    const topic = await masterclasses.find(db, personOf(actor), masterclassId);
    if (topic === null) return err(notFound);
    const isLeading = may(actor, 'masterclass.lead');
    const isWishedFor = isLeading && ['topic', 'sought'].includes(topic.state);
    const wished = isWishedFor ? await readWishGroups(db, topic.id, today) : null;
    return ok({
      topic,
      ...(await readMeeting(masterclasses, tools, topic, isLeading)),
      wished: wished && { least: wished.least, wishes: toldWishes(wished.groups, wished.least) },
    });
  },
});

/** Anybody of the board brings in a topic, and wishes it. */
export const proposeTopic = command({
  permission: 'masterclass.browse',
  audit: 'masterclass.topic-proposed',
  input: topicForm.whole({}),
  run: async ({ db, actor, now, changed }, topic) => {
    const { tenantId, personId } = personOf(actor);
    const id = await insertTopic(db, { tenantId, ...topic }, now);
    await writeWish(db, { id, tenantId }, personId, true, now);
    changed(id);
    return ok({ masterclassId: id });
  },
});

/** She wishes it too, or no more; for as long as it is not planned. */
export const wishTopic = command({
  permission: 'masterclass.browse',
  audit: 'masterclass.wished',
  input: one.extend({ isWished: z.enum(['yes', 'no']) }),
  run: async ({ db, actor, now, changed }, { masterclassId, isWished }) => {
    const me = personOf(actor);
    const topic = await masterclasses.find(db, me, masterclassId);
    if (topic === null) return err(notFound);
    if (!['topic', 'sought'].includes(topic.state)) return err(refused('already-planned'));
    await writeWish(db, topic, me.personId, isWished === 'yes', now);
    changed(topic.id);
    return ok(null);
  },
});

/** It does not go on: who would come is told, and it goes out of every calendar. */
export const dropTopic = command({
  permission: 'masterclass.lead',
  audit: 'masterclass.dropped',
  input: one,
  run: async (tools, { masterclassId }) => {
    const topic = await masterclasses.find(tools.db, personOf(tools.actor), masterclassId);
    if (topic === null) return err(notFound);
    if (!['topic', 'sought', 'planned'].includes(topic.state)) return err(refused('already-held'));
    await callOff(masterclasses, tools, topic);
    await writeDropped(tools.db, topic.id);
    tools.changed(topic.id);
    return ok(null);
  },
});
