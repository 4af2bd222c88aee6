import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from './phrased.ts';

const it = overLines`
  (?:
    it|they|them|that one|this one|each(?: (?:pod|copy|one))?|
    (?:the|a|an|its|this|each|every) (?:[\w-]{1,24} )?(?:
      container|pod|app|application|process|server|program|thing|copy|instance|service|api|database
    )s?|
    nginx|redis
  )
`;
/** What can be asked: a path, a command in quotes, a port. */
const asked = String.raw`(?=[^.;\n]{0,140}?(?:["'\x60]|(?<![\w.])\/[a-z]|\bport\s|TCP|gRPC|(?:on|at|to)\s\d{2,5}(?!\w)))`;
const when = overLines`
  (?:
    when(?:ever)?|if|once|while|as long as|so long as|as soon as|the moment|in case|
    provided(?: that)?|unless|until|after|only when|only if|only while
  )
`;
const be =
  '(?:(?:is|are|be|has to be|have to be|must be|should be|shall be|will be|gets?|to|must|should|shall|will|may|can|only|then|also|just|still|ever) ){0,5}';
const restarted = '(?:restart|kill|recreate|reboot|replace|bounce|reset|throw away|terminate)';
const fails =
  "(?:no longer |does not |doesn't |do not |stops? |is not |isn't |has not |keeps? |ever |repeatedly )*(?:fails?|failing|failed|errors?|answers?|answering|answered|works?|working|succeeds?|replie?s?|replying|responds?|responding|silent|goes silent|exits?|returns?|stays silent|dies|is gone|breaks?)";
const serving = overLines`
  (?:
    ready|able to (?:serve|take|work|handle|accept)|
    can (?:serve|take|accept|handle|receive|be (?:sent|used|given))|
    may (?:serve|take|receive|be sent|get)|takes? (?:traffic|requests)|
    accepts? (?:traffic|requests|connections)|available|fit (?:to|for)
  )
`;
const living =
  '(?:alive|living|live|healthy|well|fine|up and well|sound|working|not (?:dead|stuck|hung|hanging))';
const starting = '(?:started|starting|booted|booting|up and running|come up|coming up|has come up)';
const known = overLines`
  (?:(?:is|are|gets?|can be|should be|must be|will be|be) )?(?:
    told|seen|checked|found out|judged|tested|known|verified|measured|decided|determined|probed|asked|
    established
  )
`;
const find =
  '(?:see|check|find out|know|tell|learn|make sure|judge|verify|test|decide|determine|probe|establish|ask)';
const by = '(?:by|with|via|from|through|at|using|over|on)';

/** `to see whether it is alive, call ...`, `whether it is alive is seen from ...` */
const whether = (state: string, probe: string): Rewriting[] =>
  phrased(
    [
      `(?:in order )?(?:to|and) ${find} (?:whether|if|that|when) ${it} (?:is|are|has)? ?(?:still |already |really )?${state}[^.,;:]{0,30}[,:]?${asked}`,
      `whether ${it} (?:is|are|has)? ?(?:still |already |really )?${state}[^.,;:]{0,30} ${known} ${by}${asked}`,
      `${find}s? ${by} ([^.;]{3,80}?) (?:whether|if|that) ${it} (?:is|are|has)? ?(?:still |already |really )?${state}`,
    ],
    (...[, told]) => `${probe} probe with${typeof told === 'string' ? ` ${told}` : ''}`,
  );

const counted = '(?:consider|count|regard|treat|take|see|deem|call|think of|look (?:up)?on|assume)s?';
const counts = overLines`
  (?:
    ${counted} ${it} (?:as |to be |for |only )*|
    ${it} (?:only |then )?${be}
    (?:as |considered |counts? |counts? as |regarded |deemed |seen |held |taken |for |as )*
  )
`;

/** How people tell that something is asked whether it lives, serves or has started. */
export const probedTold: readonly Rewriting[] = [
  ...phrased(
    [
      overLines`
        (?:(?:once|when|if|should|as soon as|whenever) )(?=["'\x60/])
        ([^.;]{2,160}? ${fails}[^.;,]{0,60}),? (?:then )?(?:(?:kubernetes|the kubelet|k8s|we|you) )?
        (?:must |should |shall |has to |will |may )?${restarted}s? (?:${it})?
      `,
      overLines`
        (?:(?:once|when|if|should|as soon as|whenever) )(?=["'\x60/])
        ([^.;]{2,160}? ${fails}[^.;,]{0,60}),? ${it} ${be}
        (?:${restarted}(?:ed|d|led)|thrown away|considered dead|dead|restarted)
      `,
    ],
    'liveness probe with $1',
  ),
  ...phrased(
    overLines`
      (?:please |and |but |so )*${restarted} ${it} ${when}${asked}
      (?= (?:it |the )?["'\x60/]| [^.;]{0,60}(?:answer|respon|repl|reach|fail|succeed))
      (?! (?:it|they) (?:fails|exits|crashes|ends|stops)(?!\w))
    `,
    'liveness probe with',
  ),
  ...phrased(
    overLines`
      (?:the )?kubelet (?:should |shall |must |has to |is to |will )?
      (?:knock|call|look|ask|poll|ping|try|hit|fetch|touch)s?(?: (?:at|on|for|it|the|path|endpoint))*
      ${asked}(?=[^.]{0,300}(?:restart|kill|alive))
    `,
    'liveness probe with',
  ),
  ...phrased(`(?:only )?${counts}${living} ${when}${asked}`, 'liveness probe with'),
  ...phrased(
    `(?:only )?${counts}(?:ready|available|usable)(?: to serve| for traffic| to take traffic)? (?:only )?${when}${asked}`,
    'readiness probe with',
  ),
  ...whether(living, 'liveness'),
  ...whether(serving, 'readiness'),
  ...whether(starting, 'startup'),
  ...phrased(
    [
      overLines`
        (?:no |only |all )?(?:traffic|requests?|connections?|calls|users|customers|clients|load)
        (?: (?:may|should|must|can|shall|are|is|will|be|only|to))* (?:
          reach(?:es)?|come|comes|arrives?|go|goes|flows?|sent|let|routed|admitted|directed|passed|hit|
          hits|get|gets
        )(?: to| in| on| through)*(?: ${it})? (?:only )?${when}${asked}
      `,
      overLines`
        (?:let|send|route|pass|admit)s? (?:no |only |the |any )*(?:traffic|requests?|connections?|users)
        (?: to| in| on| through)*(?: ${it})? (?:only )?${when}${asked}
      `,
      overLines`
        ${it} (?:should |must |may |will |shall |is to )?(?:only )?(?:
          joins?|enters?|takes? part in|be part of|is part of|be put into|is put into|stays? in|
          appears? in|get into|gets into
        ) (?:the )?(?:service|rotation|load[- ]?balanc\w{2,4}|endpoints?|pool)(?:'s endpoints)? (?:only )?
        ${when}${asked}
      `,
      `(?:take|takes|pull|remove)s? ${it} out of (?:the )?(?:service|rotation|load[- ]?balanc\\w{2,4}|endpoints?|pool) ${when}${asked}`,
      overLines`
        ${it} (?:is|are|gets?) (?:taken|pulled|removed) (?:out of|from) (?:the )?
        (?:service|rotation|load[- ]?balanc\w{2,4}|endpoints?|pool) ${when}${asked}
      `,
    ],
    'readiness probe with',
  ),
  ...phrased(
    [
      overLines`
        (?:slow starters? (?:is|are) (?:fine|ok|okay|allowed)[:,]? )?until ([^.;,]{2,60}?) (?:has |have )?
        (?:answered|succeeded|worked|replied|responded|passed)(?: for the first time| once)?
      `,
      `(?:while|as long as) ${it} (?:is|are) (?:still )?(?:starting(?: up)?|booting|coming up|warming up),?${asked}`,
    ],
    (...[, told]) => `startup probe with${typeof told === 'string' ? ` ${told}` : ''}`,
  ),
  ...phrased(
    '(?<=probe with) (?:an? |the )?(?:tcp )?connections? (?:to|on|at) (?:port )?(\\d{2,5})',
    ' tcpSocket on port $1',
  ),
  ...phrased(
    `(?:for|during)(?: the| its)? start-?up,? (?:please )?(?:use|ask|call|try|check|probe|poll|connect|make)${asked}`,
    'startup probe with',
  ),
  ...phrased(
    '(?<=probe with [^.;]{0,200}) (?:two|three|\\d{1,2}) failures in a row (?:are|is) enough[^.;,]{0,30}',
    (said) => said.replace(/\s(?:are|is)\senough.*$/iu, ''),
  ),
];
