import { z } from 'zod';
import { may } from '#access/policy.ts';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { meetingsAbout } from '#shapes/gathering/server/meeting.store.ts';
import { participantsOf, takeAwaysOf } from '#shapes/gathering/server/participation.store.ts';
import { isFor, toldWishes } from '../domain/masterclass.ts';
import { readHosts } from './host.store.ts';
import { cardsFor } from './host.ts';
import { readOne, readPoints, readWishes } from './masterclass.store.ts';

/** One topic or masterclass; for who leads them also by whom it is wished, who could give it and who comes. */
export const readMasterclass = query({
  permission: 'masterclass.browse',
  audit: 'masterclass.read',
  input: z.strictObject({ masterclassId: z.uuid() }),
  run: async ({ db, actor, today }, { masterclassId }) => {
    const me = personOf(actor);
    const topic = await readOne(db, me.personId, masterclassId);
    if (topic === null) return err(notFound);
    const [meeting = null] = await meetingsAbout(db, { kind: 'masterclass', aboutId: topic.id });
    const people = meeting === null ? [] : await participantsOf(db, meeting.id);
    const isLeading = may(actor, 'masterclass.lead');
    const wished = isLeading ? await readWishes(db, topic.id, today) : null;
    const isBefore = topic.state === 'topic' || topic.state === 'sought';
    const coming = people
      .filter(({ state }) => state === 'coming')
      .map(({ personId, name, present }) => ({ personId, name, present }));
    return ok({
      topic,
      meeting,
      own: people.find(({ personId }) => personId === me.personId) ?? null,
      isForMe: isFor(
        topic.roles,
        me.grants.map(({ role }) => role),
      ),
      takeAways: meeting === null ? [] : await takeAwaysOf(db, meeting.id),
      points: await readPoints(db, { masterclassId: topic.id }),
      counts: {
        coming: coming.length,
        waiting: people.length - coming.length,
        present: people.filter(({ present }) => present).length,
      },
      lead:
        wished !== null
          ? {
              wishes: toldWishes(wished.wishes, wished.least),
              least: wished.least,
              cards: isBefore ? await cardsFor(db, me, topic.title, today) : [],
              hosts: await readHosts(db, topic.id),
              coming,
            }
          : null,
    });
  },
});
