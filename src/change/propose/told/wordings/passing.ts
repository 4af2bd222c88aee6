import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const named = String.raw`["'\x60]?([a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)["'\x60]?(?![\w-])`;
const seconds = String.raw`(\d{1,4}|a|one|two|three|five|ten|twenty|thirty|forty|sixty|ninety)\s?(seconds?|secs?|s|minutes?|mins?)`;

/** What is told in a clause of its own, and belongs to what stands before it. */
export const passing: readonly Rewriting[] = [
  // How long it takes until it answers, told by what is done to it until then.
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:it|the\s(?:app|service|server|api))(?:\sis|'s)\s(?:(?:very|quite|a\sbit|rather|really)\s)?slow\s(?:to\s(?:boot|start|come\sup|warm\sup)|(?:at|on|when)\s(?:boot(?:ing)?|start(?:ing|up)?|starting\sup))|(?:boots?|starts?)\s(?:(?:very|quite|rather)\s)?slow(?:ly)?)
        ,?\s(?:(?:so|please|and|you|should|must)\s){0,4}(?:give\s(?:it|them)|wait|allow(?:\sit)?)\s(?:at\sleast\s|up\sto\s)?${seconds}
        (?:\sbefore\s(?:you|k8s|kubernetes|it|anything|the\skubelet|the\scluster)\s(?:(?:is|gets|can|will)\s)?(?:kill(?:s|ed)?|restart(?:s|ed)?|giv(?:es?|ing)\sup)(?:\s(?:it|on\sit|the\spod))?)?
      `,
    ),
    'it takes $1 $2 to start',
  ],
  // Redis: redis://cache:6379 (env REDIS_URL)
  [
    /(?:(?<=^|[\n;,]\s{0,4}(?:[-*•]\s)?)[A-Za-z][\w ]{1,20}:\s)?["'`]?(?<![\w/])([a-z][a-z+]{1,12}:\/\/[^\s"'`()]{3,120})["'`]?\s\((?:as\s|in\s|via\s)?(?:the\s)?(?:env(?:ironment)?(?:\s?var(?:iable)?)?:?\s)?["'`]?([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)["'`]?\)/gu,
    '$2=$1',
  ],
  // For whom it is done is no label of anything.
  [
    /(?<=(?:^|[^\w-])(?:set|deploy|run|do|get|put|build|make|create|write|prepare|host|ship|add|this|that|it|up|out|manifests|together)[^.;\n]{0,40})\sfor\s(?:us|me|our\steam)(?=\s?(?:[:.,;!?\n]|$|please|with|on|in|at|and|to)(?![\w-]))/giu,
    '',
  ],
  // What nobody calls has no Service anyway.
  [
    /(?<=(?<![\w-])(?:workers?|consumers?|schedulers?|beat)(?:[:,]|\s)[^.;\n]{0,60}?)(?:,|\sand|\sbut|\swith|,\sand)\s(?:no|without\sa)\sservice(?:\s(?:of\scourse|obviously|needed|either|at\sall|for\sit))?(?=\s?(?:[.,;)\n]|$))/giu,
    '',
  ],
  // A name that is another's: the namespace of our team, which is called checkout.
  [
    anyCase(
      overLines`
        (?<![\w-])(namespace|secret|config\s?map|service\saccount|storage\s?class|ingress\sclass|priority\sclass|issuer|cluster\sissuer|pull\ssecret|gateway)
        ((?:\s(?:of|for|that|with|from)\s(?:the\s|our\s|my\s|its\s)?[\w-]{1,20}(?:\s[\w-]{1,20})?)?),?\s(?:which|that|it)(?:\sis|'s|\swe)\s(?:called|named|call|name)\s${named}
      `,
    ),
    '$1 $3',
  ],
  // An amount before what it is: a 1Gi memory limit.
  [
    anyCase(
      String.raw`(?<![\w.-])(?:an?\s)?(\d{1,5}(?:\.\d{1,3})?\s?(?:[KMGT]i?B?|m|millicores?|cores?)?)\s(memory|cpu|ram)\s(limit|request)s?(?=\s?(?:[.,;:)\n]|$|and\s|with\s))`,
    ),
    '$2 $3 $1',
  ],
  // Which nodes, beside whatever has a selector of its own.
  [
    anyCase(
      String.raw`(?<![\w-])(?:only\s)?(?:run\s|schedule\s|place\s)?(?:it\s|them\s|the\spods\s)?only\son\snodes\s(?:with|that\shave|labell?ed|having)\s(?:the\slabels?\s)?["'\x60]?([a-z][\w./-]{0,80}=[\w.-]{0,60}\w)["'\x60]?(?![\w=])`,
    ),
    'nodeSelector $1',
  ],
  // How long it takes until it answers.
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:when|once|after|as\ssoon\sas)\s(?:it|the\sapp|a\spod|the\spod|the\scontainer)\s(?:starts?|boots?|comes\sup)(?:\sup)?,?\s)?(?:it|the\sapp|the\sservice|a\spod)\s(?:takes|needs)\s(?:(?:about|around|roughly|up\sto|some|approximately|almost|nearly|another)\s){0,2}${seconds}\s
        (?:until|before|till)\s(?:it|the\s(?:app|first\srequest|service))\s(?:(?:is|can|actually|really|be)\s){0,3}(?:answers?|answered|ready|up|serves?|responds?|respond|listens?|healthy|takes?\s(?:requests|traffic)|accepts?\s(?:requests|connections|traffic)|serve\s(?:requests|traffic))(?:\s(?:requests|traffic))?
      `,
    ),
    'it takes $1 $2 to start',
  ],
  // Where an image goes that is built here.
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:please|and|we|images?|are|is|should|must|be|to|have|has)\s){0,5}(?:push(?:e[ds])?|publish(?:e[ds])?|upload(?:ed)?|go(?:es)?|put)\s(?:(?:the|our|its)\s)?(?:docker\s|container\s)?(?:images?\s)?
        (?:to|on|in)\s(?:the\s)?docker\s?hub\s(?:as|under|at|to)\s(?:docker\.io/)?([a-z0-9][\w-]{1,40})(?:/[\w.-]{1,60})?(?![\w/:])
      `,
    ),
    'images go to docker.io/$1',
  ],
];
