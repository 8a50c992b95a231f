import { sql } from 'kysely';
import type { PersonActor } from '#access/actor.ts';
import { dayInNetherlands } from '#core/date.ts';
import type { Context } from '#server/ctx.ts';
import { all } from '#server/db/rows.ts';
import type { DatabaseActor, Reader } from '#server/db/transaction.ts';
import { personActor } from '#server/session/person-actor.ts';
import type { Persona } from '../domain/persona.ts';

/** One person whom somebody could be, with the name of her organisation. Only people who have a place there today. */
export interface Identity {
  readonly actor: PersonActor;
  readonly organisation: string;
  readonly locale: 'nl' | 'en';
}

interface Found {
  readonly tenantId: string;
  readonly personId: string;
}

const most = 20;

/** Everyone with this mail address, in any organisation. Ask only after the address was proved, or to mail to it. */
export async function peopleWithAddress(ctx: Context, email: string): Promise<Identity[]> {
  const found = await before(ctx, { email }, (db) =>
    all(
      db
        .selectFrom('person')
        .select(['tenant_id', 'id'])
        .where('email', '=', email)
        .orderBy('tenant_id')
        .limit(most),
    ),
  );
  return identities(ctx, found);
}

/** The person of the demonstration with this name; nobody outside that mode. */
export async function personOfDemonstration(ctx: Context, persona: Persona): Promise<Identity | null> {
  const found = await before(ctx, { demo: 'on' }, (db) =>
    all(db.selectFrom('person').select(['tenant_id', 'id']).where('demo_persona', '=', persona).limit(1)),
  );
  return (await identities(ctx, found))[0] ?? null;
}

/** The old address said no after another one counted: nobody comes in until HR has settled it (decision 0035). */
const isNotClosed = sql<boolean>`not exists (select from address_change c
  where c.tenant_id = person.tenant_id and c.person_id = person.id and c.state = 'disputed')`;

/** One person whom we know by id: from her passkey. Null also while her account is closed. */
export async function identity(ctx: Context, { tenantId, personId }: Found): Promise<Identity | null> {
  const day = dayInNetherlands(ctx.now());
  return ctx.db.transaction(
    { tenantId },
    async (tx) => {
      const actor = await personActor(tx, personId, day);
      if (actor === null) return null;
      const row = await tx
        .selectFrom('person')
        .innerJoin('tenant', 'tenant.id', 'person.tenant_id')
        .select(['tenant.name', 'person.locale'])
        .where('person.id', '=', personId)
        .where(isNotClosed)
        .executeTakeFirst();
      if (row === undefined) return null;
      return { actor, organisation: row.name, locale: row.locale };
    },
    false,
  );
}

async function before(
  ctx: Context,
  proof: DatabaseActor['proof'],
  read: (db: Reader) => Promise<{ tenantId: string; id: string }[]>,
): Promise<Found[]> {
  const rows = await ctx.db.transaction({ proof }, read, false);
  return rows.map(({ tenantId, id }) => ({ tenantId, personId: id }));
}

async function identities(ctx: Context, found: readonly Found[]): Promise<Identity[]> {
  const known: Identity[] = [];
  for (const one of found) {
    const person = await identity(ctx, one);
    if (person !== null) known.push(person);
  }
  return known;
}
