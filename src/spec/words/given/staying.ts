import { overLines } from '../../../kernel/over-lines.ts';

/** Of nothing but these is a clause that says what stays as it is, or what has to be given back. */
const word = overLines`
  (?:
    the|its?|their|this|that|these|those|all|of|and|or|both|in|on|to|as|is|are|be|has|have|with|under|at|by|for|an?|one|so|but|please|just|only|also|other|others|
    name|names|namespace|namespaces|image|images|containers?|ports?|commands?|args|arguments|env|environment|variables?|volumes?|volume|mounts?|resources|probes?|
    settings?|fields?|values?|parts?|sections?|things?|everything|anything|nothing|else|content|contents|rest|remaining|spec|specs|template|templates|pod|pods|pod's|metadata|configuration|configurations|specification|definitions?|labels?|ns|selectors?|rules?|subjects?|entries|keys|data|
    strategy|update|rollout|rolling|rolling-update|retries|backoff|policy|
    carry|carries|carrying|over|take|taking|use|matching|match|without|any|label|modifications?|alterations?|altered|modified|touched|touching|edited|themselves|itself|where|from|take|taken|apart|work|task|
    same|original|existing|previous|old|current|unchanged|untouched|alone|identical|intact|
    stays?|staying|remains?|remaining|kept|keep|keeps|keeping|leave|leaves|leaving|retain|retains|retaining|preserve|preserves|preserving|left|should|must|shall|can|may|will|
    they|it|was|were|before|exactly|way|change|changed|changes|touch|don't|do|not|no|need|needed|want|wanted|i|we|you|me|
    output|return|give|show|provide|full|complete|whole|entire|new|resulting|object|manifest|yaml|kind|file
  )
`;
const closed = new RegExp(`^[\\s/()-]*(?:${word}(?![\\w-])[\\s/()-]*)+[,.;)(]?\\s*$`, 'iu');
const signed = overLines`
  (?<!\w)(?:
    same|original|existing|unchanged|untouched|intact|identical|stays?|remains?|kept|keep|keeps|keeping|leave|leaving|retain\w*|preserv\w+|rest|else|
    without\s(?:any\s)?(?:modif|alter|chang|touch)\w*|carr(?:y|ies|ying)|not\s(?:be\s)?(?:change|alter|touch|modif)\w*|
    (?:i|we)\s(?:only|just)\s(?:need|want)|only\sneed|nothing|output|return
  )(?!\w)
`;
const sign = new RegExp(signed, 'iu');
/** `名字和命名空间不变`, `其余保持原样`. */
const chinese =
  /^\s*(?:(?:名字|名称|名|命名空间|更新策略|滚动更新|策略|规则|选择器|副本数?|任务|键|值|访问模式|存储类|容量|大小|完全|照旧|沿用|别动|剩余|镜像|容器|端口|标签|环境变量|卷|其余|其他|其它|别的|剩下|原有|原来|部分|内容|配置|设置|字段|都|均|和|与|及|、|的|也|全部|所有|一律|请|保持|保留|维持|沿用|原样|一样|相同|一致|不变|不动|不改|不用|不要|需要|动|改|变)+)[，,。；;]?\s*$/u;
const chineseSign = /不变|不动|不改|原样|保持|保留|沿用|照旧|别动|一样|相同|不[用要]/u;

/** The words without what says that something stays as it was; where a sentence ends, one still ends. */
export function withoutStaying(words: string): string {
  let said = '';
  let isGone = false;
  for (const clause of clausesOf(words)) {
    if (isStaying(clause.replace(bracket, ''))) {
      if (/[.。]\s*$/u.test(clause)) said = said.replace(/[,;，；]\s*$/u, clause.trim().slice(-1));
      isGone = true;
      continue;
    }
    said += isGone && /(?:^|[.。\n])\s*$/u.test(said) ? raised(clause) : clause;
    isGone = false;
  }
  return said;
}

const edge = /(?<=[,;，。；\n]|\.(?=\s|$))/u;
const bracket = /[(（][^()（）\n]{0,160}[)）]/u;

/** What stands between brackets behind something that stays only tells what it is like. */
function clausesOf(words: string): string[] {
  const hidden: string[] = [];
  const closedUp = words.replaceAll(
    new RegExp(bracket.source, 'gu'),
    (found) => `\u{E000}${hidden.push(found) - 1}\u{E001}`,
  );
  return closedUp.split(edge).flatMap((part) => {
    const clause = part.replaceAll(/\u{E000}(\d+)\u{E001}/gu, (_all, at: string) => hidden[Number(at)] ?? '');
    return isStaying(clause.replace(bracket, '')) ? [clause] : clause.split(/(?<=[,;，。；\n(]|\.(?=\s|$))/u);
  });
}

/** What opens a sentence now. */
function raised(clause: string): string {
  return clause.replace(/^\s*[a-z](?=[a-z]*\s)/u, (found) => found.toUpperCase());
}

function isStaying(clause: string): boolean {
  return (sign.test(clause) && closed.test(clause)) || (chineseSign.test(clause) && chinese.test(clause));
}
