/** A message that was refused, in words for the person. Nothing was changed. */
export class Refused extends Error {
  override name = 'Refused';
}
