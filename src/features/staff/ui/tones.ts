import type { Tone } from '#ui/content/types.ts';
import type { StaffImportState } from '../domain/staff-import.ts';

/** How the state of a list looks; its words stand beside it. */
export const staffImportTones: Readonly<Record<StaffImportState, Tone>> = {
  uploaded: 'waiting',
  checked: 'waiting',
  running: 'info',
  done: 'success',
  failed: 'problem',
  cancelled: 'neutral',
  undone: 'neutral',
};
