import { nl } from './visitor.ts';
import type { Visitor } from './visitor.ts';

const t = nl.trust;
export type ThingToShare = keyof typeof t.things;

/** Shows one of her things to somebody, on a page where she can. */
export async function shareWith(
  she: Visitor,
  thing: ThingToShare,
  audience: keyof typeof t.audiences,
): Promise<void> {
  const form = she.main.getByRole('form', { name: t.things[thing] });
  await form.locator(`input[name="cells[]"][value="${thing}~${audience}"]`).check();
  await she.press(t.save, form);
}
