/** What is drawn besides marks: the reasons behind titles, and the lines under links. It comes once there are marks. */
export { createMention, measureUnderlines } from '../../../components/marks/mention.ts';
export { measureFreeSpace } from '../../../components/marks/free-space.ts';
