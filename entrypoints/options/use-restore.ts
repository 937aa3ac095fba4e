/**
 * A hook for restoring a backup step by step: read and check the file, preview, restore in the worker, undo.
 */
import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { errorText } from '@/components/text/error-text.ts';
import type { RestoreState } from '@/components/settings/BackupSection.tsx';
import type { OffprintDb } from '@/lib/db/database.ts';
import type { RestoreMode } from '@/lib/backup/apply.ts';
import { openBackup } from '@/lib/backup/file.ts';
import type { BackupLine } from '@/lib/backup/portable.ts';
import { readUids } from '@/lib/backup/local-copy.ts';
import { settleLines } from '@/lib/backup/settle.ts';
import { previewBackup } from '@/lib/backup/preview.ts';
import { isEmptiedMessage } from '@/lib/db/witness.ts';
import { BadBackup } from '@/lib/backup/read.ts';
import { clearStages, newStage, stageLines } from '@/lib/backup/stage.ts';
import { openStages, whileStaged } from '../shared/stage-lock.ts';
import { sendMessage } from '@/lib/messages.ts';

export interface RestoreControl {
  restoring: RestoreState | undefined;
  open: (file: File) => Promise<void>;
  restore: (mode: RestoreMode) => Promise<void>;
  cancel: () => void;
  undo: (change: number) => Promise<void>;
}

export function useRestore(db: OffprintDb): RestoreControl {
  const [restoring, setRestoring] = useState<RestoreState>();
  const [lines, setLines] = useState<BackupLine[]>([]);
  const close = (next?: RestoreState) => {
    setLines([]);
    setRestoring(next);
  };
  return {
    restoring,
    async open(file) {
      close({ step: 'reading', file: file.name });
      try {
        const { header, lines: stated, damage } = await openBackup(file);
        const [now, madeAt] = [Date.now(), Date.parse(header.made)];
        const lines = settleLines(stated, { now, made: madeAt, uids: await readUids(db) });
        const preview = await previewBackup(db, lines, now);
        setLines(lines);
        setRestoring({
          step: 'preview',
          file: file.name,
          madeAt,
          papers: header.counts.papers,
          damage,
          preview,
          working: false,
        });
      } catch (error) {
        close({ step: 'refused', file: file.name, ...reasonOf(error) });
      }
    },
    async restore(mode) {
      if (restoring?.step !== 'preview') return;
      setRestoring({ ...restoring, working: true });
      const stage = newStage(Date.now());
      try {
        // To restore into an emptied library is what the user wants.
        if (isEmptiedMessage(db.readOnly)) {
          await sendMessage('acceptEmptiedLibrary', undefined);
          db.acceptEmptied();
        }
        await clearStages(db, { except: await openStages() });
        const done = await whileStaged(stage, async () => {
          await stageLines(db, stage, lines);
          return sendMessage('restoreBackup', { stage, mode, file: restoring.file });
        });
        close({ step: 'done', ...done });
      } catch (error) {
        setRestoring({ ...restoring, working: false });
        await clearStages(db, { stage });
        throw error;
      }
    },
    cancel: () => close(),
    async undo(change) {
      const { undone, kept } = await sendMessage('undoChange', { change });
      // It stays offered: what has changed again since may be changed back.
      if (!undone) throw new Error(i18n.t(kept > 0 ? 'changes.gone' : 'changes.notUndone'));
      close({ step: 'undone', kept });
    },
  };
}

function reasonOf(
  error: unknown,
): Pick<Extract<RestoreState, { step: 'refused' }>, 'reason' | 'line' | 'detail'> {
  if (error instanceof BadBackup) return { reason: error.reason, line: error.line, detail: error.detail };
  return { reason: 'unreadable', detail: errorText(error) };
}
