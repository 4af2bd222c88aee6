import { evened, piece, piecesOf, type Told } from './pieces.ts';

const fields: readonly (readonly [said: RegExp, path: string])[] = [
  [/^(?:metadata|status|spec)\./u, ''],
  [/节点[^I]*名/u, 'spec.nodeName'],
  [/(?:节点|主机)[^名]*IP/iu, 'status.hostIP'],
  [/IP/iu, 'status.podIP'],
  [/命名空间/u, 'metadata.namespace'],
  [/服务/u, 'spec.serviceAccountName'],
  [/UID/iu, 'metadata.uid'],
  [/名/u, 'metadata.name'],
];

/** What a pod knows of itself and hands to its variables, in pairs or in turn. */
export const downward = evened({
  about:
    /downward|(?:暴露|注入|作为|传)[^,;。]{0,12}环境变量|环境变量[^;。]{0,80}(?:节点|Pod|命名空间|主机)[^,;。]{0,6}(?:名|IP)/iu,
  where: /pod|deployment|statefulset|daemonset|job|镜像/iu,
  pieces: piecesOf(
    `(?<resource>(?:容器\\s?["'\`]?[a-z][\\w-]{0,40}["'\`]?\\s?的?\\s?)?(?:CPU|内存)\\s?的?(?:限制|上限|请求)(?:值|量)?)(?!\\s?(?:为|是|设))`,
    piece('path', '(?:metadata|status|spec)\\.[a-z]{2,20}'),
    piece(
      'field',
      '(?:Pod )?(?:所在|所属)?的?(?:宿主机|主机|节点)的?(?:名称|名字|名|IP(?:地址)?)|(?:Pod )?(?:自身|自己|本身)?的? ?(?:名称|名字|名(?!为)|IP(?:地址)?|UID)|(?:Pod )?(?:所在|所属)?的?命名空间(?:名称?)?|(?:Pod )?的?服务[账帐][号户](?:名称?)?',
    ),
    `(?<variable>(?<![\\w.-])[A-Z][A-Z0-9]{0,20}(?:_[A-Z0-9]{1,20}){1,4}(?![\\w=]))`,
    '(?:通过|使用|利用|用|以)?\\s?Downward\\s?API|通过|将|把|以及|和|与|及|分别|依次|暴露为?|注入到?为?|作为|映射为?|传入|传给|提供给?|存入|写入|设置为?|到|给|来自|取自|取|环境变量|变量|的值|的|中|字段|容器(?=\\s?(?:[,、]|中|$))|里',
  ),
  write: (told) => written(told),
});

function written(told: Told): string | undefined {
  const { all } = told;
  const order = all.map(({ name }) => (name === 'variable' ? 'v' : 'f')).join('');
  const half = all.length / 2;
  const variables = told.every('variable');
  const own = all.filter(({ name }) => name !== 'variable').map(({ name, said }) => pathOf(name, said));
  const isPaired = /^(?:(?:vf)+|(?:fv)+|f+v+|v+f+)$/u.test(order) && own.length === half;
  if (!isPaired || variables.length !== half || variables.some((one) => one !== one.toUpperCase()))
    return undefined;
  return variables.map((one, at) => `环境变量 ${one} 来自${own[at] ?? ''}`).join(',');
}

function pathOf(name: string, said: string): string {
  if (name !== 'resource') {
    const [, path = ''] = fields.find(([pattern]) => pattern.test(said)) ?? [];
    return ` ${path === '' ? said : path}`;
  }
  const kind = `${/请求/u.test(said) ? 'requests' : 'limits'}.${/CPU/iu.test(said) ? 'cpu' : 'memory'}`;
  const [, of] = /容器\s?["'`]?([a-z][\w-]{0,40})/iu.exec(said) ?? [];
  return of === undefined ? ` ${kind}` : `容器 ${of} 的 ${kind}`;
}
