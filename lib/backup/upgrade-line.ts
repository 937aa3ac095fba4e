/** Gives the fields of a backup line of an earlier version their present names and forms. */
import { namePaperAuthors } from '../db/upgrade-authors.ts';
import { renameFeedback, renamePaperFields } from '../db/upgrade-names.ts';

/** @param value the unvalidated line. Anything unexpected is left for validation to refuse. */
export function upgradeLine(value: unknown): unknown {
  const { paper, binned, said, ...rest } = Object(value) as Record<string, unknown>;
  return {
    ...rest,
    ...(paper !== undefined && { paper: upgradePaper(paper) }),
    ...(binned !== undefined && {
      binned: { ...Object(binned), paper: upgradePaper(Object(binned).paper) },
    }),
    ...(said !== undefined && { feedback: renameFeedback(said) }),
  };
}

function upgradePaper(paper: unknown): unknown {
  return namePaperAuthors(renamePaperFields(paper));
}
