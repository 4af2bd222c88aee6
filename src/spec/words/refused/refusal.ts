import { overLines } from '../../../kernel/over-lines.ts';

const between = overLines`
  even|be|to|use|uses|using|used|run|runs|running|ever|share|shares|sharing|join|joins|have|has|having|get|gets|add|adds|adding|added|gain|gains|grant|granted|
  mount|mounts|mounting|set|sets|setting|enable|enables|enabled|enabling|switch|turn|on|in|as|of|with|from|by|via|through|a|an|the|its|our|any|additional|further|extra|explicit|
  it|them|this|there|exposed|reachable|reached|allow|allowed|permit|permitted|access|directly|started|start|
  do|does|make|makes|making|made|mark|marked|need|needs|want|wants|require|requires|give|given|let|create|creates|longer|become|keep|specify|request|
  declare|declared|configure|configured|define|defined|open|opens|publish|publishes|treated|considered|flagged|attach|bind|put|deploy|deployed
`;
const called =
  'capability|capabilities|pod|container|type|port|ports|user|uid|kind|sort|variables?|env|environment';
const zhBetween = overLines`
  以|使用|用|共享|开启|启用|打开|添加|增加|授予|挂载|加|给|运行|任何|设置|设成|设为|设|标记|作为|成为|做成|做|当作|当|采用|配置|创建|建|需要|请求|保留|指定|定义|声明|绑定|单独|额外|再|把|将|其|它
`;
/** What refuses whatever stands behind it, with the words that may stand between. */
const refusing = new RegExp(
  overLines`
    (?:
      (?<![\w-])(?:not|never|neither|nor|no|without|cannot|[a-z]{2,8}n['’]t|(?:forbid|prohibit|disallow|prevent|avoid|refuse)s?|(?:forbidden|prohibited|disallowed|prevented)(?=\s(?:to|from)\s)|
      instead of|rather than|omit|skip|get rid of|leave out|stop)\s
      (?:(?:${between})\s){0,6}(?:(?:${called})\s(?:of\s)?){0,2}|
      (?:不(?:要|得|能|可以?|应该?|允许|许|准|会|再|需要?|必|想|是)?|禁止|禁用|关闭|停用|避免|(?<![级特分区类识辨性])别|勿|无需|而非|而不是|不再是?)\s?(?:${zhBetween}){0,3}\s?
    )$
  `,
  'iu',
);
/** It asks, or speaks of what is so already. */
const notSo = /(?:if|whether|why|when|where|or|未|是否|如果|为什么)\s?$|不(?:同|仅|只|但|过|然|管|论)\s?$/iu;
/** What cannot do without something needs it. */
const twice =
  /(?<![\w-])(?:not|never|cannot|[a-z]{2,8}n['’]t)\s(?:[a-z]{2,12}\s){0,4}$|(?:不能|不可以?|不得)(?:没有|缺少)?$/iu;

/** Where what refuses begins, and whether it is refused itself: `it cannot run without`. */
export type Refusal = { readonly at: number; readonly isTwice: boolean; readonly words: string };

/** What stands right before a place and refuses what begins there. */
export function refusalBefore(text: string, start: number): Refusal | undefined {
  const before = text.slice(Math.max(0, start - 90), start);
  const found = refusing.exec(before);
  if (found === null) return undefined;
  const ahead = before.slice(0, found.index);
  const doubled = /^(?:without|no)\s/iu.test(found[0]) ? twice.exec(ahead) : null;
  const at = start - before.length + (doubled ?? found).index;
  if (doubled !== null) return { at, isTwice: true, words: before.slice(doubled.index) };
  return notSo.test(ahead) ? undefined : { at, isTwice: false, words: found[0] };
}

/** What stands behind a thing and refuses it: `is not needed`, `就不要了`. */
const after = new RegExp(
  overLines`
    ^(?:
      (?:\s(?:volumes?|probes?|services?|mounts?|access|containers?|policy|capability|capabilities))?\s
      (?:(?:is|are|shall|should|must|may|can|will)\s(?:not|never|no\slonger)\s(?:be\s)?(?:needed|wanted|required|used|allowed|permitted|desired|set|enabled|necessary|an\soption)|
      (?:isn|aren|shouldn|mustn|can)['’]t\s(?:be\s)?(?:needed|wanted|required|used|allowed|permitted|desired|set|enabled|necessary|an\soption)|
      (?:is|are|stays?|remains?)\s(?:strictly\s)?(?:forbidden|prohibited|disallowed|unwanted|banned|ruled\sout|out\sof\sthe\squestion|denied|not\sok(?:ay)?))(?![\w-])(?:\s(?:here|in\s(?:our|the|this)\s(?:cluster|company|organi[sz]ation)))?(?!\s(?:to|by|in|on|for|when|if|until|before|after))|
      \s?(?:探针|服务|卷|权限|访问|容器)?\s?(?:就|都|也|是)?(?:不需要|不允许|不要了?|禁用|被?禁止的?|不必(?:配置|设置)?|不启用|不使用|去掉|关闭)(?=[，。；,;.、\s]|$)
    )
  `,
  'iu',
);

/** Where what refuses a thing behind it ends. */
export function refusalAfter(text: string, end: number): number | undefined {
  const found = after.exec(text.slice(end, end + 80));
  return found === null ? undefined : end + found[0].length;
}
