import { addDays } from '#core/date.ts';
import {
  autosaveMaturity,
  closeMaturity,
  openMaturity,
  readMaturityLink,
  saveDecision,
  sendMaturity,
} from '#features/maturity/server/round.ts';
import { momentOf } from '#shapes/round/domain/instrument.ts';
import { answerLink } from './answer-link.ts';
import type { Story } from './story.ts';

const link = { read: readMaturityLink, autosave: autosaveMaturity, send: sendMaturity };
const seen = [
  'Op dinsdag kijken we samen terug, ook wie ondersteunt.',
  'Nieuwe collega’s lopen eerst een week mee.',
  'We praten vaak over kinderen, en nog weinig over ons eigen werk.',
];

/** One round of a team that ended, with what it decided, and one that runs at another school of the board. */
export async function seedMaturity(story: Story): Promise<void> {
  const ended = await ask(story, '99ZA00', 34, 7);
  const running = await ask(story, '99ZB00', 6, 3);
  if (ended === null || running === null) return;
  const { leader, roundId } = ended;
  story.on(20);
  await story.act(leader, closeMaturity, { roundId });
  story.on(18);
  await story.act(leader, saveDecision, {
    roundId,
    theme: 'together',
    part: 'all',
    version: 0,
    level: '4',
    decision: 'Ondersteuners zitten voortaan bij het overleg van hun bouw.',
    step: 'Elke twee weken een kwartier samen terugkijken',
    owner: 'leader',
    dueOn: addDays(story.daysAgo(0), 40),
  });
}

/** Who leads the school asks its team, and so many of them answer behind the link of their mail. */
async function ask(story: Story, code: string, daysAgo: number, answering: number) {
  const isHere = story.founded.cast.some(
    ({ role, roleSchools }) => role === 'leader' && roleSchools.includes(code),
  );
  if (!isHere) return null;
  const leader = story.holder('leader', code);
  const schoolId = leader.grants.find(({ role }) => role === 'leader')?.schoolId;
  story.on(daysAgo);
  const before = new Set(await story.guestLinks('m'));
  const { roundId } = await story.act(leader, openMaturity, { schoolId, mode: 'together' });
  const links = (await story.guestLinks('m')).filter((link) => !before.has(link));
  story.on(daysAgo - 3);
  for (const [place, token] of links.slice(-answering).entries()) {
    const level = (at: number, isNow: boolean): string =>
      String(isNow ? 1 + ((place + at) % 3) : 3 + ((place + at) % 2));
    await answerLink(story, token, link, ({ questions, words }) => ({
      ratings: Object.fromEntries(
        questions.map((one, at) => [one.id, level(Math.floor(at / 2), momentOf(one) === 'now')]),
      ),
      texts: words ? { together: seen[place % seen.length] } : {},
    }));
  }
  return { leader, roundId };
}
