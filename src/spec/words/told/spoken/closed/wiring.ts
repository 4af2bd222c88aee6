import { overLines } from '../../../../../kernel/over-lines.ts';
import type { Spoken } from '../spoken.ts';
import { inRuns, type Word } from './runs.ts';

/** A word of what tells where something comes from that a container gets. */
type Wire = Word<
  | 'all'
  | 'env'
  | 'config'
  | 'secret'
  | 'claim'
  | 'scratch'
  | 'host'
  | 'variable'
  | 'path'
  | 'key'
  | 'word'
  | 'reading'
  | 'from'
  | 'mark'
  | 'idle'
  | 'of'
>;
type Kind = Wire['kind'];

const name = '[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?(?![\\w/])';

const patterns: readonly (readonly [kind: Kind, said: string, flags?: string])[] = [
  ['all', '全部|所有(?:的)?(?:键值对?|键|数据|内容|配置|变量)?|整个|整体|批量|(?:里|中)?的?东西全?|都'],
  ['env', '环境变量|变量|envFrom'],
  ['config', '(?:configmaps?|cm)(?![\\w-])|配置映射'],
  ['secret', 'secrets?(?![\\w-])|密钥|保密字典'],
  ['claim', '(?:pvcs?|persistentvolumeclaims?)(?![\\w-])|持久卷声明|存储卷声明'],
  ['scratch', 'emptydir(?:卷)?|(?:临时|空)目录(?:卷)?|临时卷'],
  ['host', '(?:宿主机?|主机|节点)(?:上面?)?(?:的)?|hostPath'],
  ['variable', '([A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40})*)(?![\\w-])', 'uy'],
  ['path', '(/[\\w./-]{0,100}[\\w])'],
  ['from', '从|来自|取自|由|引用'],
  ['reading', '(?:以)?只读(?:的?方式|模式|权限)?(?:地)?'],
  ['key', '(?:这个)?(?:键|字段|keys?(?![\\w-]))(?:名)?(?:为|是|叫)?'],
  ['of', '(?:里面?|中|内)?的|(?:里面?|中|内)'],
  ['word', `["'\`]?(${name})["'\`]?`],
  ['mark', '、'],
  [
    'idle',
    overLines`
      名为|名叫|叫做?|这个|那个|对应|挂载路径|挂载点|挂载|挂|映射|目录|路径|文件|卷的形式|的?形式|形式|数据盘|数据|配置|密码|容器|存储|已有|
      注入|导入|分别|同时|加载|读取|读|获取|取得|取值|取|拿|提供|传给|传|赋值|设置|设成?|配成|配置成|配|填|使用|通过|作为|别写死|应该?|需要?|要|将|把|在|到|用|给|成|为|
      以|进来?|进去|里面?|下面?|上|处|是|值|其|它|当|走|放|来|就|行|一个|个|请|并|再|去|和|与|名|[()=: "'\x60]
    `,
  ],
];

const known = patterns.map(([kind, said, flags = 'iuy']) => [kind, new RegExp(said, flags)] as const);

/** Which objects and folders a container gets, and as what, in clauses that tell nothing else. */
export const wires: readonly Spoken[] = [
  [
    /[^。\n]+/gu,
    (said) =>
      inRuns(said, { known, mark: 'mark', valueOf: (_, [all, one]) => one ?? all, isMeant, write: wired }),
    (words) => about.test(words),
  ],
];

const about =
  /configmap|secret|pvc|emptydir|(?<![a-z])cm(?![a-z])|密钥|配置映射|持久卷声明|宿主机|主机|节点|hostpath|环境变量|临时目录|空目录/iu;
const kinds: Partial<Record<Kind, string>> = { config: 'ConfigMap', secret: 'Secret', claim: 'PVC' };

/** A list of names and values is no place where something comes from. */
function isMeant(words: readonly Wire[], before: readonly Wire[]): boolean {
  return before.length > 0 || words.some(({ kind }) => kind !== 'idle' && kind !== 'word' && kind !== 'of');
}

function wired(words: readonly Wire[]): string | undefined {
  const has = (kind: Kind): boolean => words.some((one) => one.kind === kind);
  const [path, ...paths] = words.filter(({ kind }) => kind === 'path');
  const [from, ...others] = words.filter(({ kind }) => kind in kinds);
  if (paths.length > 0 || others.length > 0 || has('host')) return undefined;
  if (from === undefined)
    return path === undefined
      ? literal(words)
      : has('scratch') && !has('word')
        ? inScratch(path.said)
        : undefined;
  const names = has('scratch') ? undefined : namesOf(words);
  return names && gotten(words, names, path);
}

/** A variable with the value that is told. */
function literal(words: readonly Wire[]): string | undefined {
  const told = words.filter(({ kind }) => kind !== 'idle' && kind !== 'mark' && kind !== 'of');
  const [env, variable, value, ...more] = (['env', 'variable', 'word'] as const).flatMap((kind) =>
    told.filter((one) => one.kind === kind),
  );
  const isWhole =
    told.length === 3 && more.length === 0 && env?.kind === 'env' && variable?.kind === 'variable';
  return isWhole && value?.kind === 'word' ? `环境变量${variable.said}=${value.said}` : undefined;
}

function gotten(
  words: readonly Wire[],
  { own, keys, kind }: Names,
  path: Wire | undefined,
): string | undefined {
  const of = `${kinds[kind] ?? ''} ${own}`;
  if (path === undefined) return kind === 'claim' ? undefined : asVariables(words, of, keys);
  const isPlain = keys.length === 0 && !words.some((one) => one.kind === 'variable' || one.kind === 'env');
  const reading = words.some((one) => one.kind === 'reading') ? '以只读方式' : '';
  return isPlain ? `将${of}${reading}挂载到${path.said}` : undefined;
}

type Names = { readonly own: string; readonly kind: Kind; readonly keys: readonly string[] };

const inScratch = (path: string): string => `在${path}挂载一个emptyDir卷`;

/** Each variable has the value of a key, in their order; all of them come from who gives them without a key. */
function asVariables(words: readonly Wire[], of: string, keys: readonly string[]): string | undefined {
  const variables = words.filter(({ kind }) => kind === 'variable');
  if (variables.length !== keys.length || !goesOn(words)) return undefined;
  // `ConfigMap app, LOG_LEVEL 是 info`: what it holds, and nothing that comes from it.
  if (keys.length > 0 && !words.some(({ kind }) => leading.has(kind))) return undefined;
  if (keys.length > 0)
    return variables.map(({ said }, at) => `环境变量${said}取自${of}的键${keys[at] ?? ''}`).join(',');
  return words.some(({ kind }) => kind === 'env') ? `将${of}的所有键作为环境变量注入` : undefined;
}

const leading: ReadonlySet<Kind> = new Set(['from', 'key', 'env', 'of']);

/** A later clause is of the same object where it speaks of a key; a variable with its value is of none. */
function goesOn(words: readonly Wire[]): boolean {
  const clauses = clausesOf(words);
  if (clauses.length > 1 && clauses.some((clause) => literal(clause) !== undefined)) return false;
  const told = clauses.filter((clause) => clause.some(({ kind }) => kind === 'variable'));
  return (
    told.length < 2 || told.every((clause) => clause.some(({ kind }) => kind === 'key' || kind in kinds))
  );
}

function clausesOf(words: readonly Wire[]): Wire[][] {
  const clauses: Wire[][] = [[]];
  for (const word of words) {
    if (word.kind === 'mark' && word.said !== '、') clauses.push([]);
    else clauses.at(-1)?.push(word);
  }
  return clauses;
}

/** What stands beside the kind is its name; the other words are keys. */
function namesOf(words: readonly Wire[]): Names | undefined {
  const told = words.filter(({ kind }) => kind !== 'idle');
  const at = told.findIndex(({ kind }) => kind in kinds);
  const own = [told[at + 1], told[at - 1]].find((one) => one?.kind === 'word');
  const kind = told[at]?.kind;
  if (own === undefined || kind === undefined) return undefined;
  const keys = told.filter((one) => one.kind === 'word' && one !== own).map(({ said }) => said);
  return { own: own.said, kind, keys };
}
