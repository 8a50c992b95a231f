import { sql } from 'kysely';
import type { PersonActor } from '#access/actor.ts';
import type { RuleDefinition, RuleVersion, Sourced } from '#core/knowledge.ts';
import type { IsoDate } from '#core/date.ts';
import { add, rowsOf } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import { nameOf } from '#server/people/people.store.ts';
import type { Judged, KeptVersion, RuleSheet } from '../domain/judge-version.ts';
import { boardRule, endVersion, nationalRule } from './version.store.ts';

/** Every rule with its versions, of the country and of the own board; or one, by its key. */
export async function readRuleSheets(db: Reader, key: string | null = null): Promise<RuleSheet[]> {
  const definitions = await rowsOf<RuleDefinition>(db)`
    select key, name, unit, least, most, board_may, note from shared_rule
    where ${key}::text is null or key = ${key} order by position, key`;
  const versions = await rowsOf<KeptVersion & { key: string; setBy: 'national' | 'board' }>(db)`
    select v.rule_key as key, 'national' as set_by, v.valid_from, v.valid_to, v.value,
      v.source, v.checked_on, v.certainty, v.known_until, v.version, v.origin = 'file' as from_file, null as by
    from shared_rule_version v where ${key}::text is null or v.rule_key = ${key}
    union all
    select b.rule_key, 'board', b.valid_from, b.valid_to, b.value, b.source, b.checked_on, b.certainty, b.known_until,
      b.version,
      false, ${nameOf('p')}
    from board_rule_version b join person p on p.tenant_id = b.tenant_id and p.id = b.set_by
    where ${key}::text is null or b.rule_key = ${key}
    order by 3`;
  const of = (rule: string, setter: 'national' | 'board'): KeptVersion[] =>
    versions
      .filter((row) => row.key === rule && row.setBy === setter)
      .map(({ key: _, setBy: __, ...version }) => version);
  return definitions.map((definition) => ({
    definition,
    national: of(definition.key, 'national'),
    board: of(definition.key, 'board'),
  }));
}

export async function readRuleSheet(db: Reader, key: string): Promise<RuleSheet | null> {
  return (await readRuleSheets(db, key))[0] ?? null;
}

const columns = ({ validFrom, validTo, knownUntil, value, source, checkedOn, certainty }: RuleVersion) => ({
  validFrom,
  validTo,
  knownUntil,
  value,
  source,
  checkedOn,
  certainty,
});

const cutColumns = ({ cut }: Judged) => ({ cuts: cut?.validFrom ?? null, cutTo: cut?.was ?? null });

export async function addNationalVersion(db: Tx, judged: Judged, now: Date): Promise<void> {
  const { version, cut } = judged;
  if (cut !== null) await endVersion(db, nationalRule(version.key), cut);
  await add(db, 'shared_rule_version', {
    ruleKey: version.key,
    ...columns(version),
    ...cutColumns(judged),
    origin: 'operator',
    setAt: now,
  });
}

export async function addBoardVersion(db: Tx, judged: Judged, by: PersonActor, now: Date): Promise<void> {
  const { version, cut } = judged;
  if (cut !== null) await endVersion(db, boardRule(by.tenantId, version.key), cut);
  await add(db, 'board_rule_version', {
    tenantId: by.tenantId,
    id: newId(),
    ruleKey: version.key,
    ...columns(version),
    ...cutColumns(judged),
    setBy: by.personId,
    setAt: now,
  });
}

/** The same value, looked at again: its source, day and certainty. Whatever day it was known until, it is known now. */
export async function renewSource(
  db: Tx,
  key: string,
  validFrom: IsoDate,
  { source, checkedOn, certainty }: Sourced,
): Promise<void> {
  await sql`
    update shared_rule_version set source = ${source}, checked_on = ${checkedOn}, certainty = ${certainty},
      known_until = null, version = version + 1, origin = 'operator'
    where rule_key = ${key} and valid_from = ${validFrom}`.execute(db);
}
