import { overLines } from '../../../kernel/over-lines.ts';

const targetEn = new RegExp(
  overLines`
    (?:(?<=\s)->|(?<=\s)→|(?<![\w-])(?:
      for|of|to|into|in|inside|within|from|on|against|behind|by|targets?|targeting|scales?|scaling|
      selects?|selecting|counts?|counting|expos(?:e|es|ing)|routes?|binds?|references?|allows?|(?<!(?<!\w)an?\s)matching|
      protects?|monitors?|autoscales?|automatically scale|manages?|across|between
    ))\s(?:
      (?:the|an?|my|our|all|any|existing|this|these|that|those|its|other|only|each|traffic|access)\s
    ){0,3}["'\x60]?(?:[\w.-]+["'\x60]?\s)?$
  `,
  'iu',
);
const targetZh = new RegExp(
  overLines`
    (?:(?<![名称设作改置应认型签])为|对|针对|指向|目标是?|给|向|到|暴露|公开|引用|选择|匹配|来自|允许|绑定到?|在|保护|监控|管理|后端|扩展|扩缩|访问)\s?
    (?:一个|该|这个|此|现有的?|已有的?|所有|名为|其他|这些)*\s?(?:["'\x60]?[\w.-]+["'\x60]?\s?的?\s?)?$
  `,
  'u',
);

/** `YAML for an HPA`: it is what shall be made. */
const isWritten = new RegExp(
  overLines`
    (?<![\w-])(?:
      ya?ml|manifests?|configurations?|definitions?|templates?|specs?|specifications?|files?|code|
      snippet
    )\sfor\s(?:an?|one|the\sfollowing|some|these|two|three)\s(?:[\w-]+\s){0,2}$|
    (?:want|need|have|give\sme|write|show\sme)\s(?:to\shave\s)?(?:me\s)?(?:the\s|a\s)?(?:ya?ml|manifest)(?:\sfile)?\sfor\sthe\s(?:[\w-]+\s){0,2}$
  `,
  'iu',
);

const isWrittenZh =
  /^\s?(?:编写|写出?|生成|提供|给出|创建|定义)(?:一[个份])?\s?(?:Kubernetes|K8s)?\s?的?\s?(?:YAML|清单|配置|定义|资源|文件)/iu;

/** `to the group x and the service account y` */
const isOneMore =
  /(?:to|for) (?:the )?(?:users?|groups?) ["'`]?[\w.@:-]{1,60}["'`]?(?:,| and|, and) (?:to |for )?(?:the )?$/iu;

/** Another object is for it; it is not what shall be made. */
export function isPointedAt(kind: string, clause: string, after: string): boolean {
  if (isWritten.test(clause) || isWrittenZh.test(after)) return false;
  if (/(?:stands?|(?:is|are) (?:written|told|said|defined|described)) in the $/iu.test(clause)) return false;
  if (/(?<!\w)(?:names? (?:of|for)|by (?:means|way) of) (?:the|this) $/iu.test(clause)) return false;
  if (kind === 'ServiceAccount' && isOneMore.test(clause)) return true;
  if (targetEn.test(clause)) return !isMadeBy(clause, after) && !isBefore(kind, clause);
  return targetZh.test(clause) && !/^\s?(?:的?后面|之后)/u.test(after);
}

/** `is autoscaled by an HPA called x`: it is what shall be made. */
function isMadeBy(clause: string, after: string): boolean {
  const isBehind = /(?:by|behind|through|via) (?:an?|the) (?:[\w-]+ ){0,2}$/iu.test(clause);
  const isManaged = /(?:managed|controlled|run|created) by an? (?:[\w-]+ ){0,2}$/iu.test(clause);
  const isPut =
    /(?:into|in|with|as) (?:an?|one) (?:[\w-]+ ){0,2}$/iu.test(clause) &&
    /^,? (?:named|called) |^, [a-z][a-z0-9-]{1,60}(?:[.,]|$)/iu.test(after);
  return isManaged || isPut || (isBehind && /^ (?:named|called)|^ [a-z][\w-]{0,50}(?: \(|:\s)/iu.test(after));
}

/** `behind an internal service`: it is wanted, and stands before what was spoken of. */
function isBefore(kind: string, clause: string): boolean {
  return kind === 'Service' && /(?:behind|through|via) (?:an?|one) (?:[\w-]+ ){0,2}$/iu.test(clause);
}
