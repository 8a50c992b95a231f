import { z } from 'zod';
import { pictureScope } from '#access/counterpart.ts';
import { ok } from '#core/result.ts';
import { readFigureBoard } from '#server/figures/board.store.ts';
import { cellOf, togetherKey, wholeKey } from '#server/figures/figures.ts';
import type { FigureBoard, ShownGroup } from '#server/figures/figures.ts';
import { schoolsOf } from '#server/places/schools.store.ts';
import { personOf, query } from '#server/usecase.ts';
import { sides } from '../domain/picture.ts';
import type { Counts } from '../domain/picture.ts';
import { movedFigure } from './count-moved.ts';

/**
 * «Moved on one side only», per school and for small schools together, as last published. A director gets the rows in
 * which her schools are.
 */
export const readPicture = query({
  permission: 'counterpart.picture',
  audit: 'counterpart.picture-read',
  input: z.strictObject({}),
  run: async ({ db, actor, today }) => {
    const person = personOf(actor);
    const schools = await schoolsOf(db, person.tenantId, today);
    const board = await readFigureBoard(db, today);
    const scope = pictureScope(person);
    const names = new Map(schools.map(({ id, name }) => [String(id), name]));
    const isSeen = ({ key, schoolIds }: ShownGroup): boolean =>
      scope.wholeTenant ||
      (key !== wholeKey && schoolIds.some((id) => scope.schoolIds.some((own) => own === id)));
    const rows = board.groups.filter(isSeen).map((group) => ({
      key: group.key,
      name: names.get(group.key) ?? '',
      kind:
        group.key === wholeKey
          ? ('whole' as const)
          : group.key === togetherKey
            ? ('together' as const)
            : ('school' as const),
      schools: group.schoolIds.flatMap((id) => names.get(id) ?? []).sort((a, b) => a.localeCompare(b)),
      counts: countsOf(board, group.key),
    }));
    const order = ['school', 'together', 'whole'];
    return ok({
      rows: rows.sort(
        (a, b) =>
          order.indexOf(a.kind) - order.indexOf(b.kind) ||
          (b.counts?.['person-only'] ?? 0) - (a.counts?.['person-only'] ?? 0) ||
          a.name.localeCompare(b.name),
      ),
      hasSchools: schools.length > 0,
      isWhole: scope.wholeTenant,
      today,
      figuresOf: board.day,
      nextFigures: board.next,
      fewestPeople: board.threshold,
    });
  },
});

/** Null where nothing of a group may be shown. */
function countsOf(board: FigureBoard, key: string): Counts | null {
  const cells = sides.map((side) => [side, cellOf(board, key, movedFigure(side))] as const);
  if (cells.every(([, cell]) => cell === null)) return null;
  const of = (side: (typeof sides)[number]): number | null =>
    cells.find(([one]) => one === side)?.[1]?.value ?? null;
  const days = cells.flatMap(([, cell]) => (cell === null || cell.day === board.day ? [] : [cell.day]));
  return {
    'person-only': of('person-only'),
    'organisation-only': of('organisation-only'),
    both: of('both'),
    olderDay: days.sort()[0] ?? null,
  };
}
