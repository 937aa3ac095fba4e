/** Gives the fields of a version 1 backup line their present names. */
import { renameFeedback, renamePaperFields } from '../db/upgrade-names.ts';

/** @param value the unvalidated line. Anything unexpected is left for validation to refuse. */
export function upgradeLine(value: unknown): unknown {
  const { paper, binned, said, ...rest } = Object(value) as Record<string, unknown>;
  return {
    ...rest,
    ...(paper !== undefined && { paper: renamePaperFields(paper) }),
    ...(binned !== undefined && {
      binned: { ...Object(binned), paper: renamePaperFields(Object(binned).paper) },
    }),
    ...(said !== undefined && { feedback: renameFeedback(said) }),
  };
}
