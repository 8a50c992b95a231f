import type { Actor } from '#access/actor.ts';
import type { Permission } from '#access/policy.ts';
import type { TokenScope } from '#core/sign-in.ts';
import type { Context } from '#server/ctx.ts';

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
