import { overLines } from '../../../kernel/over-lines.ts';
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
  overLines`
    (?:spec|metadata|data|roleRef|subjects|webhooks)[\w.[\]]{1,300}: (?:required|invalid|unsupported|duplicate|forbidden|too (?:long|many|few)|not found)
    \b
  `,
  String.raw`(?:mapping values are not allowed|found character that cannot start|did not find expected|could not find expected)`,
  String.raw`\x60?selector\x60? does not match`,
  String.raw`admission webhook`,
  String.raw`must (?:specify|be specified|be no more than|consist of|validate)\b`,
];
/** Where people go on. */
const end = overLines`
  (?=
    [,，.。;；]?\s{0,3}(?:
      please|pls|can you|could you|fix|debug|correct|help|what|why|how|so|and the|provide|请|帮|怎么|为什么|如何
    )|
    [。\n]|\.\s[A-Z]|$
  )
`;
const complaint = new RegExp(String.raw`(?<![\w.])(?:${openings.join('|')})[^\n]{0,600}?${end}`, 'giu');
const told = new RegExp(
  overLines`
    (?<![\w/.-])(?:
      errors?|message|complains?|complaining|fails?|failing|says?|reports?|refuses?|rejects?|报错|错误|提示|失败
    )(?:\s(?:is|was|like|with|that|saying|of|message|the))*\s?[:：]?\s?(?<!\w)
    (?:"[^"\n]{4,600}"|“[^”\n]{4,600}”|\x60[^\x60\n]{4,600}\x60|'[^'\n]{4,600}')
  `,
  'giu',
);

/** That it is wrong, and shall be right: what is quoted is repaired anyway. */
const asking = new RegExp(
  overLines`
    (?<![\w-])(?:
      (?:(?:which|that|it|this|and|but)\s)?
      (?:gives?|reports?|throws?|returns?|shows?|prints?|has|have|got|getting|get)(?:\s(?:me|an?|the|some|this|following)){0,3}
      \s(?:errors?|error\smessages?)(?:\s(?:is|below|like|as\sfollows))?|
      (?:kubectl|the\sserver|it)\s(?:says|complains|reports|tells\sme)|
      (?:which|that)\sreports?|
      (?:is|are|was|gets?|got|being|seems?)\s
      (?:refused|rejected|invalid|broken|wrong|ignored|failing|gone|not\s(?:valid|working|accepted|applied))(?:\stoo)?|
      (?:doesn't|does\snot|won't|will\snot|can't|cannot|didn't)\s
      (?:apply|work|start|deploy|validate|reach(?:\sthe\sapp)?|be\s(?:applied|created|deployed)|get\screated)|
      what(?:'s|\sis)\s(?:wrong|the\s(?:problem|error|issue|mistake))(?:\s(?:with|in|here|about)(?:\s(?:this|it|my))?)?|
      (?<!(?:[=:(（：]|(?:to|as|is|be|level|of|value)\s|[为是成值])\s?["'\x60“]?)(?:debug|troubleshoot|diagnose|repair)(?:\s(?:it|this|them|the\serrors?))?|
      (?:fix|correct|resolve)(?:\s(?:it|this|the\s(?:errors?|issues?|problems?|mistakes?|indentation|syntax|yaml)))?|
      (?:and\s)?(?:provide|give|show|return|post|send)(?:\sme)?\s(?:the|an?)\s
      (?:entire|full|whole|complete|corrected|fixed|working)(?:\s(?:corrected|fixed|working|updated))?\s
      (?:ya?ml|file|manifest|version|configuration)(?:\sfile)?|
      (?:errors?|mistakes?)\s?:?(?=[\s,.:]|$)|
      (?:fails|failed)(?=\s?:)
    )(?![\w-])|
    (?:以?下面?的?\s?(?:YAML|配置|清单)|报错|出错|有错误?|有问题|错误(?:信息)?|解析失败|(?:应用|创建|部署)(?:不了|不出来|失败)|
    建不出来|哪里(?:错|不对|有问题)了?|(?:并|然后)?(?:请|帮我?|帮忙)*(?:给出|提供|输出)?(?:完整|修正后|修复后|正确)的?\s?(?:YAML|配置|清单)|
    调试(?:一下)?|修[复正](?:一下|这个)?|帮(?:我|忙)修这?个?|改好|看看|不合法)
  `,
  'giu',
);

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
  return { words: words.replaceAll(asking, ' '), aside };
}
