import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { boxSchema } from '../domain/box.ts';
import type { Box } from '../domain/box.ts';

const algorithm = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;
const lengthBytes = 4;
/** Room for what one person types; a round takes it for everybody asked, filled or not. */
const roomEach = 8192;

/** The text was sealed with another key of the installation: nothing is lost, and nothing can be read. */
export class SealedElsewhere extends Error {
  constructor(roundId: string) {
    super(`round ${roundId} was sealed with another key of this installation (SECRET_KEY)`);
  }
}

/**
 * One text for all that came in, under the key of the installation and of this round. Its length is that of the room
 * for everybody asked, so that neither a word more nor a person more shows; each time every character of it is another.
 */
export function sealBox(secretKey: string, roundId: string, box: Box, people: number): string {
  const packed = deflateRawSync(Buffer.from(JSON.stringify(box), 'utf8'));
  const room = roomEach * Math.max(1, people);
  const padded = Buffer.alloc(Math.ceil((packed.length + lengthBytes) / room) * room);
  padded.writeUInt32BE(packed.length);
  packed.copy(padded, lengthBytes);
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv(algorithm, keyOf(secretKey, roundId), iv);
  const text = Buffer.concat([cipher.update(padded), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url');
}

/** @throws SealedElsewhere when it does not open with this key. */
export function openBox(secretKey: string, roundId: string, sealed: string): Box {
  const bytes = Buffer.from(sealed, 'base64url');
  try {
    const decipher = createDecipheriv(algorithm, keyOf(secretKey, roundId), bytes.subarray(0, ivLength));
    decipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
    const padded = Buffer.concat([decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()]);
    const packed = padded.subarray(lengthBytes, lengthBytes + padded.readUInt32BE());
    return boxSchema.parse(JSON.parse(inflateRawSync(packed).toString('utf8')));
  } catch {
    throw new SealedElsewhere(roundId);
  }
}

const keyOf = (secretKey: string, roundId: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secretKey, roundId, 'feedback round', 32));
