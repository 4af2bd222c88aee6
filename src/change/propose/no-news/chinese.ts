import { isWritten, type Fields } from './fields.ts';

/** What turns, counts or orders. */
const telling =
  /[不没无非除禁勿别仅只否]|以外|之外|而非|之[前后]|最[多少大小]|至[多少]|每|一次|[两二三四五]/u;

/** What people call fields. */
const nouns: Readonly<Record<string, string>> = {
  标签: 'label',
  注解: 'annotation',
  端口: 'port',
  主机: 'host hostname',
  主机名: 'host hostname',
  域名: 'host hostname',
  路径: 'path',
  路由: 'route backend',
  策略: 'policy strategy',
  拉取策略: 'pull',
  更新策略: 'strategy',
  升级策略: 'strategy',
  命名空间: 'namespace',
  选择器: 'selector',
  节点: 'node',
  亲和性: 'affinity',
  污点: 'toleration taint',
  容忍: 'toleration',
  挂载: 'mount',
  存储: 'storage',
  数据: 'data storage',
  限制: 'limits',
  协议: 'protocol',
  证书: 'tls',
  后端: 'backend',
  来源: 'from',
  参数: 'parameters',
  规则: 'rules',
  角色: 'role',
  权限: 'verbs',
  模板: 'template',
  拓扑键: 'topology',
  拓扑: 'topology',
  键: 'key',
  检查: 'probe',
  探针: 'probe',
  扩缩: 'scale',
  伸缩: 'scale',
  目录: 'path',
  地址: 'ip',
  卷: 'volume',
  类: 'class',
  端点: 'endpoint',
  选项: 'options',
  负载均衡: 'lb balancer',
  方法: 'methods',
  操作符: 'operator',
};
/** What joins them, and says nothing beside their values. */
const joints =
  '给定 搞定 确定 指定 规定 限定 设定 定义 此外 另外 单个 一个 主容器 进行 做成 写成 修改为 成为 附加 挂接 挂载到 关联 可用 可供 可以 通过 同一 执行 根据 适用 保证 使得 使其 保持 作为 同样 需要 请求 要求 对应 以便 现有 已经 进来 出来 期望 公开 补全 使 对 以 且 于 从 由 向 往 按 来 起 成 附 配 现 进 出 需 可 器 者 性 端 们 地 的 了 但 亦 须 身 次 条 块 那 这 谁 所 同 第 共 量'.split(
    ' ',
  );

const known = new RegExp(
  [...Object.keys(nouns), ...joints].toSorted((a, b) => b.length - a.length).join('|'),
  'gu',
);
/** A half of `请求` may be all that is left. */
const around = 4;

/** Names of fields that are written, and what joins them: nobody has to be told that they were read. */
export function saysNoMoreInChinese(text: string, { start, end }: Place, fields: Fields): boolean {
  const said = text.slice(start, end);
  if (telling.test(said)) return false;
  const from = Math.max(0, start - around);
  const words = [...text.slice(from, end + around).matchAll(known)]
    .map(({ 0: word, index }) => ({ word, start: from + index, end: from + index + word.length }))
    .filter((one) => one.start < end && one.end > start);
  const isRead = Array.from({ length: said.length }, (_, at) => start + at).every(
    (at) => /\s/u.test(text[at] ?? ' ') || words.some((one) => one.start <= at && one.end > at),
  );
  return isRead && words.every((one) => isOfWritten(one, text, fields));
}

type Place = { readonly start: number; readonly end: number };

function isOfWritten(
  { word, end }: Place & { readonly word: string },
  text: string,
  fields: Fields,
): boolean {
  const field = nouns[word];
  const value = valueAt(text.slice(end, end + 120));
  return field === undefined || field.split(' ').some((one) => isWritten(one, value, fields));
}

/** The value that a name of a field is followed by. */
function valueAt(behind: string): string | undefined {
  return /^\s*(?:的?值)?(?:名?为|是|叫|设为|用|[:=：])?\s*["“「'`]?([A-Za-z0-9/*][\w./:=@*-]*)/u.exec(
    behind,
  )?.[1];
}
