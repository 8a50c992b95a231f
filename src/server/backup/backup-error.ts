/** A backup could not be made or restored, with a reason meant for the person who asked for it. */
export class BackupError extends Error {
  override name = 'BackupError';
}
