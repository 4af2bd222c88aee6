import { overLines } from '../../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../../kernel/json.ts';
import type { Phrase } from '../../phrase.ts';
import { on } from '../../say.ts';
import { toPairs } from '../../values.ts';
import type { Meaning } from '../../wish.ts';
import { subset } from './phrases.ts';

const said = (...pieces: readonly JsonMap[]): Meaning => on('DestinationRule', { pieces });

/** What stands between a subset and the label of its pods. */
const link = overLines`
  (?:
    is|are|holds?|covers?|contains?|compris\w+|consists? of|has|having|with|for|of|to|the|all|those|that|which|pods?|workloads?|instances?|endpoints?|ones?|whose|
    labels?|labell?ed|select(?:s|ed|ing|or)?|match(?:es|ed|ing)?|carry|carries|carrying|wear(?:s|ing)?|by|on|includes?|including|meaning|means|points?|uses?|using|where|
    being|made up|refers?|identified|should|must|shall
  )
`;
const selects = overLines`
  (?:(?:,? ?\(| ?=| ?->|:(?= ?(?:\{|pods?|labels?|version[:= ])))(?: ?${link}(?![\w-])){0,6}|,?(?: ${link}(?![\w-])){1,9}),?:? ?[({]? ?
`;
const hanSelects =
  '~?[(,:]?~?(?:选择|匹配|对应|使用|包含|为|其)*(?:带有|具有|其)?(?:标签)?(?:选择器)?(?:为|是|:)?~';
const makesUp = overLines`
  (?:,? ?(?:and |which |they |should |must |shall |will )*
  (?:form|forms|are|is|makes? up|makes?|belongs? to|go(?:es)? into|as|becomes?|constitutes?|builds?|are in|are called|represents?))(?: the)?(?: subset)?(?: called| named)?
`;
const order = '(?:the |a |an |one |first |second |third |other |and )*';

/** A field of a rule, and no label of pods. */
const isField = /^["'\x60]?[a-z0-9]+[A-Z]\w*["'\x60]?\s?[:=]/u;

/** Which pods belong to which subset. */
export const subsetsSaid: readonly Phrase[] = [
  [
    [
      overLines`
        subsets?,? (?:named |called |are |: )*${subset} (?:and |, )(?:subset )?${subset},?${selects}{pair}(?:,? and|,| respectively)+ (?:the |label |labels )*{pair}
        (?:,? respectively)?
      `,
      `子集~${subset}~(?:和|与|、)~(?:子集)?~${subset}${hanSelects}{pair}~(?:和|与|、|以及)~(?:标签)?{pair}`,
    ],
    (...[a = '', b = '', one = '', two = '']) =>
      said({ subset: a, labels: toPairs(one) }, { subset: b, labels: toPairs(two) }),
  ],
  [
    [
      `subsets?,? (?:named |called |are |: )*${subset}(?: and |, )(?:subset )?${subset},? (?:which )?(?:are |is )?(?:selected |chosen |told apart |distinguished |defined |identified |known )?(?:by|via|through|from|based on) (?:the |their |pod )*["'\`]?([a-z][\\w./-]{0,60})["'\`]? label`,
      `subsets?,? (?:named |called |are |: )*${subset}(?: and |, )(?:subset )?${subset},? (?:which )?(?:are |is )?(?:selected |chosen |told apart |distinguished |defined |identified |known )?(?:by|via|through|from|based on) (?:the |their |pod )*labels? ["'\`]?([a-z][\\w./-]{0,60})["'\`]?(?![\\w:=])`,
    ],
    (a = '', b = '', key = '') =>
      said({ subset: a, labels: { [key]: a } }, { subset: b, labels: { [key]: b } }),
  ],
  [
    [
      `${order}(?:subsets?,? )?(?:named |called )?${subset}(?: subset)?${selects}{pair}\\)?`,
      `(?:子集)~(?:名为)?~${subset}${hanSelects}{pair}\\)?`,
      `(?<=[、,:;和与]~)(v\\d{1,2})~(?:\\(|(?:选择|匹配|对应|为|的|:)+)(?:带有|具有)?(?:标签)?(?:为|是|:)?~{pair}\\)?`,
    ],
    (name = '', pair = '') =>
      isField.test(pair) ? undefined : said({ subset: name, labels: toPairs(pair) }),
  ],
  [
    [
      `(?:those |the ones |ones |all |the )*(?:pods? |workloads? |instances? )?(?:labell?ed |that have |which have |having |carrying |with )*(?:the )?(?:labels? )?(?:with )?{pair}${makesUp} ${subset}(?=[,.;)]|$| and)`,
      `(?:标签为|带有标签)~{pair}~的?~?(?:Pod)?~?(?:构成|组成|为|作为)~?子集~${subset}`,
      `(?:为|给|将)?(?:带有)?(?:版本)?(?:标签)(?:为)?~{pair}~的?~?(?:Pod|工作负载)?~?(?:定义|创建|设置|声明|作为|为)?(?:一个)?(?:名为)?~${subset}~的?子集`,
    ],
    (pair = '', name = '') => said({ subset: name, labels: toPairs(pair) }),
  ],
  [
    [`subsets? (?:named |called )?${subset}`, `子集~(?:名为)?~${subset}`, `名为~${subset}~的子集`],
    (name = '') => said({ subset: name }),
  ],
  [
    ['labels?(?: is| are|:)* {pair}', '标签(?:为|是|:)?~{pair}'],
    (pair = '') => said({ labels: toPairs(pair) }),
  ],
];
