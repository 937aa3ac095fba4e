/** What opens only when it is asked for: a paper's details, the account of a relation, the keys. */
import { later } from './later.tsx';

export const PaperDetails = later(async () => (await import('./PaperDetails.tsx')).PaperDetails);
export const WhyView = later(async () => (await import('./popup/WhyView.tsx')).WhyView);
export const KeysHelp = later(async () => (await import('./popup/KeysHelp.tsx')).KeysHelp);
