import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** One meeting for one person's calendar. Every person gets a message of her own, without the others' addresses. */
export interface Invitation {
  /** CANCEL takes back what an earlier REQUEST with the same `uid` put there. */
  readonly method: 'REQUEST' | 'CANCEL';
  /** The same for this person in every message about this meeting. */
  readonly uid: string;
  /** Higher than in any earlier message about it. */
  readonly sequence: number;
  readonly start: Date;
  readonly minutes: number;
  /** Seen by everyone who may see her calendar: no content. */
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly url: string;
  readonly organizer: { readonly name: string; readonly email: string };
  readonly attendee: { readonly name: string; readonly email: string };
  readonly stamp: Date;
}

/**
 * The invitation as iCalendar text. Times stand in UTC and no time zone is set, because with one the library moves
 * the meeting and leaves out the zone's definition (standards.md, section 7).
 */
export function invitationText(invitation: Invitation): string {
  const cancelled = invitation.method === 'CANCEL';
  const calendar = ical({ prodId: { company: 'ontwikkeldoor', product: 'ontwikkeldoor' } });
  calendar.method(cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST);
  const event = calendar.createEvent({
    id: invitation.uid,
    sequence: invitation.sequence,
    stamp: invitation.stamp,
    start: invitation.start,
    end: new Date(invitation.start.getTime() + invitation.minutes * 60_000),
    summary: invitation.summary,
    description: invitation.description,
    location: invitation.location === '' ? null : invitation.location,
    url: invitation.url,
    organizer: invitation.organizer,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  event.createAttendee({
    ...invitation.attendee,
    rsvp: true,
    status: ICalAttendeeStatus.NEEDSACTION,
  });
  return calendar.toString();
}
