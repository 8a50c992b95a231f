import { writeFileSync } from 'node:fs';
import type { RequestEvent } from '@sveltejs/kit';
import { describe, expect, test } from 'vitest';
import type { Actor } from '#access/actor.ts';
import { closeRequest } from '#features/feedback/server/round.ts';
import { handlers } from '#src/slices.ts';
import { dossier } from '#screens/file/dossier.ts';
import { agreedConversation, must } from '#tests/support/conversation.ts';
import { testDatabase } from '#tests/support/database.ts';
import { submittedStep } from '#tests/support/everything-open.ts';
import { answer, openRound } from '#tests/support/feedback.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import { bring } from '#tests/support/profile.ts';
import { buildWorld } from '#tests/support/world.ts';

const { ctx, owner } = await testDatabase({ handlers });
const world = await buildWorld(owner);
const her = world.assistant;

async function ask(
  actor: Actor,
  locale = 'nl',
): Promise<{ status: number; bytes: Uint8Array; words: string }> {
  const event = {
    locals: { ctx, actor, locale },
    url: new URL('http://localhost/sharing/take-along/pdf'),
    setHeaders: () => undefined,
  } as unknown as RequestEvent;
  try {
    const response = await dossier(event);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, bytes, words: pdfText(bytes) };
  } catch (thrown) {
    return { status: (thrown as { status: number }).status, bytes: new Uint8Array(), words: '' };
  }
}
const pages = (bytes: Uint8Array): number =>
  Buffer.from(bytes)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length ?? 0;

describe('her file on paper', () => {
  test('of who filled in nothing says so, on one page', async () => {
    const { bytes, words } = await ask(world.otherSchoolAssistant);
    expect(pages(bytes)).toBe(1);
    expect(words).toContain('Er is nog niets ingevuld.');
    expect(words).not.toMatch(/Talentenkaart|Ontwikkelplan|Gesprekken/);
  });

  test('holds profile, plan with what the school does, feedback and agreed reports, in words', async () => {
    await agreedConversation(ctx, { person: her, leader: world.leader });
    await submittedStep(ctx, her, 'Module gedrag');
    await bring(ctx, her, world.coach, 'settled');
    const round = await openRound(ctx, owner, her, 'named', ['Anna Arends', 'Bart Bos']);
    for (const guest of round.guests) await answer(ctx, guest, round, '4', 'Rustig voor de groep');
    await must(ctx, her, closeRequest, { roundId: round.roundId });
    const { bytes, words } = await ask(her);
    if (process.env['KEEP_PDF'] !== undefined) writeFileSync(process.env['KEEP_PDF'], bytes);
    expect(words).toMatch(/Samira Bakker/);
    for (const said of [
      'Ontwikkelprofiel',
      'Module gedrag',
      'Wat de school doet',
      'Rustig voor de groep',
      'Leren rekenlessen te geven.',
      'Elke dinsdag een uur met een rekengroepje',
    ])
      expect(words.replaceAll('\n', ' '), said).toContain(said);
    expect(
      words.match(/Samira Bakker · \S* ?24 november/g)?.length,
      'her name and the day on each page',
    ).toBe(pages(bytes));
    expect(pages(bytes)).toBeLessThanOrEqual(8);
    expect(words).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|undefined|null|_|\b(wish|score|state|code|draft)\b/);
    expect(Buffer.from(bytes).toString('latin1')).toContain('/StructTreeRoot');
  });

  test('speaks English too', async () => {
    const { words } = await ask(her, 'en');
    expect(words).toContain('What the school does');
    expect(words).not.toMatch(/Wat de school doet|Gesprekken/);
  });

  test('is made for who is signed in only', async () => {
    for (const { actor } of world.outsiders.filter(({ actor }) => actor.kind !== 'person'))
      expect((await ask(actor)).status).toBe(404);
  });
});
