import type { Permission } from '#access/policy.ts';
import type { EventKind } from '#core/events.ts';
import type { ApprovalKinds, Handler } from './ctx.ts';
import type { FigureSource } from './figures/figures.ts';
import type { JobHandlers, Schedule } from './jobs/job-types.ts';

/** A way to a page in the main menu: who may do nothing there does not see it. `key` is its word in the common texts. */
export interface MenuPlace {
  readonly key: string;
  readonly href: string;
  readonly permission: Permission;
  /** Where it stands, from small to large. */
  readonly at: number;
}

/** What a slice brings to the whole; everything of it is named here and in no other place. */
export interface Slice {
  readonly name: string;
  readonly menu?: readonly MenuPlace[];
  /** What it does about what happened in another slice, or in itself. */
  readonly hears?: { readonly [Kind in EventKind]?: readonly Handler<Kind>[] };
  /** What it does for every organisation at a time of the day. */
  readonly schedules?: readonly Schedule[];
  /** Background work by queue. */
  readonly jobs?: Partial<JobHandlers>;
  /** What needs a second person, by kind (decision 0030). */
  readonly approvals?: ApprovalKinds;
  /** What it counts about people (decision 0061). */
  readonly figures?: readonly FigureSource[];
}

export const slice = <const Of extends Slice>(of: Of): Of => of;
