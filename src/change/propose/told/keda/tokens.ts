import { overLines } from '../../../../kernel/over-lines.ts';
import type { Called } from '../../../../spec/words/mentions/services.ts';
import { namesOf } from '../../scope.ts';

const count = String.raw`(?:\d{1,4}|one|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|[一二两三四五六七八九十]{1,2})`;
const copies = String.raw`\s?(?:pods?|replicas?|copies|instances?|workers?|consumers?|个\s?(?:pod|副本|实例)?|(?:pod|副本|实例))`;
const name = String.raw`["'\x60]?(?!(?:is|are|on|of|over|the|and|with)(?!\w))([a-z0-9][\w.-]{0,80})["'\x60]?`;
const list = String.raw`["'\x60]?((?!(?:is|are|on|of|at|in|length|depth|with|has|and)(?!\w))[a-z0-9][\w.:-]{0,80}\w)["'\x60]?`;
const hour = String.raw`\d{1,2}(?::\d{2})?\s?(?:am|pm|h|点|时)?`;
const place = String.raw`[a-z0-9][\w-]{0,60}(?:\.[\w-]{1,60}){0,6}:\d{2,5}`;

/** What people tell of a scaler of KEDA, word by word. A clause of which anything else is said is left to others. */
const tokens = overLines`
  (?<keda>(?:(?:with|via|by|using|use|through|and|用|使用|通过)\s?)?keda(?:\s?来)?)|
  (?<list>(?:(?:the|our|a|length|of|on|by)\s){0,5}redis\s(?:list|stream|queue)\s${list}|redis\s?的?(?:列表|队列|流)\s?${list}(?:\s?的?长度)?)|
  (?<queue>(?:(?:the|our|a|length|of|on|by)\s){0,5}rabbit\s?mq\squeue\s${list}|rabbit\s?mq\s?的?队列\s?${list}(?:\s?的?长度)?)|
  (?<place>[(（]?(?:at\s|on\s|地址(?:是|为|[:：])?\s?)?(${place})[)）]?)|
  (?<each>(?:one|a)\s(?:more\s)?(?:pod|worker|replica|copy)\s(?:per|for\seach|for\severy)\s(${count})\s(?:items?|jobs?|messages?|tasks?|entries)(?:\swaiting)?|[(（]?(?<![\w.-])(${count})\s(?:(?:items?|jobs?|messages?|tasks?|entries)\s)?(?:per|for\seach|for\severy)\s(?:pod|worker|replica|copy)(?!\w)[)）]?|每个?\s?(?:pod|副本|实例)\s?(?:处理\s?)?(\d{1,5})\s?[个条]\s?(?:任务|消息)?)|
  (?<zero>(?:all\sthe\sway\s)?(?:to\s|down\sto\s)(?:zero|0|none|nothing)(?![\w.])(?:${copies})?|(?:缩容?|降)(?:到|至)?\s?(?:0|零)(?:${copies})?)|
  (?<idle>(?:when|if|while)\s(?:(?:the\s)?(?:list|queue|stream|it)\sis\s(?:empty|idle)|idle|(?:there\sis|there's)\snothing\sto\sdo)|(?:空闲|没有任务|没任务|队列为空|列表为空)(?:的?时候?)?)|
  (?<outside>outside(?:\sof(?!\w))?|except\s(?:for|during)|(?:之|以)?外(?:的时间)?)|
  (?<hours>(?:(?:office|business|working|opening|work)\s)?hours(?!\w)|(?:工作|上班|办公|业务)时间)|
  (?<range>(?:from\s|between\s|with\s|从)?(${count})(?:${copies})?\s?(?:up\sto|to|and|[-–~]|到|至)\s?(${count})${copies})|
  (?<window>(?:from\s|between\s|从)?(${hour})\s?(?:to|until|till|and|[-–~]|到|至)\s?(${hour})(?!\s?%|\w))|
  (?<days>(?:(?:on|mon(?:day)?)(?:\s|[-–]|\sto\s)){0,2}(?:weekdays?|working\sdays|fri(?:day)?)(?!\w)|工作日|周一到周五)|
  (?<zone>(?:in\s)?(?:[A-Z][a-z]{2,12}/[A-Z][A-Za-z_]{2,20}|Berlin|London|Paris|Amsterdam|Madrid|Rome|Zurich|Vienna|New\sYork|Tokyo|Singapore|Shanghai|Beijing|UTC|CET|北京|上海)(?:\s?(?:time|时间))?)|
  (?<lag>(?:(?:the|kafka|consumer|group|its)\s){0,3}(?:lag|backlog)(?!\w)|(?:消息|kafka)?\s?(?:积压|堆积|延迟))|
  (?<group>(?:(?:the|of|consumer)\s){0,3}group(?:\sid)?\s?(?:(?:is|named|called)\s|[:=]\s?)?${name}|消费者?组\s?(?:(?:是|为|叫|[:：])\s?)?${name})|
  (?<topic>(?:(?:the|of|on)\s){0,2}topic\s?(?:(?:is|named|called)\s|(?:是|为)\s?|[:=：]\s?)?${name}|主题\s?(?:是|为|[:：])?\s?${name})|
  (?<over>one\smore\s(?:pod\s)?(?:for\s)?(?:every|each|per)\s(\d{1,6})\s(?:messages?|records?)(?:\sbehind)?|(?:(?:is|gets|goes|grows)\s)?(?:over|above|more\sthan|exceeds?|exceeding|greater\sthan|beyond|超过|大于|达到)\s?(\d{1,6})(?:\s?(?:messages?|records?|条)(?!\w))?(?:\sbehind)?)|
  (?<most>(${count})(?:${copies})?\s(?:at\s(?:the\s)?most|max(?:imum)?)(?!\w)|(?:(?:at\smost|up\sto|max(?:imum)?(?:\sof)?|最多|最大|上限)\s?(?:到|是|为)?[\s:=]{0,2})(${count})(?:${copies})?)|
  (?<least>(?:(?:at\sleast|min(?:imum)?(?:\sof)?|最少|最小|至少|下限)\s?(?:是|为|保留)?[\s:=]{0,2})(${count})(?:${copies})?)|
  (?<copies>(${count})(?:${copies}))|
  (?<scale>(?:auto-?)?scal(?:es?|ed|ing)(?:\s(?:up|out|in)(?!\sto\s))?(?!\w)|(?:自动)?(?:扩缩?容|扩缩|伸缩|扩))
`;
const between = overLines`
  (?<between>(?:it|its|to|the|and|on|by|when|if|is|in|should|must|please|this|app|app's|down|want|we|our|during|then|consumers?|workers?|depending|based|of|length|as|may|can|goes?|back|let|,|with|就|请|要|让|把|时|的|在|给|按|根据|后|都|则|并|[()（）,:：]|\s)(?![\w-]|(?<=[a-z])')|\s|[()（）,，:：就请要让把时的在给按后都则])
`;

/** What was told, by what it is: all of it, and then its values. */
export type Found = Readonly<Record<string, readonly string[]>>;

/** Every word of a clause, or nothing. */
export function foundIn(text: string, called: readonly Called[]): Found | undefined {
  const names = called.some((one) => one.names.length > 0) ? `|(?<who>${namesOf(called)})` : '';
  const pattern = new RegExp(`${tokens}${names}|${between}`, 'iuy');
  const found: Record<string, readonly string[]> = {};
  for (let at = 0; at < text.length; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null || match[0] === '') return undefined;
    const key = keyOf(match);
    if (key !== undefined) found[key] = valuesOf(match);
  }
  // An address alone may be of anything.
  return Object.keys(found).every((key) => key === 'place') ? undefined : found;
}

function keyOf({ groups = {} }: RegExpExecArray): string | undefined {
  const [key] = Object.entries(groups).find(([, said]) => said !== undefined) ?? [];
  return key === 'between' || key === 'who' ? undefined : key;
}

function valuesOf([said, ...values]: RegExpExecArray): readonly string[] {
  return [said.trim(), ...values.filter((one) => one !== undefined && one !== said)];
}

/** What was told first counts. */
export function joined(before: Found, more: Found): Found {
  return { ...more, ...before };
}

export function valueOf(found: Found, key: string): string | undefined {
  return found[key]?.at(-1);
}
