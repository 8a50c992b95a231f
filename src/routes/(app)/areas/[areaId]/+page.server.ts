import { answerPoint, planGroupMeeting, readGroup } from '#shapes/gathering/server/group.ts';
import { action } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { FormValues } from '#web/form.ts';
import type { RequestEvent } from './$types';

export const load = page([readGroup], (call, { params }) => call(readGroup, params));

const here =
  (message: string) =>
  (_: unknown, { params }: RequestEvent) => ({
    to: `/areas/${params.areaId}`,
    message: `gathering.${message}`,
  });

export const actions = {
  plan: action(planGroupMeeting, {
    read: (values: FormValues, { params }: RequestEvent) => ({ ...values, ...params }),
    done: here('met'),
  }),
  agree: action(answerPoint, { done: here('agreed') }),
};
