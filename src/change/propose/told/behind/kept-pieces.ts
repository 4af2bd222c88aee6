import { overLines } from '../../../../kernel/over-lines.ts';

export type Piece = {
  readonly kind: 'disk' | 'class' | 'memory' | 'cpu' | 'kept' | 'kept nowhere';
  readonly value: string;
};

/** Behind `for` stands whose it is, and what is mounted is of what runs. */
const size = String.raw`\d{1,5}\s?[MGT]i?B?(?!\w|\.\w)(?!\s?(?:(?:of\s)?(?:disk|storage|memory)\s)?for\s|\s(?:of\s)?(?:persistent\s)?(?:disk|volume|storage|pvc)\s(?:at|mounted|on)\s|\s?的?(?:数据)?(?:盘|卷)\s?(?:挂|到|在))`;
const disk = String.raw`(?:(?:persistent\s|data\s)?(?:disk|storage|volume|space|pvc|claim)(?:\sspace)?(?![\w-]|\s?class)|的?(?:数据盘|数据卷|磁盘|硬盘|存储(?!类)卷?|盘|卷|空间|容量|pvc))`;
const name = String.raw`["'\x60]?(?!(?:with|and|of|for|on|in|is|the|as)(?!\w))([a-z](?:[a-z0-9.-]{0,60}[a-z0-9])?)["'\x60]?(?![\w/-])`;

const atMost = String.raw`(?:(?:with\s)?(?:an?\s)?(?:memory\s|ram\s)?(?:max(?:imum)?(?:imal)?|limit(?:ed)?|cap(?:ped)?)(?:\s(?:memory|ram))?(?:\s?:|\s(?:of|to|at|is))?|(?:but\s)?at\s(?:the\s)?most|(?:but\s)?up\sto|(?:no|not)\smore\sthan)`;

/** In their order: what is told of one that stands beside, and what only joins that. */
const pieces = new RegExp(
  overLines`
    (?<nowhere>(?:no|without(?:\sany|\sa)?|needs\sno)\s(?:(?:persistent|data|own)\s)?(?:disks?|volumes?|pvcs?|storage)(?:\s(?:needed|required|necessary))?(?![\w-]|\s(?:class|limit))|(?:non-?persistent|ephemeral|volatile|(?:purely\s|only\s)?in[\s-]memory(?:\sonly)?)(?![\w-])|(?:no|without(?:\sany)?|not?\sneed(?:\sfor)?|needs\sno)\s(?:data\s)?persist\w*(?:\s(?:storage|volume|disk))?(?:\s(?:needed|required|necessary))?|(?:does(?:n't|\snot)|needn't|need\snot)\s(?:need\s)?(?:to\s)?(?:be\s)?persist\w*|(?:is|must|should)\snot\s(?:be\s)?persist\w*|(?:数据)?(?:不需要|不必|不用|无需|无须|不要|不做|别做?|不)(?:做|开启?|启用)?(?:数据)?持久化(?:存储)?)|
    (?<class>(?:storage\s?class(?:\s?name)?|存储类)\s?(?:(?:is|named|called)\s|[:=：]\s?|(?:名?为|是|用|使用)\s?)?${name}|${name}(?<=\S\s?)\s(?:storage\s?class)(?![\w-])|(?:用|使用|走)\s?${name}\s?(?:这个)?存储类(?:型)?|(?:on|with|of|from)\s(?:storage\s)?class\s${name}|(?<=\d\s?[MGT]i?B?\s(?:of\s)?(?:(?:persistent\s)?(?:disk|storage|space|volume)\s)?)on\s(?!(?:disk|an?|our|its|top|it|ssd|port|each|every|all|any|kubernetes|k8s|aws|gcp|azure|eks|gke|aks|nodes?|this|that|prod\w*|staging|dev)(?![\w-]))${name}(?:\sstorage(?!\s?class))?)|
    (?<disk>(${size})\s?(?:(?:of|的)\s?)?${disk}(?!\s?(?:(?:at|on|under|for|mounted|挂|到|在)\s?(?:at\s|to\s)?)/)|${disk}\s?(?:(?:of|is|size|大小|容量)\s?)*(?:用|给|要|为|是|[:：=])?\s?(${size}))|
    (?<memory>(?:${atMost}\s)?(${size})\s?(?:(?:of|的)\s?)?(?:(?:memory|mem|ram)(?![\w-])(?:\slimit|\s(?:at\s)?max(?:imum)?|\sat\smost)?|内存)|(?:(?:memory|mem|ram)(?![\w-])|内存)\s?(?:(?:of|is|limit|上限|限制|最多|最大|(?:不要|不能|别|不)超过|控制在)\s?)*(?:用|给|要|为|是|[:：=])?\s?(${size}))|
    (?<cpu>\d{1,5}m(?:\s?(?:of\s)?cpu)?(?![\w-])|\d{1,2}(?:\.\d)?\s?(?:(?:v?cpus?|cores?)(?![\w-])|核))|
    (?<held>${atMost}\s(${size})|(${size})\s?(?:max(?:imum)?|limit|at\s(?:the\s)?most|tops)(?![\w-]))|
    (?<kept>(?<!\sno\s)persist(?:ence|ent|ed|ently|s)?(?:\s(?:storage|volume|disk|data))?(?!\w)(?:\s(?:is\s)?(?:switched\son|turned\son|enabled))?|(?:数据)?(?:要|需要|得)?(?:做|开启?|启用)?持久化(?:存储)?|落盘)|
    (?<bare>${size})|
    (?<stop>[,，、]\s?)|
    (?<open>[(（]\s?)|
    (?<between>
      (?:and|with|of|on|an?|the|its|all|using|uses?|keeps?|stores?|needs?|gets?|should|must|has|have|data|to|in|be|is|please|for|about|around|around|at\sleast|claim|plus|one|also|that|which|enabled?|it|inside|within|cluster|namespace|same|beside|next|alongside|here|too|as\swell|runs?|running|may|can|use|uses|only|just|anything|everything|(?:switched|turned)\son)(?![\w-])|
      (?:我们)?(?:自己|单独|另外)(?:来)?(?:起|搭|部署|装|建|跑)(?:一[个套])?|的|数据|要|需要|用|给|是|为|大小|大概|配|带|有|上|放|存|写|在|走|和|并|并且|一个|一块|[:：=]|\s
    )
  `,
  'iuy',
);

/** What counts where it is told: whether a cache keeps it, whether a comma or a bracket stands before it. */
type State = {
  readonly isCache: boolean;
  /** A sentence is about it from its first word on. */
  readonly isSubject: boolean;
  /** It is wanted beside what runs: `with redis, 512Mi`. */
  readonly isBeside: boolean;
  readonly isApart: boolean;
  readonly isOpen: boolean;
  /** Something was told behind a comma. */
  readonly isTold: boolean;
  readonly length: number;
  readonly pieces: readonly Piece[];
  /** Amounts behind a Chinese comma: its own where it is told of more, else of what runs. */
  readonly pending: readonly Piece[];
};

/** How far a program is told of behind its name, and what. Behind a comma an amount of memory may be that of another. */
export function tellingOf(
  text: string,
  of: Pick<State, 'isCache' | 'isSubject' | 'isBeside'>,
): { readonly length: number; readonly pieces: readonly Piece[] } {
  let state: State = {
    ...of,
    isApart: false,
    isOpen: false,
    isTold: false,
    length: 0,
    pieces: [],
    pending: [],
  };
  let at = 0;
  for (let steps = 0; steps < most; steps += 1) {
    pieces.lastIndex = at;
    const match = pieces.exec(text);
    if (match === null) break;
    at += match[0].length;
    const next = after(state, match, at);
    if (next === undefined) break;
    state = next;
  }
  const { isOpen, length } = state;
  const closed = isOpen ? /^\s?[)）]/u.exec(text.slice(length))?.[0].length : 0;
  return closed === undefined ? { length: 0, pieces: [] } : { length: length + closed, pieces: state.pieces };
}

/** Nobody tells so much of one. */
const most = 40;

function after(state: State, match: RegExpExecArray, at: number): State | undefined {
  const { groups = {} } = match;
  if (groups['between'] !== undefined) return state;
  if (groups['stop'] !== undefined)
    return { ...state, isApart: !match[0].includes('，') || state.pieces.length === 0 };
  if (groups['open'] !== undefined) return { ...state, isOpen: true };
  const piece = pieceOf(match[0], groups, state);
  const isHan = /\p{Script=Han}/u.test(match[0]);
  return piece && told(state, piece, { at, isHan, isHeld: groups['held'] !== undefined });
}

type Where = { readonly at: number; readonly isHan: boolean; readonly isHeld: boolean };

/** A Chinese clause without a subject belongs to the one before, once that is known to be of the program. */
function told(state: State, piece: Piece, { at, isHan, isHeld }: Where): State | undefined {
  if (isOfProgram(state, piece, isHeld))
    return {
      ...state,
      length: at,
      isTold: state.isTold || state.isApart,
      pieces: [...state.pieces, ...state.pending, piece],
      pending: [],
    };
  return isHan ? { ...state, pending: [...state.pending, piece] } : undefined;
}

/** Behind a comma an amount is its own where the sentence is about nothing else. */
function isOfProgram(state: State, { kind }: Piece, isHeld: boolean): boolean {
  if (!state.isApart || state.isOpen || (kind !== 'memory' && kind !== 'cpu')) return true;
  return state.isSubject && state.pieces.length > 0 && (!state.isBeside || state.isTold || isHeld);
}

type Groups = Readonly<Record<string, string | undefined>>;

function pieceOf(said: string, groups: Groups, { isCache, pieces: before }: State): Piece | undefined {
  const kind = (['nowhere', 'class', 'disk', 'memory', 'held', 'cpu', 'bare'] as const).find(
    (one) => groups[one] !== undefined,
  );
  if (kind === undefined) return { kind: 'kept', value: '' };
  if (kind === 'nowhere') return { kind: 'kept nowhere', value: '' };
  if (kind === 'class') return { kind, value: classIn(said) };
  // What a cache holds at most is memory; of others nobody knows.
  if (kind === 'held') return isCache ? { kind: 'memory', value: amountIn(said, ofSize) } : undefined;
  const value = amountIn(said, kind === 'cpu' ? /\d+m(?!\w)|\d+(?:\.\d+)?/u : ofSize);
  return kind === 'bare' ? bareOf(value, isCache && before.at(-1)?.kind !== 'kept') : { kind, value };
}

const ofSize = /\d{1,5}\s?[MGT]i?B?/iu;

function amountIn(said: string, pattern: RegExp): string {
  return pattern.exec(said)?.[0] ?? '';
}

/** So little is what a cache holds, and more is what it keeps. */
function bareOf(value: string, isHeld: boolean): Piece {
  return { kind: isHeld && /m/iu.test(value) ? 'memory' : 'disk', value };
}

function classIn(said: string): string {
  const own = said
    .replace(/^(?:on|with|of|from)\s/iu, ' ')
    .replace(/storage\s?class(?:\s?name)?|(?<=^\s)class\s|(?:这个)?存储类型?/iu, ' ')
    .replaceAll(/["'`:=：]|名?为|是|用|使用/gu, ' ');
  return own.replace(/^\s*(?:is|named|called)\s/iu, '').trim();
}
