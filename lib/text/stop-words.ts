/** English stop words: too common to tell papers apart. Spelled as `fold` returns them. */
export const STOP_WORDS = new Set(
  `a about above after again against all also although am among an and another any are as at be became
  because become been before being below between both but by can cannot could did do does doing done down
  during each either else et etc ever every few for from further had has have having he hence her here hers
  him his how however i ie if in into is it its itself just least less let like made make many may me might
  more moreover most much must my neither no nor not now of off often on once only onto or other our ours
  out over own per perhaps rather same she should since so some still such than that the their theirs them
  then there thereby therefore these they this those though through thus to together too toward towards
  under until up upon us use used uses using very via was we were what when where whereas whether which
  while who whom whose why will with within without would yet you your`.split(/\s+/),
);
