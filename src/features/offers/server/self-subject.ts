import type { Subject } from '#access/subject.ts';
import { personSubject } from '#server/db/subject.ts';
import { personOf } from '#server/usecase.ts';
import type { ReadTools } from '#server/usecase.ts';

/** Her own list and letters: the person who asks is the person whom it is about. */
export const hers = ({
  db,
  actor,
  today,
}: Pick<ReadTools, 'db' | 'actor' | 'today'>): Promise<Subject | null> =>
  personSubject(db, personOf(actor).personId, today, null);
