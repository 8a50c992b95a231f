import type { Selectable } from 'kysely';
import { isoDate } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { asksLicence } from '#core/diploma.ts';
import type { Direction } from '#core/direction.ts';
import { rowOf } from '#server/db/rows.ts';
import type { AdviceFacts } from '#server/db/schema/tables.ts';
import { camel } from '#server/db/words.ts';
import type { Reader } from '#server/db/transaction.ts';
import { nameOf } from '#server/people/people.store.ts';
import { worksOn } from '#server/employment/standing.store.ts';
import { noFacts } from '../domain/facts.form.ts';
import type { OwnFacts } from '../domain/facts.form.ts';
import type { Standing } from '../domain/standing.ts';
import { diplomaOf, toldDiploma } from './diploma.store.ts';
import type { DiplomaRow } from './diploma.store.ts';
import { factsOf } from './facts.store.ts';

interface Row {
  readonly givenName: string;
  readonly fullName: string;
  readonly facts: Selectable<AdviceFacts> | null;
  readonly jobs: readonly { functionCode: string; factor: number; from: string; to: string | null }[];
  readonly yearsWorking: number | null;
  readonly yearsInEducation: number | null;
  readonly offers: string[] | null;
  readonly diplomas: readonly DiplomaRow[];
  readonly finished: readonly { code: string; on: string }[];
  readonly schoolPlaces: string[];
  readonly wishes: Partial<Record<Direction, number>>;
  readonly advised: Direction[];
  readonly praised: string[];
  readonly possible: Partial<Record<Direction, number>>;
  readonly planned: string[];
}

/** What is known of somebody besides her own facts. */
export interface Known {
  readonly givenName: string;
  readonly fullName: string;
  readonly standing: Standing;
  /** How the steps of her plan are called, without those that she stopped. */
  readonly planned: readonly string[];
}

/**
 * Everything that advice rests on, out of the parts of the product, in one statement; null when there is no such
 * person. An institute's offer counts as followed when she finished its step. Feedback counts only from three answers on, and in a round without names only when it is closed.
 */
export async function readStanding(db: Reader, personId: string, day: IsoDate): Promise<Known | null> {
  const row = await rowOf<Row>(db)`
    select p.given_name, ${nameOf('p')} as full_name,
      (select to_json(f) from advice_facts f where f.tenant_id = p.tenant_id and f.person_id = p.id) as facts,
      coalesce((select json_agg(json_build_object('functionCode', e.function_code,
          'factor', e.working_time_factor::float, 'from', e.starts_on, 'to', e.ends_on) order by e.starts_on)
        from employment e where e.tenant_id = p.tenant_id and e.person_id = p.id), '[]') as jobs,
      c.years_working::float, c.years_in_education::float, c.offer_tags as offers,
      coalesce((select json_agg(${toldDiploma} order by i.id)
        from card_item i where i.tenant_id = p.tenant_id and i.person_id = p.id
          and i.part = 'diplomas' and i.removed_at is null and i.level is not null), '[]') as diplomas,
      coalesce((select json_agg(json_build_object('code', o.code, 'on', s.ended_on) order by s.ended_on, s.id)
        from plan_step s join offer o on o.id = s.offer_id
        where s.tenant_id = p.tenant_id and s.person_id = p.id and s.state in ('finished', 'measured')
          and s.ended_on is not null), '[]') as finished,
      array(select distinct s.city from employment e join school s on s.id = e.school_id
        where e.tenant_id = p.tenant_id and e.person_id = p.id and ${worksOn('e', day)} order by s.city) as school_places,
      coalesce((select json_object_agg(w.direction, w.want) from compass_wish w
        where w.tenant_id = p.tenant_id and w.person_id = p.id and w.want is not null), '{}') as wishes,
      array(select a.direction from profile_advice a
        where a.tenant_id = p.tenant_id and a.direction is not null and a.profile_id = (
          select d.id from development_profile d where d.tenant_id = p.tenant_id and d.person_id = p.id
            and d.state = 'settled' order by d.number desc limit 1)) as advised,
      array(select q.code from round r
        join round_question q on q.tenant_id = r.tenant_id and q.round_id = r.id
        join round_answer a on a.tenant_id = q.tenant_id and a.question_id = q.id
        where r.tenant_id = p.tenant_id and r.person_id = p.id and q.code is not null
          and (r.mode = 'named' or r.state = 'closed')
        group by q.code having count(*) >= 3 and avg(a.rating) >= 4) as praised,
      array(select s.title from plan_step s where s.tenant_id = p.tenant_id and s.person_id = p.id
        and s.state <> 'stopped') as planned,
      coalesce((select json_object_agg(s.item, s.can) from (
        select o.item, max(o.can) as can from compass_possibility o
        where o.tenant_id = p.tenant_id and o.item <> 'other-school' and (o.school_id is null or o.school_id in (
          select e.school_id from employment e where e.tenant_id = p.tenant_id and e.person_id = p.id
            and ${worksOn('e', day)}))
        group by o.item) s), '{}') as possible
    from person p left join card c on c.tenant_id = p.tenant_id and c.person_id = p.id
    where p.id = ${personId}`;

  if (row === null) return null;
  return toKnown(row, row.facts === null ? noFacts : factsOf(camel(row.facts)));
}

function toKnown(row: Row, facts: OwnFacts): Known {
  return {
    givenName: row.givenName,
    fullName: row.fullName,
    planned: row.planned,
    standing: {
      facts,
      jobs: row.jobs.map(({ functionCode, factor, from, to }) => ({
        functionCode,
        workingTimeFactor: factor,
        from: isoDate(from),
        to: to === null ? null : isoDate(to),
      })),
      yearsWorking: row.yearsWorking,
      yearsInEducation: row.yearsInEducation,
      diplomas: row.diplomas.map(diplomaOf),
      licenceOpen: row.diplomas.some(asksLicence),
      finished: row.finished.map(({ code, on }) => ({ code, on: isoDate(on) })),
      schoolPlaces: row.schoolPlaces,
      wishes: row.wishes,
      possible: row.possible,
      advised: row.advised,
      offers: row.offers ?? [],
      praised: row.praised,
    },
  };
}
