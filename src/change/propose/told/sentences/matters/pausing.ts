import { matter, piece, type Told } from '../sentence.ts';
import { lasting, secondsIn } from '../values.ts';

const end = String.raw`(?:stopp?(?:ed|s|ing)?|shut(?:s|ting)?[\s-]?down|terminat(?:ed|es|ing|ion)|going (?:down|away)|goes (?:down|away)|exits?)`;
const who =
  '(?:(?:it|its|the|an?|app|application|program|pods?|containers?|process|service|is|was|are|gets?|has been|been|being|told to|asked to|has to) ?){0,6}';

/** How long it goes on serving before it hears that it has to stop: `delay SIGTERM by ten seconds`. */
export const pausing = matter(
  'sleep|wait|paus|delay|pre-?stop|keep|serv|go(?:es)? on|hook',
  [
    piece('hook', '(?:pre-?stop|lifecycle)(?: hooks?)?|hooks?'),
    piece('sleep', 'sleep(?:s|ing)?|paus(?:e|es|ed|ing)'),
    piece('delay', 'delay(?:s|ed|ing)?|postpone[ds]?|hold back'),
    piece('wait', 'waits?|waiting'),
    piece(
      'serve',
      '(?:keeps?|kept|keeping|goes|go|going|continues?|carr(?:y|ies)) ?(?:on)?(?: to)? (?:serv(?:e|ing)|answer(?:ing)?|accept(?:ing)?|running|run|work(?:ing)?|tak(?:e|ing))(?: (?:requests?|traffic|connections?))?',
    ),
    piece(
      'ahead',
      `(?:before|ahead of|prior to|until) ${who}(?:${end}|(?:receiv(?:es|ing) |sending |get(?:s|ting) |sends? )?(?:(?:a|the|its) )?sigterm(?: (?:is|gets) sent)?)`,
    ),
    piece('after', `(?:after|once|when) ${who}${end}`),
    piece('signal', '(?:sending )?(?:(?:a|the|its) )?sigterm(?: (?:is|gets) sent)?'),
    piece('kill', 'kill(?:s|ed|ing)?|sigkill'),
    piece('give', 'for|by|of|have|has|add|give|gives|long|time|first'),
    lasting,
  ],
  paused,
);

function paused(told: Told): string | undefined {
  const long = told.one('lasting');
  if (long === undefined || told.has('kill') || !isPause(told)) return undefined;
  return `preStop sleep ${String(secondsIn(long))}s`;
}

/** What waits for the end of something, as after a signal, is no pause ahead of it. */
function isPause(told: Told): boolean {
  if (told.has('serve')) return told.has('after') && !told.has('ahead');
  if (told.has('after')) return false;
  if (told.has('hook') || (told.has('sleep') && told.hasOneOf('ahead', 'signal'))) return true;
  return told.has('delay') ? told.has('signal') : told.has('wait') && told.has('ahead');
}
