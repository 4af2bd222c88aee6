import type { Json, JsonMap } from '../../../kernel/json.ts';
import type { Heard } from './clauses.ts';
import { nodesIn, withAt, type Node, spelt } from './paths.ts';

const value = String.raw`["'\x60“]?([\w](?:[\w./:%-]{0,80}[\w%])?)["'\x60”]?`;
const old = value.replace('(', '(?<from>');
const now = value.replace('(', '(?<to>');
const ways = [
  new RegExp(String.raw`(?<!\w)from\s${old}\s(?:up\s|down\s)?to\s${now}(?![\w.])`, 'iu'),
  new RegExp(
    String.raw`(?<![\w.])${now}\s(?:[a-z-]{2,20}\s){0,2}?(?:rather\sthan|instead\sof|and\sno\slonger|and\snot)\s(?:the\s)?(?:current\s|present\s|previous\s|old\s)?${old}(?![\w.])`,
    'iu',
  ),
  new RegExp(
    String.raw`(?:从|由)\s?(?:原来的|现在的|目前的)?\s?${old}\s?(?:个|份)?\s?(?:提高|提升|增加|增大|降低|减少|缩小|扩大|扩容|缩减|下调|上调|调整?|修改|升级|改|变|换)(?:到|至|为|成)\s?${now}`,
    'iu',
  ),
];
/** Words that stand around it in any sentence; with others something more may be meant. */
const most = 14;

/** `raise the limit of pods from 20 to 50`: the only value that is so now. */
export function fromTo(clause: string, documents: readonly JsonMap[]): Heard | undefined {
  const said = ways.map((way) => saidIn(clause, way)).find((one) => one !== undefined);
  const node = said && onlyOne(nodesIn(documents), said);
  if (said === undefined || node === undefined) return undefined;
  const key = spelt(node.path.findLast((step) => typeof step === 'string'));
  const { from, to } = said;
  return { documents: withAt(documents, node.path, like(node.value, from, to)), value: `${key}: ${to}` };
}

/** Names are told in other ways, too. */
function saidIn(clause: string, way: RegExp): Said | undefined {
  const found = way.exec(clause);
  const { from = '', to = '' } = found?.groups ?? {};
  if (found === null || !/\d/u.test(from) || !/\d/u.test(to)) return undefined;
  const rest = clause.replace(found[0], ' ');
  const isMore = /\d|[="'\x60]/u.test(rest) || rest.split(/\s+/u).length > most;
  return isMore ? undefined : { from, to, clause: rest };
}

type Said = { readonly from: string; readonly to: string; readonly clause: string };

function onlyOne(nodes: readonly Node[], { from, clause }: Said): Node | undefined {
  const same = nodes.filter(
    ({ value: is }) => isScalar(is) && (spelt(is) === from || spelt(is).endsWith(`:${from}`)),
  );
  const meant = same.filter(({ path }) =>
    path.some((step) => typeof step === 'string' && isSaid(step, clause)),
  );
  const [only, ...others] = meant.length > 0 ? meant : from.length > 1 ? same : [];
  return others.length === 0 ? only : undefined;
}

function isScalar(value: Json): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

const chinese: Readonly<Record<string, RegExp>> = {
  replicas: /副本/u,
  pods: /Pod/iu,
  image: /镜像/u,
  containerPort: /端口/u,
  port: /端口/u,
  targetPort: /目标端口/u,
  memory: /内存/u,
  cpu: /CPU/iu,
  storage: /存储|容量|大小/u,
};

/** A key is said as it is written, or by its last word. */
function isSaid(step: string, clause: string): boolean {
  const last =
    step
      .split(/[./]|(?<=[a-z])(?=[A-Z])/u)
      .at(-1)
      ?.toLowerCase() ?? '';
  const words = clause.toLowerCase();
  return (
    words.includes(step.toLowerCase()) ||
    (last.length > 3 && words.includes(last)) ||
    chinese[step]?.test(clause) === true
  );
}

/** Of an image only the tag may be told. */
function like(before: Json, from: string, to: string): Json {
  if (typeof before === 'number') return /^\d+$/u.test(to) ? Number(to) : to;
  const whole = spelt(before);
  return whole === from || to.includes(':') ? to : `${whole.slice(0, -from.length)}${to}`;
}
