import { z } from 'zod';
import { directions } from '#core/direction.ts';
import { readCompass } from '#features/compass/server/read-compass.ts';
import { api, seenAs } from '#web/api.ts';

/** A compass that is yours or was shown to you. */
export const GET = api({
  summary: 'What she wants and knew per direction',
  useCase: seenAs(readCompass, ({ name, answeredOn, wishes }) => ({
    name: name.fullName,
    answeredOn,
    directions: directions.map((direction) => ({
      direction,
      want: wishes[direction].want,
      knew: wishes[direction].knew,
    })),
  })),
  output: z.object({
    name: z.string(),
    answeredOn: z.string().nullable(),
    directions: z.array(
      z.object({ direction: z.enum(directions), want: z.number().nullable(), knew: z.string().nullable() }),
    ),
  }),
});
