import type { Actor } from '#access/actor.ts';
import type { Permission } from '#access/policy.ts';
import type { TokenScope } from '#core/sign-in.ts';
import type { Context } from '#server/ctx.ts';
import type { ReadForm } from '#web/form.ts';

declare global {
  namespace App {
    interface Locals {
      ctx: Context;
      actor: Actor;
      /** For showing or hiding; the use case asks again. */
      may: (permission: Permission) => boolean;
      locale: 'nl' | 'en';
      sessionId: string | null;
      requestId: string;
      /** What the token of a program allows; null for whoever signed in. */
      scopes: readonly TokenScope[] | null;
      /** A token was shown that is unknown or has expired. */
      badToken: boolean;
      /** This form was sent when her session had ended, and is shown to her again; 'files': with a file that was not kept. */
      shownAgain: 'words' | 'files' | null;
      /** The form of this request, once it was read. */
      form: ReadForm | null;
      /** It failed because this process can do nothing now; see web/not-now.ts. */
      notNow: boolean;
      /** The form of another person than who is signed in now. */
      denied: ReadForm | null;
    }
    interface PageData {
      /** The page with its query, to come back to. */
      here?: string;
      /** On the pages behind a link: whose words a tab keeps, and the key to them. */
      tab?: { owner: string; key: string };
    }
    interface Error {
      message: string;
      requestId?: string;
      /** How long to wait, when something was tried too often. */
      retryAfterSeconds?: number;
    }
  }
}

export {};
