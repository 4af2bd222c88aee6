import { overLines } from '../../../kernel/over-lines.ts';
import type { Json, JsonMap } from '../../../kernel/json.ts';
import { isMap } from '../../../spec/words/merge.ts';
import type { Heard } from './clauses.ts';
import { partCalled } from './named-parts.ts';
import { nodesIn, withAt, type Node, type Path, spelt } from './paths.ts';
import type { Said } from './pieces.ts';

const value = String.raw`["'\x60“]?(?<to>[^\s"'\x60“”,，。；;]{1,120})["'\x60”]?`;
const old = String.raw`(?:\s(?:from|instead of|rather than|\(?(?:was|currently|now)|not)\s["'\x60]?(?<from>[^\s"'\x60,]{1,80})["'\x60]?\)?)?`;
const changes = [
  new RegExp(
    overLines`
      ^(?:change|set|update|switch|turn|raise|lower|modify|increase|reduce|replace|correct|adjust)\s
      (?:the\svalue\s(?:of|for)\s)?(?<what>[^,]{2,90}?)${old}\s(?:to|with|by|into|as|=)\s(?:be\s|the\svalue\s)?${value}${old.replace('<from>', '<was>')}$
    `,
    'iu',
  ),
  new RegExp(
    overLines`
      ^(?:the\svalue\sof\s)?(?<what>[^,]{2,90}?)\s(?:should|must|shall|has\sto|needs\sto|is\sto|ought\sto)\s
      (?:be|become|read|have\sthe\svalue|change\sto|be\s(?:set|changed)\sto)\s(?:set\sto\s|changed\sto\s)?${value}${old}(?:\snow|\sfrom\snow\son)?$
    `,
    'iu',
  ),
  new RegExp(
    overLines`
      ^(?:把|将|使|让)?\s?(?<what>[^，。]{2,60}?)\s?(?:的)?(?:值|取值)?\s?(?:(?:从|由)\s?["'\x60]?(?<from>[^\s"'\x60，。]{1,60}?)["'\x60]?\s?)?
      (?:应该?|要|需要?|必须|请)?(?:
        改[为成用到]|设[为成]|设置[为成]|换[成为用]|更新[为成到]|调整?[为成到]|修改[为成]|替换[为成]|变更?[为成]|
        (?<=应|应该|要|需要|必须)(?:是|为)|升级?[到为至]|切换?[到为成]|(?:提[高升]|增[加大]|降低|减[少小]|缩[小减]|扩[大容]|翻倍|加倍|[上下]调)[到至为]
      )\s?${value}(?:\s?，?\s?(?:而不是|不是|不再是)\s?["'\x60]?(?<was>[^\s"'\x60，。]{1,60})["'\x60]?)?$
    `,
    'iu',
  ),
];

/** Names that nobody takes for a word: `CACHE_TTL to 600`, `OUTPUT = x`, `LEVEL becomes warn`. */
const shortly = new RegExp(
  String.raw`^(?!\S+\s?(?:->|→)\s?[A-Z][A-Z\d_]{2,60}$)(?:the (?:env(?:ironment)? )?(?:variable|key|entry) )?["'\x60]?(?<what>[A-Z][A-Z\d_]{2,60})["'\x60]?(?:\s(?:to|becomes|gets(?: the value)?|now|is set to)\s|\s?(?:=|:|->|→)\s?)${value}$`,
  'u',
);
const barely = new RegExp(
  String.raw`^(?<what>[A-Z][A-Z\d_]{2,60})\s(?!(?:vanishes|goes|disappears|stays|remains|is|joins)$)${value}$`,
  'u',
);

/** `set LOG_LEVEL to debug`, `CACHE_TTL should be 120`, `把 agent 容器的镜像改为 x:2`. */
export function replaced(clause: string, documents: readonly JsonMap[]): Heard | undefined {
  for (const change of phrasesFor(documents)) {
    const said = change.exec(clause)?.groups;
    const made = said === undefined ? undefined : withValue(said, documents);
    if (made !== undefined) return made;
  }
  return undefined;
}

/** Two words alone say an entry only where there is nothing but entries. */
function phrasesFor(documents: readonly JsonMap[]): readonly RegExp[] {
  const isConfig = documents.every(({ kind }) => kind === 'ConfigMap' || kind === 'Secret');
  return [...changes, shortly, ...(isConfig ? [barely] : [])];
}

function withValue(said: Said, documents: readonly JsonMap[]): Heard | undefined {
  const { what = '', to = '', from, was } = said;
  const node = slotCalled(what.replace(/\s?的值$/u, ''), documents);
  if (node === undefined || !fits(node.value, from ?? was)) return undefined;
  const written = to.replace(/[.:!?]$/u, '');
  const key = spelt(node.path.findLast((step) => typeof step === 'string'));
  return { documents: withAt(documents, node.path, like(node, written)), value: `${key}: ${written}` };
}

/** What was there so far is what they say was there. */
function fits(now: Json, from: string | undefined): boolean {
  return from === undefined || spelt(now) === from || spelt(now).endsWith(`:${from}`);
}

const ofImage = [
  /^(?:the )?image (?:tag )?(?:of|for|in|used by) (?:the )?(?:container )?["'`]?(?<name>[\w.-]+)["'`]?(?: container)?$/iu,
  /^(?:the )?["'`]?(?<name>[\w.-]+?)["'`]?(?:'s| container's| container) image$/iu,
  /^(?:容器\s?)?["'`]?(?<name>[\w.-]+)["'`]?\s?(?:容器)?\s?(?:的)?\s?镜像$/u,
];

/** The one place of a plain value that is called so. */
function slotCalled(what: string, documents: readonly JsonMap[]): Node | undefined {
  const name = ofImage.map((one) => one.exec(what)?.groups?.['name']).find((one) => one !== undefined);
  const part = partCalled(name ?? what, documents);
  if (part === undefined) return undefined;
  const nodes = nodesIn(documents);
  const below = (key: string) => nodes.find(({ path }) => isSame(path, [...part.path, key]));
  if (name !== undefined) return isOneOf(part.path, 'containers') ? below('image') : undefined;
  if (isOneOf(part.path, 'env')) return below('value');
  const isOwn = isFreeValue(part.path) || isKey(what, part.path.at(-1));
  return isOwn && !isMap(part.value) && !Array.isArray(part.value) ? part : undefined;
}

function isOneOf(path: Path, list: string): boolean {
  return typeof path.at(-1) === 'number' && spelt(path.at(-2)).endsWith(list === 'env' ? 'env' : 'ontainers');
}

function isFreeValue(path: Path): boolean {
  return ['data', 'stringData', 'annotations', 'hard'].includes(spelt(path.at(-2)));
}

/** `minReadySeconds`, `the host`: not a word that may mean much else. */
function isKey(what: string, key: string | number | undefined): boolean {
  const said = what.trim().replace(/^(?:the|its)\s/iu, '');
  return said === key && /[a-z][A-Z]|^host$/u.test(said);
}

function isSame(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, at) => step === b[at]);
}

/** Variables and entries are text; other fields stay what they were. */
function like({ path, value: now }: Node, to: string): Json {
  if (typeof now === 'number' && /^\d+$/u.test(to) && path.at(-1) !== 'value') return Number(to);
  if (typeof now === 'boolean' && /^(?:true|false)$/u.test(to)) return to === 'true';
  return to;
}
