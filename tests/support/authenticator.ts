import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A device that makes passkeys, as far as a server can see: keys of its own, and answers as WebAuthn wants them. */
export class Authenticator {
  readonly #origin: string;
  readonly #keys = new Map<
    string,
    { userHandle: string; privateKey: ReturnType<typeof newKey>['privateKey'] }
  >();
  /** Whether the person showed a finger, a face or a PIN. */
  verifies = true;
  /** Counts uses; null for the many devices that do not. */
  counter: number | null = null;

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** The answer to options for registration, as the browser would put it in a form. */
  register(options: { challenge: string; rp: { id?: string }; user: { id: string } }): string {
    const { privateKey, cose } = newKey();
    const id = randomBytes(16);
    this.#keys.set(id.toString('base64url'), { userHandle: options.user.id, privateKey });
    const credential = Buffer.concat([Buffer.alloc(16), uint16(id.length), id, cose]);
    const authData = Buffer.concat([this.#authData(options.rp.id ?? '', 0x40), credential]);
    const attestation = Buffer.concat([
      Buffer.from([0xa3]),
      text('fmt'),
      text('none'),
      text('attStmt'),
      Buffer.from([0xa0]),
      text('authData'),
      bytes(authData),
    ]);
    return answer(id, {
      clientDataJSON: this.#clientData('webauthn.create', options.challenge).toString('base64url'),
      attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    });
  }

  /** The answer to options for signing in, with the first passkey that this device has. */
  authenticate(options: { challenge: string; rpId?: string }): string {
    const [id, key] = [...this.#keys][0] ?? [];
    if (id === undefined || key === undefined) throw new Error('this device has no passkey');
    const authData = this.#authData(options.rpId ?? '', 0);
    const clientData = this.#clientData('webauthn.get', options.challenge);
    const signed = Buffer.concat([authData, createHash('sha256').update(clientData).digest()]);
    return answer(Buffer.from(id, 'base64url'), {
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: sign('sha256', signed, key.privateKey).toString('base64url'),
      userHandle: key.userHandle,
    });
  }

  #clientData(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.#origin, crossOrigin: false }));
  }

  #authData(rpId: string, flags: number): Buffer {
    const present = 0x01;
    const verified = this.verifies ? 0x04 : 0;
    const count = Buffer.alloc(4);
    if (this.counter !== null) count.writeUInt32BE((this.counter += 1));
    const rpIdHash = createHash('sha256').update(rpId).digest();
    return Buffer.concat([rpIdHash, Buffer.from([present | verified | flags]), count]);
  }
}

const answer = (id: Buffer, response: Record<string, unknown>): string => {
  const text = id.toString('base64url');
  return JSON.stringify({ id: text, rawId: text, type: 'public-key', clientExtensionResults: {}, response });
};

/** An ES256 key, its public half in COSE. */
function newKey() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const head = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]);
  const cose = Buffer.concat([
    head,
    Buffer.from([0x21]),
    bytes(Buffer.from(x, 'base64url')),
    Buffer.from([0x22]),
    bytes(Buffer.from(y, 'base64url')),
  ]);
  return { privateKey, cose };
}

const uint16 = (value: number): Buffer => Buffer.from([value >> 8, value & 0xff]);
const text = (value: string): Buffer =>
  Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
const bytes = (value: Buffer): Buffer =>
  Buffer.concat([
    value.length < 256 ? Buffer.from([0x58, value.length]) : Buffer.from([0x59, ...uint16(value.length)]),
    value,
  ]);
