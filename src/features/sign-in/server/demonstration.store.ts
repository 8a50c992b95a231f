import type { IsoDate } from '#core/date.ts';
import { dayInNetherlands } from '#core/date.ts';
import type { Context } from '#server/ctx.ts';
import { all, rowOf } from '#server/db/rows.ts';
import type { Reader } from '#server/db/transaction.ts';
import { nameOf } from '#server/people/people.store.ts';
import { heldOn, worksOn } from '#server/employment/standing.store.ts';
import { isPersona } from '../domain/persona.ts';
import type { Persona } from '../domain/persona.ts';
import { identity } from './people.store.ts';

/** A person of the demonstration, as shown to who chooses. */
export interface PersonaCard {
  readonly persona: Persona;
  readonly name: string;
  readonly organisation: string;
  readonly school: string | null;
}

/** Everyone whom a visitor of the demonstration can be: whose work or organisation ended is no more. Nobody, outside that mode. */
export async function readPersonas(ctx: Context): Promise<PersonaCard[]> {
  const found = await ctx.db.transaction(
    { proof: { demo: 'on' } },
    (db) =>
      all(
        db
          .selectFrom('person')
          .select(['tenant_id', 'id', 'demo_persona'])
          .where('demo_persona', 'is not', null),
      ),
    false,
  );
  const cards: PersonaCard[] = [];
  const day = dayInNetherlands(ctx.now());
  for (const { tenantId, id, demoPersona: persona } of found) {
    if (persona === null || !isPersona(persona)) continue;
    if ((await identity(ctx, { tenantId, personId: id })) === null) continue;
    const card = await ctx.db.transaction({ tenantId }, (db) => readCard(db, id, persona, day), false);
    if (card !== null) cards.push(card);
  }
  return cards;
}

/** Her school is where she works, or else the one she has a role for. */
async function readCard(db: Reader, id: string, persona: Persona, day: IsoDate): Promise<PersonaCard | null> {
  const row = await rowOf<Omit<PersonaCard, 'persona'>>(db)`
    select ${nameOf('p')} as name, t.name as organisation,
      coalesce(
        (select s.name from employment e join school s on s.id = e.school_id
          where e.tenant_id = p.tenant_id and e.person_id = p.id
            and ${worksOn('e', day)}
          order by e.working_time_factor desc limit 1),
        (select s.name from role_grant g join school s on s.id = g.school_id
          where g.tenant_id = p.tenant_id and g.person_id = p.id
            and ${heldOn('g', day)} limit 1)) as school
    from person p join tenant t on t.id = p.tenant_id where p.id = ${id}`;

  return row === null ? null : { persona, ...row };
}
