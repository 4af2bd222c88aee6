import { han, matter, piece, type Told } from '../sentence.ts';
import { count, counted, percent, percentIn } from '../values.ts';

const cause = String.raw`(?:the|our|a|any|worker|kubernetes|cluster|k8s)`;

/** How many may be missing while nodes are looked after: `at most one pod may be down during node drains`. */
export const availability = matter(
  "pdb|at (?:any|all)|always|whatever|(?:never|no|not|cannot|n[’']t) (?:[a-z]+ ){0,4}(?:fewer|less|below|under)|drain|maint|disrupt|evict|upgrad|patch|reboot|recycl|replac|rotat|cycl|swap|servic|scal|任何时候|随时|始终|永远|维护|升级|排空|驱逐|重启|补丁|替换|轮换|中断",
  [
    piece(
      'negative',
      String.raw`not|never|no|don['’]t|doesn['’]t|must(?:n['’]t| not)|should(?:n['’]t| not)|may not|can['’]?t|cannot|won['’]t`,
    ),
    piece(
      'most',
      String.raw`(?:it['’]s |it is |that['’]s )?(?:fine|ok|okay|acceptable|tolerable) (?:if|when)|(?:but )?no more(?: than that)?`,
    ),
    piece('more', 'more(?: of them)? than'),
    piece(
      'sure',
      '(?:make|makes|making|be) sure(?: that)?|ensures?(?: that)?|guarantees?(?: that)?|see to it(?: that)?',
    ),
    piece(
      'fewer',
      'fewer(?: of them)? than|less(?: of them)? than|lower than|(?:drops? |falls? |goes? |gets? |see |have |run |be |sinks? |down )?(?:to )?(?:below|under)',
    ),
    piece(
      'always',
      '(?:at )?(?:any|all|every)(?: given)? (?:times?|moments?|point(?: in time)?)|always|all the time|whatever happens(?: to (?:the|our) nodes?)?|no matter what(?: happens)?|under all circumstances',
    ),
    piece('budget', '(?:an? |the )?(?:pod )?disruption budgets?(?: of)?|(?:an? |the )?pdb'),
    piece('sole', '(?:but |and )?(?:allow |let )?(?:only|just)(?= (?:one|two|three|four|a single|\\d))'),
    piece('most', 'at most|no more than|not more than|never more than|(?:a )?max(?:imum)?(?: of)?|up to'),
    piece(
      'least',
      'at least|no fewer than|not fewer than|not less than|no less than|(?:a )?min(?:imum)?(?: of)?|never fewer than|never less than',
    ),
    piece(
      'cause',
      String.raw`(?:(?:when|while|whenever|during|if|as|for|in|through|because of|even when|even while|even during|even if) )?(?:${cause} )*(?:(?:nodes?|machines?|cluster|node pools?|hosts?)(?:['’]s)? )?(?:(?:is|are|gets?|receives?|being|be|has to be|have to be|need to be|goes into|go into) ){0,2}(?:(?:their|its|the|some|regular|monthly|weekly|security|new) ){0,3}(?:drain(?:ed|s|ing)?|up-?grad(?:ed|es?|ing)|maint(?:ained|enance)(?: windows?| work)?|patch(?:ed|es|ing)|re-?boot(?:ed|s|ing)?|recycl(?:ed|es|ing)|replac(?:ed|es|ing|ements?)|rotat(?:ed|es|ing|ions?)|cycl(?:ed|ing)|swapp?(?:ed|ing)|servic(?:ed|ing)|scal(?:ed|ing) (?:down|in)|evictions?|(?:voluntary )?disruptions?|voluntarily)`,
    ),
    piece('down', 'down|un-?available|disrupted|evicted|offline|missing|gone|away|out|interrupted|lost'),
    piece(
      'up',
      'up|alive|available|running|online|serving|healthy|around|there|in service|ready|left|reachable|operational|responsive|working|untouched|in place|answering|intact|going|reached',
    ),
    piece(
      'stay',
      'stays?|keeps?|kept|remains?|survives?|left running|keep running|left serving|carr(?:y|ies) on|goes on',
    ),
    piece(
      'take',
      'takes?|taken|taking|goes|go|brings?|pulls?|pulled|loses?|evict|drop|affects?|affected|hits?|touch(?:es|ed)?|removes?|removed|kills?|killed|stops?|stopped',
    ),
    piece('allow', 'allow(?:ed|s)?|permit(?:ted|s)?'),
    piece('ofThem', '(?:of (?:them|which|those|these|whom))'),
    piece('cause', 'voluntar(?:y|ily)(?: disruptions?)?'),
    piece('once', 'at a time|at once|at the same time|simultaneously|together'),
    piece('leave', '(?:leaves?|ends? up|stay)(?: us)?(?: with)?|drops?|falls?|goes'),
    piece('copies', 'cop(?:y|ies)|replicas?|instances?|pods?|of them|of it'),
    han('least', '至少|最少|(?:不|不要|不能|不得|别|不可以|不会)(?:再)?(?:少于|低于|掉到|降到|小于)|起码'),
    han('negative', '不能|不要|不得|不可以|别'),
    han('always', '任何时候|任何时刻|随时|始终|一直|总是|永远'),
    han('more', '超过|多于'),
    han('most', '最多|至多|不超过|不能超过|不多于'),
    han('copies', '个?(?:副本|实例|pod)|个'),
    han(
      'cause',
      '(?:节点|机器|集群|主机)?(?:在|进行|做|被)?(?:维护|升级|排空|驱逐|重启|打补丁|替换|轮换|滚动升级)(?:窗口)?|自愿中断',
    ),
    han('down', '不可用|挂掉?|下线|停掉?|中断|不在线|掉线'),
    han('up', '在线|可用|存活|活着|运行|在跑|保留|保持|保证|留着?|工作'),
    han('just', '只能|只|pod'),
    percent,
    count,
  ],
  budget,
);

function budget(told: Told): string | undefined {
  const many = manyIn(told);
  // What one environment alone has is read with that.
  if (many === undefined || told.has('place')) return undefined;
  if (!told.hasOneOf('cause', 'down')) return atAnyTime(told, many);
  const isDown = told.hasOneOf('down', 'take');
  if (told.has('negative')) return negated(told, many, isDown);
  if (isDown) return told.hasOneOf('most', 'once', 'sole') && !told.has('least') ? mostly(many) : undefined;
  return told.hasOneOf('up', 'stay') && !told.hasOneOf('most', 'once', 'sole') ? atLeast(many) : undefined;
}

/** `at least two pods at any time`, `a disruption budget of one pod`: whatever it is that takes others away. */
function atAnyTime(told: Told, many: string): string | undefined {
  if (told.hasOneOf('most', 'once', 'sole', 'take')) return undefined;
  if (isLeast(told)) return atLeast(many);
  const isBudget = told.has('budget') && told.has('copies') && !told.has('always');
  return isBudget && !told.hasOneOf('least', 'up', 'stay', 'negative') ? mostly(many) : undefined;
}

/** `never less than 2 pods`, `make sure two pods are always up`, and of copies that were counted before `two of them always stay`. */
function isLeast(told: Told): boolean {
  const isNever = told.has('fewer') && told.has('negative');
  if (!told.has('always')) return isNever && told.hasOneOf('copies', 'up');
  const isSure = told.hasOneOf('sure', 'ofThem') && told.hasOneOf('up', 'stay') && !told.has('negative');
  return (told.has('least') || isNever || isSure) && told.hasOneOf('copies', 'ofThem');
}

function manyIn(told: Told): string | undefined {
  const [said, share] = [told.one('count'), told.one('percent')];
  if (said !== undefined) return share === undefined ? String(counted(said)) : undefined;
  return share === undefined ? undefined : `${percentIn(share)}%`;
}

/** `never more than one down`, `never fewer than two up`. */
function negated(told: Told, many: string, isDown: boolean): string | undefined {
  if (told.has('more')) return isDown ? mostly(many) : undefined;
  return told.has('fewer') && !isDown ? atLeast(many) : undefined;
}

function mostly(many: string): string {
  return `PodDisruptionBudget with maxUnavailable ${many}`;
}

function atLeast(many: string): string {
  return `PodDisruptionBudget with minAvailable ${many}`;
}
