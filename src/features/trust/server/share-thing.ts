import { invalid } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { command, personOf } from '#server/usecase.ts';
import { shareInput } from '../domain/share.ts';
import { addShare, personExists } from './share.store.ts';

/** She shows one of her things to a group or to one colleague. */
export const shareThing = command({
  permission: 'sharing.manage',
  audit: 'trust.thing-shared',
  input: shareInput,
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, null),
  run: async ({ db, actor, now, changed, emit }, input) => {
    const audiencePersonId = input.audiencePersonId ?? null;
    if (audiencePersonId !== null && !(await personExists(db, audiencePersonId))) {
      return err(invalid('audiencePersonId', 'not-an-option'));
    }
    const { tenantId } = personOf(actor);
    const shareId = await addShare(db, { ...input, tenantId, audiencePersonId }, now);
    changed(shareId, { thing: input.thing, audience: input.audience });
    await emit({
      kind: 'trust.thing-shared',
      payload: { personId: input.personId, thing: input.thing, audience: input.audience },
    });
    return ok({ shareId });
  },
});
