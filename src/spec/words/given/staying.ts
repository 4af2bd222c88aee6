import { overLines } from '../../../kernel/over-lines.ts';

/** Of nothing but these is a clause that says what stays as it is, or what has to be given back. */
const word = overLines`
  (?:
    the|its?|their|this|that|these|those|all|of|and|or|both|in|on|to|as|is|are|be|has|have|with|under|at|by|for|an?|one|so|but|please|just|only|also|other|others|
    name|names|namespace|namespaces|image|images|containers?|ports?|commands?|args|arguments|env|environment|variables?|volumes?|volume|mounts?|resources|probes?|
    settings?|fields?|values?|parts?|sections?|things?|everything|anything|nothing|else|rest|remaining|spec|template|pod|pods|metadata|configuration|specification|
    same|original|existing|previous|old|current|unchanged|untouched|alone|identical|intact|
    stays?|staying|remains?|remaining|kept|keep|keeps|keeping|leave|leaves|leaving|retain|retains|retaining|preserve|preserves|preserving|left|should|must|shall|can|may|will|
    they|it|was|were|before|exactly|way|change|changed|changes|touch|don't|do|not|no|need|needed|want|wanted|i|we|you|me|
    output|return|give|show|provide|full|complete|whole|entire|new|resulting|object|manifest|yaml|kind|file
  )
`;
const closed = new RegExp(`^[\\s/()-]*(?:${word}(?![\\w-])[\\s/()-]*)+[,.;)]?\\s*$`, 'iu');
const signed = overLines`
  (?<!\w)(?:
    same|original|existing|unchanged|untouched|intact|identical|stays?|remains?|kept|keep|keeps|keeping|leave|leaving|retain\w*|preserv\w+|rest|else|
    (?:i|we)\s(?:only|just)\s(?:need|want)|only\sneed|nothing|output|return
  )(?!\w)
`;
const sign = new RegExp(signed, 'iu');
/** `名字和命名空间不变`, `其余保持原样`. */
const chinese =
  /^\s*(?:(?:名字|名称|名|命名空间|镜像|容器|端口|标签|环境变量|卷|其余|其他|其它|别的|剩下|原有|原来|部分|内容|配置|设置|字段|都|均|和|与|及|、|的|也|全部|所有|一律|请|保持|保留|维持|沿用|原样|一样|相同|不变|不动|不改|不用|不要|需要|动|改|变)+)[，,。；;]?\s*$/u;
const chineseSign = /不变|不动|不改|原样|保持|保留|沿用|一样|相同|不[用要]/u;

/** The words without what says that something stays as it was. */
export function withoutStaying(words: string): string {
  return words
    .split(/(?<=[,;，。；\n(]|\.(?=\s|$))/u)
    .filter((clause) => !isStaying(clause))
    .join('');
}

function isStaying(clause: string): boolean {
  return (sign.test(clause) && closed.test(clause)) || (chineseSign.test(clause) && chinese.test(clause));
}
