/** What became of a mail: it goes out, waits for a mail server, or went out before for the same reason. */
export type Posted = 'under-way' | 'kept' | 'sent-before';
