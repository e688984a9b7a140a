/** English words that say nothing of a subject: articles, pronouns, auxiliaries, prepositions, and what every abstract says. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above across after again against all also although among an and any are as at be because been before being below
  between both but by can cannot could did do does doing down due during each either et etc ever every few for from further
  had has have having he hence her here him his how however i if in into is it its itself just lastly less let like made
  make many may might more most moreover much must my namely neither no nor not of off on once one only onto or other our
  out over own per quite rather same several shall she should since so some still such than that the their them then
  there thereby therefore these they this those though through thus to too toward towards under unlike until up upon us
  use used using very via was we well were what when where whether which while who whom whose why will with within
  without would yet you your`
    .split(/\s+/)
    .filter(Boolean),
);
