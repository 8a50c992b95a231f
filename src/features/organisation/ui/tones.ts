import type { Tone } from '#ui/content/types.ts';
import type { SchoolImportState } from '../domain/school-import.ts';

/** How the state of a list looks; its words stand beside it. */
export const schoolImportTones: Readonly<Record<SchoolImportState, Tone>> = {
  checked: 'waiting',
  running: 'info',
  done: 'success',
  failed: 'problem',
  cancelled: 'neutral',
};
