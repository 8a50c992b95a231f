import type { Settings } from '#server/ctx.ts';

/** What a passkey is bound to: the name of this site, and the address at which browsers see it. */
export function passkeySite({ publicUrl }: Pick<Settings, 'publicUrl'>): { rpID: string; origin: string } {
  const { hostname, origin } = new URL(publicUrl);
  return { rpID: hostname, origin };
}

/** EdDSA, ES256 and RS256, by their COSE numbers: what devices have today. */
export const passkeyAlgorithms = [-8, -7, -257];

const uuidBytes = 16;

/** A passkey carries whose it is, organisation first, so that she need not say so: 32 bytes. */
export const userHandle = (who: { tenantId: string; personId: string }): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from((who.tenantId + who.personId).replaceAll('-', ''), 'hex'));

/** Null when these are not the bytes of one of our people. */
export function ownerOf(handle: string): { tenantId: string; personId: string } | null {
  const bytes = Buffer.from(handle, 'base64url');
  if (bytes.length !== 2 * uuidBytes) return null;
  return { tenantId: uuid(bytes.subarray(0, uuidBytes)), personId: uuid(bytes.subarray(uuidBytes)) };
}

const uuid = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
