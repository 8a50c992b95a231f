import type { Subject } from '#access/subject.ts';

export interface AuditEntry {
  readonly event: string;
  readonly kind: 'changed' | 'looked' | 'tried';
  readonly subject: Subject | null;
  readonly entityId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
  /** In whose file, when that is not the subject's. */
  readonly personId?: string | undefined;
}
