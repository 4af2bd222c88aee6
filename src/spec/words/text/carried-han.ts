/** What Chinese words clauses with that differs nothing of what else they say; never what bounds, turns, counts time or chooses. */
const glue =
  /第?[两二三四五六几一](?:个|条|份|块|套|类|种)?|第|主|级别?|策略|参数|域名|端口|卷|节点|新的?|自身|自己|打上?|针对|对于|定义|准备好?|关联|他们|它们|它|这些|那些|使得?|同一个?|模板|一并|给出|额外|规则|方式|内容|字段|模式|资源|对象|对|以|者|性|建立?|从|由|的|了|个|好|组成|做|需求|上|里|中|下|内|和|与|及|把|将|要|会|请|各/gu;
const turning = /[不没无非除禁勿别仅只否]|以外|之外|而非|之前|之后/u;
const clauses = /[^。;,:!?\n，；：]+/gu;

/** Clauses of Chinese of which all that nobody claimed is glue say nothing that a person has to be told of. */
export function withoutHanGlue(unclaimed: string, wordsIn: (said: string) => readonly string[]): string {
  if (!/\p{Script=Han}/u.test(unclaimed)) return unclaimed;
  return unclaimed.replaceAll(clauses, (said) => {
    if (!/\p{Script=Han}/u.test(said) || turning.test(said)) return said;
    return wordsIn(said).every((word) => word.replaceAll(glue, '') === '') ? ' '.repeat(said.length) : said;
  });
}
