import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import type { Spec, Workload } from '../../../spec/spec.ts';
import { groupOf, resourcesOf, resourceWords, verbsOf, verbWords } from '../../../spec/words/kinds/grants.ts';
import { roleOf, withRights, type Right } from './api-rights.ts';
import { hearing, withEach, type Groups, type Saying } from './saying.ts';
import type { Telling } from './telling.ts';

const subject = { en: 'Rights', zh: '权限' };
const who = overLines`
  (?:
    it|
    (?:the|this|our|its|that)\s(?:
      app|application|service|program|pods?|service\s?account|(?:back|front)end|api|worker|server|
      account
    )|
    pods?
  )
`;
const may = overLines`
  (?:(?:needs?|wants?|must|should|may|can|could|is|are|be|being|has|have|gets?|to|able|allowed|permitted|permissions?|rights?|rbac|the|a|access|only|also|it|with)\s){1,9}
`;
const place = String.raw`(?:its|the|this|that|our)\s(?:own\s|same\s)?namespace(?:\sonly)?`;
const listed = String.raw`(?:,\s?|\s?and\s|,\sand\s|\sor\s|\s?/\s?)`;
const verb = `(?:${verbWords}|see)`;
const one = overLines`
  ${verb}(?:${listed}${verb}){0,5}\s(?:(?:the|all|its|other)\s){0,2}${resourceWords}
  (?:${listed}(?:the\s|their\s)?${resourceWords}){0,5}
`;
const what = `(?<rights>${one}(?:,?\\sand\\s(?:to\\s)?${one}){0,3})`;
const zhVerb = '(?:查看|读取|获取|列出|列举|监听|监视|创建|删除|更新|修改|查询|看|读|get|list|watch)';
const zhWhat = `(?:${resourceWords}(?:\\s?(?:、|和|及|与|以及|,|，)\\s?(?:日志|${resourceWords})){0,5}|日志)`;

/** Where more is said of it than its own namespace, it is another right. */
const end = String.raw`(?=\s?(?:[.,;。，；\n]|$|so\s|and\s(?!${verbWords})|but\s))`;

const sayings: readonly Saying[] = [
  `(?<![\\w-])(?:and\\s|also\\s){0,6}${who}\\s${may}${what}(?:\\s(?:in|of|within|inside|from)\\s${place})?${end}`,
  overLines`
    (?<![\w-])(?:and\s|please\s|also\s){0,6}(?:let|allow|give|grant)\s
    (?:it|them|(?:the|its|this)\s(?:app|application|service|pods?|service\s?account))\s
    ${may.replace('{1,9}', '{0,9}')}${what}(?:\s(?:in|of|within|inside|from)\s${place})?${end}
  `,
  overLines`
    (?:(?:这个|该)?(?:应用|程序|服务|它|pod|后端|服务账号)\s?)?(?:需要|要|得|必须|应该|可以|允许|能够?|有权限?|有权|给它|权限|去)+\s?(?<rights>
      ${zhVerb}(?:[、和与及/]${zhVerb}){0,5}\s?
      (?:(?:本|当前|同一?个?|自己|所在|它)(?:所在)?的?\s?(?:命名空间|namespace)\s?(?:里面?|下面?|内|中)?)?的?\s?(?:所有)?${zhWhat}
    )(?:的?权限)?${end}
  `,
].map((source) => ({
  pattern: anyCase(source),
  given:
    /pods?|logs?|日志|config ?-?map|secret|密钥|job|deployment|service|events?|事件|lease|ingress|endpoint/iu,
  unless:
    /(?:cluster)?role ?binding|(?<![\w-])(?:cluster)?roles?(?![\w-])|角色|cluster-?wide|all namespaces|所有命名空间|整个集群/iu,
  subject,
  value: (groups) => rightsOf(groups).map(toSay).join('; '),
  over: (groups, names) => (spec) => granted(spec, rightsOf(groups), names),
}));

/** What a program may do with the API of the cluster, told of the program: a Role alone would reach nobody. */
export const rightsTold: Telling = (words, ground) => {
  const heard = hearing(sayings)(words, ground);
  return heard.rows.some(({ value }) => value === '')
    ? { rest: words, rows: [], over: (spec) => spec }
    : heard;
};

function rightsOf({ rights = '' }: Groups): readonly Right[] {
  const parts = rights.match(anyCase(one)) ?? [rights.replaceAll('日志', 'logs')];
  return parts.some((part) => rightIn(part).length === 0) ? [] : parts.flatMap(rightIn);
}

function rightIn(said: string): readonly Right[] {
  const meant = resourcesOf(said);
  const isLooking = /read|view|(?<!\w)see|查看|读|看|查询/iu.test(said);
  const verbs = [...new Set([...verbsOf(said), ...(isLooking ? ['get', 'list', 'watch'] : [])])];
  if (meant.some((name) => ofCluster.has(name)) || verbs.length === 0 || verbs.includes('use')) return [];
  return [...new Set(meant.map(groupOf))].map((group) => ({
    group,
    resources: meant.filter((name) => groupOf(name) === group),
    verbs,
  }));
}

/** No Role of a namespace reaches those. */
const ofCluster = new Set(['nodes', 'namespaces', 'persistentvolumes', 'storageclasses', '*']);

function toSay({ verbs: own, resources }: Right): string {
  return `${own.join(', ')}: ${resources.join(', ')}`;
}

function granted(spec: Spec, rights: readonly Right[], names: readonly string[]): Spec {
  const isMeant = ({ name, image }: Workload): boolean =>
    image.kind !== 'public' && (names.length === 0 || names.includes(name));
  const objects = spec.workloads.filter(isMeant).flatMap((one) => roleOf(one, rights, spec));
  return { ...withEach(withRights, names)(spec), objects: [...spec.objects, ...objects] };
}
