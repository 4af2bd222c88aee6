import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Workload } from '../../../../spec/spec.ts';
import { host } from '../hosts.ts';
import { hearing, withEach, type Groups } from '../saying.ts';
import type { Telling } from '../telling.ts';

const object = (group: string): string =>
  String.raw`["'\x60]?(?<${group}>(?!(?:the|api|class|our|a|namespace|gateway|only|alone|too|also|itself)(?![\w-])|\d{1,6}\s?(?:[KMGT]i?B?|m|s|%|个|replicas?|copies|pods?)?(?![\w-]))[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)["'\x60]?`;
const leading = overLines`
  (?:(?:(?:please|and|then|expose|publish|attach|attached|hang|route)\s)?(?:it\s|this\s|them\s)?(?:(?:with|via|through|using|by|as|on|use|to)\s)?(?:an?\s|the\s)?(?:gateway\sapi|http\s?route)s?\s?(?:,\s|and\s)?)?
  (?:(?:with|via|through|using|on|behind|at|to|use|attached\sto|bound\sto|of)\s){0,2}(?:(?:the|our|shared|existing|common|central|a)\s){0,3}
`;
const api =
  '(?:(?:入口|对外|流量|路由)?\\s?(?:就|都|请)?(?:使?用|走|通过)\\s?(?:gateway\\s?api|http\\s?route)\\s?[,，]?\\s?)?';
/** Not in the name of an image. */
const hosted =
  /(?<![\w@/.-])(?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,24}(?:\/[a-z][\w-]{0,60}){0,4}(?![\w/@-]|[.:]\w)/iu;
const hung =
  '(?:请|都|要|也)?(?:挂载?|绑定?|接入?|关联|走|用|通过|引用)?(?:在|到|的是)?\\s?(?:共享|现有|公共|已有)?的?\\s?';

/** `the gateway is main`, and not `the gateway is deployed in namespace edge`. */
const isOne = String.raw`(?<=(?:the|our|shared|existing|common|central)\s)gateway\s(?:api\s)?(?:is\s(?:called\s|named\s)?|to\suse\sis\s)(?!(?:not|only|also|alone|already|there|public|private|internal|external|open|[a-z]{2,20}(?:ed|ing|able|ible))(?![\w-]))`;
const within = String.raw`(?:,\s)?(?:in|from|of|that\slives\sin)\s(?:the\s)?(?:namespace\s${object('space')}|${object('before')}\snamespace)`;
const isOneZh = String.raw`(?:网关|gateway)\s?(?:使?用|选)?的?(?:就?是|为|叫做?|使?用|选|[:：])\s?`;

const sayings = [
  `${leading}${isOne}${object('gateway')}\\s?${within}`,
  `${leading}${isOne}${object('space')}/${object('gateway')}`,
  `${api}${isOneZh}(?:${object('space')}\\s?(?:命名空间|namespace)|(?:命名空间|namespace)\\s?${object('before')})\\s?(?:里面?|中|下面?)?的?\\s?${object('gateway')}(?:\\s?(?:这个)?(?:网关|gateway))?`,
  `${api}${isOneZh}${object('gateway')}\\s?(?:[,，]\\s?|[(（]\\s?)?(?:它|都)?(?:在|位于)\\s?(?:${object('space')}\\s?(?:命名空间|namespace)|(?:命名空间|namespace)\\s?${object('before')})\\s?(?:里面?|中|下面?)?\\s?[)）]?`,
  `${api}${isOneZh}${object('space')}/${object('gateway')}`,
  `${leading}gateway\\s${object('gateway')}\\s(?:(?:in|from|of|that\\slives\\sin)\\s(?:the\\s)?(?:namespace\\s${object('space')}|${object('before')}\\snamespace))`,
  `${leading}${object('gateway')}\\sgateway\\s(?:(?:in|from|of|that\\slives\\sin)\\s(?:the\\s)?(?:namespace\\s${object('space')}|${object('before')}\\snamespace))`,
  `${leading}gateway\\s${object('space')}/${object('gateway')}`,
  `${api}${hung}${object('space')}\\s?(?:命名空间|namespace)\\s?(?:里面?|中|下面?)?的?\\s?(?:(?:网关|gateway)\\s?${object('gateway')}|${object('named')}\\s?(?:这个)?(?:网关|gateway))(?:上面?|里|下)?`,
  `${api}${hung}(?:网关|gateway)\\s?${object('gateway')}\\s?[(（]\\s?(?:在|命名空间|namespace|[:：]|\\s)*${object('space')}\\s?(?:命名空间)?\\s?[)）](?:上|里)?`,
];
const alone = [
  `${leading}gateway\\s(?:called\\s|named\\s)?${object('gateway')}`,
  `${api}${hung}(?:网关|gateway)\\s?${object('gateway')}\\s?(?:上面?|里|下)`,
];

/** `through the Gateway API`, of what has a name for users: by an HTTPRoute, whatever the Gateway is called. */
const plain = [
  `(?:(?:please|and|we|they|all|it|put|expose|this|everything)\\s){0,4}(?:(?:with|via|through|using|uses?|by|over|as|on|run|have|behind)\\s)(?:an?\\s|the\\s|its\\s)?(?:(?:k8s|kubernetes)\\s)?(?:gateway\\sapi|http\\s?routes?)(?:\\s(?:instead\\sof|not)\\s(?:an?\\s|the\\s)?ingress(?:es)?)?(?=\\s?(?:[.,;:()\\n]|$)|\\s(?:on|at|for|under)\\s(?:https?://)?${host})`,
  `(?<=^|[.,;(\\n]\\s?)(?:and\\s|an?\\s|the\\s)?(?:gateway\\sapi|http\\s?routes?)(?:\\s(?:instead\\sof|not)\\s(?:an?\\s|the\\s)?ingress(?:es)?)?(?=\\s?(?:[.,;()\\n]|$)|\\s(?:on|at|for|under)\\s(?:https?://)?${host})`,
  '(?:入口|对外|流量|路由)?\\s?(?:就|都|请)?(?:使?用|走|通过)\\s?(?:gateway\\s?api|http\\s?route)(?:来)?(?=\\s?(?:[.,;，。；\\n]|$|(?:暴露|发布|开放|对外)))',
];

/** Whoever speaks of its parts means the object. */
const othersAsked =
  /gateway(?:\s(?:named|called)|\s?class)|listener|网关(?:叫|名)|weight|header|redirect|rewrite|权重/iu;

/** `on the gateway public in namespace infra`: the Gateway is there, and is no reason to run anything in its namespace. */
export const gatewaysTold: Telling = hearing([
  ...sayings.map((source) => ({
    pattern: anyCase(`(?<![\\w./-])(?:${source})(?![\\w/-]|\\.\\w)`),
    given: /gateway|网关/iu,
    subject: { en: 'Gateway', zh: '网关' },
    value: (groups: Groups) => `${spaceOf(groups)}/${nameOf(groups)}`,
    over: (groups: Groups, names: readonly string[]) =>
      withEach((one) => behindGateway(one, { name: nameOf(groups), namespace: spaceOf(groups) }), names),
  })),
  ...alone.map((source) => ({
    pattern: anyCase(`(?<![\\w./-])(?:${source})(?=\\s?(?:[.,;()，。；\\n]|$))`),
    given: hosted,
    unless: othersAsked,
    subject: { en: 'Gateway', zh: '网关' },
    value: nameOf,
    over: (groups: Groups, names: readonly string[]) =>
      withEach((one) => behindGateway(one, { name: nameOf(groups) }), names),
  })),
  ...plain.map((source) => ({
    pattern: anyCase(`(?<![\\w./-])(?:${source})`),
    given: hosted,
    unless: othersAsked,
    subject: { en: 'Gateway', zh: '网关' },
    isNameless: true,
    value: () => 'HTTPRoute',
    over: (_: Groups, names: readonly string[]) => withEach(byRoute, names),
  })),
]);

function nameOf({ gateway, named }: Groups): string {
  return gateway ?? named ?? '';
}

function spaceOf({ space, before }: Groups): string {
  return space ?? before ?? '';
}

function byRoute(workload: Workload): Workload {
  if (workload.host === undefined) return workload;
  const { exposure = { type: 'ClusterIP' as const } } = workload;
  return { ...workload, exposure: { ...exposure, route: 'HTTPRoute' } };
}

function behindGateway(
  workload: Workload,
  gateway: { readonly name: string; readonly namespace?: string },
): Workload {
  const { exposure, ...rest } = byRoute(workload);
  return exposure?.route === 'HTTPRoute' ? { ...rest, exposure: { ...exposure, gateway } } : workload;
}
