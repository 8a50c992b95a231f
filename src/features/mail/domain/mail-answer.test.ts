import { expect, test } from 'vitest';
import { readAnswer, shownServer } from './mail-answer.ts';

test.each([
  ['EAUTH 535 Invalid login: 535 5.7.8 Authentication failed', 'wrong-password'],
  ['EDNS getaddrinfo ENOTFOUND mail.example.nl', 'unknown-host'],
  ['ESOCKET connect ECONNREFUSED 127.0.0.1:1', 'no-connection'],
  ['ETIMEDOUT Connection timeout', 'no-connection'],
  ['the connection was closed', 'no-connection'],
  ['ESOCKET self-signed certificate', 'no-safe-line'],
  ['ETLS STARTTLS command failed', 'no-safe-line'],
  ['EENVELOPE 550 Mail command failed: 550 sender address rejected', 'sender-refused'],
  [
    'EENVELOPE 550 Can’t send mail - all recipients were rejected: 550 mailbox unavailable',
    'recipient-refused',
  ],
  ['EENVELOPE 451 try again later', 'later'],
  ['no idea', 'other'],
])('«%s» is %s', (reason, expected) => {
  expect(readAnswer(reason)).toBe(expected);
});

test.each([
  ['smtps://user:secret@mail.example.nl', 'mail.example.nl:465'],
  ['smtp://mail.example.nl', 'mail.example.nl:587'],
  ['smtp://user@127.0.0.1:2525', '127.0.0.1:2525'],
])('%s is shown as %s', (url, expected) => {
  expect(shownServer(url)).toBe(expected);
});
