/** Writes papers of the library into a file of the user's choice of format. */
import { downloadFile } from '@/components/settings/download-file.ts';
import type { OffprintDb } from '@/lib/db/database.ts';
import type { ExportFormat } from '@/lib/exchange/export-formats.ts';

/** Downloads `offprint.bib`, or as the format ends, with these papers in their order. */
export async function exportSelection(
  db: OffprintDb,
  ids: readonly number[],
  format: ExportFormat,
): Promise<void> {
  const { exportPapers, MEDIA_TYPES } = await import('@/lib/exchange/export-papers.ts');
  const papers = (await db.papers.bulkGet([...ids])).filter((paper) => paper !== undefined);
  const file = new Blob([...exportPapers(papers, format)], { type: `${MEDIA_TYPES[format]};charset=utf-8` });
  downloadFile(file, `offprint.${format}`);
}
