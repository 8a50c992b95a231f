import type { CounterpartKind, OwnerRole } from './counterpart.ts';
import type { IsoDate } from './date.ts';
import type { AdviceDirection } from './direction.ts';
import type { Credential } from './offer.ts';
import type { Words } from './words.ts';

/** How sure we are: a public source says so now, said so for an earlier period, or it is only what we think. */
export const certainties = ['confirmed', 'confirmed-before', 'best-knowledge'] as const;

export type Certainty = (typeof certainties)[number];

/** Until when something is known to be so; null when it ended, or when nobody set a day. */
export interface KnownUntil {
  readonly knownUntil: IsoDate | null;
}

/** Where a piece of knowledge comes from. */
export interface Sourced {
  /** An address, or the name of the page or the people that say so. */
  readonly source: string;
  readonly checkedOn: IsoDate;
  readonly certainty: Certainty;
}

export const ruleUnits = [
  'hours',
  'hours-per-week',
  'hours-per-year',
  'weeks-per-year',
  'hours-per-credit',
  'eur-cents',
  'years',
  'months',
  'percent',
  'count',
  'factor',
  'yes-no',
] as const;

export type RuleUnit = (typeof ruleUnits)[number];

/** What a rule is about; its values stand in versions. */
export interface RuleDefinition {
  readonly key: string;
  readonly name: Words;
  readonly unit: RuleUnit;
  /** A value outside is refused, also from a board. */
  readonly least: number;
  readonly most: number;
  /** Whether a board may set a version of its own. */
  readonly boardMay: boolean;
  /** What a reader must know beside the value; empty when there is nothing. */
  readonly note: Words;
}

/** One value of a rule during one period. Money in cents, yes-no as 1 and 0. */
export interface RuleVersion extends Sourced, KnownUntil {
  readonly key: string;
  readonly unit: RuleUnit;
  readonly value: number;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly setBy: 'national' | 'board';
}

/** A function of a school's function house. */
export interface SchoolFunction extends Sourced {
  readonly code: string;
  readonly name: Words;
  /** Lowest and highest pay scale, 1–16; null when the rules do not say. */
  readonly scale: readonly [number, number] | null;
  readonly family: 'assistant' | 'supporter' | 'other';
  /** The next function of the same kind of work; null when there is none. */
  readonly next: string | null;
}

export const diplomaLevels = [
  'none',
  'vmbo',
  'mbo-1',
  'mbo-2',
  'mbo-3',
  'mbo-4',
  'havo',
  'vwo',
  'ad',
  'hbo',
  'wo',
] as const;

export type DiplomaLevel = (typeof diplomaLevels)[number];

export const checkCodes = [
  'diploma',
  'entry-tests-pabo',
  'test-21plus',
  'suitability',
  'experience',
  'certificate-of-conduct',
] as const;

export type CheckCode = (typeof checkCodes)[number];

/** One condition to be let in to a route. The parameters say when it is met; code only compares. */
export type Check = Sourced & {
  /** What else she should know of it; empty when there is nothing. */
  readonly note?: Words;
} & (
    | {
        readonly code: 'diploma';
        readonly anyOf: readonly DiplomaLevel[];
        /** Levels with which the institute decides for itself. */
        readonly perhaps: readonly DiplomaLevel[];
        /** Whether the 21+ test can take the place of the diploma. */
        readonly orTest21: boolean;
        /** Vmbo counts, but not its basic path. */
        readonly notVmboBasis: boolean;
      }
    | {
        readonly code: 'entry-tests-pabo';
        readonly exempt: readonly DiplomaLevel[];
        readonly tests: readonly Credential[];
        /** Exam subjects with which each of the three tests is not needed. */
        readonly geographyBy: readonly string[];
        readonly historyBy: readonly string[];
        readonly natureBy: readonly string[];
        /** Some institutes exempt who passed the first year of higher education. */
        readonly firstYearPerhaps: boolean;
        /** How long a certificate counts, in months. */
        readonly validMonths: number;
      }
    | {
        readonly code: 'test-21plus';
        /** With one of these the test is not needed. */
        readonly exempt: readonly DiplomaLevel[];
        readonly minimumAge: number;
      }
    | {
        readonly code: 'experience';
        /** Years in education; null when the rules ask for experience and name no number. */
        readonly minimumYears: number | null;
        /** In which functions; empty when any work counts. */
        readonly functions: readonly string[];
        /** From this working-time factor it is surely enough; below it the rules do not say. */
        readonly enoughWorkingTime: number | null;
        /** The same in hours of a week, where the rules name them. */
        readonly hoursPerWeek: number | null;
        /** Last days of the year on which one can apply, as MM-DD; empty when the rules name none. */
        readonly rounds: readonly string[];
      }
    | { readonly code: 'suitability' }
    | {
        readonly code: 'certificate-of-conduct';
        /** How old it may be, in months; null when the rules do not say. */
        readonly validMonths: number | null;
      }
  );

/** Facts of a route that can be less sure than the route itself. */
export const routeFacts = ['needs', 'months', 'hours-per-week', 'cost'] as const;

export type RouteFact = (typeof routeFacts)[number];

export const routeKinds = ['qualification', 'modules', 'growth'] as const;

export type RouteKind = (typeof routeKinds)[number];

export const loadUnits = ['credits', 'hours'] as const;

/** One way to follow a route: how long, how heavy and what one is let off belong together. */
export interface RouteVariant {
  /** It is for who holds one of these; empty: for whoever is let in. */
  readonly heldBy: readonly DiplomaLevel[];
  /** Whole months; null when it has no length. */
  readonly months: number | null;
  /** Classes and study in a week, beside practice; null when not known. */
  readonly hoursPerWeek: number | null;
  /** Practice at a school in a week, that paid work there can be. */
  readonly practiceHoursPerWeek: number;
  /** The whole programme, before what one is let off; null when it has no fixed size. */
  readonly load: number | null;
  readonly loadUnit: (typeof loadUnits)[number];
  /** What one is let off, in the same unit. */
  readonly exempt: number;
}
export const studyForms = ['full-time', 'part-time', 'beside-work'] as const;
export type StudyForm = (typeof studyForms)[number];

/** A way to somewhere that exists in the country, apart from who teaches it. */
export interface LearningRoute extends Sourced, KnownUntil {
  readonly code: string;
  readonly name: Words;
  readonly lead: Words;
  readonly direction: AdviceDirection;
  readonly kind: RouteKind;
  /** The ways to follow it; the first is the usual one. */
  readonly variants: readonly RouteVariant[];
  /** What someone pays for a study year; null when not known. */
  readonly costCents: number | null;
  /** The rule that holds that amount, per study year; it comes before `costCents`. */
  readonly costRule: string | null;
  /** The rule that holds the least that may be asked, where institutes choose. */
  readonly leastCostRule: string | null;
  /** How one studies; null when it is no study, or differs. */
  readonly studyForm: StudyForm | null;
  readonly needs: readonly Check[];
  /** Codes of schemes that can pay for it. */
  readonly funding: readonly string[];
  readonly grants: readonly Credential[];
  /** What of this is only best knowledge, although the route is sure. */
  readonly notSure: readonly RouteFact[];
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

/** A span of days in which a scheme takes applications, both included. */
export interface FundingWindow {
  readonly opensOn: IsoDate;
  readonly closesOn: IsoDate;
  /** Nobody published it yet; it lies where it lay in earlier years. */
  readonly expected?: boolean;
}

/** Whose money it is and whether it is paid back: hers to keep, lent to her, by the state while she studies, or her employer's. */
export const fundingKinds = ['gift', 'loan', 'student-finance', 'employer', 'own'] as const;
export type FundingKind = (typeof fundingKinds)[number];

/** Money that can pay for a route, during one period; a changed amount is a new version of the same code. */
export interface FundingScheme extends Sourced {
  readonly code: string;
  readonly name: Words;
  /** Who applies. */
  readonly who: 'person' | 'board';
  /** The rule that holds the amount; it comes before `amountCents`. */
  readonly amountRule: string | null;
  readonly amountCents: number | null;
  readonly per: 'year' | 'once';
  readonly maxYears: number | null;
  /** Only a gift and what is her own make it cheaper for her. */
  readonly kind: FundingKind;
  /** What else is asked, in words; empty when nothing is. */
  readonly conditions: Words;
  /** Functions for which it is meant; empty for everybody. */
  readonly functions: readonly string[];
  /** Someone must be a qualified teacher already. */
  readonly teachersOnly: boolean;
  /** Open to people younger than this; null without limit. */
  readonly ageLimit: number | null;
  /** The last day on which that limit is known; null when it still is. */
  readonly ageLimitKnownUntil: IsoDate | null;
  /** Younger than this it is only for a part-time study or a second one; null when it is for all. */
  readonly fullTimeFrom: number | null;
  /** Forms of study for which it is meant; empty for all. */
  readonly forms: readonly StudyForm[];
  /** Not for who is, or was in so many years, enrolled as a student teacher without finishing; null when that does not matter. */
  readonly noTraineeYears: number | null;
  /** For who earns no more than this in a year, cents; null without limit. */
  readonly incomeLimitCents: number | null;
  /** Empty: no window, open as long as it exists. */
  readonly windows: readonly FundingWindow[];
  /** The last day about which windows are known; null: all are. */
  readonly windowsKnownUntil: IsoDate | null;
  readonly validFrom: IsoDate;
  /** The last day that it exists; null when no end is known. */
  readonly validTo: IsoDate | null;
  /** The last day about which anything is known; after it the status is unknown. Null: it is still so. */
  readonly knownUntil: IsoDate | null;
}

export const stepKinds = ['stay', 'growth', 'modules', 'qualification'] as const;

export type StepKind = (typeof stepKinds)[number];

/** Kinds of work for which a step can be more or less fitting. */
export const workGroups = ['assistant', 'supporter', 'caretaker', 'office', 'other'] as const;

export type WorkGroup = (typeof workGroups)[number];

/** Where somebody stands, as far as it speaks for a step or is needed for it. */
export const circumstances = [
  'experienced',
  'starting',
  'settled',
  'young',
  'older',
  'near-pension',
  'few-hours',
  'many-hours',
  'own-time',
  'higher-educated',
  'licensed',
  'stopped-training',
  'diplomas-not-told',
  'diploma-not-valued',
  'teaching-open',
  'no-diploma',
  'first-level',
  'second-level',
] as const;

export type Circumstance = (typeof circumstances)[number];

/** Something that can be advised; staying is one of them and weighs as much as a diploma. */
export interface NextStep extends Sourced {
  readonly code: string;
  readonly name: Words;
  /** What it gives, in one sentence; empty when nobody wrote it. */
  readonly lead: Words;
  readonly direction: AdviceDirection;
  readonly kind: StepKind;
  /** The route along which it goes; null when there is nothing to be let in to. */
  readonly route: string | null;
  /** For whom; empty for everybody. */
  readonly functions: readonly string[];
  /** How well it fits each kind of work, 1–9; what is not named counts nothing. */
  readonly fits: readonly { readonly group: WorkGroup; readonly points: number }[];
  /** What speaks for it where it holds. */
  readonly suits: readonly Circumstance[];
  /** Only for whom all of these hold; empty for everybody. */
  readonly only: readonly Circumstance[];
  /** What the organisation does in answer. */
  readonly counterparts: readonly { readonly kind: CounterpartKind; readonly owner: OwnerRole }[];
}

/** Everything the reasoning stands on. */
export interface Knowledge {
  readonly rules: readonly RuleVersion[];
  readonly functions: readonly SchoolFunction[];
  readonly routes: readonly LearningRoute[];
  readonly funding: readonly FundingScheme[];
  readonly steps: readonly NextStep[];
}
