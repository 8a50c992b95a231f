import { setTimeout as sleep } from 'node:timers/promises';

const paceMs = 250;

/** Answers no sooner than a fixed time after the question, so that the pace does not tell what was found. */
export async function atOnePace<T>(work: () => Promise<T>): Promise<T> {
  const [result] = await Promise.all([work(), sleep(paceMs)]);
  return result;
}
