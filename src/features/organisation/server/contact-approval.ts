import { z } from 'zod';
import type { TenantId } from '#core/id.ts';
import { namedPerson } from '#core/named-person.ts';
import { ok } from '#core/result.ts';
import { approvalKind } from '#server/approval/kind.ts';
import { inviteContact } from './invite-contact.ts';
import { readPlace } from './place.store.ts';

export const contactKind = 'organisation.contact';

/** Where people are at work, one operator alone lets nobody in: that could be himself. */
export const contactApproval = approvalKind({
  role: 'operator',
  data: z.strictObject({ tenantId: z.uuid(), ...namedPerson }),
  world: async ({ db }, { tenantId }) => {
    const place = await readPlace(db, tenantId);
    return place === null || place.endedOn !== null ? null : place.name;
  },
  perform: async ({ ctx }, { tenantId, ...one }) => {
    const inside = { kind: 'system', tenantId: tenantId as TenantId } as const;
    const invited = await inviteContact.execute(ctx, inside, { ...one, approved: true });
    return invited.ok ? ok([{ entityId: tenantId }]) : invited;
  },
});
