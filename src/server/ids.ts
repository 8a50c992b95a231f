import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { Id } from '#core/id.ts';

/** A new uuid of version 7, made here because PostgreSQL 15 cannot. Each is greater than the one before. */
export function newId<Kind extends string>(): Id<Kind> {
  const now = Date.now();
  if (now > moment) [moment, sequence] = [now, randomBits().readUInt32LE() >>> 1];
  else sequence += 1;
  return v7({ msecs: moment, seq: sequence, random: randomBits() }) as Id<Kind>;
}

let moment = 0;
let sequence = 0;
let pool = Buffer.alloc(0);
let used = 0;

/** Sixteen random bytes, from portions: asking the system for each is most of the work of an import. */
function randomBits(): Buffer {
  if (used + 16 > pool.length) [pool, used] = [randomBytes(4096), 0];
  used += 16;
  return pool.subarray(used - 16, used);
}

/** An unguessable token of 256 bits for sessions and links, safe in an address. */
export const newToken = (): string => randomBytes(32).toString('base64url');
