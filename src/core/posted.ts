/** A mail to one person: words in her language, perhaps with an invitation for her calendar. */
export interface OutgoingMail {
  readonly tenantId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string };
  /** A second mail with the same key is not queued: 'conversation:ID:invite:3'. */
  readonly key: string;
  /** After this moment it is of no use and is not sent any more. */
  readonly usefulUntil?: Date;
}

/** What became of a mail: it goes out, waits for a mail server, or went out before for the same reason. */
export type Posted = 'under-way' | 'kept' | 'sent-before';
