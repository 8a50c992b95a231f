import { openMaturity, readSchoolRounds } from '#features/maturity/server/round.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';

export const load = page([readSchoolRounds], async (call, { url }) => ({
  ...(await call(readSchoolRounds, { schoolId: url.searchParams.get('school') ?? undefined })),
}));

export const actions = {
  open: action(openMaturity, {
    done: ({ roundId }) => ({ to: `/school/rounds/${roundId}`, message: 'schoolRound.opened' }),
  }),
};
