import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { Id } from '#core/id.ts';

/** A new uuid of version 7, made here because PostgreSQL 15 cannot. */
export const newId = <Kind extends string>(): Id<Kind> => v7() as Id<Kind>;

/** An unguessable token of 256 bits for sessions and links, safe in an address. */
export const newToken = (): string => randomBytes(32).toString('base64url');
