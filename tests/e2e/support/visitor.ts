import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { catalogues } from '#src/texts.ts';
import { mouse } from './hands.ts';
import type { Hands } from './hands.ts';

export const nl = catalogues('nl');

/** Somebody at a screen, who knows a page by the words on it. */
export class Visitor {
  readonly page: Page;
  readonly hands: Hands;
  readonly #url: string;
  readonly #hasScript: boolean;

  constructor(page: Page, url: string, hands: Hands, hasScript: boolean) {
    this.page = page;
    this.hands = hands;
    this.#url = url;
    this.#hasScript = hasScript;
  }

  get context(): BrowserContext {
    return this.page.context();
  }

  /** The same person, who closed the page and opens another. */
  async onNewPage(): Promise<Visitor> {
    return new Visitor(await this.context.newPage(), this.#url, this.hands, this.#hasScript);
  }

  /** Goes to an address, like somebody who kept it or got it in a mail. */
  async open(address: string): Promise<void> {
    const response = await this.page.goto(new URL(address, this.#url).href);
    if (response === null || response.status() >= 400)
      throw new Error(`${address} answers ${String(response?.status())}`);
    await this.#lookAround();
  }

  async follow(name: string | RegExp, within: Scope = this.main): Promise<void> {
    await this.#leave(within.getByRole('link', { name }));
  }

  /** Presses a button that sends a form, and waits for the page that comes. */
  async press(name: string | RegExp, within: Scope = this.main): Promise<void> {
    await this.#leave(within.getByRole('button', { name }));
  }

  /** Presses a button that asks a question first; without JavaScript it goes at once. */
  async pressAndConfirm(name: string | RegExp, answer: string): Promise<void> {
    if (!this.#hasScript) return this.press(name);
    await this.hands.press(this.main.getByRole('button', { name }));
    await this.#leave(this.page.getByRole('dialog').getByRole('button', { name: answer, exact: true }));
  }

  async write(label: string, text: string, within: Scope = this.main): Promise<void> {
    await this.hands.write(within.getByRole('textbox', { name: label }), text);
  }

  async date(label: string, day: string, within: Scope = this.main): Promise<void> {
    await this.hands.date(within.getByLabel(label), day);
  }

  async choose(label: string, option: string, within: Scope = this.main): Promise<void> {
    await this.hands.choose(within.getByRole('combobox', { name: label }), option);
  }

  /** Picks one answer to a question. */
  async pick(question: string, answer: string | RegExp, within: Scope = this.main): Promise<void> {
    await this.hands.tick(this.group(question, within).getByRole('radio', { name: answer }));
  }

  /** Picks a figure from 1 to 5. */
  async rate(question: string, figure: number, within: Scope = this.main): Promise<void> {
    await this.pick(question, new RegExp(`^${String(figure)} `), within);
  }

  async tick(label: string, within: Scope = this.main): Promise<void> {
    await this.hands.tick(within.getByRole('checkbox', { name: label }));
  }

  /** Chooses a file from her own machine. */
  async attach(label: string, name: string, bytes: Uint8Array): Promise<void> {
    await this.main
      .getByLabel(label)
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  }

  async unfold(summary: string, within: Scope = this.main): Promise<void> {
    await this.hands.press(within.locator('summary', { hasText: summary }));
  }

  group(name: string, within: Scope = this.main): Locator {
    return within.getByRole('group', { name });
  }

  get main(): Locator {
    return this.page.getByRole('main');
  }

  /** All words on the page, as they are read. */
  words(): Promise<string> {
    return this.main.innerText();
  }

  heading(): Promise<string> {
    return this.main.getByRole('heading', { level: 1 }).innerText();
  }

  async #leave(thing: Locator): Promise<void> {
    const arrived = this.page.waitForEvent('load');
    await Promise.all([arrived, this.hands.press(thing)]);
    await this.#lookAround();
  }

  /** A page that failed, or on which a label may belong to something else, is no place to go on from. */
  async #lookAround(): Promise<void> {
    const title = await this.page.title();
    if (title.includes(nl.common.serverErrorTitle)) throw new Error(await this.words());
    const ids = await this.page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    if (twice.length > 0) throw new Error(`twice on ${this.page.url()}: ${twice.join(', ')}`);
  }
}

type Scope = Locator;

interface Manner {
  readonly hands?: Hands;
  readonly screen?: BrowserContextOptions;
}

/** Somebody without a session, at a screen of their own. */
export async function guest(browser: Browser, url: string, manner: Manner = {}): Promise<Visitor> {
  const context = await browser.newContext({ locale: 'nl-NL', ...manner.screen });
  context.setDefaultTimeout(15_000);
  const hasScript = manner.screen?.javaScriptEnabled ?? true;
  return new Visitor(await context.newPage(), url, manner.hands ?? mouse, hasScript);
}

/** Somebody of the demonstration, signed in through its door. */
export async function persona(
  browser: Browser,
  url: string,
  name: string,
  manner: Manner = {},
): Promise<Visitor> {
  const visitor = await guest(browser, url, manner);
  await visitor.open('/demo');
  await visitor.press(`${nl.signIn.demonstration.enter} ${name}`);
  return visitor;
}
