import { BackupError } from './backup/backup-error.ts';
import { SignInError } from './db/application-role.ts';
import { SchemaError } from './db/migrate.ts';
import { RealPeopleError } from './db/real-people.ts';
import { EmbeddedServerError } from './postgres/embedded-error.ts';
import { SecretKeyError } from './secret.ts';

const kinds = [BackupError, EmbeddedServerError, RealPeopleError, SchemaError, SecretKeyError, SignInError];

/** A start or a command that was refused for a reason that its message tells the operator in words. */
export const isForeseen = (error: unknown): error is Error => kinds.some((kind) => error instanceof kind);
