import type { Environment, Own } from '../../../config/delivery.ts';
import { present } from '../../../kernel/present.ts';
import { dialsOf } from '../../dials.ts';
import { listOf, mapOf, scalar, textOf } from '../merge.ts';
import { readWish, type Vocabulary } from '../read.ts';
import { closedSaid, fixedSaid } from './closed.ts';
import { guardedSaid } from './guarded-there.ts';
import { syncSaid } from './synced.ts';
import type { Draft, Reading, Wish } from '../wish.ts';

type Set = Omit<Environment, 'name'>;

/** What an environment can have of its own, where the words say nothing else. */
export function settingOf(said: string, vocabulary: Vocabulary): Set | undefined {
  if (said === '') return undefined;
  const sync = syncSaid(said);
  if (sync !== undefined) return { sync };
  const closed = closedSaid(said) ?? fixedSaid(said) ?? guardedSaid(said);
  if (closed !== undefined) return closed;
  const named = namedIn(said);
  if (named !== undefined) return named;
  return wishedIn(readWish(plainly(said), vocabulary));
}

function wishedIn({ wish, leftover }: Reading): Set | undefined {
  const [draft, ...others] = wish.drafts;
  if (draft === undefined || leftover.length > 0 || !wish.drafts.every(isSetting)) return undefined;
  const { service } = draft;
  if (service === undefined) return others.length > 0 ? undefined : dialled(draft, wish);
  const own = wish.drafts.flatMap((one) => {
    const set = dialled(one, { ...wish, drafts: [one] });
    return one.service === undefined || set === undefined ? [] : [[one.service, set] as const];
  });
  return own.length === wish.drafts.length ? { own: Object.fromEntries(own) } : undefined;
}

/** What one of them has, where it has anything. */
function dialled(draft: Draft, wish: Wish): Own | undefined {
  const { replicas, host, amounts = {} } = dialsOf(draft, wish);
  const { cpu, cpuLimit, memory, memoryLimit } = amounts;
  const set = present({ replicas, host, cpu, cpuLimit, memory, memoryLimit, env: envOf(wish) });
  return Object.keys(set).length === 0 ? undefined : set;
}

const name = String.raw`["'\x60]?(?<name>[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)["'\x60]?`;
const namespaces = [
  String.raw`^(?:(?:in|into|to|uses?|the|its|own|lives|goes|runs)\s){0,4}(?:namespace|ns):?\s(?:(?:is|named|called)\s)?${name}$`,
  String.raw`^(?:(?:in|into|to|uses?|the|lives|goes|runs)\s){0,4}${name}\snamespace$`,
  String.raw`^(?:放|部署|跑|发布)?[在到进用]?\s?${name}\s?命名空间(?:里|中|下)?$`,
  String.raw`^(?:放|部署|跑|发布)?[在到进用]?\s?(?:命名空间|namespace)\s?(?:[:：是为用叫])?\s?${name}(?:里|中|下)?$`,
].map((source) => new RegExp(source, 'iu'));
const tags =
  /^(?:(?:use|with|the)\s){0,2}(?:image\s)?tag:?\s(?:is\s)?["'\x60]?(?<tag>\w[\w.-]{0,127})["'\x60]?$/iu;

const zhTags =
  /^(?:的)?镜像(?:的)?(?:标签|版本|\s?tag)?\s?(?:使?用|是|为|设为|[:：])?\s?["'\x60]?(?<tag>v?\d[\w.-]{0,127}|latest|stable|main|dev|edge|nightly)["'\x60]?$/iu;

/** What is called so there: its namespace, or the tag of its image. */
function namedIn(said: string): Pick<Environment, 'namespace' | 'tag'> | undefined {
  const found = namespaces.flatMap((one) => one.exec(said)?.groups?.['name'] ?? [])[0];
  if (found !== undefined) return { namespace: found };
  const tag = (tags.exec(said) ?? zhTags.exec(said))?.groups?.['tag'];
  return tag === undefined ? undefined : { tag };
}

function plainly(said: string): string {
  return said
    .replace(podsCounted, '$1 replicas')
    .replace(bareHost, ' host $1')
    .replace(logged, 'LOG_LEVEL=$1')
    .replace(valued, '$1=$2')
    .replaceAll(amountBefore, ', ');
}

/** `1 副本 100m CPU 128Mi`: the number behind it is of something else. */
const amountBefore = /(?<=\d\s?(?:个?(?:副本|实例)|m?\s?cpus?|核))\s(?=\d)/giu;

/** `has the log level debug`, `日志级别 debug` */
const logged =
  /^(?:(?:has|have|with|gets?|uses?|is|the|at|in|的)\s?){0,3}(?:log\s?level|日志级别|日志等级)(?:\s?(?:is|to|at|of|为|是|设为|用|[:：=]))?\s?(trace|debug|info|warn(?:ing)?|error|fatal)$/iu;
/** `gets MAX_ITEMS 50`, `的 MAX_ITEMS 为 50` */
const valued =
  /^(?:(?:has|have|with|gets?|uses?|sets?|the|的)\s?){0,3}([A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){1,6})\s(?:(?:is|to|as|为|是|设为|用)\s?)?([\w.:/@-]{1,200})$/u;

/** `一个副本 dev.example.cn` */
const bareHost =
  /(?<=[\p{Script=Han}\w])\s(?<!(?<!\w)(?:at|on|host|hosts|under|is|to|as|via|of|from)\s|(?:域名|地址|主机名?|入口|用|走|挂|是|为|到|在)\s)((?:[a-z0-9-]{1,60}\.){1,5}(?!svc|local)[a-z]{2,20})$/iu;

/** How many pods it has, and no Pod of its own. */
const podsCounted =
  /(?<![\w.])(\d{1,4}|single|an?|one|two|three|four|five|six|[一二两三四五六七八九十])\s?个?\s?pods?(?![\w-])/iu;

/** Nothing but what one turns up and down. */
function isSetting({ isImplied, work, facts, name }: Draft): boolean {
  const keys = Object.keys(work.containers[0] ?? {});
  return (
    isImplied &&
    name === undefined &&
    work.containers.length < 2 &&
    keys.every((key) => key === 'env' || key === 'resources') &&
    Object.keys(facts).every((key) => key === 'host') &&
    Object.keys(work.controller).every((key) => key === 'replicas')
  );
}

function envOf({ drafts }: Wish): Readonly<Record<string, string>> | undefined {
  const pairs = drafts
    .flatMap(({ work }) => listOf(work.containers[0]?.['env']).map(mapOf))
    .flatMap(({ name, value }) =>
      textOf(value) === undefined ? [] : [[scalar(name), scalar(value)] as const],
    );
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}
