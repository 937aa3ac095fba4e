/** File names of backups: they sort by time and are valid on every file system. */

const BACKUP_NAME = /^offprint-\d{4}-\d\d-\d\dT\d{6}Z\.jsonl$/;

/** @param made ms since 1970 UTC. */
export function backupName(made: number): string {
  return `offprint-${new Date(made).toISOString().slice(0, 19).replaceAll(':', '')}Z.jsonl`;
}

/** Whether a file is an automatic backup, and may be removed when there are too many. */
export function isBackupName(name: string): boolean {
  return BACKUP_NAME.test(name);
}
