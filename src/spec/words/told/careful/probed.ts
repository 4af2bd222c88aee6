import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from '../paraphrased/phrased.ts';
import { must, seconds } from './pieces.ts';

const command = overLines`
  (?:the )?(?:command )?["'\x60]?((?!(?:the|it|its|an?|this|that|these|tcp|http|https|get|port|grpc|nothing|everything|something|all|no|one|there|two|three|path|probe|check|what)(?!\w))(?:/(?:[\w.-]{1,30}/){0,4})?[a-z][\w.-]{0,30}(?: [^\s,;"'\x60]{1,60}){1,8}?)["'\x60]?
`;
const works =
  '(?:succeeds|works|passes|exits (?:successfully|cleanly|with (?:code |status |exit code )?(?:0|zero|success))|returns (?:0|zero|success|successfully)|ends (?:well|successfully|with (?:0|zero)))';
const fails =
  "(?:fails|does not succeed|doesn't succeed|no longer succeeds|stops succeeding|(?:exits|ends|returns) (?:with )?(?:an error|a non-?zero [a-z ]{4,12}|non-?zero))";
const until =
  '(?:as long as|while|so long as|only (?:while|if|when)|if|when|once|as soon as|after|only (?:once|after))';
const alive = '(?:alive|healthy|live|in good health|well)';
const counts =
  '(?:is|are|counts?|counted|considered|regarded|deemed|treated|seen|taken|declared|as|to be|only|be|being|should|must|will|has to|may)';
const judged =
  '(?:determined|checked|verified|found out|judged|established|tested|decided|probed|monitored|examined|assessed|ascertained)';
const executing = '(?:executing|running|calling|the command|means of|invoking)';

/** What is asked of a container to see how it is, in whole sentences. */
export const probed: readonly Rewriting[] = [
  ...phrased(
    `(?:${counts} )+(?:as )?(?:being )?ready(?: (?:for|to (?:take|receive|serve|accept))(?: any)?(?: traffic| requests| work))? ${until} ${command} ${works}`,
    'has a readiness probe that runs "$1"',
  ),
  ...phrased(
    `(?:${counts} )+(?:as )?(?:being )?${alive} ${until} ${command} ${works}`,
    'has a liveness probe that runs "$1"',
  ),
  ...phrased(
    `${must}restarted (?:whenever|when|if|as soon as|once|in case) ${command} ${fails}`,
    'has a liveness probe that runs "$1"',
  ),
  ...phrased(
    `(?:its |the )?(?:health|liveness)(?: of (?:it|the container|the pod))? ${must}${judged} (?:by|through|with|via) ${executing} (?=["'\x60]?[a-z/])`,
    'the liveness probe runs ',
  ),
  ...phrased(
    `(?:its |the )?readiness(?: of (?:it|the container|the pod))? ${must}${judged} (?:by|through|with|via) ${executing} (?=["'\x60]?[a-z/])`,
    'the readiness probe runs ',
  ),
  ...phrased(
    `(?:its |the )?(liveness|readiness)(?: of (?:it|the container|the pod))? ${must}${judged} (?:via|by|over|through|with) (?:an? )?HTTP(?: GET)?(?: requests?| calls?)? (?:at|to|on|of|against) (?=["'\x60]?/)`,
    'the $1 probe requests ',
  ),
  ...phrased(
    `,? (?:and )?(?:starting|beginning|first|commencing|but not before|but only) ${seconds} after (?:the )?(?:launch|start(?:-?up)?|beginning|it (?:has )?start(?:s|ed)|the container(?:'s)? (?:has )?start(?:s|ed)?|its start)(?<=(?:prob|alive|ready|health|live|/\\w)[^.;]{0,200})`,
    ', initial delay $1',
  ),
  ...phrased(
    `,? (?:but )?(?:not (?:in|within|during) the first|waiting for|leaving out the first|sparing (?:it )?the first) ${seconds}(?<=(?:prob|alive|ready|health|live|/\\w)[^.;]{0,200})`,
    ', initial delay $1',
  ),
  ...phrased(
    `after (?:a|an initial) (?:grace period|delay|wait|pause|waiting time) of ${seconds}, ["'\x60]?(/[\\w./-]{0,60}\\w)["'\x60]? (?:on|at) (?:port )?(\\d{2,5}) ${must}(?:polled|asked|requested|called|checked|probed|queried) every ${seconds}(?: (?:in order )?to (?:see|check|find out|tell|learn))?(?: whether| if)?(?: it| the container)?(?: is)?(?: still)? (alive|healthy|ready)`,
    (...[, delay = '', path = '', port = '', period = '', how = '']) =>
      `${how === 'ready' ? 'readiness' : 'liveness'} probe GET ${path} on port ${port}, initial delay ${delay}, period ${period}`,
  ),
  ...phrased(
    overLines`
      (?:no|not any) (?:traffic|requests?) ${must}(?:sent|routed|go|reach|directed|come|arrive|given)(?: to)?(?: it| the pods?| the container)? (?:before|until|unless) ["'\x60]?(/[\w./-]{0,60}\w)["'\x60]? (?:on|at) (?:port )?(\d{2,5}) (?:succeeds|answers|responds|works|replies|returns (?:success|200|ok))
    `,
    'readiness probe GET $1 on port $2',
  ),
  ...phrased(
    `start(?:s|ed)? (?:(?:the container|it|them|the pod) )?again (?:only |solely |just )?(?:if|when|whenever|in case) (?:it|the container|they) (?:exits?|ends?|stops?|terminates?|dies|finish(?:es)?) with (?:an error|a non-?zero [a-z ]{4,12}|a failure)`,
    'restarts on failure',
  ),
  ...phrased(`gives? up after ${seconds}(?<=(?:check|prob)[^.;]{0,160})`, 'timeout $1'),
  ...phrased(
    overLines`
      checked for (liveness|readiness)((?: every ${seconds})?) by (?:an? )?(HTTPS?)(?: GET)? (?:requests?|calls?|probes?) (?:to|at|on|of|against) ["'\x60]?(/[\w./-]{0,60}\w)["'\x60]? (?:on|at) (?:port )?(\d{2,5})(?:,? and for (liveness|readiness) by (?:one|another|the same|a request) (?:to|at|on) ["'\x60]?(/[\w./-]{0,60}\w)["'\x60]? (?:on|at) (?:the same port|port \5))?
    `,
    (...[, first, every = '', , scheme, path, port, second, other]) => {
      const probe = (kind: unknown, at: unknown): string =>
        `${String(kind)} probe ${String(scheme)} GET ${String(at)} on port ${String(port)}`;
      return `given a ${probe(first, path)}${every}${typeof second === 'string' ? `, and a ${probe(second, other)}` : ''}`;
    },
  ),
  ...phrased(
    `(?:tolerates?|allows?|permits?|accepts?) (?:up to |at most )?(\\d{1,3}) fail(?:ures|ed (?:attempts|checks|tries))(?<=prob[^.;]{1,200})`,
    'failure threshold $1',
  ),
];
