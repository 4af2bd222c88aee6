import { overLines } from '../../../kernel/over-lines.ts';

export type Apart = {
  /** Clauses that were read. */
  readonly rest: string;
  /** Clauses of which what they are about was not: nothing is taken out of them. */
  readonly half: readonly Half[];
};

export type Half = {
  readonly clause: string;
  /** It goes on with one before it, and says nothing alone. */
  readonly goesOn: boolean;
};

/** Parts words where something that names a field, or holds a value, stayed unread: the rest of its clause may mean anything. */
export function halfRead(said: string, leftover: readonly string[]): Apart {
  const unread = leftover.filter((one) => telling.test(one));
  const clauses = said.split(
    /(?<=[.!?;]\s|\n)|(?<=,\s)(?:and\s)?|(?<=\s)and\s(?=(?:an?|add|set|change|remove|give|put|mount|make|drop|use)\s)|(?<=[，。；！？])/u,
  );
  const half = new Map<number, Half>();
  for (const [at, clause] of clauses.entries()) {
    const isUnread = unread.some((one) => clause.includes(one));
    const goesOn = half.has(at - 1) && pointing.test(clause);
    if (isUnread || goesOn) half.set(at, { clause: plain(clause), goesOn });
  }
  return { rest: clauses.filter((_, at) => !half.has(at)).join(''), half: [...half.values()] };
}

function plain(clause: string): string {
  return clause.trim().replace(/[.,;，。；]+$/u, '');
}

const telling = new RegExp(
  overLines`
    \d|[\w-][./_-][\w-]|[A-Z]{2}|
    (?<![\w-])(?:
      hosts?|limits?|requests?|namespaces?|annotations?|labels?|paths?|ports?|metrics|probes?|volumes?|variables?|env|selectors?|class|
      replicas|images?|tags?|memory|cpu|storage|schedule|timeouts?|privileged|root|capabilities|types?|names?|secrets?|keys?|rules?|
      tolerations?|affinity|nodes?|arguments?|args|command|not|no|only|never|without|except|instead
    )(?![\w-])|
    主机|域名|限制|请求|命名空间|注解|标签|路径|端口|探针|卷|变量|选择器|副本|镜像|内存|存储|类型|名称|密钥|规则|容忍|节点|参数|命令|除了|只
  `,
  'u',
);
/** It says nothing by itself. */
const pointing =
  /(?<![\w-])(?:make|set|change|switch|turn)\s(?:it|them|that)(?![\w-])|(?<![\w-])(?:one|ones|that|those|such|both)(?:\s(?:of|with|at|to)(?![\w-])|[\s.,;!?]*$)|(?:它们?|那个|这个)(?:[，。；！？\s]*$)/iu;
