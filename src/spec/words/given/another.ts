import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import type { Kind } from '../kind.ts';
import { mapOf, textOf } from '../merge.ts';
import type { Mention } from '../mentions/mention.ts';
import { mentionsOf } from '../mentions/mentions.ts';
import { isCompanionAsked } from './pointed/companions.ts';
import { isEntranceAsked } from './pointed/entrances.ts';
import { missingOf } from './pointed/missing.ts';
import { isVolumeAsked } from './pointed/volumes.ts';
import { isWallAsked } from './pointed/walls.ts';

const making = new RegExp(
  overLines`
    (?<!\w)(?:
      creat\w{1,3}|writ\w{1,3}|mak\w{1,3}|defin\w{1,3}|generat\w{1,3}|expos\w{1,3}|provid\w{1,3}|build|
      need\w?|want\w?|like|add|give|help|compos\w{1,3}|suppl\w{1,3}|specif\w{1,3}|describ\w{1,3}|
      produc\w{1,3}|publish\w{0,3}|protect\w{0,3}|set\sup|missing|lacks?|prepar\w{1,3}|draft\w{0,3}
    )(?!\w)|
    创建|编写|生成|定义|暴露|需要|添加|[写加做建配](?:一?[个份条]|出)
  `,
  'iu',
);
const plainMaking =
  /(?<!\w)(?:creat\w{1,3}|writ\w{1,3}|defin\w{1,3}|generat\w{1,3})(?!\w)|创建|编写|生成|定义|[写加做建配](?:一?[个份条]|出)/iu;
/** What a workload may be said to use without that anybody asks for it. */
const used = new Set([
  'Secret',
  'ConfigMap',
  'PersistentVolumeClaim',
  'ServiceAccount',
  'PriorityClass',
  'StorageClass',
]);

/** Those that words may ask for without saying their kind; nobody needs so many for that. */
const asked = [isWallAsked, isVolumeAsked, isEntranceAsked, isCompanionAsked];
const longest = 3000;

/** They ask for an object of another kind. */
export function wantsAnother(words: string, documents: readonly JsonMap[], kinds: readonly Kind[]): boolean {
  const given = new Set(documents.map(({ kind }) => textOf(kind) ?? ''));
  const running = new Set(kinds.flatMap(({ kind, isWorkload }) => (isWorkload === true ? [kind] : [])));
  const runsPods = [...running].some((kind) => given.has(kind));
  const ground = { words, documents, given, runsPods };
  const mentioned = mentionsOf(words, kinds, []);
  const missing = missingOf(words, documents);
  if (missing.some((one) => one.isAwaited || mentioned.some(({ kind }) => one.kind === kind))) return true;
  if (words.length < longest && asked.some((isAsked) => isAsked(words, documents))) return true;
  const isRun = ({ kind, end }: Mention): boolean => running.has(kind) && isRunning(words.slice(end));
  if (!runsPods && mentioned.some(isRun)) return true;
  const others = mentioned.filter(
    (one) => isOther(one, ground) && isNew(one, ground) && kinds.some(({ kind }) => kind === one.kind),
  );
  return others.some((one) => isAskedFor(one, ground));
}

type Ground = {
  readonly words: string;
  readonly documents: readonly JsonMap[];
  /** Kinds that are quoted. */
  readonly given: ReadonlySet<string>;
  readonly runsPods: boolean;
};

function isOther({ kind, end }: Mention, { words, given, runsPods }: Ground): boolean {
  const isOfThem =
    ((runsPods && kind === 'Pod') || (given.has('CronJob') && kind === 'Job')) && !isCalled(words.slice(end));
  return !given.has(kind) && !given.has(`Cluster${kind}`) && !isOfThem;
}

function isNew({ isTarget, isPlural, article, start, end }: Mention, { words, documents }: Ground): boolean {
  const isUnknown =
    article !== 'known' ||
    isMissing(words, end) ||
    isAwaited(words.slice(0, start)) ||
    isOwn(words.slice(end), documents);
  return !isTarget && !isPlural && isUnknown;
}

/** What is quoted shall change as well. */
const changing = /(?:^|[.;,]\s)(?:please\s)?(?:set|change|update|modify|raise|increase|enlarge)\s/iu;

function isAskedFor({ kind, start, end }: Mention, { words, documents, runsPods }: Ground): boolean {
  const before = words.slice(Math.max(0, start - 60), start).replace(/^[^]*[.;:。；：\n]\s?/u, '');
  const after = words.slice(end);
  if (isAlone(before, words.slice(start)) || isMissing(words, end)) return true;
  const isUsed = used.has(kind) && (runsPods || kind !== 'PersistentVolumeClaim' || changing.test(words));
  if (isUsed) return plainMaking.test(before);
  return isOwn(after, documents) || isCalled(after) || isNamedAnew(before, after) || making.test(before);
}

/** `in a Deployment wp (image wordpress:6.4)`: it is told what it runs, and what is quoted runs nothing. */
function isRunning(after: string): boolean {
  return /^[^.;\n]{0,60}?(?:(?<![\w-])images?(?![\w-])|镜像|(?<![\w.-])[a-z][\w./-]{1,60}:v?\d)/iu.test(
    after,
  );
}

/** `a Pod called cart`: what is quoted has other names. */
function isCalled(after: string): boolean {
  return /^s?\s?(?:,?\s?(?:to\sbe\s)?(?:called|named|by\sthe\sname|known\sas|with\sthe\sname)(?!\w)|[，,：:]?\s?(?:名[字称]?|叫做?|名为|取名|名叫|命名为)(?![\w]))/iu.test(
    after,
  );
}

/** `with a RoleBinding pipeline-edits`: a name that nothing has that is quoted. */
function isOwn(after: string, documents: readonly JsonMap[]): boolean {
  const [, name = ''] =
    /^s?:?\s["'`]?([a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,30}){1,6})["'`]?(?=[\s,.;:(]|$)/u.exec(after) ?? [];
  const isTold = /^\s(?:that|which)\s[^.;,\n]{1,40}\s(?:is|shall\sbe|should\sbe)\s(?:called|named)\s/iu.test(
    after,
  );
  if (isTold) return true;
  return name !== '' && documents.every((one) => mapOf(one['metadata'])['name'] !== name);
}

/** `用 RoleBinding（x）把…`, `加网络策略 x：`, `通过 Ingress 暴露出去：名字 x`: its name is right beside it. */
function isNamedAnew(before: string, after: string): boolean {
  return (
    /^\s?[（(]\s?[a-z0-9][\w.-]{0,60}\s?[）)]\s?[，,：:把将]/iu.test(after) ||
    (/[加写建配补做]\s?$/u.test(before) && /^\s?[a-z0-9][\w.-]{0,60}\s?[，,：:]/u.test(after)) ||
    /^\s?(?:来)?(?:暴露|发布)(?:出去|出来|到集群外)?\s?[，,：:]\s?(?:名[字称]?|叫)/u.test(after)
  );
}

/** `write the headless Service that it needs`: one that nobody has yet. */
function isAwaited(before: string): boolean {
  return awaited.some((one) => one.test(before));
}

/** `a ConfigMap that does not exist yet`: nobody has it. */
function isMissing(words: string, end: number): boolean {
  return /^[^.;。；\n]{0,80}?(?:(?:does\snot|doesn't|do\snot)\s(?:yet\s)?exist|(?:is|are)\s(?:still\s)?missing|还?不存在|还没有|缺失)/iu.test(
    words.slice(end, end + 120),
  );
}

const awaited = [
  /(?<!\w)(?:(?:writ|creat|generat|provid|suppl|defin|add|produc|giv)\w{0,3}\s(?:me\s)?the|the\smissing)\s(?:(?:missing|headless|governing|matching|corresponding|fitting)\s)?$/iu,
  /(?:创建|编写|新建|生成|[写建配补](?:一?[个份条]|出))\s?(?:(?:名为|叫)\s?[a-z0-9][\w.-]{0,60}\s?的\s?)?$/u,
];

/** `HPA, 2 to 5 pods` asks for one; `the HPA is gone` tells of one. */
function isAlone(before: string, after: string): boolean {
  return sorts.test(before) && !/^\S{1,60}\s{1,3}(?:is|was|has|fails?|does|cannot|can't)(?!\w)/iu.test(after);
}

const sorts =
  /^\s*(?:[-*]\s)?(?:(?:an?|one|headless|ClusterIP|NodePort|LoadBalancer|internal|external)\s){0,3}$/iu;
