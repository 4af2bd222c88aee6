import { toCores, toCount } from '../../numbers.ts';
import { evened, piece, piecesOf, type Told } from './pieces.ts';
import { count, size } from './values.ts';

const counted: Readonly<Record<string, string>> = {
  pod: 'pods',
  pvc: 'persistentvolumeclaims',
  service: 'services',
  服务: 'services',
  svc: 'services',
  secret: 'secrets',
  configmap: 'configmaps',
};

/** What all of a namespace may have together: each amount with what it is of, whichever of both stands first. */
export const quotas = evened({
  isList: true,
  about: /cpu|核|内存|memory|pod|pvc|服务|service/iu,
  where: /^(?![^]*(?:镜像|image))[^]*(?:resource ?quota|(?<![a-z])quota|配额|限额|限量)/iu,
  pieces: piecesOf(
    piece('cores', `(?:\\d{1,4}(?:\\.\\d)?|[一两二三四五六七八九十]{1,3}) ?个?(?:核心?|vcpu)(?:cpu)?`),
    piece('memory', '内存|memory'),
    piece('cpu', 'cpu'),
    piece('amount', size),
    piece(
      'ahead',
      '(?:资源)?(?:上限|限制|限额|limits?)(?:总量)?(?=的? ?(?:为|是|:)? ?(?:总)?(?:cpu|内存|memory))',
    ),
    piece('limit', '(?<=(?:cpu|内存|memory)的? ?)(?:limits?|限制)|limits?'),
    piece('upper', '上限'),
    piece('request', 'requests?|请求|申请'),
    '(?:所有|全部)(?:的)?\\s?(?:pods?|容器)\\s?(?:加起来|总共|合计|一共|总计|的)*',
    piece('things', '(?:pod|pvc|service|svc|服务|secret|configmap)s?(?![\\w-])'),
    piece('count', count),
    '所有|全部|总共|一共|合计|总计|加起来|总量|总数|总和|总的|总|共|数量|个数|数|量|最多|至多|顶多|不得?超过|不能超过|不能?多于|限制|限|控制|之内|以内|为|是|到|在|设|给|有|的|个|和|将|把|被|且|并|还|该|配额|可以|只能|允许|使用|用|:',
  ),
  write: (told) => {
    const made = amountsOf(told);
    const keys = new Set(made?.map((one) => one.split('为')[0]));
    return made === undefined || made.length === 0 || keys.size < made.length ? undefined : made.join(',');
  },
});

type State = {
  /** What the next amount is of. */
  readonly of?: string;
  /** What the one before was of: of what else a size is, nobody says. */
  readonly last?: string;
  /** Whether it is what is asked for or what is used at most, and whether that was said of one thing alone. */
  readonly side: string;
  readonly isOwn: boolean;
  readonly kept: readonly string[];
  /** A number whose thing is told behind it. */
  readonly open?: string;
};

function amountsOf(told: Told): readonly string[] | undefined {
  const isSided = told.has('request');
  let state: State | undefined = { side: '', isOwn: false, kept: [] };
  for (const { name, said } of told.all) {
    state = steps[name]?.(state, said, isSided);
    if (state === undefined) return undefined;
  }
  return state.open === undefined && state.of === undefined ? state.kept : undefined;
}

type Step = (state: State, said: string, isSided: boolean) => State | undefined;

const steps: Readonly<Record<string, Step>> = {
  cpu: (state) => about(state, 'cpu'),
  memory: (state) => about(state, 'memory'),
  request: (state) => ({ ...state, side: 'requests.', isOwn: state.of !== undefined }),
  limit: (state) => ({ ...state, side: 'limits.', isOwn: state.of !== undefined }),
  // What stands ahead of amounts is of all of them.
  ahead: (state, _, isSided) =>
    state.of !== undefined ? undefined : isSided ? { ...state, side: 'limits.', isOwn: false } : state,
  // An upper end is a limit where it stands against requests, and else the end of the quota.
  upper: (state, _, isSided) => {
    const of = state.of ?? state.last;
    return isSided && isMeasured(of) ? { ...state, of, side: 'limits.', isOwn: true } : state;
  },
  things: thing,
  count: (state, said) => {
    if (state.open !== undefined) return undefined;
    if (state.of === undefined) return { ...state, open: String(toCount(said)) };
    return given(state, state.of, String(toCount(said)));
  },
  cores: (state, said) => given(state, 'cpu', toCores(said.replace(/ ?个?(?:核心?|vcpu)(?:cpu)?$/iu, ''))),
  amount: (state, said) => sized(state, said.replaceAll(' ', '')),
};

/** Beside claims it is what they may hold together. */
function sized(state: State, said: string): State | undefined {
  const of = state.of ?? state.last;
  if (of === 'memory') return given(state, 'memory', said);
  return of === 'persistentvolumeclaims' && state.of === undefined
    ? given(state, 'requests.storage', said)
    : undefined;
}

function about(state: State, of: string): State | undefined {
  if (state.of !== undefined || state.open !== undefined) return undefined;
  return { ...state, of, last: of, ...(state.isOwn && { side: '', isOwn: false }) };
}

function thing({ of, open, ...state }: State, said: string): State | undefined {
  const key = counted[said.toLowerCase().replace(/s$/u, '')] ?? said;
  if (of !== undefined) return undefined;
  if (open === undefined) return { kept: state.kept, side: '', isOwn: false, of: key, last: key };
  return { side: '', isOwn: false, last: key, kept: [...state.kept, `${key}为${open}`] };
}

function given({ of, open, ...state }: State, own: string, said: string): State | undefined {
  if (open !== undefined || (of !== undefined && of !== own)) return undefined;
  return {
    ...state,
    last: own,
    kept: [...state.kept, `${isMeasured(own) ? state.side : ''}${own}为${said}`],
  };
}

function isMeasured(of: string | undefined): of is string {
  return of === 'cpu' || of === 'memory';
}
