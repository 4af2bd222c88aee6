import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Spec, Workload } from '../../../../spec/spec.ts';
import { asks, given, nginx } from './annotated.ts';
import { routed, withEach, type Groups, type Saying } from '../saying.ts';

const secret = String.raw`(?:secret\s(?:called\s|named\s)?["'\x60]?(?<secret>[a-z0-9][\w.-]{0,60}\w)["'\x60]?|(?:the\s)?["'\x60]?(?<before>[a-z0-9][\w.-]{0,60}\w)["'\x60]?\ssecret)(?![\w-])`;
const from = String.raw`(?:[,，]?\s?(?:with|using|from|the|its|our|credentials?|users?|passwords?|htpasswd|logins?|are|is|come|taken|in|and)\s){0,8}${secret}`;
const auth = String.raw`(?:http\s)?basic[\s-]?auth(?:entication)?`;

const zhAuth = String.raw`(?:basic\s?auth|http\s?基[本础]认证|基[本础](?:身份)?认证)`;

/** `Secret 是 x`, `Secret 名叫 x` */
const zhCalled = String.raw`(?:的?名(?:字|称)?)?\s?(?:叫做?|就?是|[名称]?为|用|[:：])?\s?`;

const sources = [
  overLines`
    (?:(?:请|要|需要|再|并|给它|入口|ingress|加上?|开启|启用|使用|用|配置?|做|一个|一层|通过)+\s?${zhAuth}(?:\s?(?:保护|认证|验证|鉴权))?|${zhAuth}\s?(?:保护|认证|验证|鉴权)|(?:http\s?)?基[本础](?:身份)?认证|${zhAuth}(?=[,，]\s?secret\s))
    (?:[,，]?\s?(?:账号|用户名?|密码|凭[据证]|和|都|放|存|在|来自|用|对应|的|它)*\s?secret\s?${zhCalled}(?<zhSecret>[a-z0-9][\w.-]{0,60}\w)\s?(?:里面?|中)?)?
  `,
  overLines`
    (?<![\w-])(?:(?:and|please|also|protect|protected|secure|secured|guard|guarded|put|add|enable|use|using|with|behind|require|requires|by|it|the\s(?:app|site|page|ingress|route)|this|should|must|be|is|has|have|want|need|needs|we|i|an?|some|simple)\s){0,10}
    ${auth}(?:\s(?:in\sfront(?:\sof\s(?:it|them|the\s(?:app|site|service|ingress)))?|on\s(?:it|top|the\singress|the\sroute)|to\s(?:it|the\singress|the\sroute)|before\sit))?(?:${from})?(?![\w-])
  `,
];

/** Nobody comes in without a name and a password, which a Secret holds as htpasswd writes them. */
export const guarded: readonly Saying[] = sources.map((source) => ({
  pattern: anyCase(overLines`${source}`),
  given,
  unless: asks,
  subject: { en: 'Asked of whoever comes', zh: '访问认证' },
  value: (groups) => `basic auth${secretIn(groups) === undefined ? '' : `, Secret ${secretIn(groups)}`}`,
  over: (groups, names) => (spec) => {
    const named = secretIn(groups);
    const withLogins = withEach((one) => (isDoor(one) ? asking(one, named ?? own(one)) : one), names)(spec);
    const made =
      named === undefined
        ? doorsIn(withLogins, names).map((one) => ({ name: own(one), keys: ['auth'] }))
        : [];
    return made.length === 0 ? withLogins : { ...withLogins, byHand: [...(spec.byHand ?? []), ...made] };
  },
}));

function secretIn({ secret: after, before, zhSecret }: Groups): string | undefined {
  return after ?? before ?? zhSecret;
}

function own({ name }: Workload): string {
  return `${name}-basic-auth`;
}

/** An HTTPRoute has no field for it. */
function isDoor({ host, exposure }: Workload): boolean {
  return host !== undefined && exposure?.route !== 'HTTPRoute';
}

function doorsIn({ workloads }: Spec, names: readonly string[]): readonly Workload[] {
  return workloads.filter(
    (one) => isDoor(one) && one.service !== undefined && (names.length === 0 || names.includes(one.name)),
  );
}

function asking(workload: Workload, name: string): Workload {
  return routed(workload, {
    annotations: {
      [nginx('auth-type')]: 'basic',
      [nginx('auth-secret')]: name,
      [nginx('auth-realm')]: workload.name,
    },
  });
}
