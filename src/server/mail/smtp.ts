import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';

/** How it went, sorted by what may be done next. */
export type Delivery =
  | { readonly kind: 'taken' }
  /** The server said no: for good, or for now. Nothing was delivered. */
  | { readonly kind: 'refused'; readonly forGood: boolean; readonly reason: string }
  /** Nothing of the content left this process. */
  | { readonly kind: 'not-reached'; readonly reason: string }
  /** The content went out and no answer came back. */
  | { readonly kind: 'lost'; readonly reason: string };

interface Parcel {
  readonly from: string;
  readonly to: string;
  readonly content: Buffer;
}

/**
 * Hands one mail to the server. `beforeContent` runs when the server asked for the content and none of it has gone out;
 * when it fails, nothing goes out.
 */
export async function deliver(
  smtpUrl: string,
  parcel: Parcel,
  beforeContent: () => Promise<void>,
): Promise<Delivery> {
  const connection = new SMTPConnection(smtpServer(smtpUrl));
  let contentBegan = false;
  const content = contentOnDemand(parcel.content, async () => {
    await beforeContent();
    contentBegan = true;
  });
  try {
    await conversation(connection, smtpUrl, parcel, content);
    connection.quit();
    return { kind: 'taken' };
  } catch (error) {
    connection.close();
    return judge(error, contentBegan);
  }
}

function conversation(
  connection: SMTPConnection,
  smtpUrl: string,
  { from, to }: Parcel,
  content: Readable,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const orFail = (next: () => void) => (error?: Error | null) => {
      if (error) reject(error);
      else next();
    };
    const send = () => {
      connection.send({ from, to: [to] }, content, orFail(resolve));
    };
    connection.once('error', reject);
    connection.once('end', () => {
      reject(new Error('the connection was closed'));
    });
    connection.connect(
      orFail(() => {
        const { username, password } = new URL(smtpUrl);
        if (username === '') send();
        else
          connection.login(
            { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
            orFail(send),
          );
      }),
    );
  });
}

/** Gives its bytes only when they are asked for, after `first` is done. */
function contentOnDemand(bytes: Buffer, first: () => Promise<void>): Readable {
  let asked = false;
  return new Readable({
    read() {
      if (asked) return;
      asked = true;
      first().then(
        () => {
          this.push(bytes);
          this.push(null);
        },
        (error: unknown) => this.destroy(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
}

function judge(error: unknown, contentBegan: boolean): Delivery {
  const { message, code, command, responseCode } = error as Error & {
    code?: string;
    command?: string;
    responseCode?: number;
  };
  const reason = [code, responseCode, message]
    .filter((part) => part !== undefined)
    .join(' ')
    .slice(0, 300);
  const isAboutThisMail = ['MAIL FROM', 'RCPT TO', 'DATA'].includes(command ?? '');
  if (responseCode !== undefined && isAboutThisMail)
    return { kind: 'refused', forGood: responseCode >= 500, reason };
  return { kind: contentBegan ? 'lost' : 'not-reached', reason };
}

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** The server in SMTP_URL. A password crosses a network under TLS only, unless `?requireTLS=false` says otherwise. */
export function smtpServer(smtpUrl: string): SMTPConnectionOptions {
  const url = new URL(smtpUrl);
  const secure = url.protocol === 'smtps:';
  const wish = url.searchParams.get('requireTLS');
  const requireTLS =
    wish === null ? url.username !== '' && !loopback.includes(url.hostname) : wish !== 'false';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: requireTLS && !secure,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    dnsTimeout: 10_000,
  };
}
