import AxeBuilder from '@axe-core/playwright';
import type { Visitor } from './visitor.ts';

/** What axe finds wrong on the page that somebody is at, on a phone and at a desk. */
export async function findsWithAxe({ page }: Visitor): Promise<string[]> {
  const found: string[] = [];
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    found.push(...violations.map(({ id, nodes }) => `${String(width)} ${id}: ${nodes[0]?.html ?? ''}`));
  }
  return found;
}
