/** After an invitation: back to the place, or to the request for a second yes. */
export const invited =
  (from: string) =>
  ({ tenantId, approvalId }: { readonly tenantId: string; readonly approvalId: string | null }) =>
    approvalId === null
      ? { to: `${from}/${tenantId}`, message: 'places.invited' }
      : { to: `/approvals/${approvalId}`, message: 'approvals.asked' };
