import { z } from 'zod';
import { err, ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { command } from '#server/usecase.ts';
import { wishesInput } from '../domain/wish.ts';
import { saveWishes } from './save-wishes.ts';

export const compassInput = z.strictObject({
  personId: z.uuid(),
  version: z.coerce.number().int().min(0),
  wishes: wishesInput,
});

/** Keeps what she answers while she answers it. Nobody is told: she has not said yet that she is done. */
export const autosaveCompass = command({
  permission: 'compass.answer',
  audit: 'compass.kept',
  input: compassInput,
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, 'compass'),
  run: async (tools, input) => {
    const saved = await saveWishes(tools, input);
    return saved.ok ? ok({ version: saved.value.version }) : err(saved.error);
  },
});
