import type { JsonMap } from '../../../../kernel/json.ts';

/** What a pod knows of itself, the variable that people hold it in, and the file. */
export type Source = {
  readonly path: string;
  readonly called: string;
  readonly valueFrom: JsonMap;
};

type Known = {
  readonly path: string;
  readonly called: string;
  /** What variables of it are called. */
  readonly names: RegExp;
  readonly said: string;
};

const its = String.raw`(?:(?:the|its|their|own|a|pod|pods|container|containers)(?:['’]s?)?\s){0,4}`;
const known: readonly Known[] = [
  {
    path: 'spec.nodeName',
    called: 'NODE_NAME',
    names: /^(?:(?:MY|K8S|KUBERNETES|KUBE|CURRENT)_)?(?:NODE|HOST)_?NAME$|^(?:MY|K8S)_NODE$/u,
    said: String.raw`${its}(?:current\s)?node(?:['’]s)?\s?name|names?\sof\s(?:the|its)\s(?:node|host|machine)(?:\s(?:that\s|which\s)?(?:it|the\spod|they)\s(?:is\s)?(?:runs?|running|scheduled|placed|lands?)(?:\son)?|\s(?:on\swhich|where)\s(?:it|the\spod)\s(?:runs|is\srunning))?|(?:所在|当前|运行的?)?节点(?:的)?(?:名称|名字|名)`,
  },
  {
    path: 'status.hostIP',
    called: 'HOST_IP',
    names: /^(?:(?:MY|K8S)_)?(?:NODE|HOST)_IP$/u,
    said: String.raw`${its}(?:node|host)(?:['’]s)?\s?IP(?:\saddress)?|(?:IP|address)(?:\saddress)?\sof\s(?:the|its)\s(?:node|host)|(?:所在|当前)?(?:节点|主机|宿主机)\s?(?:的)?\s?IP\s?(?:地址)?`,
  },
  {
    path: 'status.podIP',
    called: 'POD_IP',
    names: /^(?:(?:MY|K8S)_)?POD_(?:IP|ADDRESS)$/u,
    said: String.raw`(?:${its}|its\s)(?:pod\s?IP|(?<=(?:pod['’]s|its|own|the)\s(?:own\s)?)(?:IP(?:\saddress)?|address))|IP(?:\saddress)?\sof\s(?:the|its)\spod|(?:Pod|自身|自己)\s?(?:的)?\s?IP\s?(?:地址)?`,
  },
  {
    path: 'metadata.namespace',
    called: 'POD_NAMESPACE',
    names: /^(?:(?:MY|K8S)_)?(?:POD_)?NAMESPACE$/u,
    said: String.raw`${its}namespace|namespace\sof\sthe\spod|(?:Pod\s?)?(?:所在|自身|自己)?的?\s?命名空间(?:名称)?`,
  },
  {
    path: 'spec.serviceAccountName',
    called: 'SERVICE_ACCOUNT',
    names: /^(?:(?:MY|K8S)_)?(?:POD_)?SERVICE_?ACCOUNT(?:_NAME)?$/u,
    said: String.raw`${its}service\s?account(?:['’]s)?(?:\sname)?|(?:Pod\s?)?(?:的)?服务账[号户](?:名称?)?`,
  },
  {
    path: 'metadata.uid',
    called: 'POD_UID',
    names: /^(?:(?:MY|K8S)_)?POD_UID$/u,
    said: String.raw`${its}(?:pod\s)?UID(?:\sof\sthe\spod)?|Pod\s?(?:的)?\s?UID`,
  },
  {
    path: 'metadata.name',
    called: 'POD_NAME',
    names: /^(?:(?:MY|K8S)_)?POD_?NAME$|^(?:MY|K8S)_POD$/u,
    said: String.raw`${its}(?:pod(?:['’]s)?\s(?:own\s)?name|own\sname|(?<=its\s)name)|names?\sof\s(?:the|its)\spod|(?:Pod|自身|自己)\s?(?:的)?\s?(?:名称|名字|名)`,
  },
  ...(['limit', 'request'] as const).flatMap((bound) =>
    (['cpu', 'memory', 'ephemeral-storage'] as const).map((resource): Known => {
      const short = { cpu: 'CPU', memory: 'MEM(?:ORY)?', 'ephemeral-storage': 'EPHEMERAL_STORAGE' }[resource];
      const zh = { cpu: 'CPU|处理器', memory: '内存', 'ephemeral-storage': '临时存储' }[resource];
      const noun = { cpu: 'cpu', memory: 'mem(?:ory)?', 'ephemeral-storage': 'ephemeral[-\\s]storage' }[
        resource
      ];
      const own = bound === 'limit' ? '限制|上限|限额' : '请求|申请';
      return {
        path: `${bound}s.${resource}`,
        called: `${{ cpu: 'CPU', memory: 'MEM', 'ephemeral-storage': 'STORAGE' }[resource]}_${bound.toUpperCase()}`,
        names: new RegExp(
          `^(?:MY_|CONTAINER_)?(?:${short}_${bound.toUpperCase()}S?|${bound.toUpperCase()}S?_${short})$`,
          'u',
        ),
        said: String.raw`${its}${noun}\s${bound}s?(?:\sof\s(?:the|its)\scontainer)?|(?:容器\s?)?(?:自身)?的?\s?(?:${zh})\s?(?:的)?\s?(?:${own})`,
      };
    }),
  ),
];
const paths = String.raw`(?:metadata\.(?:labels|annotations)\[['"]?(?<key>[\w./-]{1,120})['"]?\])|(?<path>(?:spec\.(?:nodeName|serviceAccountName)|metadata\.(?:namespace|name|uid|labels|annotations)|status\.(?:podIPs?|hostIPs?)|(?:limits|requests)\.(?:cpu|memory|ephemeral-storage)))(?![\w-])`;
const spelt = new RegExp(paths, 'u');
const whole = new RegExp(
  `(?<![\\w-])(?:${paths}|${known.map(({ said }, at) => `(?<k${at}>${said})(?![a-z])`).join('|')})`,
  'giu',
);

/** Those of which a text speaks, in their order, each once; a path in brackets only says the same again. */
export function sourcesIn(text: string): { readonly sources: readonly Source[]; readonly rest: string } {
  const sources: Source[] = [];
  const rest = text.replaceAll(whole, (said, ...more: unknown[]) => {
    const own = known.find(
      (_one, at) => (more.at(-1) as Record<string, string | undefined>)[`k${at}`] !== undefined,
    );
    const path = own?.path ?? said;
    if (!sources.some((one) => one.path === path)) sources.push(sourceAt(path));
    return ' ';
  });
  return { sources, rest };
}

/** What a variable that is called so holds. */
export function sourceOf(name: string): Source | undefined {
  const own = known.find(({ names }) => names.test(name));
  return own && sourceAt(own.path);
}

function sourceAt(path: string): Source {
  const called = known.find((one) => one.path === path)?.called ?? calledAfter(path);
  const isResource = /^(?:limits|requests)\./u.test(path);
  const valueFrom: JsonMap = isResource
    ? { resourceFieldRef: { resource: path } }
    : { fieldRef: { fieldPath: path } };
  return { path, called, valueFrom };
}

function calledAfter(path: string): string {
  return (spelt.exec(path)?.groups?.['key'] ?? path.split('.').at(-1) ?? '')
    .toUpperCase()
    .replaceAll(/\W/gu, '_');
}
