import fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import type { VEvent } from 'node-ical';
import { describe, expect, test } from 'vitest';
import { invitationText } from './invitation.ts';
import type { Invitation } from './invitation.ts';

const invitation: Invitation = {
  method: 'REQUEST',
  uid: '0190aaaa.0190bbbb@school.example',
  sequence: 0,
  start: new Date('2026-11-24T08:00:00Z'),
  minutes: 45,
  summary: 'Gesprek met Karin de Wit',
  description: 'Lees meer op je eigen pagina.',
  location: 'Lokaal 3; boven, links',
  url: 'https://school.example/conversations/0190aaaa',
  organizer: { name: 'Ontwikkeldoor', email: 'post@school.example' },
  attendee: { name: 'Samira Bakker', email: 'samira@school.example' },
  stamp: new Date('2026-11-20T09:30:00Z'),
};

/** As Mozilla's parser reads it. */
function withIcalJs(text: string) {
  const calendar = ICAL.Component.fromString(text);
  const [component] = calendar.getAllSubcomponents('vevent');
  if (component === undefined) throw new Error('no event');
  return { calendar, component, event: new ICAL.Event(component) };
}

/** As node-ical reads it. */
function withNodeIcal(text: string): VEvent & { method?: string } {
  const event = Object.values(nodeIcal.sync.parseICS(text)).find((part) => part?.type === 'VEVENT');
  if (event?.type !== 'VEVENT') throw new Error('no event');
  return event;
}

const paramOf = (component: ICAL.Component, property: string, param: string): unknown =>
  component.getFirstProperty(property)?.getFirstParameter(param);

describe('an invitation', () => {
  const text = invitationText(invitation);

  test('is a request that calendars show with buttons', () => {
    const { calendar, component, event } = withIcalJs(text);
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(event.uid).toBe(invitation.uid);
    expect(event.organizer).toBe('mailto:post@school.example');
    expect(component.getAllProperties('attendee')).toHaveLength(1);
    expect(String(component.getFirstPropertyValue('attendee')).toLowerCase()).toBe(
      'mailto:samira@school.example',
    );
    expect(paramOf(component, 'attendee', 'rsvp')).toBe('TRUE');
    expect(paramOf(component, 'attendee', 'partstat')).toBe('NEEDS-ACTION');
  });

  test('keeps its time, in UTC, for both parsers', () => {
    const { component, event } = withIcalJs(text);
    expect(event.startDate.toJSDate().toISOString()).toBe('2026-11-24T08:00:00.000Z');
    expect(event.endDate.toJSDate().toISOString()).toBe('2026-11-24T08:45:00.000Z');
    expect(withNodeIcal(text).start.toISOString()).toBe('2026-11-24T08:00:00.000Z');
    expect(withNodeIcal(text).end?.toISOString()).toBe('2026-11-24T08:45:00.000Z');
    expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-20T09:30:00Z');
    expect(text).not.toContain('TZID');
    expect(text).not.toContain('VTIMEZONE');
  });

  test('is written in lines of at most 75 octets that end in CRLF', () => {
    const long = invitationText({ ...invitation, description: 'é'.repeat(400), summary: 'Gesprek met Zoë' });
    const lines = long.split('\r\n');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(lines.some((line) => line.includes('\n') || line.includes('\r'))).toBe(false);
    expect(withIcalJs(long).event.description).toBe('é'.repeat(400));
  });

  test('of a later date has the same UID and a higher SEQUENCE', () => {
    const later = withIcalJs(
      invitationText({ ...invitation, sequence: 1, start: new Date('2026-12-01T08:00:00Z') }),
    );
    expect(later.event.uid).toBe(invitation.uid);
    expect(later.component.getFirstPropertyValue('sequence')).toBe(1);
  });

  test('that is taken back says CANCEL twice', () => {
    const cancelled = invitationText({ ...invitation, method: 'CANCEL', sequence: 2 });
    const { calendar, component, event } = withIcalJs(cancelled);
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event.uid).toBe(invitation.uid);
    expect(withNodeIcal(cancelled)).toMatchObject({ method: 'CANCEL', status: 'CANCELLED' });
  });

  test('without a place has no place', () => {
    expect(invitationText({ ...invitation, location: '' })).not.toContain('LOCATION');
  });
});

test('whatever people type, no line of it becomes a line of the calendar', () => {
  const words = fc.array(
    fc.oneof(
      fc.string(),
      fc.constantFrom('\n', '\r\n', ';', ',', '\\', '"', ':', 'BEGIN:VALARM', 'METHOD:CANCEL'),
    ),
    { maxLength: 12 },
  );
  const text = words.map((parts) => parts.join('').replaceAll('\0', ''));
  fc.assert(
    fc.property(text, text, (summary, location) => {
      const written = invitationText({
        ...invitation,
        summary: `Gesprek ${summary}`,
        location: `Lokaal ${location}`,
      });
      const { calendar, event } = withIcalJs(written);
      expect(calendar.getAllSubcomponents()).toHaveLength(1);
      expect(calendar.getAllProperties('method')).toHaveLength(1);
      expect(event.uid).toBe(invitation.uid);
      expect(event.startDate.toJSDate()).toEqual(invitation.start);
    }),
    { numRuns: 200 },
  );
});
