/** A hook for importing: reads files or text, shows what is in them, and saves it as one thing to undo. */
import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { ImportPreview, ImportViewProps } from '@/components/library/ImportView.tsx';
import { identify } from '@/lib/addresses/index.ts';
import type { OffprintDb } from '@/lib/db/database.ts';
import type { Bibliography, ImportedPaper } from '@/lib/exchange/bibliography.ts';
import { decodeText, IMPORT_ADDRESS } from '@/lib/exchange/decode.ts';
import { findSaved } from '@/lib/library/find.ts';
import { type OperationResult, sendMessage } from '@/lib/messages.ts';
import { batches } from '@/lib/schedule.ts';
import type { ActionState } from '../shared/use-actions.ts';

/** Papers per message, and looked up at once. */
const BATCH_SIZE = 500;

export function useImport(db: OffprintDb, { attempt, undoable }: ActionState): ImportViewProps {
  const [read, setRead] = useState<{ preview: ImportPreview; papers: ImportedPaper[] }>();
  const [progress, setProgress] = useState<number>();
  const readAll = async (texts: string[]) => {
    // The readers are as large as the rest of the page, and few visits need them.
    const { readBibliography } = await import('@/lib/exchange/bibliography.ts');
    const all: Bibliography[] = texts.map((text) => readBibliography(text, identify));
    const papers = all.flatMap((one) => one.papers);
    let known = 0;
    for (const some of batches(papers, BATCH_SIZE))
      known += (await findSaved(db, some)).filter(([first]) => first).length;
    setRead({ papers, preview: { found: papers.length, known, unread: all.flatMap((one) => one.unread) } });
  };
  const saveAll = async (papers: ImportedPaper[]) => {
    const results: OperationResult[] = [];
    try {
      let done = 0;
      for (const some of batches(papers, BATCH_SIZE)) {
        setProgress(done);
        results.push(await sendMessage('importPapers', { papers: some, url: IMPORT_ADDRESS }));
        done += some.length;
      }
      setRead(undefined);
    } finally {
      setProgress(undefined);
    }
    return results;
  };
  return {
    preview: read?.preview,
    progress,
    onFiles: (files) =>
      attempt(Promise.all(files.map(async (file) => decodeText(await file.arrayBuffer()))).then(readAll)),
    onText: (text) => attempt(readAll([text])),
    onAccept: () => {
      if (!read) return;
      const count = read.papers.length;
      undoable(i18n.t('import.done', count, [count.toLocaleString()]), saveAll(read.papers));
    },
    onCancel: () => setRead(undefined),
  };
}
