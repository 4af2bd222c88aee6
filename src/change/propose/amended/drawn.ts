import type { JsonMap } from '../../../kernel/json.ts';
import type { Heard } from './clauses.ts';
import { partCalled } from './named-parts.ts';
import { withAt } from './paths.ts';
import { saidBy } from './pieces.ts';

const sourced = [
  /^(?:read|take|get|fill|load|set|source)\s(?:the\s)?(?:(?:environment\s|env\s)?variable\s)?(?<what>[A-Z][A-Z\d_]{1,60})\s(?:from|out of)\s(?:the\s)?key\s["'`]?(?<key>[\w.-]{1,80})["'`]?\s(?:of|in|from)\s(?:the\s)?(?<kind>config-?\s?map|secret)\s["'`]?(?<name>[\w.-]{1,80})["'`]?(?:\sinstead)?$/iu,
  /^(?:把|将|让)?\s?(?:环境变量\s?)?(?<what>[A-Z][A-Z\d_]{1,60})\s?(?:改为|改成)?(?:从|取自|来自)\s?(?<kind>ConfigMap|Secret)\s?(?<name>[\w.-]{1,80})\s?(?:中|里)?的\s?(?<key>[\w.-]{1,80})(?:\s?键)?(?:读取|获取|中?取)?$/iu,
];

/** `read X from the key k of the ConfigMap c instead`: a variable that stood there with a value. */
export function drawn(clause: string, documents: readonly JsonMap[]): Heard | undefined {
  const { what = '', kind = '', name = '', key = '' } = saidBy(clause, sourced) ?? {};
  const part = partCalled(what, documents);
  if (part?.path.at(-2) !== 'env') return undefined;
  const source = /secret/iu.test(kind) ? 'secretKeyRef' : 'configMapKeyRef';
  const variable = { name: what, valueFrom: { [source]: { name, key } } };
  return {
    documents: withAt(documents, part.path, variable),
    value: `${what} ← ${name}/${key}`,
  };
}

const key = String.raw`["'\x60]?(?<key>[\w.-]{1,80})["'\x60]?`;
const to = String.raw`["'\x60]?(?<to>[^\s"'\x60,;，；。]{1,120})["'\x60]?`;
const entries = [
  new RegExp(
    String.raw`^(?:extend|complete|enlarge|supplement)\s(?:the\s|this\s)?(?:config-?map|secret)\s(?:by|with)\s(?:the\s)?(?:entry\s|key\s)?${key}\s?(?:[:=]|with the value|set to)\s?${to}$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:(?:add|insert|include)\s(?:an?\s)?(?:new\s)?|(?:an?\s)?new\s)(?:entry\s|key\s)?["'\x60]?(?<key>[A-Z][A-Z\d_]{2,80})["'\x60]?\s?(?:\s(?:with(?: the value)?|holds|of|set to|holding)\s|[=:]\s?|\s)${to}$`,
    'u',
  ),
  new RegExp(
    String.raw`^(?:(?:在|给|为|往)\s?[^，。]{1,24}?(?:里面?|中|内)?\s?)?(?:另外?|再|还)?(?:新增|增加|添加|加入|追加|补充|加上?)(?:一?[个项条])?(?:新的?)?(?:键值对|键|条目|配置项|配置|项)?\s?(?<key>[A-Z][A-Z\d_]{2,80})\s?[，,]?\s?(?:[（(]\s?)?(?:取?值)?\s?(?:为|是|=|:|：)?\s?(?<!\w)${to.replace('；。', '；。（）()')}\s?[）)]?$`,
    'u',
  ),
];

/** `extend the ConfigMap by K: v`. */
export function entered(clause: string, documents: readonly JsonMap[]): Heard | undefined {
  const said = saidBy(clause, entries);
  const at = documents.findIndex(({ kind }) => kind === 'ConfigMap' || kind === 'Secret');
  if (said === undefined || at === -1 || documents.length > 1) return undefined;
  const field = documents[at]?.['kind'] === 'Secret' ? 'stringData' : 'data';
  return {
    documents: withAt(documents, [at, field, said['key'] ?? ''], said['to']),
    value: Object.values(said).join(': '),
  };
}
