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

const entry =
  /^(?:extend|complete|enlarge|supplement)\s(?:the\s|this\s)?(?:config-?map|secret)\s(?:by|with)\s(?:the\s)?(?:entry\s|key\s)?["'`]?(?<key>[\w.-]{1,80})["'`]?\s?(?:[:=]|with the value|set to)\s?["'`]?(?<to>[^\s"'`,;]{1,120})["'`]?$/iu;

/** `extend the ConfigMap by K: v`. */
export function entered(clause: string, documents: readonly JsonMap[]): Heard | undefined {
  const { key, to } = entry.exec(clause)?.groups ?? {};
  const at = documents.findIndex(({ kind }) => kind === 'ConfigMap' || kind === 'Secret');
  if (key === undefined || to === undefined || at === -1) return undefined;
  const field = documents[at]?.['kind'] === 'Secret' ? 'stringData' : 'data';
  return { documents: withAt(documents, [at, field, key], to), value: `${key}: ${to}` };
}
