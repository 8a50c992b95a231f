import { z } from 'zod';
import { neededEmail as email } from '#core/email.ts';
import { isOneLine } from '#core/one-line.ts';
import { modes, sources } from '#shapes/round/domain/instrument.ts';
import { feedbackInstrument, headings, questionCodes } from './feedback.ts';
import { longestText, sheetOf } from '#shapes/round/domain/sheet.ts';

export const limits = {
  topic: 200,
  wording: 200,
  invitation: 2000,
  name: 120,
  ownPerHeading: 2,
  questions: 15,
  people: 20,
  openRounds: 5,
  adjustment: 4000,
  text: longestText,
} as const;

const version = z.coerce.number().int().min(0);
const roundId = z.uuid();

export const startInput = z.strictObject({
  personId: z.uuid(),
  topic: z.string().trim().max(limits.topic).default(''),
  mode: z.enum(modes),
});

const wording = z.string().trim().max(limits.wording);
const ownWordings = z
  .array(wording)
  .max(limits.ownPerHeading)
  .default([])
  .transform((texts) => [...new Set(texts.filter((text) => text !== ''))]);

/** Which questions she picked and wrote; while she still chooses there may be none. */
export const questionsDraftInput = z.strictObject({
  roundId,
  version,
  codes: z.array(z.enum(questionCodes)).default([]),
  own: z
    .strictObject({ level: ownWordings, skills: ownWordings, qualities: ownWordings })
    .default({ level: [], skills: [], qualities: [] }),
});

export type QuestionsInput = z.infer<typeof questionsDraftInput>;

export const questionsInput = questionsDraftInput.superRefine((input, context) => {
  const count = input.codes.length + headings.reduce((sum, heading) => sum + input.own[heading].length, 0);
  if (count === 0) context.addIssue({ code: 'custom', message: 'no-question', path: ['codes'] });
  if (count > limits.questions)
    context.addIssue({ code: 'custom', message: 'too-many-questions', path: ['codes'] });
});

const source = z.enum(sources);

/** Somebody of her own school. */
export const colleagueInput = z.strictObject({
  roundId,
  colleagueId: z.literal('').or(z.uuid()).default(''),
  colleagueIdNamed: z.string().max(100).default(''),
  source,
});

/** Anybody, by name and address. */
export const personInput = z.strictObject({
  roundId,
  name: z.string().trim().min(1).max(limits.name).refine(isOneLine, { message: 'unreadable-text' }),
  email,
  source,
});

/** A box on the form of the invitation: her leader hears of a round only by this. */
const askTime = z.literal('on').optional();

/** Only sending heeds the box; the form carries it whenever its words are saved. */
export const invitationInput = z.strictObject({
  roundId,
  version,
  invitation: z.string().max(limits.invitation),
  askTime,
});

/** Sending saves the words of the mail that stand on the screen, when there are any. */
export const sendInput = z.strictObject({
  roundId,
  version: version.default(0),
  invitation: z.string().max(limits.invitation).optional(),
  askTime,
});

export const ownViewInput = sheetOf(feedbackInstrument).extend({ roundId, version });

export const adjustmentInput = z.strictObject({
  roundId,
  version,
  adjustment: z.string().max(limits.adjustment),
});
