import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import { workload } from '../say.ts';
import type { Span } from '../span.ts';
import { runsOf } from '../text/runs.ts';
import type { Reader } from '../wish.ts';

const space = String.raw`["'\x60]?[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?["'\x60]?`;
const also = String.raw`(?:\s?,\s?(?:and\s)?|\s(?:and|or|&)\s|\s?[、和与及或]\s?)`;
const noName = overLines`
  (?!(?:
    \d[\w.]{0,12}|only|pods?|from|in|of|the|and|may|can|is|are|it|this|same|own|any|all|other|another|called|named|that|to
  )(?![\w-]))
`;
const spaces = `${noName}${space}(?:${also}(?:the\\s)?${noName}${space}){0,4}`;

/** What is said of who alone may call something, piece by piece, and what stands between the pieces. */
const pieces = anyCase(
  overLines`
    (?<only>(?<![\w-])(?:only|exclusively|solely|(?:nobody|no\sone|nothing)\s(?:but|except|else\sthan|other\sthan))(?![\w-])|[只仅])|
    (?<shut>
      (?<![\w-])(?:block|deny|denies|drop|reject|refuse|forbid)s?\s(?:all|any|every|everything|everyone)(?:\s(?:other|incoming|inbound|ingress|traffic|requests|connections|access|calls|callers|namespaces?|to|it|else)){0,5}\s
      (?:except|but|besides|apart\sfrom|other\sthan)(?:\sfor)?(?![\w-])
    )|
    (?:the\s)?(?:namespaces?|ns|命名空间)(?![\w-])\s?(?:called\s|named\s)?(?<after>${spaces})(?![\w-])|
    (?<![\w./-])(?:the\s)?(?<before>${spaces})\s?(?:这?[两三四二]个|这个)?\s?(?:namespaces?(?![\w-])|命名空间)|
    (?<verb>(?<![\w-])(?:reach(?:able|ed)?|connect(?:ed)?|talk|access(?:ible|ed)?|call(?:ed|able)?|used?|hit|enter|scrape|accepts?|traffic|requests|connections|ingress|open)(?![\w-])|访问|调用|连接?|流量|请求|开放)|
    (?<![\w-])(?:pods?|workloads|calls|callers|clients|things?|from|in|of|inside|within|the|may|can|could|should|must|is|are|be|able|allowed?|allows|permit(?:ted)?|to|it|this|them|that|let|by|for|with|into|come|get|please|services?|those)(?![\w-])|
    允许|让|能|可以?|来自|里面?|中|的|内|下|所有|过?来|它|这个|pod|服务|应用|都|才|对|给|被|由|限|接受|放行|有
  `,
);

/** The namespaces of which alone the pods may call. */
export type SpacesSaid = Span & { readonly spaces: readonly string[] };

/** Reads `only pods from namespace edge may reach it`, `只允许 edge 命名空间访问`, whatever stands first. */
export function spacesSaid(words: string): readonly SpacesSaid[] {
  if (
    !/only|exclusively|solely|nobody|no one|nothing|except|but|besides|apart from|other than|[只仅]/iu.test(
      words,
    )
  )
    return [];
  const found = [...words.matchAll(pieces)].map(({ 0: text, index, groups = {} }) => ({
    start: index,
    end: index + text.length,
    isOnly: (groups['only'] ?? groups['shut']) !== undefined,
    isVerb: (groups['verb'] ?? groups['shut']) !== undefined,
    spaces: namesIn(groups['after'] ?? groups['before']),
  }));
  return runsOf(found, words).flatMap((run) => {
    const named = run.flatMap((piece) => piece.spaces);
    const told = run.filter(({ isOnly, isVerb, spaces: own }) => isOnly || isVerb || own.length > 0);
    const [first, last] = [told[0], told.at(-1)];
    const isWhole = named.length > 0 && run.some(({ isOnly }) => isOnly) && run.some(({ isVerb }) => isVerb);
    return isWhole && first && last ? [{ start: first.start, end: last.end, spaces: named }] : [];
  });
}

function namesIn(list = ''): readonly string[] {
  return list
    .split(/\s?[,、和与及或&]\s?|\s(?:and|or)\s|\s/u)
    .map((name) => name.replaceAll(/["'`]/gu, '').toLowerCase())
    .filter((name) => name !== '' && !/^(?:and|or|the)$/u.test(name));
}

export const callers: Reader = {
  id: 'callers',
  read: (words) =>
    spacesSaid(words).map(({ start, end, spaces: callerSpaces }) => ({
      ...workload({ callerSpaces }),
      value: callerSpaces.join(', '),
      subject: { en: 'Calls', zh: '调用' },
      start,
      end,
    })),
};
