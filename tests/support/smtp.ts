import type { Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

export interface SmtpForTests {
  readonly url: string;
  readonly port: number;
  /** What was taken, in order. */
  readonly mails: readonly ReceivedMail[];
  /** Hangs up on everyone, without a word. */
  readonly hangUp: () => void;
  readonly close: () => Promise<void>;
}

/** A real SMTP server on this machine that takes every mail, unless the options say otherwise. */
export async function startSmtp(options: SMTPServerOptions = {}, port = 0): Promise<SmtpForTests> {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts).toString('utf8'),
        });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `smtp://127.0.0.1:${taken}`,
    port: taken,
    mails,
    hangUp: () => {
      for (const one of (server as unknown as { connections: Set<{ _socket: Socket }> }).connections)
        one._socket.destroy();
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
