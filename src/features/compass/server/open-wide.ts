import { command, personOf } from '#server/usecase.ts';
import { answerInput, boardItems } from '../domain/possibility.ts';
import { placeSubject } from './place-subject.ts';
import { sayWhatIsPossible } from './say-what-is-possible.ts';

/** Director or board say what is possible beyond one school: another school, a wider reach. */
export const openWide = command({
  permission: 'compass.open-wide',
  audit: 'compass.opened-wide',
  input: answerInput(boardItems).strict(),
  about: ({ actor }) => Promise.resolve(placeSubject(personOf(actor).tenantId, null)),
  run: (tools, input) => sayWhatIsPossible(tools, { ...input, schoolId: null }),
});
