import type { Page } from 'playwright-core';

/** One stop of the Tab key, as somebody who looks at the screen meets it. */
export interface Stop {
  readonly name: string;
  /** What is wrong with it: it cannot be seen, lies under something, or shows no ring. */
  readonly wrong: readonly string[];
}

/** Presses Tab until the page has been gone through, and tells of each stop whether it can be seen that it has the focus. */
export async function tabThrough(page: Page, most = 300): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    if (stop === null) break;
    stops.push(stop);
  }
  return stops;
}

/** Runs in the page. A radio button that lies invisible on its label shows the ring on that label. */
function lookAtFocus(): Stop | null {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return null;
  const name = `${focused.tagName.toLowerCase()} ${focused.getAttribute('aria-label') ?? focused.textContent.trim()}`;
  const label = getComputedStyle(focused).opacity === '0' ? focused.nextElementSibling : focused;
  const shown = label ?? focused;
  const { outlineStyle, outlineWidth } = getComputedStyle(shown);
  const { left, top, width, height } = shown.getBoundingClientRect();
  const [x, y] = [left + Math.min(width / 2, 20), top + height / 2];
  const atop = document.elementFromPoint(x, y);
  const wrong: string[] = [];
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) wrong.push('no ring');
  if (width < 2 || height < 2) wrong.push('no size');
  if (y < 0 || y > innerHeight) wrong.push('out of sight');
  else if (atop !== null && !shown.contains(atop) && !atop.contains(shown) && atop !== focused)
    wrong.push(`under ${atop.tagName.toLowerCase()}`);
  return { name: name.slice(0, 80), wrong };
}
