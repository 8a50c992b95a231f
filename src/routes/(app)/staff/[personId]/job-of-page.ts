import type { ServerLoadEvent } from '@sveltejs/kit';
import { notFound } from '#core/error.ts';
import { deny } from '#web/door.ts';
import { hrOnly } from './hr-only.ts';

interface Read<Job> {
  readonly may: { readonly manage: boolean };
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly jobs: readonly Job[];
    readonly past: readonly Job[];
  };
  readonly today: string;
}

/** The employment that the address names, for HR; otherwise there is no such page. */
export function jobOfPage<Job extends { readonly id: string }>(
  read: Read<Job>,
  event: Pick<ServerLoadEvent, 'url' | 'setHeaders' | 'params'>,
): {
  readonly person: { readonly id: string; readonly name: string };
  readonly job: Job;
  readonly today: string;
} {
  const { person, today } = hrOnly(read, event);
  const job = [...person.jobs, ...person.past].find(({ id }) => id === event.params['employmentId']);
  if (job === undefined) return deny(notFound, event);
  return { person: { id: person.id, name: person.name }, job, today };
}
