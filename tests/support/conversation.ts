import type { Actor, PersonActor } from '#access/actor.ts';
import { agreeReport } from '#features/conversation/server/agree-report.ts';
import { holdConversation } from '#features/conversation/server/hold-conversation.ts';
import { savePreparation } from '#features/conversation/server/save-preparation.ts';
import { saveReport } from '#features/conversation/server/save-report.ts';
import { sayReady } from '#features/conversation/server/say-ready.ts';
import { startConversation } from '#features/conversation/server/start-conversation.ts';
import type { Context } from '#server/ctx.ts';
import type { UseCase } from '#server/usecase.ts';

/** Runs a use case that must succeed, and gives its value. */
export async function must<Input, Output>(
  ctx: Context,
  actor: Actor,
  useCase: UseCase<Input, Output>,
  input: unknown,
): Promise<Output> {
  const outcome = await useCase.execute(ctx, actor, input);
  if (!outcome.ok) throw new Error(`${useCase.audit}: ${JSON.stringify(outcome.error)}`);
  return outcome.value;
}

export interface Two {
  readonly person: PersonActor;
  readonly leader: PersonActor;
}

export interface ConversationOptions {
  readonly kind?: string;
  readonly plannedAt?: string;
}

/** She begins a conversation with her leader. */
export async function startedConversation(
  ctx: Context,
  { person, leader }: Two,
  options: ConversationOptions = {},
): Promise<string> {
  const { conversationId } = await must(ctx, person, startConversation, {
    personId: person.personId,
    leaderId: leader.personId,
    kind: options.kind ?? 'development',
    form: 'live',
    plannedAt: options.plannedAt ?? '',
    minutes: 45,
    place: 'Lokaal 3',
  });
  return conversationId;
}

/** Both wrote one part and said ready. */
export async function readyConversation(
  ctx: Context,
  two: Two,
  options: ConversationOptions = {},
): Promise<string> {
  const conversationId = await startedConversation(ctx, two, options);
  for (const [who, wishes] of [
    [two.person, 'Ik wil rekenen geven aan een groepje.'],
    [two.leader, 'Samira wil graag muziek geven.'],
  ] as const) {
    await must(ctx, who, savePreparation, { conversationId, part: 'wishes', version: 0, texts: { wishes } });
    await must(ctx, who, sayReady, { conversationId });
  }
  return conversationId;
}

export async function heldConversation(
  ctx: Context,
  two: Two,
  options: ConversationOptions = {},
): Promise<string> {
  const conversationId = await readyConversation(ctx, two, options);
  const heldOn = ctx.now().toISOString().slice(0, 10);
  await must(ctx, two.leader, holdConversation, { conversationId, heldOn });
  return conversationId;
}

export const wholeReport = {
  texts: {
    development: 'Samira groeide in het begeleiden van groepjes.',
    wishes: 'Meer rekenen.',
    ambition: 'Leraarondersteuner worden.',
    pitfalls: 'Te veel tegelijk.',
    expectations: 'Samira vraagt om hulp, Karin geeft tijd.',
  },
  learningWish: 'Leren rekenlessen te geven.',
  followUpOn: '2027-03-01',
  agreements: [
    { what: 'Elke dinsdag een uur met een rekengroepje', owner: 'leader', dueOn: '2027-01-11' },
    { what: 'Een cursus uitzoeken', owner: 'support-staff', dueOn: '2026-12-15' },
    { what: 'Laten weten wat het budget is', owner: 'hr', dueOn: '2026-12-20' },
  ],
};

/** A report as a whole, version 1 of edition 1. */
export async function reportedConversation(
  ctx: Context,
  two: Two,
  options: ConversationOptions = {},
): Promise<string> {
  const conversationId = await heldConversation(ctx, two, options);
  await must(ctx, two.leader, saveReport, { conversationId, edition: 1, version: 0, ...wholeReport });
  return conversationId;
}

export async function agreedConversation(
  ctx: Context,
  two: Two,
  options: ConversationOptions = {},
): Promise<string> {
  const conversationId = await reportedConversation(ctx, two, options);
  for (const who of [two.leader, two.person])
    await must(ctx, who, agreeReport, { conversationId, edition: 1, version: 1 });
  return conversationId;
}
