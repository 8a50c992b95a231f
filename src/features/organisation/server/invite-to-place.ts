import { z } from 'zod';
import { notFound } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import type { TenantId } from '#core/id.ts';
import { namedPerson } from '#core/named-person.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { Posted } from '#core/posted.ts';
import { askSecondPerson } from '#server/approval/ask.ts';
import { command } from '#server/usecase.ts';
import { contactRoleOf } from '../domain/place.ts';
import { contactKind } from './contact-approval.ts';
import { inviteContact } from './invite-contact.ts';
import { readPlace } from './place.store.ts';

interface Invited {
  readonly tenantId: string;
  readonly kind: 'board' | 'institute';
  /** The request for a second person, when somebody came there already. */
  readonly approvalId: string | null;
  /** What became of the mail; null while a second person has to say yes. */
  readonly posted: Posted | null;
}

/** The operator invites HR of a board, or the trainer of an institute. */
export const inviteToPlace = command({
  permission: 'places.start',
  audit: 'organisation.place-invited',
  input: z.strictObject({ tenantId: z.uuid(), ...namedPerson }),
  run: async (tools, { tenantId, ...one }): Promise<Result<Invited, AppError>> => {
    const place = await readPlace(tools.db, tenantId);
    if (place === null || place.endedOn !== null) return err(notFound);
    const { kind } = place;
    const inside = { kind: 'system', tenantId: tenantId as TenantId } as const;
    const invited = await inviteContact.execute(tools.ctx, inside, { ...one, approved: false });
    if (invited.ok) {
      tools.changed(tenantId, { role: contactRoleOf(kind) });
      return ok({ tenantId, kind, approvalId: null, posted: invited.value.posted });
    }
    if (invited.error.kind !== 'refused') return invited;
    const name = `${one.givenName} ${one.familyName}`;
    const asked = await askSecondPerson(tools, {
      kind: contactKind,
      about: `${tenantId}:${one.email}`,
      data: { tenantId, ...one },
      facts: { name, place: place.name },
      names: [`${name}, ${one.email}`],
    });
    return asked.ok ? ok({ tenantId, kind, approvalId: asked.value.approvalId, posted: null }) : asked;
  },
});
