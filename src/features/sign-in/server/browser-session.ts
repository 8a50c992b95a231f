import { z } from 'zod';

/** What every door hears about the browser before it. */
export const browserSessionInput = z.strictObject({
  /** Its network address, for counting attempts. */
  client: z.string().max(100),
  userAgent: z.string(),
  /** The token of the session that this browser had; it ends when another begins. */
  previous: z.string().max(200).nullable(),
});

export type BrowserSession = z.infer<typeof browserSessionInput>;

/** The secret that ties a code or a passkey to the browser that asked. */
export const browserToken = z.string().min(20).max(100);
