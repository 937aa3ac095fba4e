/** What opens only when it is asked for: a paper's details, related papers, what can be done with a page that is not read, the account of a relation, the keys. */
import { later } from './later.tsx';

export const PaperDetails = later(async () => (await import('./paper/PaperDetails.tsx')).PaperDetails);
export const WhyView = later(async () => (await import('./popup/ExplanationView.tsx')).ExplanationView);
export const RelatedView = later(async () => (await import('./popup/RelatedView.tsx')).RelatedView);
export const UnreadView = later(async () => (await import('./popup/UnreadPageView.tsx')).UnreadPageView);
export const OffNotice = later(async () => (await import('./popup/OffNotice.tsx')).OffNotice);
export const KeysHelp = later(async () => (await import('./shared/ShortcutsDialog.tsx')).ShortcutsDialog);
