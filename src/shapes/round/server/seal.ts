import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { emptySheet, sheetSchema } from '../domain/sheet.ts';
import type { Sheet } from '../domain/sheet.ts';

const algorithm = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;

/** What a guest typed so far, readable only with the link itself; the database cannot join it to a name. */
export function seal(token: string, invitationId: string, sheet: Sheet): string {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv(algorithm, keyOf(token, invitationId), iv);
  const text = Buffer.concat([cipher.update(JSON.stringify(sheet), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url');
}

/** The sheet behind a seal; empty where there is none or it was made with another link. */
export function unseal(token: string, invitationId: string, sealed: string | null): Sheet {
  if (sealed === null) return emptySheet;
  const bytes = Buffer.from(sealed, 'base64url');
  try {
    const decipher = createDecipheriv(algorithm, keyOf(token, invitationId), bytes.subarray(0, ivLength));
    decipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
    const text = Buffer.concat([decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()]);
    return sheetSchema.parse(JSON.parse(text.toString('utf8')));
  } catch {
    return emptySheet;
  }
}

const keyOf = (token: string, invitationId: string): Buffer =>
  Buffer.from(hkdfSync('sha256', token, invitationId, 'feedback draft', 32));
