import { matter, piece, type Told } from '../sentence.ts';
import { count, counted, lasting, secondsIn } from '../values.ts';

const pods = '(?:pods?|cop(?:y|ies)|replicas?|instances?|ones)';

/** How fast it may shrink: `scale down no faster than one pod per minute`, `wait ten minutes before scaling in`. */
export const shrinking = matter(
  'scal|shrink|remov|tak(?:e|en|ing)|load|traffic',
  [
    piece(
      'down',
      `(?:when |while |for |on |before |after |as |if )?(?:(?:it|they|you) )?(?:scal(?:e|es|ed|ing)(?: (?:it|them))? ?(?:down|in)|shrink(?:s|ing)?|down-?scaling)|(?:(?:(?:are|is|be|get) )?(?:remov(?:e|es|ed|ing)|taken? away|taking away|drop(?:s|ping)?|stop(?:s|ping)?|terminat(?:e|es|ing)))(?= (?:(?:the|any|more|only|at most|no more than|one|two|three|${pods}|\\d{1,2}|away|by) ?){1,6}|$)`,
    ),
    piece(
      'calm',
      '(?:when(?:ever)?|once|if|as soon as|after) (?:the )?(?:load|traffic|demand|cpu) (?:is (?:low|gone|over|down)|goes (?:down|away)|drops?|falls?|decreases?|declines?|calms down)(?: again)?',
    ),
    piece(
      'most',
      'no faster than|at (?:the )?most|no more than|not more than|max(?:imum)?(?: of)?|only|just|up to',
    ),
    piece('slow', 'slow(?:ly)?|gently|gradually|one by one|one after (?:the other|another)|away|be'),
    String.raw`(?<per>(?:per|each|every)\s(?:minute|hour)(?![\w-]))`,
    piece(
      'wait',
      "(?:(?:the )?(?:stabili[sz]ation|cool-?down|down-?scale|scale-?(?:down|in)) )?(?:window|period|delay|stabili[sz]ation|cool-?down)(?: of| is)?|waits?|waiting|(?:do not|don['’]t|never|not)(?= (?:scale|scaling|shrink|remove|take))|(?:have|has|must have) passed|no (?:sooner|earlier) than|not (?:before|earlier than)|only after|after|before|at least|for",
    ),
    piece('copies', `${pods}(?: at a time| at once)?`),
    lasting,
    count,
  ],
  slowly,
);

function slowly(told: Told): string | undefined {
  const [many, ...more] = told.all('count');
  const [long, ...others] = told.all('lasting');
  if (!told.has('down') || told.hasOneOf('place', 'who') || more.length + others.length > 0) return undefined;
  const seconds = spanIn(told, long);
  if (seconds === undefined) return undefined;
  return many === undefined ? calmed(told, seconds) : byFew(told, counted(many), seconds);
}

function calmed(told: Told, seconds: number): string | undefined {
  return told.has('wait') && !told.has('per') ? `wait ${seconds} seconds before scaling down` : undefined;
}

function byFew(told: Told, many: number, seconds: number): string | undefined {
  const isPace = told.hasOneOf('most', 'slow', 'copies') && !told.has('wait');
  return isPace ? `scaleDown policy ${many} pods every ${seconds} seconds` : undefined;
}

function spanIn(told: Told, long: string | undefined): number | undefined {
  const per = told.one('per');
  if (per === undefined) return long === undefined ? undefined : secondsIn(long);
  if (long !== undefined) return undefined;
  return /hour/iu.test(per) ? 3600 : 60;
}
