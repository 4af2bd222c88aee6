import { overLines } from '../../../kernel/over-lines.ts';
import type { Rewriting } from '../text/rewriting.ts';

export const range = String.raw`["'\x60]?\d{1,3}(?:\.\d{1,3}){3}/\d{1,2}(?!\d|\.\d)["'\x60]?`;
export const ranges = String.raw`${range}(?:(?:,?\s(?:and|or|nor)\s|,\s?|\s?[、和及与]\s?)${range}){0,5}`;
const without = overLines`
  (?:except(?:ing|ed)?(?:\sfor)?|excluding|exclud(?:es|ed)|minus|less|without|save(?:\sfor)?|barring|omitting|leaving\s(?:out|aside)|
  (?:apart|aside)\sfrom|other\sthan|outside(?:\sof)?|with\sthe\sexception\sof|
  (?:(?:but|and|though|yet)\s){1,2}(?:not|never|no|none|nothing|excluding|without|exclud\w{1,3}|skip|leave\sout|block|deny|refuse|keep\sout)|though\s(?:not|never))
`;
const where = overLines`
  (?:(?:those|that|what|whatever|anything|everything|any|all|the|ones?|of|for|from|to|in|inside|within|comes?|coming|is|are|which|its|our|
  addresses|clients|hosts|ips?|part|ranges?|subnets?|blocks?|cidrs?|networks?|segment)\s){0,6}
`;

const leavesOut = (before: string, less: string): string =>
  `${before} except ${less.replaceAll(/\sn?or\s/gu, ' and ')}`;

/** A range of addresses that is left out of another is said behind it, however it was told: taken for a peer it would be let in. */
export const leftOut: readonly Rewriting[] = [
  [
    new RegExp(
      String.raw`(${range})\s?(?:,\s?|\()?\s?${without}\s${where}(${ranges})(?:\s(?:range|subnet|block|network|part|addresses)s?(?!\w))?\)?`,
      'giu',
    ),
    (...[, whole = '', less = '']) => leavesOut(whole, less),
  ],
  [
    new RegExp(
      String.raw`(${range})\s?(?:,\s?|\(|[.;]\s|,?\s(?:but|with|where)\s)\s?(?:the\s(?:range|subnet|block|part)\s)?(${ranges})\s(?:(?:is|are|being|shall|should|must|be)\s){0,3}(?:excluded|excepted|left\sout|exempt(?:ed)?)\)?`,
      'giu',
    ),
    (...[, whole = '', less = '']) => leavesOut(whole, less),
  ],
  [
    new RegExp(
      String.raw`(?:除了?|排除|扣除|不含|不包括)\s?(${ranges})\s?(?:之外|以外|外|后)?\s?(?:,|，)?\s?的?\s?(?:其[他余]的?)?\s?(?:整个|全部|所有)?\s?(${range})`,
      'gu',
    ),
    (...[, less = '', whole = '']) => `${whole} 除了 ${less}`,
  ],
  [
    new RegExp(
      String.raw`(${range})(\s?(?:网段|地址段|范围)?)\s?[,，（(]?\s?(?:但|但是|不过|并|其中)?(?:(?:要|需|应|把|将)?(?:不包括|不包含|不含|排除|除去|除了|剔除|扣除|去掉|除开)(?:其中的?)?\s?(${ranges})|\s?(${ranges})\s?(?:这个|这段|网段){0,2}(?:除外|不算|不包括|不允许|不行|被排除))(?:\s?(?:网段|之外|以外|外)){0,2}[)）]?`,
      'gu',
    ),
    (...[, whole = '', , less, other]) => `${whole} 除了 ${less ?? other ?? ''} `,
  ],
];
