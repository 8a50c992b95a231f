import { answerPoint, planAreaMeeting, readArea } from '#features/masterclass/server/area.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { FormValues } from '#web/form.ts';
import type { RequestEvent } from './$types';

export const load = page([readArea], (call, { params }) => call(readArea, params));

const here =
  (message: string) =>
  (_: unknown, { params }: RequestEvent) => ({
    to: `/areas/${params.areaId}`,
    message: `masterclass.${message}`,
  });

export const actions = {
  plan: action(planAreaMeeting, {
    read: (values: FormValues, { params }: RequestEvent) => ({ ...values, ...params }),
    done: here('met'),
  }),
  agree: action(answerPoint, { done: here('agreed') }),
};
