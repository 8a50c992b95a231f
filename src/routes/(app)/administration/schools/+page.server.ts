import { checkSchoolList } from '#features/organisation/server/check-school-list.ts';
import { readSchoolImports } from '#features/organisation/server/read-school-imports.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import { textOf } from '#web/form.ts';
import { uploaded } from '#web/upload.ts';

export const load = page([readSchoolImports], (call) => call(readSchoolImports, {}));

export const actions = {
  check: action(checkSchoolList, {
    read: async (values, _event, files) => ({
      ...(await uploaded(files, 'file')),
      boardBytes: (await uploaded(files, 'boards'))?.bytes ?? null,
      listDate: textOf(values, 'listDate') ?? '',
      acceptGone: textOf(values, 'acceptGone') === 'on',
    }),
    done: ({ importId }) => ({ to: `/administration/schools/${importId}` }),
  }),
};
