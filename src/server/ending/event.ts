import { z } from 'zod';

/** What `staff.ending-undone` tells: each slice brings back what those ends closed of its own. */
export const endingUndone = z.object({ endingIds: z.array(z.uuid()) });
