import type { PersonActor } from '#access/actor.ts';
import { judgements, judgedFigure, reasonFigure } from '#features/advice/domain/judged.ts';
import type { countJudgedLines } from '#features/advice/server/count-judged-lines.ts';
import { fitsFigure } from '#features/advice/server/count-fitting.ts';
import type { readFunding } from '#features/advice/server/read-funding.ts';
import { sides } from '#features/counterpart/domain/picture.ts';
import { movedFigure } from '#features/counterpart/server/count-moved.ts';
import type { readPicture } from '#features/counterpart/server/read-picture.ts';
import { anyWish, possibleFigure, wishFigure } from '#features/demand/domain/figure-names.ts';
import type { readDemand } from '#features/demand/server/read-demand.ts';
import type { readHome } from '#features/home/server/read-home.ts';
import type { Context } from '#server/ctx.ts';
import { readCsv } from '#server/sheets/read-csv.ts';
import { readXlsx } from '#server/sheets/read-xlsx.ts';
import * as home from '#src/routes/(app)/+page.server.ts';
import * as judged from '#src/routes/(app)/administration/knowledge/judged/+page.server.ts';
import * as demand from '#src/routes/(app)/demand/+page.server.ts';
import * as demandFile from '#src/routes/(app)/demand/export/+server.ts';
import * as funding from '#src/routes/(app)/funding/+page.server.ts';
import * as picture from '#src/routes/(app)/picture/+page.server.ts';
import * as demandApi from '#src/routes/api/v1/demand/+server.ts';
import { sendRequest } from '#tests/support/send-request.ts';
import type { DrawnBoard } from './board.ts';

type Outcome<Use extends { execute: (...given: never[]) => unknown }> = Awaited<ReturnType<Use['execute']>>;
type ValueIn<Result> = Result extends { readonly ok: true; readonly value: infer Value } ? Value : never;
type Told<Use extends { execute: (...given: never[]) => unknown }> = ValueIn<Outcome<Use>>;
type Demand = Told<typeof readDemand>;

/** One number that somebody reads somewhere. */
export interface Seen {
  readonly cut: string;
  /** 'all', 'together', or the id of a school. */
  readonly group: string;
  readonly value: number;
}

export interface Look {
  readonly seen: readonly Seen[];
  /** How many pages, answers of the API and files were looked at. */
  readonly pages: number;
  /** What was not as it should be: a door that opens to a stranger, a page that says another number than its data. */
  readonly faults: readonly string[];
}

export interface Drawing {
  /** Gives the text of each cell of a table on a page, as the server draws it. */
  readonly cells: (page: PageName, data: object) => readonly string[];
}
export type PageName = 'home' | 'judged' | 'demand' | 'funding' | 'picture';

class Eyes {
  readonly seen: Seen[] = [];
  readonly faults: string[] = [];
  pages = 0;
  readonly #ctx: Context;
  readonly #opensFiles: boolean;
  readonly #drawing: Drawing | null;

  constructor(ctx: Context, opensFiles: boolean, drawing: Drawing | null) {
    this.#ctx = ctx;
    this.#opensFiles = opensFiles;
    this.#drawing = drawing;
  }

  async open(door: unknown, actor: PersonActor, search = ''): Promise<unknown> {
    this.pages += 1;
    const { status, data } = await sendRequest(door, { as: { ctx: this.#ctx, actor }, search });
    return status === 200 ? data : null;
  }

  /** What a page tells goes by the same name on every page; a cell may hold none but these numbers and `besides`. */
  tells(page: PageName, data: object, told: readonly Cell[], besides: readonly number[] = []): void {
    for (const { cut, group, value } of told) if (value !== null) this.seen.push({ cut, group, value });
    const known = new Set([...told.map(({ value }) => value), ...besides]);
    for (const text of this.#drawing?.cells(page, data) ?? [])
      for (const figure of text.match(/\d+/g) ?? [])
        if (!known.has(Number(figure))) this.faults.push(`a page says ${text}`);
  }

  async file(door: unknown, actor: PersonActor, search: string, rows: Demand['rows']): Promise<void> {
    if (!this.#opensFiles) return;
    const answer = await this.open(door, actor, search);
    if (!(answer instanceof Response)) return void this.faults.push(`no file ${search}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const sheet = search.endsWith('csv') ? readCsv(bytes) : await readXlsx(bytes);
    const cells = sheet.ok ? sheet.value.rows.map((row) => row.cells.slice(3, 5)) : [];
    const isSame = rows.every(({ people, possible }, at) =>
      [people, possible].every((value, column) => {
        const text = cells[at]?.[column] ?? '?';
        return value === null ? !/\d/.test(text) : text === String(value);
      }),
    );
    if (!isSame) this.faults.push(`the file ${search} tells something else than the page`);
  }

  async json(door: unknown, actor: PersonActor, search: string, { rows, everybody }: Demand): Promise<void> {
    if (!this.#opensFiles) return;
    const answer = await this.open(door, actor, search);
    if (!(answer instanceof Response)) return void this.faults.push(`no answer ${search}`);
    const told = (await answer.json()) as Pick<Demand, 'rows' | 'everybody'>;
    const plain = (some: Demand['rows']) =>
      some.map(({ code, people, possible }) => [code, people, possible]);
    if (JSON.stringify([plain(told.rows), told.everybody]) !== JSON.stringify([plain(rows), everybody]))
      this.faults.push(`the API tells something else than the page: ${search}`);
  }
}

interface Cell {
  readonly cut: string;
  readonly group: string;
  readonly value: number | null;
}

/**
 * Everything that tells numbers about groups, as everybody who may look sees it. At a second look files, the API and who
 * may not look are left out.
 */
export async function lookEverywhere(
  ctx: Context,
  drawn: DrawnBoard,
  isFirst: boolean,
  drawing: Drawing | null,
): Promise<Look> {
  const eyes = new Eyes(ctx, isFirst, isFirst ? drawing : null);
  const { board, hr, schoolHr, directors, leader } = drawn;
  for (const actor of [board, hr, schoolHr, ...directors]) {
    await lookAtPicture(eyes, actor);
    await lookAtDemand(eyes, actor, drawn, actor === board || actor === hr);
  }
  for (const actor of [hr, schoolHr]) await lookAtFunding(eyes, actor, actor === hr ? null : drawn);
  for (const actor of [board, hr]) await lookAtJudged(eyes, actor);
  await lookAtHome(eyes, board);
  for (const actor of isFirst ? [leader] : [])
    for (const door of [picture.load, demand.load, demandFile.GET, funding.load, judged.load])
      if ((await eyes.open(door, actor)) !== null) eyes.faults.push('a door opened to a leader');
  return eyes;
}

async function lookAtPicture(eyes: Eyes, actor: PersonActor): Promise<void> {
  const data = (await eyes.open(picture.load, actor)) as Told<typeof readPicture> | null;
  if (data === null) return void eyes.faults.push('no picture');
  const told = data.rows.flatMap(({ key, counts }) =>
    sides.map((side) => ({ cut: movedFigure(side), group: key, value: counts?.[side] ?? null })),
  );
  eyes.tells('picture', data, told);
}

async function lookAtDemand(
  eyes: Eyes,
  actor: PersonActor,
  drawn: DrawnBoard,
  isWhole: boolean,
): Promise<void> {
  for (const school of [null, ...drawn.schools.map(({ id }) => id)]) {
    const search = school === null ? '' : `?school=${school}`;
    const mayLook = isWhole || school === null || actor.schoolIds.includes(school);
    const data = (await eyes.open(demand.load, actor, search)) as { demand: Demand } | null;
    if ((data !== null) !== mayLook) eyes.faults.push(`demand of ${search}`);
    if (data === null) continue;
    const { rows, everybody, together, school: one } = data.demand;
    const group = one === null ? 'all' : together === null ? one.id : 'together';
    const told = rows.flatMap((row): Cell[] => [
      { cut: wishFigure(row.group, row.code), group, value: row.people },
      { cut: possibleFigure(row.group, row.code), group, value: row.possible },
    ]);
    const offers = rows.flatMap((row) => row.offers ?? []);
    eyes.tells('demand', data, [...told, { cut: anyWish, group, value: everybody }], offers);
    await eyes.file(demandFile.GET, actor, `${search === '' ? '?' : `${search}&`}format=csv`, rows);
    await eyes.file(demandFile.GET, actor, `${search === '' ? '?' : `${search}&`}format=xlsx`, rows);
    await eyes.json(demandApi.GET, actor, search.replace('school=', 'schoolId='), data.demand);
  }
}

async function lookAtFunding(eyes: Eyes, actor: PersonActor, drawn: DrawnBoard | null): Promise<void> {
  const data = (await eyes.open(funding.load, actor)) as Told<typeof readFunding> | null;
  if (data === null) return void eyes.faults.push('no funding');
  const group = drawn === null ? 'all' : 'own';
  const told = data.windows.map(({ scheme, people }) => ({
    cut: fitsFigure(scheme.code),
    group,
    value: people,
  }));
  if (data.windows.some(({ named }) => named.length > 0))
    eyes.faults.push('somebody is named who shows nothing');
  eyes.tells('funding', data, told);
}

async function lookAtJudged(eyes: Eyes, actor: PersonActor): Promise<void> {
  const data = (await eyes.open(judged.load, actor)) as Told<typeof countJudgedLines> | null;
  if (data === null) return void eyes.faults.push('no judged lines');
  const group = 'all';
  const told = data.lines.flatMap((line) => [
    ...judgements.map((one) => ({ cut: judgedFigure(line.line, one), group, value: line[one] })),
    ...line.reasons.map(({ reason, people }) => ({
      cut: reasonFigure(line.line, reason),
      group,
      value: people,
    })),
  ]);
  eyes.tells('judged', data, told);
}

/** For the board; HR sees by name what waits, and counts nothing. */
async function lookAtHome(eyes: Eyes, actor: PersonActor): Promise<void> {
  const data = (await eyes.open(home.load, actor)) as { home: Told<typeof readHome> } | null;
  if (data === null) return void eyes.faults.push('no first page');
  const told = data.home.waitingWith.flatMap(({ ownerRole, count, late }) => [
    { cut: `waits:${ownerRole}`, group: 'all', value: count },
    { cut: `late:${ownerRole}`, group: 'all', value: late },
  ]);
  eyes.tells('home', data, told);
}
