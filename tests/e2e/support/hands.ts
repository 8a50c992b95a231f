import type { Locator, Page } from 'playwright-core';

/** How somebody works a page: with a mouse, or with nothing but a keyboard. */
export interface Hands {
  readonly press: (thing: Locator) => Promise<void>;
  readonly write: (field: Locator, text: string) => Promise<void>;
  readonly tick: (box: Locator) => Promise<void>;
  readonly choose: (list: Locator, option: string) => Promise<void>;
  readonly date: (field: Locator, day: string) => Promise<void>;
}

export const mouse: Hands = {
  press: (thing) => thing.click(),
  write: (field, text) => field.fill(text),
  tick: (box) => box.check(),
  choose: async (list, option) => {
    await list.selectOption({ label: option });
  },
  date: (field, day) => field.fill(day),
};

const mostSteps = 300;

export const keyboard: Hands = {
  press: async (thing) => {
    await tabTo(thing);
    await thing.page().keyboard.press('Enter');
  },
  write: async (field, text) => {
    await tabTo(field);
    await field.page().keyboard.press('ControlOrMeta+A');
    await field.page().keyboard.type(text);
  },
  tick: async (box) => {
    if (await box.isChecked()) return;
    if ((await box.getAttribute('type')) === 'radio') {
      await tabTo(box, true);
      await arrowTo(box);
    } else {
      await tabTo(box);
    }
    if (!(await box.isChecked())) await box.page().keyboard.press('Space');
  },
  choose: async (list, option) => {
    await tabTo(list);
    for (let step = 0; step < mostSteps; step += 1) {
      if ((await chosenText(list)) === option) return;
      await list.page().keyboard.press('ArrowDown');
    }
    throw new Error(`the list has no «${option}»`);
  },
  date: async (field, day) => {
    await tabTo(field);
    const { keyboard: keys } = field.page();
    const [year = '', month = '', date = ''] = day.split('-');
    // The language of the browser itself decides which of the two it asks first.
    for (const typed of [`${month}${date}${year}`, `${date}${month}${year}`]) {
      await keys.type(typed);
      if ((await field.inputValue()) === day) return;
      for (let part = 0; part < 3; part += 1) await keys.press('ArrowLeft');
    }
    throw new Error(`the field does not take ${day}`);
  },
};

const chosenText = (list: Locator): Promise<string> =>
  list.evaluate((element: HTMLSelectElement) => element.selectedOptions[0]?.textContent ?? '');

const hasFocus = (thing: Locator): Promise<boolean> =>
  thing.evaluate((element) => element === document.activeElement);

/** Radio buttons of one question are one stop for Tab. */
const sharesFocus = (thing: Locator): Promise<boolean> =>
  thing.evaluate(
    (element: HTMLInputElement) =>
      document.activeElement instanceof HTMLInputElement &&
      document.activeElement.name === element.name &&
      document.activeElement.form === element.form,
  );

async function tabTo(thing: Locator, inItsGroup = false): Promise<void> {
  const page: Page = thing.page();
  for (let step = 0; step < mostSteps; step += 1) {
    if (await (inItsGroup ? sharesFocus(thing) : hasFocus(thing))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${String(thing)}`);
}

async function arrowTo(radio: Locator): Promise<void> {
  for (let step = 0; step < mostSteps; step += 1) {
    if (await hasFocus(radio)) return;
    await radio.page().keyboard.press('ArrowDown');
  }
  throw new Error(`the arrows never come to ${String(radio)}`);
}
