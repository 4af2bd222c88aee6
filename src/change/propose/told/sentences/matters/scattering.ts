import { han, matter, piece, type Told } from '../sentence.ts';

const maybe =
  "if (?:at all )?possible|(?:where|when|wherever|whenever|if) (?:possible|you can|it can|we can|it is possible|that works)|as (?:far|much|well|good) as possible|as far as (?:it|that) goes|ideally|preferably|best effort|(?:please )?(?:try|tries|attempt|aim)(?: to)?|(?:would |i |we |should |[’']d )*prefer(?:red|ably|s)?(?: to| that| if| it)?|it[’']d be (?:nice|good|great|better|best)(?: if| to)?|(?:it )?(?:would|[’']d) be (?:nice|good|great|better|best)(?: if| to)?|nice to have|(?:but )?(?:it is |it[’']s |this is |that is |that[’']s )?(?:not|no) (?:strictly )?(?:a must|mandatory|required|a hard requirement|essential)|not strictly|(?:just )?a wish|soft(?:ly)?|rather";

/** Where copies stand to each other: `if possible, each copy should sit on a different machine`. */
export const scattering = matter(
  'zones?|azs?|nodes?|machines?|hosts?|servers?|可用区|区域|节点|机器|主机|服务器',
  [
    piece(
      'sole',
      'one (?:node|machine|host|server),? one (?:pod|replica|copy|instance)|one (?:pod|replica|copy|instance),? one (?:node|machine|host|server)',
    ),
    piece('soft', maybe),
    piece('hard', 'must|has to|have to|strictly|mandatory|required|in any case|under all circumstances'),
    piece(
      'never',
      "(?:must |should |may |can |do |does |shall )?(?:not|never)(?: ever)?(?: be)?|mustn['’]t|don['’]t|doesn['’]t|shouldn['’]t|can['’]t|cannot|avoid(?: having| running| that| putting)?|no|at no time|under no circumstances|on no account",
    ),
    piece(
      'most',
      'at most one|no more than one|not more than one|never more than one|a maximum of one|max(?:imum)? one|only one|just one',
    ),
    String.raw`(?<count>(?<=(?<![\w-])(?:spread|distribute|scatter|balance)(?:\sout)?\s(?:(?:the|all|our|its|these|those)\s)?)(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)(?=\s(?:\w{2,10}\s)?(?:pods|copies|replicas|instances)(?!\w)))`,
    piece('pair', 'any two|two|both|more than one|several|multiple|two or more|all of them'),
    piece('same', '(?:the |one and the )?(?:very )?same|a single|together on (?:a|one)|one'),
    piece('share', 'share'),
    piece('zone', '(?:availability |failure )?zones?|azs?'),
    piece('node', '(?:(?:worker|physical|cluster) )?(?:nodes?|machines?|hosts?|servers?|vms?|boxe?s?)'),
    piece(
      'spread',
      'spread(?:s|ing)?(?: out)?|distribut(?:e|ed|es|ing)|scatter(?:ed|s|ing)?|balanc(?:e|ed|es|ing)',
    ),
    piece('own', '(?:an? |its |their )?(?:different|separate|distinct|own|other)(?: own)?|another'),
    piece('each', 'each|every'),
    piece('them', 'they|them|these|those'),
    piece('per', 'per'),
    piece('over', 'over|across|between|among|amongst|evenly|equally|uniformly|all|various|available|our'),
    piece(
      'sit',
      'sits?|lands?|lives?|runs?|running|puts?|plac(?:e|ed)|go|goes|ends? up|schedul(?:e|ed)|kept|keep|stands?|start(?:ed)?|located?|co-?located?|stays?|be',
    ),
    piece('copies', 'cop(?:y|ies)|replicas?|instances?|pods?|of (?:them|it)'),
    han('soft', '尽量|尽可能|最好|优先|(?:如果)?(?:可以|可能|能)的话|如果可以|如果可能'),
    han('hard', '必须|一定要?|强制|务必|严格'),
    han('never', '(?:不能|不要|不得|不可以?|别|禁止|避免|不允许|不准|不许|不应该?)'),
    han('same', '同一?[台个]?|一[台个]'),
    han('own', '不同的?|不一样的?|各自的?|分别'),
    han('each', '每[个台]'),
    han('pair', '两个|多个|任意两个'),
    han('zone', '可用区|可用域'),
    han('node', '节点|机器|主机|服务器|宿主机'),
    han('spread', '分散|打散|分布|散布|散开|摊开|平均分配|分配|铺开'),
    han('over', '均匀|平均|各个?|多个|所有'),
    han('sit', '跑|运行|放|落|调度|部署|出现|挤|共用|上面'),
    han('copies', 'pod|副本|实例'),
  ],
  scattered,
);

function scattered(told: Told): string | undefined {
  const isZone = told.has('zone');
  const isSoft = told.has('soft');
  if (told.has('sole')) return apart(isSoft);
  if (isZone === told.has('node') || (isSoft && told.has('hard'))) return undefined;
  if (isApart(told)) return isZone ? undefined : apart(isSoft);
  const count = told.one('count');
  if (count !== undefined) return counted(count, told);
  // That it has to be so is read as it stands.
  return isSoft && told.has('spread') ? spread(told) : undefined;
}

/** `spread the three pods over zones` */
function counted(count: string, told: Told): string | undefined {
  if (told.hasOneOf('never', 'most', 'same', 'share', 'per', 'own')) return undefined;
  const where = told.has('zone') ? 'zones' : 'nodes';
  return `${count} replicas. ${told.has('soft') ? spread(told) : `Spread them over ${where}`}`;
}

function spread(told: Told): string | undefined {
  if (told.hasOneOf('never', 'most', 'same', 'share', 'per')) return undefined;
  const over = told.has('zone') ? 'zones' : 'nodes';
  return `${told.has('them') ? 'Spread them' : 'topology spread'} over ${over} with ScheduleAnyway`;
}

function apart(isSoft: boolean): string {
  return isSoft ? 'soft anti-affinity per node' : 'never two pods on the same node';
}

/** No two of them in one place; that each has one would be another matter. */
function isApart(told: Told): boolean {
  if (told.has('never')) return isNeverTogether(told);
  if (told.has('per')) return told.has('most') && !told.hasOneOf('spread', 'own');
  return (
    told.has('own') && told.hasOneOf('each', 'pair', 'soft') && told.has('copies') && !told.has('spread')
  );
}

function isNeverTogether(told: Told): boolean {
  if (told.hasOneOf('own', 'spread', 'most', 'per')) return false;
  return told.has('share') || (told.has('same') && told.hasOneOf('pair', 'copies'));
}
