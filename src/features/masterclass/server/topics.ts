import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf, query } from '#server/usecase.ts';
import { meetingsToCome } from '#shapes/gathering/server/meeting.store.ts';
import { masterclassLifecycle, topicForm } from '../domain/masterclass.ts';
import { cancelPlanned } from './meeting.ts';
import { insertTopic, readAll, readOne, writeState, writeWish } from './masterclass.store.ts';

const one = z.strictObject({ masterclassId: z.uuid() });

/** Every topic and masterclass of the board, what most people wish for first. */
export const listMasterclasses = query({
  permission: 'masterclass.browse',
  audit: 'masterclass.listed',
  input: z.strictObject({}),
  run: async ({ db, actor }) => ok({ items: await readAll(db, personOf(actor).personId) }),
});

/** Anybody of the board brings in a topic, and wishes it. */
export const proposeTopic = command({
  permission: 'masterclass.browse',
  audit: 'masterclass.topic-proposed',
  input: topicForm.whole({}),
  run: async ({ db, actor, now, changed }, topic) => {
    const { tenantId, personId } = personOf(actor);
    const id = await insertTopic(db, { tenantId, ...topic }, now);
    const made = await readOne(db, personId, id);
    if (made !== null) await writeWish(db, made, personId, true, now);
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
    const { personId } = personOf(actor);
    const topic = await readOne(db, personId, masterclassId);
    if (topic === null) return err(notFound);
    if (!['topic', 'sought'].includes(topic.state)) return err(refused('already-planned'));
    await writeWish(db, topic, personId, isWished === 'yes', now);
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
    const { db, actor, now, changed } = tools;
    const topic = await readOne(db, personOf(actor).personId, masterclassId);
    if (topic === null) return err(notFound);
    const state = masterclassLifecycle.after(topic.state, 'drop-topic');
    if (state === null) return err(refused('already-held'));
    const [meeting] = await meetingsToCome(db, { kind: 'masterclass', aboutId: topic.id }, now);
    if (meeting !== undefined) await cancelPlanned(tools, topic, meeting);
    await writeState(db, topic.id, state);
    changed(topic.id, { state });
    return ok(null);
  },
});
