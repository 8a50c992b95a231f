import { about as enAbout } from './en/about.ts';
import { address as enAddress } from './en/address.ts';
import { advice as enAdvice } from './en/advice.ts';
import { advicePages as enAdvicePages } from './en/advice-pages.ts';
import { approvals as enApprovals } from './en/approvals.ts';
import { card as enCard } from './en/card.ts';
import { common as enCommon } from './en/common.ts';
import { compass as enCompass } from './en/compass.ts';
import { conversation as enConversation } from './en/conversation.ts';
import { counterpart as enCounterpart } from './en/counterpart.ts';
import { demand as enDemand } from './en/demand.ts';
import { figures as enFigures } from './en/figures.ts';
import { errors as enErrors } from './en/errors.ts';
import { feedback as enFeedback } from './en/feedback.ts';
import { firstRun as enFirstRun } from './en/first-run.ts';
import { home as enHome } from './en/home.ts';
import { knowledge as enKnowledge } from './en/knowledge.ts';
import { knowledgeFields as enKnowledgeFields } from './en/knowledge-fields.ts';
import { mail as enMail } from './en/mail.ts';
import { offers as enOffers } from './en/offers.ts';
import { organisation as enOrganisation } from './en/organisation.ts';
import { places as enPlaces } from './en/places.ts';
import { plan as enPlan } from './en/plan.ts';
import { profile as enProfile } from './en/profile.ts';
import { round as enRound } from './en/round.ts';
import { signIn as enSignIn } from './en/sign-in.ts';
import { staff as enStaff } from './en/staff.ts';
import { trust as enTrust } from './en/trust.ts';
import { trustData as enTrustData } from './en/trust-data.ts';
import { trustLeaving as enTrustLeaving } from './en/trust-leaving.ts';
import { about as nlAbout } from './nl/about.ts';
import { address as nlAddress } from './nl/address.ts';
import { advice as nlAdvice } from './nl/advice.ts';
import { advicePages as nlAdvicePages } from './nl/advice-pages.ts';
import { approvals as nlApprovals } from './nl/approvals.ts';
import { card as nlCard } from './nl/card.ts';
import { common as nlCommon } from './nl/common.ts';
import { compass as nlCompass } from './nl/compass.ts';
import { conversation as nlConversation } from './nl/conversation.ts';
import { counterpart as nlCounterpart } from './nl/counterpart.ts';
import { demand as nlDemand } from './nl/demand.ts';
import { figures as nlFigures } from './nl/figures.ts';
import { errors as nlErrors } from './nl/errors.ts';
import { feedback as nlFeedback } from './nl/feedback.ts';
import { firstRun as nlFirstRun } from './nl/first-run.ts';
import { home as nlHome } from './nl/home.ts';
import { knowledge as nlKnowledge } from './nl/knowledge.ts';
import { knowledgeFields as nlKnowledgeFields } from './nl/knowledge-fields.ts';
import { mail as nlMail } from './nl/mail.ts';
import { offers as nlOffers } from './nl/offers.ts';
import { organisation as nlOrganisation } from './nl/organisation.ts';
import { places as nlPlaces } from './nl/places.ts';
import { plan as nlPlan } from './nl/plan.ts';
import { profile as nlProfile } from './nl/profile.ts';
import { round as nlRound } from './nl/round.ts';
import { signIn as nlSignIn } from './nl/sign-in.ts';
import { staff as nlStaff } from './nl/staff.ts';
import { trust as nlTrust } from './nl/trust.ts';
import { trustData as nlTrustData } from './nl/trust-data.ts';
import { trustLeaving as nlTrustLeaving } from './nl/trust-leaving.ts';
import type { Locale } from './locale.ts';

const nl = {
  about: nlAbout,
  address: nlAddress,
  advice: nlAdvice,
  advicePages: nlAdvicePages,
  approvals: nlApprovals,
  card: nlCard,
  common: nlCommon,
  compass: nlCompass,
  conversation: nlConversation,
  counterpart: nlCounterpart,
  demand: nlDemand,
  figures: nlFigures,
  errors: nlErrors,
  feedback: nlFeedback,
  firstRun: nlFirstRun,
  home: nlHome,
  knowledge: nlKnowledge,
  knowledgeFields: nlKnowledgeFields,
  mail: nlMail,
  offers: nlOffers,
  organisation: nlOrganisation,
  places: nlPlaces,
  plan: nlPlan,
  profile: nlProfile,
  round: nlRound,
  signIn: nlSignIn,
  staff: nlStaff,
  trust: nlTrust,
  trustData: nlTrustData,
  trustLeaving: nlTrustLeaving,
};

const en = {
  about: enAbout,
  address: enAddress,
  advice: enAdvice,
  advicePages: enAdvicePages,
  approvals: enApprovals,
  card: enCard,
  common: enCommon,
  compass: enCompass,
  conversation: enConversation,
  counterpart: enCounterpart,
  demand: enDemand,
  figures: enFigures,
  errors: enErrors,
  feedback: enFeedback,
  firstRun: enFirstRun,
  home: enHome,
  knowledge: enKnowledge,
  knowledgeFields: enKnowledgeFields,
  mail: enMail,
  offers: enOffers,
  organisation: enOrganisation,
  places: enPlaces,
  plan: enPlan,
  profile: enProfile,
  round: enRound,
  signIn: enSignIn,
  staff: enStaff,
  trust: enTrust,
  trustData: enTrustData,
  trustLeaving: enTrustLeaving,
};

/** Every text of the product in one language, by slice. English has the shape of Dutch, or does not compile. */
export type Messages = typeof nl;

const catalogues: Readonly<Record<Locale, Messages>> = { nl, en };

export const messages = (locale: Locale): Messages => catalogues[locale];
