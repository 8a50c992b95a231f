/** What a mail server's answer means for whoever looks after the settings. */
export const mailAnswers = [
  'wrong-password',
  'unknown-host',
  'no-connection',
  'no-safe-line',
  'sender-refused',
  'recipient-refused',
  'later',
  'other',
] as const;
export type MailAnswer = (typeof mailAnswers)[number];

/** In order: the first that fits is it. The answer is a code of Node or of the library, then a number, then words. */
const signs: readonly (readonly [RegExp, MailAnswer])[] = [
  [/\bEAUTH\b|\b(530|534|535)\b/, 'wrong-password'],
  [/\bEDNS\b|ENOTFOUND|EAI_AGAIN/, 'unknown-host'],
  [/ETLS|certificate|SSL|self.signed|STARTTLS/i, 'no-safe-line'],
  [/ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNRESET|ECONNECTION|ESOCKET|closed/i, 'no-connection'],
  [/sender|MAIL FROM|from address|SPF|DMARC|not owned/i, 'sender-refused'],
  [/\b(550|551|553)\b|recipient|mailbox|relay/i, 'recipient-refused'],
  [/\b4\d\d\b/, 'later'],
];

export const readAnswer = (reason: string): MailAnswer =>
  signs.find(([sign]) => sign.test(reason))?.[1] ?? 'other';

/** The server of a setting as one may show it: without name and password. */
export function shownServer(smtpUrl: string): string {
  const { protocol, hostname, port } = new URL(smtpUrl);
  return `${hostname}:${port === '' ? (protocol === 'smtps:' ? '465' : '587') : port}`;
}
