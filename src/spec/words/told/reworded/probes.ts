import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { toCount } from '../../numbers.ts';
import { spaced } from '../introducing/pieces.ts';

const count =
  '(\\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty)';
const command = '("[^"\\n]{2,200}"|\\x60[^\\x60\\n]{2,200}\\x60)';
const begins = '(?<=^|[.;:!?] |\\n)';
const it = '(?:it|the container|the pod|the program|the process|the server)';
const starting = overLines`
  (?:(?:while|whilst|as long as|so long as|when|whenever) ${it}(?: is|'s)?(?: still)? (?:booting|starting|coming up|being started|starts|boots|comes up|launches|initiali[sz]ing|starting up|booting up)(?: up)?|
  (?:while|when) (?:booting|starting|coming up|starting up|booting up|launching)|(?:during|in the course of|at|for|on) (?:its |the )?(?:start-?up|boot|booting|start|launch|starting phase)(?: phase)?|
  until ${it} has (?:started|booted|come up)(?: up)?|(?:in order )?to (?:tell|see|find out|know|learn|determine) (?:when|whether|if) ${it} (?:is up|has started|has booted|has come up|is started)(?: yet)?)
`;
const run =
  '(?:is|gets|shall be|should be|has to be|is to be|must be|will be) (?:run|executed|called|invoked|carried out|performed|tried)(?: (?:inside|in|within)(?: (?:it|the container|there))?)?';
const counts =
  '(?:counts? as|is (?:considered|regarded as|deemed|taken (?:for|as)|seen as|said to be|held to be)|is)';
const ok =
  '(?:succeeds|works|passes|exits (?:with (?:code |status )?(?:0|zero)|successfully|cleanly)|returns (?:0|zero)|ends (?:well|successfully))';
const failures = overLines`
  (?:(?:failed|unsuccessful|consecutive|successive|futile) ){0,2}(?:failures|attempts|tries|checks|ones|probes|runs)
`;
const seconds = '(?:seconds|secs?|s)';
/** What is told of a probe goes on to the end of its sentence. */
const ofProbe = '(?<=(?:probe|alive|ready|started|startup)(?![\\w-])[^.\\n]{0,260}(?:\\.\\d[^.\\n]{0,80})?)';
const number = (said = ''): string => String(toCount(said));

/** What is asked to see how a container is, and how patiently, told without the names of fields. */
export const probesReworded: readonly Rewriting[] = [
  // `While booting, "x" is to be run inside it`
  [spaced(`${begins}${starting}, ${command} ${run}`), 'its startup probe runs the command $1'],
  [
    spaced(
      `${begins}(?:for (?:its |the )?start-?up|to tell (?:when|whether) ${it} has started),? (?:run|execute|call|use) ${command}(?: (?:inside|in|within)(?: (?:it|the container|there))?)?`,
    ),
    'its startup probe runs the command $1',
  ],
  [
    spaced(
      `${begins}${it} ${counts} (?:fully )?(?:started|booted|up|having started)(?: up)? (?:once|when|as soon as|if|after) ${command} ${ok}`,
    ),
    'its startup probe runs the command $1',
  ],
  // `once 2379 accepts TCP connections`
  [
    spaced(
      `(?<![\\w-])(once|when|as soon as|if|while|as long as|only if) (?:port )?(\\d{2,5}) (?:accepts|takes|allows) (?:a )?TCP connections?`,
    ),
    '$1 a TCP connection to port $2 can be opened',
  ],
  [
    spaced(
      `(?<![\\w-])(once|when|as soon as|if|while|as long as|only if) (?:one|somebody|someone|it) (?:can|is able to) connect to (?:port )?(\\d{2,5}) (?:by|via|over|through|using) TCP`,
    ),
    '$1 a TCP connection to port $2 can be opened',
  ],
  [
    spaced(`${begins}as soon as (a TCP connection to port \\d{2,5} can be opened),? it is ready`),
    'it is ready as soon as $1',
  ],
  // `the gRPC health service on 2379 tells whether it's alive`
  [
    spaced(
      `${begins}(?:the )?gRPC(?: health)?(?: service| checks?| protocol| probe| endpoint)? on (?:port )?(\\d{2,5}) (?:tells?|decides?|shows?|determines?|says?|reveals?) (?:whether|if) ${it}(?:'s| is)(?: still)? (alive|healthy|ready|started|up)`,
    ),
    (...[, port = '', how = '']) =>
      `its ${/ready/iu.test(how) ? 'readiness' : /started|up/iu.test(how) ? 'startup' : 'liveness'} probe is a gRPC check on port ${port}`,
  ],
  [
    spaced(
      `(?<=[\\s"\\x60]/[\\w./-]{1,60}) is (?:fetched|retrieved|loaded|got) (?:from|on|at) (?:port )?(\\d{2,5})`,
    ),
    ' on port $1 is requested',
  ],
  // `to check that it's alive, /x on port 8080 is requested every 15 seconds`
  [
    spaced(
      `${begins}(?:in order )?to (?:check|see|find out|tell|know|verify|make sure) (?:that|whether|if) ${it}(?:'s| is)(?: still)? (alive|healthy|ready),? ["\\x60]?(/[\\w./-]{0,60}\\w)["\\x60]? on (?:port )?(\\d{2,5}) is (?:requested|asked|called|polled|queried)`,
    ),
    (...[, how = '', path = '', port = '']) =>
      `its ${/ready/iu.test(how) ? 'readiness' : 'liveness'} probe requests ${path} on port ${port}`,
  ],
  [
    spaced(`,? (?:for )?the first time(?: only)? after ${count} ?${seconds}(?![\\w-])${ofProbe}`),
    (...[, many]) => `, with an initial delay of ${number(many)} seconds`,
  ],
  // `at five-second intervals`
  [
    spaced(`(?<![\\w-])(?:at|in) ${count}[- ]seconds? intervals|(?<![\\w-])at intervals of ${count} seconds`),
    (...[, one, other]) => `every ${number(one ?? other)} seconds`,
  ],
  // `tolerating 24 failed attempts`
  [
    spaced(
      overLines`
        (?:,| and|;|,? with| but)*(?: (?:it|that|this|which))? (?:(?:tolerating|accepting|allowing(?: for)?|permitting|surviving|enduring|putting up with)(?: up to| at most| as many as)? ${count} ${failures}|
        (?:(?:up to|as many as|at most|with|with as many as|with up to) ){0,2}${count} ${failures}(?: (?:are|is|may be|being|get|can be))? (?:allowed|tolerated|accepted|permitted|put up with|endured|forgiven|acceptable|all right|granted)|
        (?:it )?(?:may|can|is allowed to) fail (?:up to |at most )?${count} times|(?:up to|at most|no more than|as many as) ${count} times(?: at (?:the )?most)?|(?:tried|checked|attempted) ${count} times at (?:the )?most)${ofProbe}
      `,
    ),
    (...[, first, second, third, fourth, fifth]) =>
      ` with a failure threshold of ${number([first, second, third, fourth, fifth].find((one) => typeof one === 'string'))}`,
  ],
  // `and is restarted after four failures`, which is what a liveness probe is for
  [
    spaced(
      `(?:,|;| and| but)+ ${count} ${failures}(?: in a row| one after another| in succession)? (?:are too many|lead to (?:a|its) restart|and it is restarted|make it restart|get it restarted|mean a restart|are enough)${ofProbe}`,
    ),
    (...[, many]) => `, with a failure threshold of ${number(many)}`,
  ],
  [
    spaced(
      `(?:,|;| and| but)+ (?:it is restarted |it gets restarted )?after ${count} ${failures}(?: in a row)?(?: it (?:is|gets) restarted)?${ofProbe}(?=[.;]|$)`,
    ),
    (...[, many]) => `, with a failure threshold of ${number(many)}`,
  ],
  // `waiting for at most 2 seconds`
  [
    spaced(
      overLines`
        (?:,|;| and| but| each| each time)*(?: (?:which|that|it))? (?:(?:waiting|wait|waits|lasting|lasts|for)(?: for)? (?:at (?:the )?most |no (?:more|longer) than |up to )${count} ?${seconds}|(?:waiting|wait|waits)(?: for)? ${count} ?${seconds} at (?:the )?most|
        with ${count} ?${seconds} to (?:wait|answer|succeed|respond)|with a time-?out of ${count}(?! ?${seconds}(?!\w)| ?m|[\w.-])|(?:and |is )?(?:abandoned|given up|broken off|cut off|times out|timing out|timed out) after ${count}(?: ?${seconds}(?!\w)|(?! ?[\w%-])))${ofProbe}
      `,
    ),
    (...groups) => {
      const said = groups.slice(1, 6).find((one) => typeof one === 'string');
      return `, with a timeout of ${number(said)} seconds`;
    },
  ],
];
