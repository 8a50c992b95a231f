import { z } from 'zod';

/** The two lists that a board may change (inventory O-G4). */
export const choiceLists = ['kind', 'form'] as const;
export type ChoiceList = (typeof choiceLists)[number];

export interface ConversationChoice {
  readonly list: ChoiceList;
  readonly code: string;
  readonly labels: { readonly nl: string; readonly en: string };
  readonly inUse: boolean;
}

/** What a board starts with, in order. An assessment is none of these: it is another talk with rules of its own. */
export const defaultChoices: readonly ConversationChoice[] = [
  choice('kind', 'development', 'Ontwikkelgesprek', 'Development talk'),
  choice('kind', 'start', 'Startgesprek', 'Start-of-year talk'),
  choice('kind', 'yearly-tasks', 'Normjaartaakgesprek', 'Talk about the yearly tasks'),
  choice('kind', 'progress', 'Voortgangsgesprek', 'Progress talk'),
  choice('kind', 'evaluation', 'Evaluatiegesprek', 'Evaluation talk'),
  choice('form', 'live', 'Op school, bij elkaar', 'At school, face to face'),
  choice('form', 'remote', 'Bellen of videobellen', 'By phone or video'),
  choice('form', 'walking', 'Al wandelend', 'While walking'),
  choice('form', 'paper', 'Op papier', 'On paper'),
];

function choice(list: ChoiceList, code: string, nl: string, en: string): ConversationChoice {
  return { list, code, labels: { nl, en }, inUse: true };
}

/** A board's own lists; a list without a row is still the default one. */
export const choicesOf = (own: readonly ConversationChoice[]): readonly ConversationChoice[] =>
  choiceLists.flatMap((list) => {
    const found = own.filter((one) => one.list === list);
    return found.length > 0 ? found : defaultChoices.filter((one) => one.list === list);
  });

/** True when someone may pick it for a new conversation. */
export const canPick = (choices: readonly ConversationChoice[], list: ChoiceList, code: string): boolean =>
  choices.some((one) => one.list === list && one.code === code && one.inUse);

/** The words for a code in both languages; a code that no list knows any more is shown as it is. */
export const labelsOf = (
  choices: readonly ConversationChoice[],
  list: ChoiceList,
  code: string,
): ConversationChoice['labels'] =>
  choices.find((one) => one.list === list && one.code === code)?.labels ?? { nl: code, en: code };

const label = z.string().trim().min(1).max(60);

export const choiceInput = z.strictObject({
  list: z.enum(choiceLists),
  /** Empty for a new one. */
  code: z.string().max(40).default(''),
  labelNl: label,
  labelEn: label,
  inUse: z
    .union([z.boolean(), z.literal('on')])
    .optional()
    .transform((value) => value === true || value === 'on'),
});
