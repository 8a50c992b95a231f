import { readImports } from '#features/staff/server/read-staff-imports.ts';
import { uploadStaffList } from '#features/staff/server/upload-staff-list.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { uploaded } from '#web/upload.ts';

export const load = page([readImports], (call) => call(readImports, {}));

export const actions = {
  upload: action(uploadStaffList, {
    read: async (_values, _event, files) => (await uploaded(files, 'file')) ?? {},
    done: ({ importId }) => ({ to: `/staff/import/${importId}` }),
  }),
};
