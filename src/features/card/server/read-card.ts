import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { contactOf } from '#server/people/people.store.ts';
import { onlyParts } from '../domain/card.ts';
import { loadCard } from './content.ts';
import { cardSubject, visibleParts } from './visible-parts.ts';

/** The card as the reader may see it: everything for herself, for others the parts that were shown to them. */
export const readCard = query({
  permission: 'card.read',
  audit: 'card.read',
  input: z.strictObject({ personId: z.uuid() }),
  about: ({ db, today }, { personId }) => cardSubject(db, personId, today),
  run: async ({ db, actor, today, subject }, { personId }) => {
    if (subject === null) return err(notFound);
    const [parts, { content }, contact] = await Promise.all([
      visibleParts({ db, today }, actor, subject),
      loadCard(db, personId, subject.personId === personOf(actor).personId ? 'self' : 'others'),
      contactOf(db, personId),
    ]);
    return ok({ personId, name: contact?.name ?? '', parts, card: onlyParts(content, parts) });
  },
});
