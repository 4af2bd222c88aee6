import { overLines } from '../../../../../kernel/over-lines.ts';
import { toCount } from '../../../numbers.ts';
import { words } from '../../../text/words.ts';
import { pair } from '../../careful/pieces.ts';
import { byMatter } from './matter.ts';

const count = '(\\d{1,2}|one|two|three|a single)';
const pods = '(?:pods?|copies|copy|replicas?|instances?|ones?)';
const most = '(?:(?:no|not) more than|at (?:the )?most|up to|a maximum of|only|by)';
const place = '(?:zones?|nodes?|hosts?|machines?|regions?|ones?)';
const many = (said: string): string => String(toCount(said.replace('a single', 'one')));

/** How evenly pods are spread, and what becomes of those that cannot be. */
export const spreads = byMatter({
  about: /zone|topology|node|host|region/iu,
  holds: /zone|[\w-]\.[\w.-]{2,40}\/\w|spread|distribut|differ|skew|schedul|wish|even/iu,
  pieces: [
    [
      'key',
      words(
        `(?:(?:the )?topology key )?\\(?["'\x60]?((?:[a-z0-9-]{1,40}\\.){1,4}[a-z]{2,6}/[\\w-]{2,30})["'\x60]?\\)?`,
      ),
    ],
    [
      'skew',
      words(
        `no ${place} (?:may|must|should|can|is to|is allowed to) (?:have|hold|run|host|get|contain|carry)(?: more than)? ${count} (?:more )?${pods} more than (?:any|the|an)(?:other)?(?: other)?(?: ${place})?`,
      ),
      many,
    ],
    [
      'skew',
      words(
        `no ${place} (?:may|must|should|can|is to|is allowed to) (?:have|hold|run|host|get|contain|carry) more than ${count} (?:more )?${pods}(?: more)? than (?:any|the|an)(?:other)?(?: other)?(?: ${place})?`,
      ),
      many,
    ],
    [
      'skew',
      words(overLines`
      (?:(?:(?:must|should|may|can|has to|have to|is|are|be|to|not|never) )*(?:differ|vary|deviate|exceed|more)(?: (?:by|from|each|other|one|another|any|in|than))* ${most}? ?(?:than )?${count}(?: ${pods})?(?: (?:at (?:the )?most|at the outside))?(?: in (?:how many|the number)(?: of)?(?: (?:the|its|those|such))? ?(?:of the )?${pods}(?: (?:with|of|that|carry|bear) (?:this|that|the) ?(?:same )?(?:label)?)?(?: (?:they|each|it|which) (?:hold|holds|run|runs|have|has|host|hosts|get|gets|contain|contains))?)?)
    `),
      many,
    ],
    [
      'skew',
      words(
        `(?:with )?(?:an? |the )?(?:max(?:imum|imal)? )?skew(?: (?:of|is|being|may|be|must|not|exceed|stay|at))* ${most}? ?${count}`,
      ),
      many,
    ],
    [
      'skew',
      words(
        `(?:the )?(?:difference|imbalance|gap)(?: (?:between (?:any )?(?:two )?(?:of them|${place})|in their numbers?|of their numbers?))?(?: (?:may|must|should|is|be|can|being|never|not|exceed|amount|to|of))* ${most}? ?${count}(?: ${pods})?(?: at (?:the )?most)?`,
      ),
      many,
    ],
    [
      'anyway',
      words(overLines`
      (?:(?:yet|but|though|still|even so|however) )?(?:(?:an?|the|its|they|them|it|pods?|all|each|any|are|is|be|to|should|must|may|can|will|has|have|gets?|these) ){0,6}schedul(?:e|ed|es|ing)(?: (?:them|it|the pods?|a pod|pods))? (?:anyway|all the same|nevertheless|nonetheless|regardless|even so|in any case|even then)(?: (?:if|where|when|even if|should) (?:that|this|it) (?:cannot|can not|can't|is not|be|should) ?(?:be )?(?:achieved|met|done|kept|possible|fulfilled|respected|satisfied|impossible)(?: to (?:achieve|meet))?)?|
      scheduling (?:must|should|may|is) not (?:to )?(?:fail|be prevented|be blocked|stop|suffer)(?: (?:because of|due to|by|over|for) (?:that|this|it))?|(?:this |that |it |which )?(?:is |being )?(?:only|merely|just) a (?:wish|preference|soft rule)|(?:if|where|when) (?:that|this|it) (?:cannot|can not|can't|is not|is) ?(?:be )?(?:achieved|met|done|kept|possible|fulfilled|impossible)(?: to (?:achieve|meet))?
    `),
      () => 'ScheduleAnyway',
    ],
    [
      'strict',
      words(overLines`
      (?:(?:an?|any) )?${pods} (?:that|which) (?:would|does) (?:violate|break|not fit|upset) (?:this|that|it|the rule)(?: rule)? (?:(?:is|are|must|should|has to|to|be) ){0,3}(?:not (?:be )?scheduled|stays? pending|left pending|remains? pending)|(?:otherwise|else),? (?:it|they|a pod|pods|the pod) (?:(?:is|are|must|should|stays?|remains?|be) ){0,3}(?:not (?:be )?scheduled|pending|unscheduled)
    `),
      () => 'DoNotSchedule',
    ],
    [
      'label',
      words(
        `(?:(?:of|for|counting|the|all|only|its) ){0,4}${pods} (?:(?:that|which|with|the|label|labell?ed|carry|carrying|bear|bearing|wear|wearing) ){1,4}(${pair})`,
      ),
    ],
    [
      'even',
      words(
        '(?:be )?(?:spread|distributed?|scattered|divided|balanced?|spreading|distributing)(?: (?:out|them|it|its|the|all|pods?|copies|replicas))*(?: (?:evenly|equally|uniformly|as evenly as possible))?|evenly|equally',
      ),
    ],
  ],
  idle: overLines`
    zones?|regions?|nodes?|hosts?|machines?|over|across|among|between|availability|numbers?|per|so|so that|in|how many|hold|holds|them|each other|one another|different|wish|where|if|impossible|possible|achieved|this|that|label|other|count
  `,
  never:
    /anti|affinit|taint|never two|no two|on the same|service|traffic|surge|unavailable|update|evict|disruption|weight|at least|minimum|image|mount/iu,
  more: /schedul\w* [^.]{0,20}(?:anyway|all the same|regardless|nevertheless|nonetheless)|impossible|skew|cannot be|pending|not (?:be )?scheduled/iu,
  say: ({ key, skew, anyway, strict, label, even }) => {
    if (key === undefined || (skew ?? even) === undefined || (anyway !== undefined && strict !== undefined))
      return undefined;
    const of = label === undefined ? '' : `, for ${label.replaceAll(/["'`]/gu, '').replace(/: ?/u, '=')}`;
    return `Topology spread constraint with maxSkew ${skew ?? '1'} over ${key}, ${anyway ?? strict ?? 'DoNotSchedule'}${of}`;
  },
});
