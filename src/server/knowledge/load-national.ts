import type pg from 'pg';
import { ownerPool } from '../db/connection.ts';
import type { Connection } from '../db/place.ts';
import { itemsOf } from './item.ts';
import { readNational } from './national.ts';
import type { National } from './national.ts';

/** What loading brought, and where the tables say something else than the files of this release. */
export interface Loaded {
  readonly added: number;
  /** Versions that the files end now because another follows; nobody had touched them. */
  readonly ended: number;
  /** «route pabo-deeltijd 2014-08-01»: left as the operator has it. */
  readonly differs: readonly string[];
}

/**
 * Puts the knowledge of knowledge/national into the tables as far as it is not there: by key or code and first day.
 * What is there is never overwritten, what was withdrawn does not come back. Called by whoever migrates, as owner; may run as often as one likes.
 */
export async function loadNational(owner: Connection, national: National = readNational()): Promise<Loaded> {
  const pool = ownerPool(owner);
  const client = await pool.connect();
  try {
    await client.query(`begin; select set_config('app.system', 'on', true), pg_advisory_xact_lock(7240615)`);
    const loaded = await load(client, national);
    await client.query('commit');
    return loaded;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
    await pool.end();
  }
}

async function load(client: pg.ClientBase, national: National): Promise<Loaded> {
  const definitions = JSON.stringify(national.definitions);
  const rules = JSON.stringify(national.rules);
  const items = JSON.stringify(itemsOf(national));
  const rows = async (text: string, values: string): Promise<{ what: string }[]> =>
    (await client.query<{ what: string }>(text, [values])).rows;
  await rows(addDefinitions, definitions);
  const ended = [...(await rows(endRules, rules)), ...(await rows(endItems, items))];
  const added = [...(await rows(addRules, rules)), ...(await rows(addItems, items))];
  const differs = [
    ...(await rows(differingDefinitions, definitions)),
    ...(await rows(differingRules, rules)),
    ...(await rows(differingItems, items)),
  ];
  return { added: added.length, ended: ended.length, differs: differs.map(({ what }) => what) };
}

const definitionRows = `(select n.* from rows from (jsonb_to_recordset($1::jsonb) as
  (key text, name jsonb, unit text, least numeric, most numeric, "boardMay" boolean, note jsonb)) with ordinality
  as n (key, name, unit, least, most, board_may, note, position)) n`;

const ruleRows = `jsonb_to_recordset($1::jsonb) as n
  (key text, value numeric, "validFrom" date, "validTo" date, "knownUntil" date, source text, "checkedOn" date,
  certainty text)`;

const itemRows = `(select n.* from rows from (jsonb_to_recordset($1::jsonb) as
  (kind text, code text, "validFrom" date, "validTo" date, content jsonb)) with ordinality
  as n (kind, code, valid_from, valid_to, content, position)) n`;

const addDefinitions = `
  insert into shared_rule (key, position, name, unit, least, most, board_may, note)
  select key, position, name, unit, least, most, board_may, note from ${definitionRows}
  on conflict (key) do nothing`;

const endRules = `
  update shared_rule_version v set valid_to = n."validTo", version = version + 1 from ${ruleRows}
  where v.rule_key = n.key and v.valid_from = n."validFrom" and v.origin = 'file' and v.valid_to is null
    and n."validTo" is not null
  returning v.rule_key as what`;

const endItems = `
  update shared_knowledge v set valid_to = n.valid_to, version = version + 1 from ${itemRows}
  where v.kind = n.kind and v.code = n.code and v.valid_from = n.valid_from and v.origin = 'file'
    and v.valid_to is null and n.valid_to is not null
  returning v.code as what`;

const addRules = `
  insert into shared_rule_version
    (rule_key, valid_from, valid_to, known_until, value, source, checked_on, certainty, origin, set_at)
  select n.key, n."validFrom", n."validTo", n."knownUntil", n.value, n.source, n."checkedOn", n.certainty, 'file', now()
  from ${ruleRows}
  where not exists (select from shared_rule_version v where v.rule_key = n.key
    and daterange(v.valid_from, v.valid_to, '[]') && daterange(n."validFrom", n."validTo", '[]'))
    and not exists (select from shared_withdrawal w
      where w.kind = 'rule' and w.code = n.key and w.valid_from = n."validFrom")
  returning rule_key as what`;

const addItems = `
  insert into shared_knowledge (kind, code, valid_from, valid_to, position, content, origin, set_at)
  select n.kind, n.code, n.valid_from, n.valid_to, n.position, n.content, 'file', now() from ${itemRows}
  where not exists (select from shared_knowledge v where v.kind = n.kind and v.code = n.code
    and daterange(v.valid_from, v.valid_to, '[]') && daterange(n.valid_from, n.valid_to, '[]'))
    and not exists (select from shared_withdrawal w
      where w.kind = n.kind and w.code = n.code and w.valid_from = n.valid_from)
  returning code as what`;

const differingDefinitions = `
  select 'rule ' || n.key as what from ${definitionRows} join shared_rule r on r.key = n.key
  where (r.name, r.unit, r.least, r.most, r.board_may, r.note)
    is distinct from (n.name, n.unit, n.least, n.most, n.board_may, n.note)
  order by n.position`;

const differingRules = `
  select 'rule ' || n.key || ' ' || n."validFrom" as what from ${ruleRows}
  left join shared_rule_version v on v.rule_key = n.key and v.valid_from = n."validFrom"
  where v.rule_key is null or (v.value, v.valid_to, v.known_until, v.source, v.checked_on, v.certainty)
    is distinct from (n.value, n."validTo", n."knownUntil", n.source, n."checkedOn", n.certainty)
  order by n.key, n."validFrom"`;

const differingItems = `
  select n.kind || ' ' || n.code || ' ' || n.valid_from as what from ${itemRows}
  left join shared_knowledge v on v.kind = n.kind and v.code = n.code and v.valid_from = n.valid_from
  where v.code is null or (v.valid_to, v.content) is distinct from (n.valid_to, n.content)
  order by n.position`;
