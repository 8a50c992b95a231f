import { z } from 'zod';
import { onlookerFor, onlookerPlaces } from '#access/card.ts';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { query } from '#server/usecase.ts';
import { contactOf } from '#server/people/people.store.ts';
import { onlyParts } from '../domain/card.ts';
import { loadCard } from './content.ts';
import { visibleParts } from './visible-parts.ts';

/** Her own card as somebody in that place beside her sees it now, judged by the same sentences. */
export const previewCard = query({
  permission: 'card.edit',
  audit: 'card.previewed',
  input: z.strictObject({ personId: z.uuid(), place: z.enum(onlookerPlaces).catch('leader') }),
  // Her coaches are part of the question.
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, null),
  run: async ({ db, today, subject }, { personId, place }) => {
    if (subject === null) return err(notFound);
    const [parts, { content }, contact] = await Promise.all([
      visibleParts({ db, today }, onlookerFor(place, subject), subject),
      loadCard(db, personId, 'others'),
      contactOf(db, personId),
    ]);
    return ok({ place, name: contact?.name ?? '', parts, card: onlyParts(content, parts) });
  },
});
