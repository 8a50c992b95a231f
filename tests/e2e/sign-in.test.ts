import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startApp } from '#tests/support/app.ts';
import type { RunningApp } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { startSmtp } from '#tests/support/smtp.ts';
import type { SmtpForTests } from '#tests/support/smtp.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';

let smtp: SmtpForTests;
let app: RunningApp;
let browser: Browser;
const address = { samira: '', double: 'dubbel@example.nl' };

beforeAll(async () => {
  smtp = await startSmtp();
  app = await startApp({ DEMO: '0', SMTP_URL: smtp.url });
  browser = await launchBrowser();
  const world = await buildWorld(app.owner);
  const { rows } = await app.owner.query<{ email: string }>('select email from person where id = $1', [
    world.assistant.personId,
  ]);
  address.samira = rows[0]?.email ?? '';
  const twice = [
    await addPerson(app.owner, world.board, { role: 'coach', name: 'Dana Dubbel' }),
    await addPerson(app.owner, world.otherBoard, { role: 'coach', name: 'Dana Dubbel' }),
  ];
  await app.owner.query('update person set email = $1 where id = any($2)', [
    address.double,
    twice.map(({ personId }) => personId),
  ]);
});
afterAll(async () => {
  await browser.close();
  await app.stop();
  await smtp.close();
});

const visit = async (options: { javaScriptEnabled?: boolean; phone?: boolean } = {}): Promise<Page> => {
  const context = await browser.newContext({
    baseURL: app.url,
    locale: 'nl-NL',
    viewport: options.phone === true ? { width: 390, height: 800 } : { width: 1280, height: 900 },
    javaScriptEnabled: options.javaScriptEnabled ?? true,
  });
  return context.newPage();
};

/** The mail that comes next, with its code and link. */
async function nextMail(work: () => Promise<void>): Promise<{ to: string; code: string; link: string }> {
  const before = smtp.mails.length;
  await work();
  await vi.waitFor(() => expect(smtp.mails.length).toBeGreaterThan(before), { timeout: 10_000 });
  const { raw = '', to } = smtp.mails[before] ?? {};
  const text = raw.replaceAll('=\r\n', '').replaceAll('=3D', '=');
  return {
    to: to?.[0] ?? '',
    code: /code is: (\w{3} \w{3})/.exec(text)?.[1] ?? '',
    link: /http\S+\/sign-in\/link\/[\w-]+/.exec(text)?.[0] ?? '',
  };
}

async function askCode(page: Page, email: string, from = '/sign-in'): Promise<void> {
  await page.goto(from);
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByRole('button', { name: 'Stuur mij een code' }).click();
  await page.waitForURL('**/sign-in/code');
}

describe('with a code from the mail', () => {
  test.each([
    ['at a desk', {}],
    ['on a phone, without JavaScript', { phone: true, javaScriptEnabled: false }],
  ])('%s, and back to where she wanted to go', async (_, options) => {
    const page = await visit(options);
    const mail = await nextMail(() => askCode(page, address.samira, '/sign-in?return=/account'));
    expect(mail.to).toBe(address.samira);
    await page.getByLabel('Code uit de mail').fill('CCC CCC');
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByRole('link', { name: 'Deze code klopt niet' }).waitFor();
    await page.getByLabel('Code uit de mail').fill(mail.code.toLowerCase());
    await page.waitForTimeout(2100);
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByRole('heading', { name: 'Jouw account' }).waitFor();
    const session = (await page.context().cookies()).find(({ name }) => name === 'session');
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', expires: -1 });
    await page.context().close();
  });

  test('of an address that nobody has: the same page, and no mail', async () => {
    const page = await visit();
    const before = smtp.mails.length;
    await askCode(page, 'niemand@example.nl');
    await page.getByText('Kennen wij niemand@example.nl?').waitFor();
    await page.waitForTimeout(2000);
    expect(smtp.mails).toHaveLength(before);
    await page.context().close();
  });

  test('is asked for one address again and again: nobody is shut out by it (decision 0037)', async () => {
    const ask = () =>
      fetch(`${app.url}/sign-in?/ask`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: app.url, accept: 'text/html', 'accept-language': 'nl' },
        body: new URLSearchParams({ email: 'te.vaak@example.nl', returnTo: '/' }),
      });
    for (let attempt = 0; attempt < 8; attempt += 1) expect((await ask()).status).toBe(303);
  });
});

test('with the link from the mail: looking spends nothing, the button works once', async () => {
  const page = await visit();
  const { link } = await nextMail(() => askCode(page, address.samira));
  for (let scan = 0; scan < 3; scan += 1) expect((await fetch(link)).status).toBe(200);
  const phone = await visit({ phone: true });
  await phone.goto(link);
  await phone.getByText(`Je logt in als ${address.samira}`).waitFor();
  await phone.getByRole('button', { name: 'Log in' }).click();
  await phone.waitForURL(`${app.url}/`);
  await page.goto(link);
  await page.getByRole('heading', { name: 'Deze link werkt niet meer' }).waitFor();
  await phone.context().close();
  await page.context().close();
});

test('who works at two boards chooses one', async () => {
  const page = await visit();
  const { code } = await nextMail(() => askCode(page, address.double, '/sign-in?return=/account'));
  await page.getByLabel('Code uit de mail').fill(code);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByRole('heading', { name: 'Waar werk je nu?' }).waitFor();
  await page.getByRole('button', { name: 'Log in bij Stichting Het Anker' }).click();
  await page.getByRole('heading', { name: 'Jouw account' }).waitFor();
  await page.getByText('Stichting Het Anker').waitFor();
  await page.context().close();
});

describe('her account', () => {
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    // The mails that the tests above asked for her count for the same budget.
    await app.owner.query('delete from attempt_count');
    page = await visit();
    context = page.context();
    const { code } = await nextMail(() => askCode(page, address.samira, '/sign-in?return=/account'));
    await page.getByLabel('Code uit de mail').fill(code);
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByRole('heading', { name: 'Jouw account' }).waitFor();
  });
  afterAll(() => context.close());

  test('makes a passkey, with which she comes in again without any mail', async () => {
    const device = await context.newCDPSession(page);
    await device.send('WebAuthn.enable');
    await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.getByRole('button', { name: 'Maak een passkey op dit apparaat' }).click();
    await page.getByText('Je passkey is gemaakt. De volgende keer').waitFor();
    await page.getByRole('button', { name: /Samira/ }).click();
    await page.getByRole('button', { name: 'Log uit', exact: true }).click();
    await page.getByText('Je bent uitgelogd').waitFor();
    await page.goto('/account');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await page.goto('/sign-in?return=/account');
    await page.getByRole('button', { name: 'Log in met je passkey' }).click();
    await page.getByRole('heading', { name: 'Jouw account' }).waitFor();
    expect(await page.getByText('Laatst gebruikt').count()).toBeGreaterThan(1);
  });

  test('says so when the device is not willing', async () => {
    const stranger = await visit();
    const device = await stranger.context().newCDPSession(stranger);
    await device.send('WebAuthn.enable');
    await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: false,
      },
    });
    await stranger.goto('/sign-in');
    await stranger.getByRole('button', { name: 'Log in met je passkey' }).click();
    await stranger.getByText('Dat is niet gelukt of je hebt het afgebroken').waitFor({ timeout: 90_000 });
    await stranger.context().close();
  }, 120_000);

  test('changes the language of every page', async () => {
    await page.goto('/account');
    await page.getByLabel('English').check();
    await page.getByRole('button', { name: 'Bewaar je taal' }).click();
    await page.getByText('Your language is saved.').waitFor();
    await page.getByLabel('Nederlands').check();
    await page.getByRole('button', { name: 'Save your language' }).click();
    await page.getByText('Je taal is bewaard.').waitFor();
  });

  test('ends her sessions everywhere', async () => {
    await page.goto('/account');
    expect(await page.getByRole('button', { name: /^Log hier uit op/ }).count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Log overal uit' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Log overal uit' }).click();
    await page.getByText('Je bent overal uitgelogd').waitFor();
    const { rows } = await app.owner.query(
      `select from session s join person p on p.id = s.person_id where p.email = $1`,
      [address.samira],
    );
    expect(rows).toEqual([]);
  });
});

describe('outside demonstration mode', () => {
  test('the addresses of the demonstration do not exist', async () => {
    expect((await fetch(`${app.url}/demo`)).status).toBe(404);
    const enter = await fetch(`${app.url}/demo/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: app.url, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ persona: 'assistant' }),
    });
    expect(enter.status).toBe(404);
    expect(enter.headers.getSetCookie()).toEqual([]);
  });

  test('nothing secret came in the log', () => {
    expect(app.errors()).not.toMatch(/sign-in\/link\/[\w-]{43}|session=/);
  });
});
