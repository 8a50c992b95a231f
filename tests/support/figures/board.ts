import type pg from 'pg';
import type { PersonActor } from '#access/actor.ts';
import { isoDate } from '#core/date.ts';
import type { SchoolId, TenantId } from '#core/id.ts';
import { publishFiguresHourly } from '#features/figures/server/publish-figures.ts';
import { readPicture } from '#features/counterpart/server/read-picture.ts';
import { exportDemand } from '#features/demand/server/export-demand.ts';
import { readDemand } from '#features/demand/server/read-demand.ts';
import { readHome } from '#features/home/server/read-home.ts';
import type { Context } from '#server/ctx.ts';
import { newId } from '#server/ids.ts';
import { readCsv } from '#server/sheets/read-csv.ts';
import { addBoard, addPerson, addSchool } from '#tests/support/world.ts';
import { attackCut } from './attack.ts';
import type { Known, Leak } from './attack.ts';
import { randomFrom } from './population.ts';

/** A board with small schools, in a real database, whose figures are looked at by everybody who may, month after month. */
export interface DrawnBoard {
  readonly tenantId: TenantId;
  readonly schools: readonly SchoolId[];
  readonly board: PersonActor;
  readonly hr: PersonActor;
  readonly directors: readonly PersonActor[];
}

const directions = ['expert', 'switch', 'flexible', 'tasks', 'leadership', 'reach'];
const pick = <Item>(random: () => number, items: readonly Item[]): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

export async function drawBoard(owner: pg.Pool, seed: number): Promise<DrawnBoard> {
  const random = randomFrom(seed);
  const tenantId = await addBoard(owner, String(50_000 + seed), `Bestuur ${String(seed)}`);
  const schools: SchoolId[] = [];
  const count = 3 + Math.floor(random() * 4);
  for (let at = 0; at < count; at += 1)
    schools.push(
      await addSchool(
        owner,
        tenantId,
        `${String(seed).padStart(2, '0')}Z${String.fromCharCode(65 + at)}00`,
        `School ${at}`,
      ),
    );
  const drawn: DrawnBoard = {
    tenantId,
    schools,
    board: await addPerson(owner, tenantId, { role: 'board', name: 'Bea Bestuur' }),
    hr: await addPerson(owner, tenantId, { role: 'hr', name: 'Henk Hofman' }),
    directors: await Promise.all(
      schools
        .slice(0, 2)
        .map((school) => addPerson(owner, tenantId, { role: 'director', school, name: 'Dirk Baas' })),
    ),
  };
  for (const school of schools) {
    const size = 2 + Math.floor(random() * 17);
    for (let at = 0; at < size; at += 1) await arrives(owner, drawn, school, random);
  }
  return drawn;
}

async function arrives(
  owner: pg.Pool,
  { tenantId }: DrawnBoard,
  school: SchoolId,
  random: () => number,
): Promise<void> {
  const who = await addPerson(owner, tenantId, { role: 'support-staff', school, name: 'Lid Lidmaat' });
  for (const direction of directions.filter(() => random() < 0.5))
    await owner.query(
      `insert into compass_wish (tenant_id, id, person_id, direction, want, options, answered_on)
       values ($1, $2, $3, $4, 5, '{}', '2026-11-01')`,
      [tenantId, newId(), who.personId, direction],
    );
  if (random() < 0.3) return;
  const step = newId();
  await owner.query(
    `insert into plan_step (tenant_id, id, person_id, school_id, kind, title, state, created_at, changed_at)
     values ($1, $2, $3, $4, 'coaching', 'x', $5, now(), now())`,
    [tenantId, step, who.personId, school, random() < 0.5 ? 'running' : 'submitted'],
  );
  await owner.query(
    `insert into counterpart (tenant_id, id, pair, kind, item_kind, item_id, person_id, school_id, title, owner_role,
       owner_rule, owner_school_id, due_on, state, created_at)
     values ($1, $2, 3, 'money', 'plan-step', $3, $4, $5, 'x', 'leader', 'leader', $5, $6, 'open', now())`,
    [tenantId, newId(), step, who.personId, school, random() < 0.5 ? '2026-10-01' : '2027-10-01'],
  );
}

/** HR ends somebody's work, or hires; what a person wishes may change too. */
export async function monthPasses(owner: pg.Pool, drawn: DrawnBoard, random: () => number): Promise<void> {
  const acts = Math.floor(random() * 4);
  for (let act = 0; act < acts; act += 1) {
    if (random() < 0.5) await arrives(owner, drawn, pick(random, drawn.schools), random);
    else
      await owner.query(
        `update employment set ends_on = '2020-12-31' where (tenant_id, id) in (
           select tenant_id, id from employment where tenant_id = $1 and ends_on is null order by id offset $2 limit 1)`,
        [drawn.tenantId, Math.floor(random() * 12)],
      );
  }
}

interface Seen {
  readonly cut: string;
  readonly group: string;
  readonly value: number;
  readonly day: string;
}

/** Everything that the pages, the API's use case and the table to take along tell, to board, HR and directors. */
export async function lookEverywhere(ctx: Context, drawn: DrawnBoard): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  for (const actor of [drawn.board, drawn.hr, ...drawn.directors]) {
    const picture = await readPicture.execute(ctx, actor, {});
    if (!picture.ok) throw new Error(picture.error.kind);
    for (const { key, schools, counts } of picture.value.rows)
      for (const [side, value] of Object.entries(counts ?? {}))
        if (typeof value === 'number')
          seen.push({ cut: `moved:${side}`, group: `${key} ${schools.join()}`, value, day: '' });
    const isWhole = actor === drawn.board || actor === drawn.hr;
    for (const schoolId of [...(isWhole ? [undefined] : []), ...drawn.schools]) {
      const input = schoolId === undefined ? {} : { schoolId };
      const demand = await readDemand.execute(ctx, actor, input);
      if (!demand.ok) continue;
      const { rows, everybody, together } = demand.value;
      const group = schoolId === undefined ? 'all' : together === null ? schoolId : 'together';
      const put = (cut: string, value: number | null): void => {
        if (value !== null) seen.push({ cut, group, value, day: '' });
      };
      put('wish-any', everybody);
      for (const row of rows) {
        put(`wish:${row.group}:${row.code}`, row.people);
        put(`possible:${row.group}:${row.code}`, row.possible);
      }
      const table = await exportDemand.execute(ctx, actor, { ...input, format: 'csv' });
      if (!table.ok) throw new Error(table.error.kind);
      const sheet = readCsv(table.value.bytes);
      const figures = sheet.ok ? sheet.value.rows.flatMap(({ cells }) => cells.slice(3, 5)) : ['?'];
      const shown = rows.flatMap(({ people, possible }) => [people, possible]);
      const same = figures.every((text, at) =>
        shown[at] === null ? !/^\d/.test(text) : text === String(shown[at]),
      );
      if (!same) throw new Error('the table to take along tells something else than the page');
    }
    const home = await readHome.execute(ctx, actor, {});
    if (home.ok)
      for (const row of home.value.waitingWith)
        if ('isPublished' in row) {
          seen.push({ cut: `waits:${row.ownerRole}`, group: 'all', value: row.count, day: '' });
          if (row.late !== null)
            seen.push({ cut: `late:${row.ownerRole}`, group: 'all', value: row.late, day: '' });
        }
  }
  return seen;
}

/** Who is known to belong where on a day, in the groups as they were published. */
export async function publishedGroups(owner: pg.Pool, tenantId: string) {
  const { rows } = await owner.query<{
    day: string;
    shown: { key: string; schoolIds: string[]; cuts: Record<string, number> }[];
    members: { person_id: string; school_id: string }[];
  }>(
    `select p.day::text, p.shown, (select json_agg(m) from figure_member m where m.publication_id = p.id) as members
     from figure_publication p where p.tenant_id = $1 order by p.day`,
    [tenantId],
  );
  return rows;
}

export interface Story {
  readonly leaks: readonly Leak[];
  /** How many figures were shown at the end. */
  readonly shown: number;
  /** Figures on a page that no publication holds. */
  readonly strange: number;
}

/** Plays months on a board and attacks everything that was seen, through time. */
export async function playMonths(
  ctx: Context,
  owner: pg.Pool,
  setNow: (moment: string) => void,
  seed: number,
  months: number,
): Promise<Story> {
  const random = randomFrom(seed * 7919);
  setNow('2026-11-01T08:00:00Z');
  const drawn = await drawBoard(owner, seed);
  const actor = { kind: 'system', tenantId: drawn.tenantId } as const;
  let [shown, strange] = [0, 0];
  for (let month = 0; month < months; month += 1) {
    setNow(`${month < 2 ? 2026 : 2027}-${String(((10 + month) % 12) + 1).padStart(2, '0')}-01T08:00:00Z`);
    await publishFiguresHourly.run(ctx, actor);
    const before = await lookEverywhere(ctx, drawn);
    await monthPasses(owner, drawn, random);
    await publishFiguresHourly.run(ctx, actor);
    const after = await lookEverywhere(ctx, drawn);
    if (JSON.stringify(before) !== JSON.stringify(after)) throw new Error('a single act moved a figure');
    const published = (await publishedGroups(owner, drawn.tenantId)).flatMap((one) => one.shown);
    strange += after.filter(
      ({ cut, group, value }) =>
        !published.some(({ key, cuts }) => group.split(' ')[0] === key && cuts[cut] === value),
    ).length;
    shown = after.length;
  }
  return { leaks: attackAll(await publishedGroups(owner, drawn.tenantId)), shown, strange };
}

function attackAll(publications: Awaited<ReturnType<typeof publishedGroups>>): readonly Leak[] {
  const names = new Set(publications.flatMap(({ shown }) => shown.flatMap(({ cuts }) => Object.keys(cuts))));
  return [...names].flatMap((cut) => {
    const known = publications.flatMap(({ day, shown, members }) =>
      shown.flatMap(({ key, schoolIds, cuts }): Known[] => {
        const value = cuts[cut];
        if (value === undefined) return [];
        const people = members.filter(({ school_id }) => schoolIds.includes(school_id));
        return [
          {
            name: `${key}@${isoDate(day)}`,
            people: new Set(people.map((one) => one.person_id)),
            value,
            isNow: true,
          },
        ];
      }),
    );
    return attackCut(known, 5, cut);
  });
}
