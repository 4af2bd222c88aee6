import { overLines } from '../../kernel/over-lines.ts';

/** `按队列长度扩，最少 1 最多 10`: how far it grows says nothing without by what. */
export const grows =
  /[按看据](?![^,，。]{0,12}(?:cpu|内存|memory))(?=[^,，。]{1,24}(?:扩|伸缩))|(?<![\w-])scales?\s(?:on|by|with)(?![\w-])/iu;
export const bounds =
  /最[少多大小]|(?<!\d)\d{1,3}\s?(?:到|至|~|-)\s?\d{1,3}(?!\d)|(?<![\w-])(?:min|max|at\s(?:least|most)|from\s\d)/iu;

/** What turns the meaning of the words beside it. */
export const turning = new RegExp(
  overLines`
    (?<![\w-])(?:except|excluding|apart\sfrom|unless|until|till|instead|otherwise|only|never|not|without|if|when|whenever|while|during|outside|
    double|twice|half|triple|per|zones?|nodes?|weekends?|nights?|nightly|daytime|evenings?|mornings?|hours|peak|burst|
    more|than|less|fewer|bigger|larger|greater|smaller|above|below|over|under|after|before|fallback|prefer(?:red|ably)?|
    admins?|staging|prod(?:uction)?|dev(?:elopment)?|qa|uat|internal(?:ly)?|private(?:ly)?|startup)(?![\w-])|
    除|直到|之?前|之?后|只|仅|每个|每台|可用区|夜|晚|白天|凌晨|周末|工作日|高峰|否则|如果|假如|时候?|超过|大于|小于|低于|高于|翻倍|加倍|一倍|两倍|一半|优先|临时|不|别|禁止|拒绝|内部|内网|管理|测试|预发|开发环境|生产环境
  `,
  'iu',
);

const introduces =
  /(?<![\w-])(?:worker|consumer|scheduler|消费者|队列)\s?(?:就|也)?(?:用|跑|执行|运行)|(?:另外|再|还|也)?(?:需?要|加|起|来|部署|增加|跑)一?个[^,，]{0,20}(?:worker|队列|任务|进程|消费者|服务|job|cron)|(?<![\w-])(?:add|another|an?\s(?:second|separate|extra|new|queue|background)|plus\san?|also\s(?:need|run|add|deploy|an?))\s[^,]{0,40}(?:worker|job|process|consumer|queue|scheduler|service|cron)|^\s?(?:[-*•]\s)?(?:(?:an?|the|one|and|plus|our)\s){0,2}(?:[\w-]{1,20}\s){0,2}(?:workers?|consumers?|scheduler|(?:cron\s?)?jobs?)(?![\w-]|\s(?:may|can|must|should|is|are|has|have|gets?|needs?|will|keeps?|runs?|restarts?)(?!\w))/iu;
const amounts =
  /^\s?(?:(?:and|with|just|only|at|use|give\sit)\s){0,3}(?:\d{1,4}|one|two|three|four|[一二两三四五])\s?(?:个?(?:副本|实例)|个|[MG]i|replicas?|pods?|copy|copies|instances?)(?![\w-])/iu;

/** `还要一个 worker ...，1 个副本就够`: what nobody knew how to make has the amount that follows, and nothing else has it. */
export function isOfNew(before: string, own: string): boolean {
  return introduces.test(before) && isOfIt(own);
}

/** How many there are of it, or what it goes without: `2 pods`, `no service`. */
export function isOfIt(own: string): boolean {
  return amounts.test(own) || goesWithout.test(own);
}

const goesWithout =
  /^\s?(?:(?:and|but|with)\s)?(?:no|without(?:\s(?:an?|any))?)\s[\w-]{1,20}(?:\s[\w-]{1,20}){0,2}\s?$/iu;
