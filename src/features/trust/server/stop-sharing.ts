import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { command } from '#server/usecase.ts';
import { removeShare } from './share.store.ts';

/** She takes back what she showed; from that moment the other sees nothing of it. */
export const stopSharing = command({
  permission: 'sharing.manage',
  audit: 'trust.sharing-stopped',
  input: z.strictObject({ personId: z.uuid(), shareId: z.uuid() }),
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, null),
  run: async ({ db, changed, emit }, { personId, shareId }) => {
    const thing = await removeShare(db, personId, shareId);
    if (thing === null) return err(notFound);
    changed(shareId);
    await emit({ kind: 'trust.sharing-stopped', payload: { personId, thing } });
    return ok(null);
  },
});
