import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';

/** What goes wrong so far, and never what is wanted. */
const symptom = overLines`
  (?:(?:stays?|remains?|hangs?|is stuck|keeps being|sits)(?: always| forever)?(?: in)? (?:pending|crashloopbackoff|unschedulable|terminating|containercreating)|always (?:stays|remains) pending|
  (?:goes|go|went) (?:down|offline)|(?:loses?|lost) (?:its|their|the) (?:quorum|connections?|data|leader)|
  (?:get|gets|see|sees|got|receive|receives) (?:some |a few |many |lots of |occasional )?(?:[45]0\d|http|gateway|connection|timeout)(?: [a-z]{3,12})? errors?|
  (?:drops?|loses?|refuses?) (?:some |a few |many )?(?:requests?|connections?|users?)|
  (?:disappears?|vanish(?:es)?|is gone|are gone|gets lost)|
  (?:keeps?|always) (?:crash|restart|fail|die|dying|forget|break|los|run|gett?)(?:ing|ting|s|es)? ?(?:out|killed|evicted|oomkilled|to set (?:requests|limits|resources)(?: (?:and|or|and\/or) (?:requests|limits))?)?)
`;
/** Names, values and fields tell of an object, and such a sentence is kept. */
const nothing = '[^.!?;:=\\d"\'`“”()/\\n]';
const opens = overLines`
  (?:(?:whenever|when|every time|each time|as soon as|if|since) ${nothing}{4,90},? ${nothing}{2,60}?|(?:and |but |now |so far |currently )?(?:my|our|the|some of (?:my|our)|all of (?:my|our)|users|people|clients|developers) ${nothing}{0,60}?)
`;
const behind = `(?: (?:for|because of|during|after|while|whenever|when|on|due to|every time|until|from|as) ${nothing}{1,60})?`;
const complains = spaced(
  `^ {0,3}${opens}(?<![\\w-])${symptom}(?![\\w-])${behind} ?(?:\\([^()\\n=:]{1,60}\\) ?)?[.!]? {0,3}$`,
  'iu',
);

/** `My pod stays Pending because of the taint`: why somebody asks, and not for what. */
export function isSymptom(sentence: string): boolean {
  return complains.test(sentence);
}

const inSpace = '(?:with)?in (?:my|our|the) namespace ["\'\\x60“]?([a-z][a-z0-9-]{0,60})["\'\\x60”]?';

/** All that a complaint tells of a cluster is where that is. */
export const symptomsPlaced: readonly Rewriting[] = [
  [
    spaced(
      `(?<=^|[.!?] |\\n)${nothing}{2,40} ${inSpace},? (?:${nothing}{1,40} )?${symptom}${behind}(?=[.!] \\S)`,
    ),
    'Everything is in the namespace $1',
  ],
];
