import { countFitting } from '#features/advice/server/count-fitting.ts';
import { countJudged } from '#features/advice/server/count-judged.ts';
import { onApprovalAsked } from '#features/approvals/server/post.ts';
import { tidyApprovalsNightly } from '#features/approvals/server/tidy-approvals.ts';
import { tidyCards } from '#features/card/server/tidy-cards.ts';
import { onCompassShown } from '#features/compass/server/on-compass-shown.ts';
import {
  onLeaderCame,
  onStaffLeft,
  onStandInOver,
  onTalksBack,
} from '#features/conversation/server/on-staff-left.ts';
import { conversationSchedule } from '#features/conversation/server/schedule.ts';
import {
  onDiplomaShown,
  onGoalAgreed,
  onStepFinished,
  onStudyLookedAt,
  onWorkChanged,
} from '#features/counterpart/server/on-aftermath.ts';
import { onOwnerBack, onOwnerCame, onOwnerLeft } from '#features/counterpart/server/find-owners.ts';
import {
  onAgreementMade,
  onCompassAnswered,
  onConversationCancelled,
  onConversationStarted,
  onFeedbackTimeAsked,
  onConversationHeld,
  onConversationPlanned,
  onSharingStopped,
  onThingShared,
} from '#features/counterpart/server/on-journey.ts';
import { countMoved } from '#features/counterpart/server/count-moved.ts';
import { countWaiting } from '#features/counterpart/server/count-waiting.ts';
import { counterpartSchedule } from '#features/counterpart/server/mail-owners.ts';
import {
  onStepAnswered,
  onStepStopped,
  onStepSubmitted,
  onStepWithdrawn,
} from '#features/counterpart/server/on-plan.ts';
import { counterpartSweep } from '#features/counterpart/server/sweep-counterparts.ts';
import { countWishes } from '#features/demand/server/count-wishes.ts';
import { feedbackSchedule } from '#features/feedback/server/round.ts';
import { publishFiguresHourly } from '#features/figures/server/publish-figures.ts';
import { catalogueFetch } from '#features/offers/server/catalogue-job.ts';
import { onInstituteEnded } from '#features/offers/server/on-institute-ended.ts';
import { tidyOffersNightly } from '#features/offers/server/tidy-requests.ts';
import { operatorApproval, operatorKind } from '#features/operators/server/operator-approval.ts';
import { contactApproval, contactKind } from '#features/organisation/server/contact-approval.ts';
import { schoolListApproval, schoolListKind } from '#features/organisation/server/list-approval.ts';
import { runSchoolImport } from '#features/organisation/server/school-import-job.ts';
import { onAdviceChosen } from '#features/plan/server/on-advice-chosen.ts';
import { onProfileSettled } from '#features/plan/server/on-profile-settled.ts';
import { planSchedule } from '#features/plan/server/close-steps.ts';
import { onCounterpartAnswered, onOwnStepAnswered } from '#features/plan/server/on-other-side.ts';
import { onEmploymentEnded, onEndingUndone } from '#features/plan/server/tidy-steps.ts';
import { tidyProfiles } from '#features/profile/server/close-still-profiles.ts';
import { onProfileOwnerBack, onProfileOwnerLeft } from '#features/profile/server/on-employment-ended.ts';
import { closeEndedNightly } from '#features/staff/server/close-ended.ts';
import { domainApproval } from '#features/staff/server/domain-approval.ts';
import { domainKind } from '#features/staff/server/domain-kind.ts';
import { dropOldListsHourly } from '#features/staff/server/drop-old-lists.ts';
import { runInvitations } from '#features/staff/server/send-invitations.ts';
import { runStaffImport } from '#features/staff/server/staff-import-job.ts';
import { settleApproval, settleKind } from '#features/staff/server/settle-address.ts';
import { tendAddressesHourly } from '#features/staff/server/tend-addresses.ts';
import { dropKeptHourly, tidySignInDaily } from '#features/sign-in/server/tidy-schedule.ts';
import { carryOutTermsNightly } from '#features/trust/server/carry-out-terms.ts';
import { forgetNightly } from '#features/trust/server/forget-leavers.ts';
import { onEndsChanged, tendLeavingDaily } from '#features/trust/server/tend-leaving.ts';
import { remindDataRequestsDaily } from '#features/trust/server/remind-data-requests.ts';
import { readEnvironment } from './env.ts';
import type { Environment } from './env.ts';
import { Database } from './server/ctx.ts';
import type { ApprovalKinds, Context, Handlers } from './server/ctx.ts';
import { applicationPassword, roleOf } from './server/db/application-role.ts';
import type { Login } from './server/db/application-role.ts';
import { applicationPool, ownerPool } from './server/db/connection.ts';
import { requireKey } from './server/db/installation-key.ts';
import type { Connection } from './server/db/place.ts';
import { expectedSchema } from './server/db/migrate.ts';
import type { FigureSource } from './server/figures/figures.ts';
import { readJson } from './server/http/read-json.ts';
import type { JobHandlers, Schedule } from './server/jobs/labour.ts';
import { jobSender } from './server/jobs/send.ts';
import { startWorkers } from './server/jobs/work.ts';
import { jsonLog } from './server/log/log.ts';
import { sendAgain } from './server/mail/again-job.ts';
import { sendMail } from './server/mail/send-job.ts';
import { resumeMails, tidyOutbox } from './server/mail/tend.ts';
import { secretKey } from './server/secret.ts';

/** Consequences in other slices: event name → what each slice does about it. */
export const handlers: Handlers = {
  'advice.step-chosen': [onAdviceChosen],
  'approval.asked': [onApprovalAsked],
  'compass.answered': [onCompassAnswered],
  'conversation.agreement-made': [onAgreementMade],
  'conversation.cancelled': [onConversationCancelled],
  'conversation.held': [onConversationHeld],
  'conversation.planned': [onConversationPlanned],
  'conversation.report-agreed': [onConversationHeld],
  'conversation.started': [onConversationStarted],
  'counterpart.answered': [onCounterpartAnswered],
  'feedback.time-asked': [onFeedbackTimeAsked],
  'offers.asked': [onStudyLookedAt],
  'offers.signed-up': [onStudyLookedAt],
  'organisation.institute-ended': [onInstituteEnded],
  'plan.step-answered': [onStepAnswered, onOwnStepAnswered, onGoalAgreed],
  'plan.step-finished': [onStepFinished],
  'plan.step-stopped': [onStepStopped],
  'plan.step-submitted': [onStepSubmitted, onStudyLookedAt],
  'plan.step-withdrawn': [onStepWithdrawn],
  'profile.settled': [onProfileSettled],
  'staff.absence-ended': [onStandInOver],
  'staff.employment-ended': [onStaffLeft, onEmploymentEnded, onProfileOwnerLeft, onOwnerLeft],
  'staff.ending-undone': [onEndingUndone, onTalksBack, onProfileOwnerBack, onOwnerBack, onEndsChanged],
  'staff.ends-changed': [onEndsChanged],
  'staff.role-ended': [onStaffLeft, onOwnerLeft],
  'staff.role-granted': [onLeaderCame, onOwnerCame],
  'staff.work-changed': [onWorkChanged],
  'trust.sharing-stopped': [onSharingStopped],
  'trust.thing-shared': [onCompassShown, onThingShared, onDiplomaShown],
};

/** What needs a second person, by kind (decision 0030). */
export const approvals: ApprovalKinds = {
  [operatorKind]: operatorApproval,
  [contactKind]: contactApproval,
  [schoolListKind]: schoolListApproval,
  [domainKind]: domainApproval,
  [settleKind]: settleApproval,
};

/** What is counted about people (decision 0061). */
export const figureSources: readonly FigureSource[] = [
  countFitting,
  countJudged,
  countMoved,
  countWaiting,
  countWishes,
];

/** Background work by queue. */
export const jobHandlers: JobHandlers = {
  'catalogue-fetch': catalogueFetch(readJson),
  invitations: runInvitations,
  mail: sendMail,
  'mail-again': sendAgain,
  'school-import': runSchoolImport,
  'staff-import': runStaffImport,
};

/** What slices do for every organisation at a time of the day, by name. */
export const schedules: readonly Schedule[] = [
  carryOutTermsNightly,
  closeEndedNightly,
  conversationSchedule,
  counterpartSchedule,
  counterpartSweep,
  dropKeptHourly,
  dropOldListsHourly,
  feedbackSchedule,
  forgetNightly,
  planSchedule,
  publishFiguresHourly,
  remindDataRequestsDaily,
  resumeMails,
  tendAddressesHourly,
  tendLeavingDaily,
  tidyApprovalsNightly,
  tidyCards,
  tidyOffersNightly,
  tidyOutbox,
  tidyProfiles,
  tidySignInDaily,
];

/** Where the owner of the tables connects: the configured server, or the embedded one that runs. */
export function ownerConnection(environment: Environment): Connection {
  if (environment.databaseUrl !== null) return { connectionString: environment.databaseUrl };
  if (environment.embedded !== null) return environment.embedded;
  throw new Error('no database: set DATABASE_URL, or start the product with npm start');
}

/** Settings → database → jobs → context: enough to run use cases, for the server and for the command line. */
export async function boot(environment: Environment = readEnvironment(process.env)): Promise<Context> {
  return (await build(environment)).ctx;
}

/** The same for a program that goes on running: it also does the background work, until the adapter says stop. */
export async function bootServer(environment: Environment = readEnvironment(process.env)): Promise<Context> {
  const { ctx, pool } = await build(environment);
  const workers = await startWorkers(ctx, pool, { handlers: jobHandlers, schedules });
  // Work is left to other processes as soon as this one is to go; requests are answered for a while yet.
  process.once('ontwikkeldoor:leaving', () => void workers.stop());
  const stop = async (): Promise<void> => {
    await workers.stop();
    await ctx.jobs.close();
    await ctx.db.close();
  };
  // Given back as a promise, for which scripts/serve.mjs waits.
  process.once('sveltekit:shutdown', stop as () => void);
  return ctx;
}

async function build(
  environment: Environment,
): Promise<{ ctx: Context; pool: ReturnType<typeof applicationPool> }> {
  const key = secretKey(environment);
  const owner = ownerConnection(environment);
  const pool = applicationPool(owner, { login: await askOwner(owner, key) });
  const ctx: Context = {
    db: new Database(pool, await expectedSchema()),
    now: () => new Date(),
    handlers,
    approvals,
    figures: figureSources,
    jobs: jobSender(pool, jsonLog),
    settings: {
      publicUrl: environment.publicUrl,
      demo: environment.demo,
      secretKey: key,
      smtpUrl: environment.smtpUrl,
      mailFrom: environment.mailFrom,
      securityContact: environment.securityContact,
    },
    log: jsonLog,
  };
  return { ctx, pool };
}

/**
 * Asked once, as owner: whether the database is of this key, and who signs in to a server elsewhere. What serves people
 * never has more than the application's own role.
 */
async function askOwner(owner: Connection, key: string): Promise<Login | undefined> {
  const pool = ownerPool(owner);
  const client = await pool.connect();
  try {
    await requireKey(client, key);
    if (!('connectionString' in owner)) return undefined;
    return { role: await roleOf(client, owner), password: applicationPassword(key) };
  } finally {
    client.release();
    await pool.end();
  }
}
