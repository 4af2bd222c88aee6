import { anyCase } from '../../../../kernel/any-case.ts';
import { literally } from '../../../../kernel/literally.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Spec, Workload } from '../../../../spec/spec.ts';
import { noFile } from '../../../../spec/words/macros.ts';
import type { Called } from '../../../../spec/words/mentions/services.ts';
import { calledIn } from '../../scope.ts';
import type { Ground, Heard } from '../telling.ts';

const ending = String.raw`(?![\w/-]|\.\w)`;
const name = String.raw`(?:https?://)?(?<host>(?:[a-z0-9](?:[a-z0-9-]{0,61})\.){1,5}${noFile}[a-z]{2,20})${ending}`;
const noun = String.raw`(?:host(?:name)?|domain(?:\sname)?|address|url)`;

/** `also answer on b.example.com`, `a second host b.example.com`, `再加一个域名 b.example.com` */
const more: readonly RegExp[] = [
  overLines`
    (?:and\s|please\s)*(?:also|additionally)(?:\s(?:should|must|be|is|it)){0,3}
    (?:\s(?:answer|listen|serve|reach(?:able)?|available|expose|respond|host|works?|run|use))?
    (?:\s(?:it|this|there))?(?:\s(?:on|at|under|for|to|by))?\s${name}
  `,
  overLines`
    (?:and\s|please\s|also\s)*(?:(?:add|use|give\sit|with|set\sup|register)\s)?(?:as\s)?(?:an?\s|the\s)?(?:second|another|further|additional|extra|third|2nd)\s
    ${noun}\s?(?:,|:|named|called|is|of|for\sit)?\s?${name}
  `,
  String.raw`(?:再|另外|还|也|同时|额外)(?:要|得|能|可以|需要)?(?:加|绑|配|支持|用|挂|增加|添加|绑定|配置)(?:上|定)?(?:一个|个)?(?:域名|主机名?|地址)?\s?[:：]?\s?${name}`,
  String.raw`${name}\s?(?:也|同样)(?:要|得|能|可以)?(?:指向|访问|用|绑|打到|可用|能用)(?:到)?(?:它|这里|这个服务)?`,
].map((source) => anyCase(String.raw`(?<![\w./-])(?:${source})`));

/** `at a.example.com and b.example.com`: two names of the only one, where they are not those of environments. */
const joined = anyCase(
  String.raw`(?<=(?<![\w./@-])(?:https?://)?(?:[a-z0-9](?:[a-z0-9-]{0,61})\.){1,5}[a-z]{2,20}\s?(?:,\s?(?:and\s)?|\sand\s|\s&\s|\splus\s|\s?(?:和|与|及|以及|、)\s?))${name}`,
);
const isStaged =
  /(?<![a-z])(?:stag(?:e|ing)|prod(?:uction)?|dev(?:elopment)?|test|qa|uat|pre-?prod)(?![a-z])|测试|生产|开发|预发/iu;

const anyHost = anyCase(String.raw`(?<![\w./@-])${name}`);

type Door = {
  readonly host: string;
  readonly beside: string;
  readonly said: string;
  readonly at: number;
};
type Taken = { readonly rest: string; readonly doors: readonly Door[] };

/** Further names under which what has one is reached from outside. */
export function hostsTold(words: string, { called, services }: Ground): Heard {
  const isOnly = services.length === 1 && !isStaged.test(words);
  const { rest, doors } = [...more, ...(isOnly ? [joined] : [])].reduce<Taken>(
    (before, pattern) => take(before, pattern, called),
    { rest: withOwners(besideNames(words, called), called), doors: [] },
  );
  const rows = doors.map(({ host, said }) => ({ said, subject: route, value: host }));
  return { rest, rows, over: (spec) => (doors.length === 0 ? spec : opened(spec, doors)) };
}

/** `a.example.com and b.example.com` where both `a` and `b` are to run: each has the one that begins as it is called. */
function withOwners(words: string, called: readonly Called[]): string {
  const ownerOf = (host = '') =>
    called.find(({ names }) => names.includes(host.split('.')[0] ?? ''))?.service;
  const owners = new Set(
    [...words.matchAll(anyHost)].flatMap(({ groups }) => ownerOf(groups?.['host']) ?? []),
  );
  if (owners.size < 2) return words;
  const at = /\p{Script=Han}/u.test(words) ? '域名' : 'at';
  return words.replaceAll(listed, (said) => {
    const owner = ownerOf(said.replace(/^https?:\/\//u, ''));
    return owner === undefined ? said : `${owner} ${at} ${said}`;
  });
}

/** `frontend: app.example.com`, `前端 app.example.com`: a way in that stands right behind who has it. */
function besideNames(words: string, called: readonly Called[]): string {
  const known = called.filter(({ names }) => names.length > 0);
  if (known.length === 0 || words.search(anyHost) === -1) return words;
  const own = known.flatMap(({ names }) => names).toSorted((a, b) => b.length - a.length);
  const said = anyCase(
    overLines`
      (?<=(?:^|[,;，；。\n、(（]|\.\s|(?<!\w)and|和)\s?(?:[-*•]\s)?(?:the\s|our\s)?)(?<owner>(?<![\w./@:=-])(?:${own.map((one) => literally(one)).join('|')}))(?![\w/=@-]|\.\w)\s?(?:服务|应用)?\s?
      (?:[:：=]|=>|->|→|用|走|是)?\s?${name.replace(ending, String.raw`(?<path>/[\w./-]{0,60}\w)?${ending}`)}
    `,
  );
  const at = /\p{Script=Han}/u.test(words) ? '域名' : 'at';
  return words.replaceAll(said, `$<owner> ${at} $<host>$<path>`);
}

const listed = anyCase(String.raw`(?<=(?:^|[,;，；。\n、]|(?<!\w)and|和)\s?)${name}`);
const route = { en: 'Route', zh: '路由' };

/** Without one before it, it is the first. */
function take({ rest, doors }: Taken, pattern: RegExp, called: readonly Called[]): Taken {
  const found = [...rest.matchAll(pattern)].flatMap(({ 0: said, index, groups = {} }): Door[] => {
    const before = rest.slice(0, index);
    const first = [...before.matchAll(anyHost)].at(-1)?.groups?.['host'];
    const { host = '' } = groups;
    const isOfAnother = calledIn(said, called).length > 0;
    return first === undefined || isOfAnother || first === host
      ? []
      : [{ host, beside: first, said, at: index }];
  });
  return {
    rest: found.reduceRight(
      (text, { said, at }) => `${text.slice(0, at)} ${text.slice(at + said.length)}`,
      rest,
    ),
    doors: [...doors, ...found],
  };
}

function opened(spec: Spec, doors: readonly Door[]): Spec {
  const workloads = spec.workloads.map((workload): Workload => {
    const own = doors.filter(({ beside }) => beside.toLowerCase() === workload.host);
    const hosts = new Set([...(workload.alsoHosts ?? []), ...own.map(({ host }) => host.toLowerCase())]);
    return own.length === 0 ? workload : { ...workload, alsoHosts: [...hosts] };
  });
  return { ...spec, workloads };
}
