import type { JsonMap } from '../../../kernel/json.ts';
import type { Heard } from './clauses.ts';
import { nodesIn, withAt, type Path } from './paths.ts';
import { saidBy } from './pieces.ts';

const ports = [
  /^(?:the\s)?(?:app(?:lication)?|container|program|server|process|pods?|it)?\s?(?:now\s)?(?:listens?|is listening|runs?)\s(?:now\s)?on\sport\s(?<to>\d{2,5})\s(?:instead of|rather than|and (?:not|no longer))\s(?:port\s)?(?<from>\d{2,5})(?:\snow)?$/iu,
  /^(?:(?:since\s)?the\s(?:app(?:lication)?|container|program)\s(?:has\s)?(?:switched|moved|changed)|(?:change|move|switch)\s(?:the\s)?(?:container\s)?(?:port|it))\sfrom\s(?:port\s)?(?<from>\d{2,5})\sto\s(?:port\s)?(?<to>\d{2,5})(?:\severywhere)?$/iu,
  /^(?:port\s)?(?<from>\d{2,5})\s?(?:->|→|=>)\s?(?<to>\d{2,5})(?:\severywhere)?$/iu,
  /^(?:应用|程序|容器|服务)?(?:的)?(?:监听)?端口(?:从|由)\s?(?<from>\d{2,5})\s?(?:改[成为到]|换成|变[成为])\s?(?<to>\d{2,5})$/iu,
];
const own = new Set(['containerPort', 'targetPort']);

/** `it listens on 4000 instead of 3000`: wherever that port of what runs stands. */
export function portSwapped(clause: string, documents: readonly JsonMap[]): Heard | undefined {
  const said = saidBy(clause, ports);
  const [from, to] = [Number(said?.['from']), Number(said?.['to'])];
  const found = nodesIn(documents).filter(({ path, value }) => value === from && isOfRun(path));
  if (said === undefined || found.length === 0) return undefined;
  return {
    documents: found.reduce((all, { path }) => withAt(all, path, to), documents),
    value: `${from} → ${to}`,
  };
}

function isOfRun(path: Path): boolean {
  const isChecked = ['httpGet', 'tcpSocket', 'grpc'].includes(String(path.at(-2))) && path.at(-1) === 'port';
  return isChecked || own.has(String(path.at(-1)));
}

const key = String.raw`["'\x60]?(?<key>[\w./-]{1,80})["'\x60]?`;
const next = String.raw`["'\x60]?(?<next>[\w./-]{1,80}?)["'\x60]?\s?[:=：]\s?["'\x60]?(?<to>[^\s"'\x60,，。]{1,120})["'\x60]?`;
const swaps = [
  new RegExp(
    String.raw`^(?:replace|exchange|swap)\s(?:the\s)?(?<sort>annotation|label)\s${key}\s(?:by|with|for)\s(?:the\s(?:annotation|label)\s)?${next}$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:把|将)?\s?(?<sort>注解|标签)\s?${key}\s?(?:换成|替换为|改为|改成)\s?${next}$`,
    'iu',
  ),
];

/** `replace the annotation a by b: c`: on the objects themselves. */
export function noteSwapped(clause: string, documents: readonly JsonMap[]): Heard | undefined {
  const said = saidBy(clause, swaps);
  if (said === undefined) return undefined;
  const list = /annot|注解/iu.test(said['sort'] ?? '') ? 'annotations' : 'labels';
  const found = nodesIn(documents).filter(
    ({ path }) => path[1] === 'metadata' && path[2] === list && path[3] === said['key'],
  );
  if (found.length === 0) return undefined;
  const changed = found.reduce(
    (all, { path }) =>
      withAt(withAt(all, [...path.slice(0, 3), said['next'] ?? ''], said['to']), path, undefined),
    documents,
  );
  return { documents: changed, value: `${said['key'] ?? ''} → ${said['next'] ?? ''}: ${said['to'] ?? ''}` };
}
