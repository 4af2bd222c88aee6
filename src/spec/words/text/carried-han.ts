/** What Chinese words clauses with that differs nothing of what else they say; never what bounds, turns, counts or chooses. */
const glue =
  /第[一二三四五六](?:个|条|份)?|主|级别?|策略|参数|域名|端口|卷|节点|新的?|自身|自己|打上?|针对|对于|定义|准备好?|关联|他们|它们|它|这些|那些|使得?|同一个?|模板|一并|给出|额外|规则|方式|内容|字段|模式|资源|对象|对|以|者|性|建立?|从|由|的|了|个|好|组成|做|需求|上|里|中|下|内|和|与|及|把|将|要|会|请|各/gu;
const turning = /[不没无非除禁勿别仅只否]|以外|之外|而非|之前|之后/u;
const clauses = /[^。;,:!?\n，；：]+/gu;
/** How many objects there are is seen by those that are told of. */
const counted =
  /[两二三四五六几](?:个|条|份|块|套|类|种)(?=\s?(?:[A-Z][A-Za-z]{2,30}(?![\w-])|资源|对象|端口|容器|清单|命名空间|服务[账帐]))/gu;

/** Clauses of Chinese of which all that nobody claimed is glue say nothing that a person has to be told of. */
export function withoutHanGlue(
  text: string,
  unclaimed: string,
  wordsIn: (said: string) => readonly string[],
): string {
  if (!/\p{Script=Han}/u.test(unclaimed)) return unclaimed;
  const plain = withoutCounts(text, unclaimed);
  return unclaimed.replaceAll(clauses, (said, at: number) => {
    if (!/\p{Script=Han}/u.test(said) || turning.test(said)) return said;
    const words = wordsIn(plain.slice(at, at + said.length));
    return words.every((word) => word.replaceAll(glue, '') === '') ? ' '.repeat(said.length) : said;
  });
}

function withoutCounts(text: string, unclaimed: string): string {
  return [...text.matchAll(counted)].reduce(
    (left, { index, 0: said }) =>
      left.slice(0, index) + ' '.repeat(said.length) + left.slice(index + said.length),
    unclaimed,
  );
}
