import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { sticky, type Stickiness } from '../../../../spec/stickiness.ts';
import type { Spec } from '../../../../spec/spec.ts';
import { toSeconds } from '../../../../spec/words/numbers.ts';
import { asItIs, settledWith, type Ground, type Heard, type Settled } from '../telling.ts';
import { whose } from '../whose.ts';

const place = String.raw`(?:pods?|instances?|replicas?|cop(?:y|ies)|backends?|containers?|servers?|one)`;
const who = String.raw`(?:(?:the|an?|each|every|all|one|our|any|given|logged[\s-]in|returning)\s){0,3}(?:same\s)?(?:(?:users?'?s?\s|client\s|login\s)?sessions?|users?|clients?|visitors?|customers?|sessions?|browsers?|callers?|people|players?|requests?\s(?:of|from)\s(?:(?:the|an?|one|each)\s)?(?:same\s)?(?:user|client|visitor|session|browser))`;
const same = String.raw`(?:the\s(?:very\s)?same|one(?:\sand\sthe\ssame)?|a\ssingle|its|their|his)\s(?:own\s)?${place}`;
const must = String.raw`(?:(?:should|must|shall|has\sto|have\sto|needs?\sto|will|always|be|are|is|get|gets|to)\s){0,4}`;
const kept = String.raw`(?:kept|pinned|stuck|bound|routed|sent|directed|tied)`;
const keep = String.raw`(?:keep(?:s|ing)?|pin(?:s|ning)?|stick(?:s|ing)?|bind(?:s|ing)?|rout(?:e|es|ing)|send(?:s|ing)?|tie|direct)`;
const onto = String.raw`(?:\s(?:back|on|to|at|with|onto|always|up)){0,3}`;
const named = overLines`
  sticky[\s-]sessions?|session[\s-](?:affinity|stickiness|persistence)|cookie[\s-](?:based\s)?(?:session\s)?(?:affinity|stickiness|persistence|sticky\ssessions?)|
  (?:client|user)\s(?:affinity|stickiness)|sessions?\s${must}sticky
`;
const cookie = String.raw`(?:\s(?:by|with|via|using|based\son|through|on)\s(?:means\sof\s)?(?:an?\s|the\s|its\s)?(?:(?<cookie>[a-z][\w-]{1,40})\s(?<!(?:session|http|a|the)\s))?(?<byCookie>(?:session\s|http\s)?cookies?)(?:\s(?:called|named)\s["'\x60]?(?<named>[A-Za-z][\w-]{0,40})["'\x60]?)?)?`;
/** What it is called is told behind. */
const afterwards = String.raw`(?:[,;]\s(?:and\s)?(?:the|its|that)\s(?:session\s)?cookie(?:'s\sname)?\s(?:(?:should|must)\sbe\s|is\s)?(?:called\s|named\s)?["'\x60]?(?<after>[A-Za-z][\w-]{0,40})["'\x60]?(?=\s?(?:[.,;)\n]|$|and\s)))?`;
const unit = String.raw`\s?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|days?)(?![\w-])`;
const lasting = String.raw`(?:,?\s(?:(?:and|that|which|for|of|with|it|lasts?|lasting|living|valid|timeout|a|the|an|timing\sout\safter|expir\w{1,4}|after|up\sto|ttl)\s){1,6}(?<time>(?:\d{1,6}|an?|one|two|three|six|twelve)${unit}))?`;
const asking = String.raw`(?:(?:please|and|also|with|plus|we|i|it|they|you|need|needs|want|wants|require|requires|should|must|has|have|to|enable|enabled|use|using|add|turn\son|set\sup|make|sure|that|is|are|on|for)\s){0,8}`;
const after = String.raw`(?:\s(?:enabled|please|too|turned\son|as\swell|across\srequests|on\s(?:the\s(?:ingress|service)|it)))?`;

const zhUnit = String.raw`\s?(?:秒|分钟|个?小时|天)`;
const zhLasting = String.raw`(?:[,，]?\s?(?:超时(?:时间)?|有效期|保持|持续|时长|时间)?(?:为|是|设为)?\s?(?<zhTime>\d{1,6}${zhUnit}))?`;
const zhAsking = String.raw`(?:请|并且?|需要|还要|也|要|开启|启用|打开|支持|使用|用|做|配置|设置|加上?|通过|基于|按|实现|\s){0,8}`;
const zhPlace = String.raw`(?:pods?|实例|副本|节点|后端|容器|服务器)`;

const sayings = [
  `${asking}(?:the\\s|its\\s)?(?:${named})${cookie}${lasting}${after}${afterwards}`,
  `${asking}${keep}\\s${who}${onto}\\s${same}${cookie}${lasting}`,
  `${asking}${who}\\s${must}(?:${kept}|stays?|sticks?|lands?|goe?s?|ends?\\sup|hits?|reach(?:es)?|come)${onto}\\s${same}${cookie}${lasting}`,
  `${zhAsking}(?:(?<zhCookie>cookie)\\s?(?:的|来|做|实现)?)?(?:会话(?:保持|亲和性?|粘[滞连性]+)|粘性会话|session\\s?(?:保持|亲和|粘滞|粘连|粘性))(?:\\s?[（(]?\\s?(?:用|使用|基于|通过|按)?\\s?(?<zhCookieAfter>cookie)\\s?[)）]?)?(?:[,，]?\\s?cookie\\s?(?:的)?(?:名字?|名称)?(?:叫做?|为|是|[:：])\\s?["'\x60]?(?<zhName>[A-Za-z][\\w-]{0,40})["'\x60]?)?${zhLasting}`,
  `(?:请|并且?|需要|让|把|将|要|登录(?:后)?的?|登录)*(?:同一个?|每个|一个)?(?:用户|会话|客户端|访客|session|浏览器)(?:的(?:请求|会话))?\\s?(?:要|需要|必须|都|应该?|始终|总是|一直|能|可以){0,4}(?:粘在|固定(?:在|到)?|落[到在]|打到|保持在|分[到配]到?|绑定[到在]?|走|留在|访问|路由到|转发到|停留在)\\s?(?:同一个?|一个|固定的?一?个?)\\s?${zhPlace}(?:\\s?[上里])?${zhLasting}`,
].map((source) => anyCase(String.raw`(?<![\w/-])(?:${source})(?![\w-])`));

/** Whoever names what tells clients apart says it to the Service, and whoever speaks of another proxy to that. */
const asked =
  /client[\s-]?ip|source[\s-]?ip|(?:by|per)\sip(?!\w)|sessionAffinity|来源\s?ip|客户端\s?ip|按\s?ip|istio|destination\s?rule|virtual\s?service|hash|annotation|注解/iu;
const worth = /stick|affinity|persistence|same|one|single|pin|会话|session|粘|同一|固定/iu;

type Told = { readonly said: string; readonly names: readonly string[]; readonly wish: Stickiness };

/** Reads `sticky sessions`, `keep a user on the same pod`, `会话保持`: by a cookie where something reads HTTP before the pods. */
export function stickyTold(words: string, { called }: Ground): Heard {
  if (!worth.test(words) || asked.test(words)) return { rest: words, rows: [], over: asItIs };
  const told: Told[] = [];
  const rest = sayings.reduce(
    (before, pattern) =>
      before.replaceAll(pattern, (said: string, ...more: readonly unknown[]) => {
        const [at, , groups] = more.slice(-3) as [number, string, Groups];
        const names = whose(before, { start: at, end: at + said.length }, called);
        told.push({ said: said.trim(), names, wish: wishOf(groups) });
        return ', ';
      }),
    words,
  );
  return { rest, rows: [], over: asItIs, settled: (spec) => told.reduce(settle, { spec }) };
}

type Groups = Readonly<Record<string, string | undefined>>;

function wishOf(groups: Groups): Stickiness {
  const { cookie, named, after: later, zhName, byCookie, zhCookie, zhCookieAfter, time, zhTime } = groups;
  const length = time ?? zhTime;
  return {
    seconds: length === undefined ? undefined : toSeconds(length),
    cookie: named ?? later ?? zhName ?? cookie,
    isByCookie: [later, byCookie, zhCookie, zhCookieAfter, zhName].some((one) => one !== undefined),
  };
}

const subject = { en: 'Sticky sessions', zh: '会话保持' };

function settle(settled: Settled, { said, names, wish }: Told): Settled {
  const { workloads } = settled.spec;
  const isMeant = ({ name, image, port }: Spec['workloads'][number]): boolean =>
    image.kind === 'built' && port !== undefined && (names.length === 0 || names.includes(name));
  const made = workloads.map((one) => (isMeant(one) ? sticky(one, wish) : { workload: one, notes: [] }));
  const ways = [...new Set(made.flatMap((one) => ('by' in one && one.by !== undefined ? [one.by] : [])))];
  return settledWith(settled, {
    spec: { ...settled.spec, workloads: made.map(({ workload }) => workload) },
    ...(ways.length === 0 ? { leftover: [said] } : { rows: [{ said, subject, value: ways.join(', ') }] }),
    notes: [...new Set(made.flatMap((one) => one.notes))],
  });
}
