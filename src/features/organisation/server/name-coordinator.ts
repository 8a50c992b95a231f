import { z } from 'zod';
import { choosePerson } from '#core/choose-person.ts';
import { invalid, notFound, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { endCoordinator as end, giveCoordinator, readAreas, readNameable } from './area.store.ts';

/** HR names who coordinates a work area: she has that role at every school that is in it. */
export const nameCoordinator = command({
  permission: 'areas.keep',
  audit: 'organisation.coordinator-named',
  input: z.strictObject({
    areaId: z.uuid(),
    who: z.string().max(60).default(''),
    whoNamed: z.string().max(100).default(''),
  }),
  run: async ({ db, actor, today, changed }, { areaId, who, whoNamed }) => {
    const { tenantId, personId } = personOf(actor);
    const area = (await readAreas(db, today)).find(({ id }) => id === areaId);
    if (area === undefined) return err(notFound);
    if (area.schools.length === 0) return err(refused('area-empty'));
    const people = await readNameable(db, personId, today);
    const choices = people.map(({ id, name }) => ({ value: id, label: name }));
    const chosen = choosePerson(choices, { chosen: who, named: whoNamed });
    if (!chosen.ok) return err(invalid('who', chosen.error));
    const her = chosen.value.value;
    const added = await giveCoordinator(db, tenantId, areaId, her, today);
    if (added > 0) changed(areaId, { coordinator: her }, her);
    return ok(null);
  },
});

/** She coordinates it no more. */
export const endCoordinator = command({
  permission: 'areas.keep',
  audit: 'organisation.coordinator-ended',
  input: z.strictObject({ areaId: z.uuid(), coordinatorId: z.uuid() }),
  run: async ({ db, today, changed }, { areaId, coordinatorId }) => {
    if (!(await end(db, areaId, coordinatorId, today))) return err(notFound);
    changed(areaId, { ended: coordinatorId }, coordinatorId);
    return ok(null);
  },
});
