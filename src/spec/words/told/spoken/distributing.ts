import { overLines } from '../../../../kernel/over-lines.ts';
import type { Spoken } from './spoken.ts';

const name = '[a-z0-9][a-z0-9-]{0,60}';
const image = '(?:[a-z0-9][\\w.-]{0,80}/){0,4}[a-z0-9][\\w.-]{0,80}(?::[\\w.-]{1,60})?';
const also = '(?:[、,和与]| ?\\+ ?|以及|及)';
const count = '(?:[两二三四五2-5]个|多个)';
const runs = '(?:deployment|statefulset|daemonset|pod|job|cronjob)';
const objects = overLines`
  (?:
    (?:cluster)?role(?:binding)?|service ?account|service|deployment|statefulset|daemonset|configmap|
    secret|ingress|networkpolicy|pdb|hpa|pvc|pv|namespace
  )
`;
const variable = '["\'`]?[A-Z][A-Z0-9_]{1,60}["\'`]?';
const key = '["\'`]?[A-Za-z][\\w.-]{0,60}["\'`]?';
const named = '["\'`]?([a-z0-9][a-z0-9.-]{0,60})["\'`]?';
const row = (one: string): string => `(${one}(?:${also}{1,2}${one}){1,4})`;

/** What is told of several at once is told of each: `分别` goes by their order. */
export const distributing: readonly Spoken[] = [
  [
    new RegExp(
      `(${objects})${also}(?:一个)?(${objects})(?:对象|资源)?[,(]?(?:两者|二者|它们)?的?(?:名称|名字|名)?(?:都|均|同样|相同){1,2}(?:名?叫做?|名为|为|是){1,2}${named}\\)?`,
      'giu',
    ),
    '名为$3的$1和名为$3的$2',
  ],
  [
    new RegExp(`名为${named}的(${objects})${also}(?:一个)?同名的?(${objects})(?![\\w-])`, 'giu'),
    '名为$1的$2和名为$1的$3',
  ],
  [
    new RegExp(
      overLines`
        (?:环境)?变量(?:为|:)?${row(variable)},?(?:的?值)?(?:分别|依次)(?:来自|取自|引用自?|读取自|从|来源于)(?:名为)?
        (?:${named}的)?(secret|configmap) ?(?:${named})?(?:中|里)?的?(?:键)?${row(key)}
        (?:[这两三四个]{0,2}(?:键|key|字段))?(?:中|里)?(?:读取|获取|取得?|注入)?
      `,
      'giu',
    ),
    (...[, names = '', before = '', kind = '', after = '', keys = '']) =>
      partsOf(names)
        .map((one, at) => `环境变量${one}来自${kind} ${before || after}的键${partsOf(keys)[at] ?? ''}`)
        .join(','),
  ],
  [
    new RegExp(`(?:以下|下列)每个(?:image|镜像)[^:\\n]{0,60}:${row(image)}(?=[,。;\\n]|$)`, 'giu'),
    (_, images = '') => containers(partsOf(images).map(baseOf), partsOf(images)),
  ],
  [
    new RegExp(
      `${count}容器(?:[,:]?(?:分别)?(?:名为|叫做?|为|是|:)?${row(name)})?,?(?:其|它们的)?(?:使用的?)?镜像(?:分别)?(?:使用|为|是|:)${row(image)}(?=[,。;)\\n]|$)`,
      'giu',
    ),
    (_, names = '', images = '') =>
      containers(names === '' ? partsOf(images).map(baseOf) : partsOf(names), partsOf(images)),
  ],
  [
    new RegExp(
      overLines`
        (?:另外|还有)?${count}(边车|sidecar|初始化|init|)容器${row(name)}(?:均|都)使用(?:镜像)?(${image})(?:镜像)?,分别
        (?:执行|运行)(?:命令)?([^,。;\n]{2,120}?)[和与]([^,。;\n]{2,120})(?=[,。;\n]|$)
      `,
      'giu',
    ),
    (...[, sort = '', names = '', said = '', ...commands]) =>
      partsOf(names)
        .map((one, at) => `${sort}容器${one}使用镜像${said},运行命令${commands[at] ?? ''}`)
        .join(';'),
  ],
  [
    new RegExp(
      overLines`
        ${count}(${runs})[,:]?(?:一个)?(?:分别)?(?:名为|叫做?|为|是|:)(${name})
        (?:,另(?:外)?一个(?:名为|叫做?|为|是)|${also})(${name})((?:,[^。;\n,]{1,80}){1,8})(?=[。;\n]|$)
      `,
      'giu',
    ),
    (...[, kind = '', one = '', two = '', clauses = '']) =>
      [one, two].map((own, at) => `一个名为${own}的${kind}${ofEach(clauses, at)}`).join(';'),
  ],
];

function containers(names: readonly string[], images: readonly string[]): string {
  return `包含${images.map((said, at) => `名为${names[at] ?? baseOf(said)}的容器使用镜像${said}`).join(',')}`;
}

function baseOf(said: string): string {
  return said.replaceAll(/^.*\/|:[\w.-]+$/gu, '');
}

function partsOf(said: string): string[] {
  return said.split(new RegExp(`${also}+`, 'u')).filter((part) => part !== '');
}

/** `镜像分别为a和b,各3个副本`: each clause for the one of that order. */
function ofEach(clauses: string, order: number): string {
  return clauses
    .split(/,(?![\w./-]{1,60}=)/u)
    .map((clause) => {
      const [, head = '', said] = /^(.{0,12}?)分别(?=[为是])(.{3,200})$/u.exec(clause) ?? [];
      if (said === undefined) return clause.replace(/^(?:各|均|都|每个)(?:有|为)?(?=\d)/u, '');
      return `${head}${said.slice(0, 1)}${said.slice(1).split(/[和与、]|以及/u)[order] ?? ''}`;
    })
    .join(',');
}
