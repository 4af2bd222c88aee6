import { overLines } from '../../../../../kernel/over-lines.ts';
import { words } from '../../../text/words.ts';
import { byMatter } from './matter.ts';

const cpu = String.raw`(\d{1,5}m|\d{1,3}(?:\.\d{1,3})?)(?: (?:of )?(?:cpus?|cores?)(?: time)?)?`;
const memory = String.raw`(\d{1,6} ?(?:[KMGT]i|[KMG]B?))(?: (?:of )?(?:memory|ram))?`;
/** Each amount may have its own bound. */
const bounded = /(?<!\w)(?:capped|limited|bounded|restricted|confined)(?!\w)/iu;

/** What it may take at most, and nothing of what it asks for. */
export const limits = byMatter({
  about:
    /^(?![^]*(?:request|reserv|guarant|set aside|(?<!\w)(?:asks?|needs?|claims?)(?!\w)))(?=[^]*(?:cpu|core))[^]*(?:memory|ram|[MG]i)/iu,
  unless: /limit ?-?range|quota|request|autoscal|volume claim/iu,
  holds: /cpu|core|not (?:a bit |any )?more|memory|ram(?!\w)|\d[MG]i/iu,
  pieces: [
    [
      'cpu',
      words(
        `(?:cpus?|cores?)(?: (?:is|are|at|to|of|use|usage|time|beyond|over|above|by|up|than|more))* ${cpu}`,
      ),
    ],
    ['cpu', words(String.raw`(\d{1,5}m)(?: (?:of )?(?:cpus?|cores?))?`)],
    ['cpu', words(String.raw`(\d{1,3}(?:\.\d{1,3})?) (?:of )?(?:cpus?|cores?)`)],
    [
      'memory',
      words(
        `(?:of )?(?:memory|ram)(?: (?:is|are|at|to|of|use|usage|limited|bounded|restricted|beyond|over|above|by|up|than|more))* ${memory}`,
      ),
    ],
    ['memory', words(memory)],
    [
      'most',
      words(
        overLines`
          (?:(?:no|none|never|not|nothing)(?: [a-z]{1,12}){0,7} (?:more|beyond|over|above|past|exceed|exceeds|surpass)(?: than)?|(?:may|must|can|should|shall) (?:not|never) (?:exceed|surpass|go beyond|go over)|
          (?:at (?:the )?most|at the outside|upper (?:bounds?|limits?)|the (?:most|maximum|ceiling|cap|utmost)|as (?:a|the|its) (?:maximum|ceiling|cap|limit|upper limit)|up to|a maximum of)(?: (?:at|to|by))?|(?:and )?not (?:a bit |any )?more|no more than|not more than)
        `,
      ),
    ],
    ['content', words('make do with|content itself with|get by with|manage with')],
  ],
  idle: overLines`
    cpus?|cores?|memory|ram|us(?:e|es|age|ing)|consum(?:e|es|ing|ption)|entitled|none|no|not|never|take|takes|use of|that|get|gets|at most|most|go|goes|up|upper|limit|limits|bounds?|eat|eats|occupy|claim|resources?|more|a bit|bit|processor|allowed|permitted|to have|do|with|plus|as well as|or|nor|allotted|granted|given|at its|disposal|exceed|than|capped|limited|bounded|restricted|confined|content
  `,
  never:
    /request|reserv|guarantee|minimum|quota|default|namespace|set aside|average|percent|utili[sz]|scale|volume|shared|storage|dis[kc]|(?<!\w)(?:asks?|asked|asking|at least|claims?|needs?|wants?|between|ratio|starts? with|from|together|sum|total|unless|initially|normally|usually|per node|range)(?!\w)/iu,
  say: ({ cpu: cores, memory: bytes, most, content }, said) =>
    cores === undefined || bytes === undefined || ((most ?? content) === undefined && !bounded.test(said))
      ? undefined
      : `resource limits of ${cores} CPU and ${bytes.replace(' ', '')} memory`,
});
