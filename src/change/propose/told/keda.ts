import { overLines } from '../../../kernel/over-lines.ts';
import { present } from '../../../kernel/present.ts';
import type { Question } from '../../../facts/facts.ts';
import type { Spec, Trigger, Workload } from '../../../spec/spec.ts';
import { toCount } from '../../../spec/words/numbers.ts';
import { clausesOf } from '../half-read.ts';
import { calledIn } from '../scope.ts';
import { cronOf } from './keda-hours.ts';
import { withEach } from './saying.ts';
import type { Heard, Telling } from './telling.ts';

const count = String.raw`(?:\d{1,4}|one|two|three|four|five|six|eight|ten|twenty|[一二两三四五六七八九十]{1,2})`;
const copies = String.raw`\s?(?:pods?|replicas?|copies|instances?|workers?|consumers?|个\s?(?:pod|副本|实例)?|(?:pod|副本|实例))`;
const name = String.raw`["'\x60]?(?!(?:is|are|on|of|over|the|and|with)(?!\w))([a-z0-9][\w.-]{0,80})["'\x60]?`;
const hour = String.raw`\d{1,2}(?::\d{2})?\s?(?:am|pm|h|点|时)?`;

/** What people tell of a scaler of KEDA, word by word. A clause of which anything else is said is left to others. */
const tokens = new RegExp(
  overLines`
    (?<keda>(?:(?:with|via|by|using|use|through|and|用|使用|通过)\s?)?keda(?:\s?来)?)|
    (?<zero>(?:to\s|down\sto\s)(?:zero|0)(?![\w.])(?:${copies})?|(?:缩容?|降)(?:到|至)?\s?(?:0|零)(?:${copies})?)|
    (?<outside>outside(?:\sof(?!\w))?|except\s(?:for|during)|(?:之|以)?外(?:的时间)?)|
    (?<hours>(?:(?:office|business|working|opening|work)\s)?hours(?!\w)|(?:工作|上班|办公|业务)时间)|
    (?<window>(?:from\s|between\s|从)?(${hour})\s?(?:to|until|till|and|[-–~]|到|至)\s?(${hour})(?!\s?%|\w))|
    (?<days>(?:(?:on|mon(?:day)?)(?:\s|[-–]|\sto\s)){0,2}(?:weekdays?|working\sdays|fri(?:day)?)(?!\w)|工作日|周一到周五)|
    (?<zone>(?:in\s)?(?:[A-Z][a-z]{2,12}/[A-Z][A-Za-z_]{2,20}|Berlin|London|Paris|Amsterdam|Madrid|Rome|Zurich|Vienna|New\sYork|Tokyo|Singapore|Shanghai|Beijing|UTC|CET|北京|上海)(?:\s?(?:time|时间))?)|
    (?<lag>(?:(?:the|kafka|consumer|group|its)\s){0,3}(?:lag|backlog)(?!\w)|(?:消息|kafka)?\s?(?:积压|堆积|延迟))|
    (?<group>(?:(?:the|of|consumer)\s){0,3}group(?:\sid)?\s?(?:(?:is|named|called)\s|[:=]\s?)?${name}|消费者?组\s?(?:(?:是|为|叫|[:：])\s?)?${name})|
    (?<topic>(?:(?:the|of|on)\s){0,2}topic\s?(?:(?:is|named|called)\s|(?:是|为)\s?|[:=：]\s?)?${name}|主题\s?(?:是|为|[:：])?\s?${name})|
    (?<over>(?:(?:is|gets|goes|grows)\s)?(?:over|above|more\sthan|exceeds?|exceeding|greater\sthan|beyond|超过|大于|达到)\s?(\d{1,6})(?:\s?(?:messages?|records?|条)(?!\w))?(?:\sbehind)?)|
    (?<most>(?:(?:at\smost|up\sto|max(?:imum)?(?:\sof)?|最多|上限)\s?(?:到|是|为)?\s?)(${count})(?:${copies})?)|
    (?<least>(?:(?:at\sleast|min(?:imum)?(?:\sof)?|最少|至少|下限)\s?(?:是|为|保留)?\s?)(${count})(?:${copies})?)|
    (?<copies>(${count})(?:${copies}))|
    (?<scale>(?:auto-?)?scal(?:es?|ed|ing)(?:\s(?:up|out|in)(?!\sto\s))?(?!\w)|(?:自动)?(?:扩缩?容|伸缩|扩))|
    (?<between>(?:it|its|to|the|and|on|by|when|if|is|in|should|must|please|this|app|app's|down|want|we|our|during|then|consumers?|,|with|就|请|要|让|把|时|的|在|给|按|根据|后|都|则|并|[()（）,:：]|\s)(?![\w-]|(?<=[a-z])')|\s|[()（）,，:：就请要让把时的在给按后都则])
  `,
  'iuy',
);

type Found = Readonly<Record<string, readonly string[]>>;

/** `scale to zero outside office hours (8 to 18)`, `on consumer lag, group a, over 500`: what KEDA watches, all of it or nothing. */
export const kedaTold: Telling = (words, { called }): Heard => {
  const nothing: Heard = { rest: words, rows: [], over: (spec) => spec };
  if (!/keda/iu.test(words) || words.length > longest) return nothing;
  const read = clausesOf(words).flatMap((clause) => {
    const found = foundIn(clause.text);
    return found === undefined ? [] : [{ clause, found }];
  });
  const all = read.map(({ found }) => found).reduce(joined, {});
  const window = all['window'];
  const isHours = window !== undefined && all['zero'] !== undefined;
  const isLag = all['lag'] !== undefined && all['group'] !== undefined;
  if (all['keda'] === undefined || isHours === isLag) return nothing;
  const names = calledIn(words, called).length === 1 ? calledIn(words, called) : [];
  const scaled = (one: Workload): Workload => (isHours ? byHours(one, all) : byLag(one, all));
  return {
    rest: read.reduceRight((text, { clause }) => text.slice(0, clause.start) + text.slice(clause.end), words),
    rows: read.map(({ clause }) => ({
      said: clause.text.trim(),
      subject: { en: 'Scaled by KEDA', zh: 'KEDA 扩缩' },
      value: isHours ? Object.values(cronOf(all)).join(', ') : lagOf(all),
    })),
    over: withEach(scaled, names),
    asks: (spec) => (isLag ? unknownServers(spec) : []),
  };
};

/** Nobody tells so much. */
const longest = 20_000;

/** Every word of a clause, or nothing. */
function foundIn(text: string): Found | undefined {
  const found: Record<string, string[]> = {};
  let at = 0;
  while (at < text.length) {
    tokens.lastIndex = at;
    const match = tokens.exec(text);
    if (match === null || match[0] === '') return undefined;
    at += match[0].length;
    const [key = 'between'] = Object.entries(match.groups ?? {}).find(([, said]) => said !== undefined) ?? [];
    if (key !== 'between')
      found[key] = [
        match[0].trim(),
        ...match.slice(1).filter((one) => one !== undefined && one !== match[0]),
      ];
  }
  return Object.keys(found).length === 0 ? undefined : found;
}

function joined(before: Found, more: Found): Found {
  return { ...more, ...before };
}

function value(found: Found, key: string): string | undefined {
  return found[key]?.at(-1);
}

function lagOf(all: Found): string {
  return `kafka ${value(all, 'group') ?? ''} > ${value(all, 'over') ?? '10'}`;
}

function byHours(one: Workload, all: Found): Workload {
  if (one.service === undefined || one.service.kind === 'static') return one;
  const { replicas = 1, ...rest } = one;
  const most = toCount(value(all, 'copies') ?? value(all, 'most') ?? String(replicas));
  const metadata = { ...cronOf(all), desiredReplicas: String(most) };
  return { ...rest, autoscale: { min: 0, max: most, triggers: [{ type: 'cron', metadata }] } };
}

function byLag(one: Workload, all: Found): Workload {
  const bootstrapServers = serversOf(one);
  if (one.service === undefined || bootstrapServers === undefined) return one;
  const { replicas: _replicas, ...rest } = one;
  const metadata = present({
    bootstrapServers,
    consumerGroup: value(all, 'group') ?? '',
    topic: value(all, 'topic'),
    lagThreshold: value(all, 'over') ?? '10',
  }) satisfies Trigger['metadata'];
  const min = toCount(value(all, 'least') ?? (all['zero'] === undefined ? '1' : '0'));
  const max = toCount(value(all, 'most') ?? value(all, 'copies') ?? '10');
  return { ...rest, autoscale: { min, max, triggers: [{ type: 'kafka', metadata }] } };
}

function serversOf({ env }: Workload): string | undefined {
  const own = env.find((one) => one.kind === 'value' && /KAFKA|BOOTSTRAP|BROKER/u.test(one.name));
  return own?.kind === 'value' && /:\d{2,5}/u.test(own.value) ? own.value : undefined;
}

function unknownServers({ workloads }: Spec): Question[] {
  const first = workloads.find(({ service }) => service !== undefined);
  if (first === undefined || workloads.some((one) => serversOf(one) !== undefined)) return [];
  return [
    {
      id: 'kafka',
      about: first.name,
      inWords: true,
      question: {
        en: 'Where is Kafka? KEDA asks it how far the consumers are behind.',
        zh: 'Kafka 的地址是什么？KEDA 需要向它查询积压。',
      },
      why: {
        en: 'A scaler without the address of Kafka never scales.',
        zh: '没有 Kafka 地址，KEDA 无法扩缩。',
      },
      candidates: ['Kafka is at kafka.kafka:9092'],
    },
  ];
}
