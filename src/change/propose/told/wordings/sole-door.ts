import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { host } from '../hosts.ts';

const hosted = String.raw`(?:https?://)?(${host})(?![\w/-]|\.\w)`;
const name = String.raw`(?!(?:one|it|this|that|those|pods?|traffic|requests?|people|users|the)(?![\w-]))["'\x60]?([a-z][\w-]{1,40})["'\x60]?`;
const outside = overLines`
  (?:\s(?:(?:from|to|on)\s(?:the\s)?(?:outside(?:\sworld|\sof\sthe\scluster)?|internet|public|world|web)|externally|publicly))
`;
const on = String.raw`\s?[,:(–-]?\s?(?:(?:and\s(?:that\s)?)?(?:on|at|under|via|by|as|behind|host|domain|is|it|lives|the|name)\s){0,4}`;

/** The one that is reached from outside, and where: what is said of the others is that they are not, as they are anyway. */
export const soleDoor: readonly Rewriting[] = [
  [
    anyCase(
      overLines`
        (?<![\w-])(?:and\s|but\s)?only\s(?:the\s|our\s)?${name}(?:\s(?:service|app|application|one))?\s(?:
          (?:may|can|should|must|shall|is|needs?\sto|has\sto|will|gets?)\s(?:be\s)?(?:called|reached|reachable|accessed|accessible|exposed|visible|public|open|available|published|used)(?:${outside})?|
          (?:is|faces|goes)\s(?:public|outside)|
          (?:has|gets|needs)\s(?:an?\s)?(?:public|external)\s(?:host(?:name)?|address|domain|name|url)
        )${on}${hosted}\)?
      `,
    ),
    '$1 at $2',
  ],
  [
    anyCase(
      overLines`
        (?:只|仅)(?:有|让|把)?\s?["'\x60]?([a-z][\w-]{1,40}|\p{Script=Han}{2,6}?)["'\x60]?\s?(?:这个)?(?:服务|应用)?\s?
        (?:(?:才|需要|要|能|能够|可以|允许|会)\s?){0,3}(?:对外(?:网|部)?(?:开放|暴露|访问|提供服务)?|暴露(?:到|给|在)(?:外网|公网|外部)|(?:从|被|由)?(?:外部|外面|外网|公网)(?:来)?(?:可以|能)?(?:访问|调用|可见)(?:到)?)
        \s?[,，:：(（]?\s?(?:(?:用|域名|地址|host|是|为|在)\s?[:：]?\s?){0,3}${hosted}[)）]?
      `,
    ),
    '$1 域名 $2',
  ],
];
