import type { Parted } from './output.ts';

/** How the sentences begin that servers and parsers print of a manifest. */
const openings = [
  String.raw`error (?:validating|parsing|converting|when creating|from server|execution|loading|installing)`,
  String.raw`(?:the|a) \w{1,40} "[^"\n]{1,100}" is invalid`,
  String.raw`unable to (?:recognize|decode|build)`,
  String.raw`no matches for kind`,
  String.raw`(?:strict decoding error:? ?)?unknown field`,
  String.raw`(?:strict )?decoding error`,
  String.raw`json: cannot unmarshal`,
  String.raw`\[?ValidationError\(`,
  String.raw`(?:yaml: )?line \d{1,5}: `,
  String.raw`yaml: (?:line|unmarshal|found|did not|could not|invalid|mapping|control|unknown)\b`,
  String.raw`(?:spec|metadata|data|roleRef|subjects|webhooks)[\w.[\]]{1,300}: (?:required|invalid|unsupported|duplicate|forbidden|too (?:long|many|few)|not found)\b`,
  String.raw`(?:mapping values are not allowed|found character that cannot start|did not find expected|could not find expected)`,
  String.raw`\x60?selector\x60? does not match`,
  String.raw`admission webhook`,
  String.raw`must (?:specify|be specified|be no more than|consist of|validate)\b`,
];
/** Where people go on. */
const end = String.raw`(?=[,，.。;；]?\s{0,3}(?:please|pls|can you|could you|fix|debug|correct|help|what|why|how|so|and the|provide|请|帮|怎么|为什么|如何)|[。\n]|\.\s[A-Z]|$)`;
const complaint = new RegExp(String.raw`(?<![\w.])(?:${openings.join('|')})[^\n]{0,600}?${end}`, 'giu');
const told =
  /(?<!\w)(?:errors?|message|complains?|complaining|fails?|failing|says?|reports?|refuses?|rejects?|报错|错误|提示|失败)(?:\s(?:is|was|like|with|that|saying|of|message|the))*\s?[:：]?\s?(?:"[^"\n]{4,600}"|“[^”\n]{4,600}”|`[^`\n]{4,600}`|'[^'\n]{4,600}')/giu;

/** What is told of a quoted manifest by whoever refused it: a reason, and no wish. */
export function withoutComplaint(prose: string): Parted {
  const aside: string[] = [];
  const words = [told, complaint].reduce(
    (text, pattern) =>
      text.replaceAll(pattern, (said) => {
        aside.push(said.trim());
        return ' ';
      }),
    prose,
  );
  return { words, aside };
}
