import { err, ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { command } from '#server/usecase.ts';
import { compassInput } from './autosave-compass.ts';
import { saveWishes } from './save-wishes.ts';
import { tellWishes } from './tell-wishes.ts';

/** She says: this is my answer. The other side is told only when she showed it her compass. */
export const answerCompass = command({
  permission: 'compass.answer',
  audit: 'compass.answered',
  input: compassInput,
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, 'compass'),
  run: async (tools, input) => {
    const saved = await saveWishes(tools, input);
    if (!saved.ok) return err(saved.error);
    if (tools.subject !== null) await tellWishes(tools.db, tools.subject, saved.value.kept, tools.emit);
    return ok({ version: saved.value.version });
  },
});
