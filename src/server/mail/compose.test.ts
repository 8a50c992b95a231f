import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { composeMail } from './compose.ts';
import type { StoredMail } from './mail.store.ts';

const settings = { publicUrl: 'https://deur.example.nl', mailFrom: 'deur@example.nl' };
const mail: StoredMail = {
  id: '0190aaaa-0000-7000-8000-000000000001',
  recipient: 'samira@example.nl',
  subject: 'Je gesprek op 3 december – één vraag',
  body: 'Dag Samira,\n\nWe spreken elkaar: bericht van ’t bestuur.\n.\nGroet',
  calendar: null,
  state: 'waiting',
  createdAt: new Date('2026-11-24T10:00:00Z'),
  expiresAt: null,
  handedOverAt: null,
};
const invitation = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//test//NL',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'UID:gesprek-1@deur.example.nl',
  'DTSTAMP:20261124T100000Z',
  'DTSTART:20261203T140000Z',
  'SUMMARY:Gesprek één',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

const compose = async (change: Partial<StoredMail> = {}): Promise<string> =>
  (await composeMail({ ...mail, ...change }, settings)).toString('utf8');

describe('a mail as bytes', () => {
  test('says from whom, to whom, when, and that a machine wrote it', async () => {
    const raw = await compose();
    expect(raw).toContain('From: Ontwikkeldoor <deur@example.nl>\r\n');
    expect(raw).toContain('To: samira@example.nl\r\n');
    expect(raw).toContain('Auto-Submitted: auto-generated\r\n');
    expect(raw).toContain('Date: Tue, 24 Nov 2026 10:00:00 +0000\r\n');
    expect(raw).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(raw).toContain('Content-Type: text/plain; charset=utf-8');
  });

  test('keeps its Message-ID however often it is made', async () => {
    const id = /^Message-ID: (.*)\r$/m;
    const first = id.exec(await compose())?.[1];
    expect(first).toBe('<0190aaaa-0000-7000-8000-000000000001@deur.example.nl>');
    expect(id.exec(await compose())?.[1]).toBe(first);
  });

  test('takes no headers from a name or subject', async () => {
    const raw = await compose({ subject: 'Hallo\r\nBcc: ander@example.nl', recipient: 'a@example.nl' });
    expect(raw).not.toMatch(/^Bcc:/m);
  });

  test('carries an invitation that Outlook and Google offer as one', async () => {
    const raw = await compose({ calendar: { method: 'REQUEST', content: invitation } });
    expect(raw).toMatch(/^Content-Type: multipart\/alternative;/m);
    const [, part = ''] = raw.split('Content-Type: text/calendar; charset=UTF-8; method=REQUEST');
    const base64 = /\r\n\r\n([A-Za-z0-9+/=\r\n]+?)\r\n--/.exec(part)?.[1] ?? '';
    const text = Buffer.from(base64, 'base64').toString('utf8');
    expect(text).toBe(invitation);
    const event = new ICAL.Component(ICAL.parse(text) as unknown[]).getFirstSubcomponent('vevent');
    expect(event?.getFirstPropertyValue('summary')).toBe('Gesprek één');
    expect(raw.match(/text\/calendar/g)).toHaveLength(1);
    expect(raw).not.toContain('attachment');
  });
});
