import { adviceTables } from './advice.ts';
import { apiTables } from './api.ts';
import { approvalsTables } from './approvals.ts';
import { cardTables } from './card.ts';
import { compassTables } from './compass.ts';
import { conversationTables } from './conversation.ts';
import { counterpartTables } from './counterpart.ts';
import { endingTables } from './ending.ts';
import { figuresTables } from './figures.ts';
import { firstRunTables } from './first-run.ts';
import { gatheringTables } from './gathering.ts';
import { groundTables } from './ground.ts';
import { knowledgeTables } from './knowledge.ts';
import { mailTables } from './mail.ts';
import { masterclassTables } from './masterclass.ts';
import { offersTables } from './offers.ts';
import { organisationTables } from './organisation.ts';
import { planTables } from './plan.ts';
import { profileTables } from './profile.ts';
import { roundTables } from './round.ts';
import { signInTables } from './sign-in.ts';
import { staffTables } from './staff.ts';
import { trustTables } from './trust.ts';

/** What is declared of every table: its slice, whom it is about, why it is kept and how long. */
export interface Declaration {
  readonly owner: string;
  /** The column with the person whom a row is about; null when it is about nobody, or only through another table. */
  readonly subject: string | null;
  /** A part of something that is about a person: the column that points at it. */
  readonly through?: { readonly column: string; readonly table: string };
  /** Other columns that name somebody; a row goes when the file of any of them is erased. */
  readonly alsoOf?: readonly string[];
  /** Why rows about her stay when her file is erased. */
  readonly stays?: string;
  /** They go with what they are a part of, by the database. */
  readonly goesAlong?: true;
  /** Which rows she may read already, as a condition: another's draft is not told by her file before the pages do. */
  readonly readable?: string;
  readonly author: string;
  readonly purpose: string;
  /** In words, for who reads the register. */
  readonly keep: string;
  /** The same as data, where it is a number of days: carried out every night (features/trust, carry-out-terms). */
  readonly term?: Term;
}

/** Rows are erased so many days after a moment of theirs. */
export interface Term {
  readonly days: number;
  /** That moment, as SQL over the row; a row for which it is null stays. */
  readonly since: string;
  /** Which rows may go at all. */
  readonly only?: string;
}

/** The register of processing: every table of the product, once. */
export const register: Readonly<Record<string, Declaration>> = {
  ...adviceTables,
  ...apiTables,
  ...approvalsTables,
  ...cardTables,
  ...compassTables,
  ...conversationTables,
  ...counterpartTables,
  ...endingTables,
  ...figuresTables,
  ...firstRunTables,
  ...gatheringTables,
  ...groundTables,
  ...knowledgeTables,
  ...mailTables,
  ...masterclassTables,
  ...offersTables,
  ...organisationTables,
  ...planTables,
  ...profileTables,
  ...roundTables,
  ...signInTables,
  ...staffTables,
  ...trustTables,
};
