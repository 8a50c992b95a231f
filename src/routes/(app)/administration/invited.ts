import type { Posted } from '#core/posted.ts';

interface Invited {
  readonly tenantId: string;
  readonly approvalId: string | null;
  readonly posted: Posted | null;
}

const messages = {
  'under-way': 'places.invited',
  kept: 'places.not-sent-yet',
  'sent-before': 'places.not-sent-twice',
} as const satisfies Readonly<Record<Posted, string>>;

/** After an invitation: back to the place with what became of the mail, or to the request for a second yes. */
export const invited =
  (from: string) =>
  ({ tenantId, approvalId, posted }: Invited) =>
    approvalId === null
      ? { to: `${from}/${tenantId}`, message: messages[posted ?? 'under-way'] }
      : { to: `/approvals/${approvalId}`, message: 'approvals.asked' };
