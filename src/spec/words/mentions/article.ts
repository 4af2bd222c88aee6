import { overLines } from '../../../kernel/over-lines.ts';
import type { Mention } from './mention.ts';

const opening = new RegExp(
  overLines`
    (?<![\w./:-])(?:
      an?|another|one|two|three|\d+|new|additional|second|extra|create|define|write|deploy|add|generate|
      run|make|expose|the|this|that|its|my|our|your|each|every|existing|same|these|both|all
    )(?![\w-]|\.\d|\)|:\d|\s?(?:点|时|分|秒|小时|%))|
    一个|一份|两个|三个|一种|(?<![更刷最])新的?|另外?一?个?|创建|定义|编写|添加|生成|配置|部署|同一个?|整个|该|这个|此|这些|上述|现有的?|已有的?|每个|所有|其|第[一二三]个
  `,
  'giu',
);
const known =
  /^(?:the|this|that|its|my|our|your|each|every|existing|same|these|both|all|同一个?|整个|该|这个|此|这些|上述|现有的?|已有的?|每个|所有|其)$/iu;
/** `It is an Indexed job`: what was spoken of already. */
const again = /(?:^|[\s,])(?:it|this|that)(?:'s|\s(?:is|should be|must be|will be|has to be))\s$/iu;
/** The last word that introduces something, where no comma parts it from what it introduces. */
export function articleOf(clause: string, start: number): Pick<Mention, 'article' | 'from'> {
  const last = [...clause.matchAll(opening)].at(-1);
  const named =
    /(?:一个|一份|新的?)?\s?(?:类型为\s?[\w-]{1,20}(?:的?[、,]|\s?且\s?|的))?\s?(?:名为|叫做?|名叫)\s?["'`]?[\w.-]{1,80}["'`]?\s?的\s?(?:无头|headless\s?|ClusterIP\s?|NodePort\s?|LoadBalancer\s?)?$/u.exec(
      clause,
    );
  if (named !== null) return { article: 'new', from: start - (clause.length - named.index) };
  if (last === undefined) return { article: 'bare', from: start };
  const between = clause.slice(last.index);
  if (
    /\s(?:named|called)\s\S+\s(?:with|and|in|of|whose|that|which|where|has|have|holds?|contains?|consists?|made|composed)\s/u.test(
      between,
    )
  )
    return { article: 'bare', from: start };
  if (
    /,|:(?=\s)/u.test(between) &&
    !/^[^,]*的\s?$|,(?!\s?(?:在|从|对|由|针对|为|给|应用|适用|作用|选择|选中|仅|只|让))[^,]*的\s?$/u.test(
      between,
    )
  )
    return { article: 'bare', from: start };
  const before = clause.slice(0, last.index);
  const isKnown =
    known.test(last[0]) || again.test(before) || (last[0] === 'new' && /(?<!\w)the\s$/u.test(before));
  return { article: isKnown ? 'known' : 'new', from: start - between.length };
}
