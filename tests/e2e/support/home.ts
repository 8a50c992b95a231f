import { nl } from './visitor.ts';
import type { Visitor } from './visitor.ts';

type StepCode = keyof typeof nl.home.steps;

/** The one thing that the first page asks, as its heading says it. */
export async function nextStep(visitor: Visitor): Promise<string> {
  await visitor.open('/');
  return visitor.main.getByRole('heading', { level: 2 }).first().innerText();
}

/** How many of something the first page tells of, as heading or in the list below it; 0 when it does not. */
export async function countAtHome(visitor: Visitor, code: StepCode): Promise<number> {
  await visitor.open('/');
  const words = await visitor.words();
  const lines = words.split('\n').map((line) => line.trim());
  for (let count = 1; count < 100; count += 1) {
    if (lines.includes(homeText(code, count))) return count;
  }
  return 0;
}

export const homeText = (code: StepCode, count = 0, name = ''): string =>
  nl.home.steps[code]?.title({ count, name }) ?? '';
