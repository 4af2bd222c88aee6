import { overLines } from '../../../kernel/over-lines.ts';
import { phrases } from '../phrase.ts';
import { toPairs } from '../values.ts';
import type { Reader } from '../wish.ts';

const all = overLines`
  (?:
    everything|
    all (?:of them|objects|resources|of these|(?:the )?(?:potential |possible )?(?:others|things))|
    both(?: of them| objects| resources)?(?! containers)|
    (?:all |the )*(?:three|four)(?: of them| objects)?
  )
`;
const are = '(?: (?:is|are|be|should|must|have|has|shall|will|to|the|a|get|gets|carry|also))*';
/** `both the service and the deployment are called x` */
const bothThe = 'both(?: the)? [a-z-]{2,20}(?: [a-z-]{2,20})? and (?:the )?[a-z-]{2,20}(?: [a-z-]{2,20})?';

/** What is said of all objects at once: their name, their labels. */
export const shared: Reader = phrases('shared', { en: 'All objects', zh: '所有对象' }, [
  [
    [
      `(?:${all}|${bothThe})${are} (?:named|called|name(?:d)?(?: of)?) {name}`,
      `(?:call|name) (?:everything|them all|both(?: of them)?|all of them|all(?: objects)?|them|both objects) {name}`,
      '(?<=(?:call|name) both the [a-z-]{2,20}(?: [a-z-]{2,20})? and (?:its |the )?[a-z-]{2,20}(?: [a-z-]{2,20})? ){name}(?=[,;.]|$)',
      '(?:all |any |every )(?:potential |possible |the |of |object |resource )*names?(?: is| are| should| must| be|:)* {name}',
      '(?<=(?:^|[.;] ?))names:? {name}(?=[,;.]|$)',
      '(?:所有|全部|一切)(?:可能的?|对象的?|资源的?|的)*(?:名称|名字)(?:都|均)?(?:应该?|必须)?(?:名?为|是|叫|用|使用|[:=])+~{name}',
      '(?:都|均|全部|全都)(?:命名为|叫做?|名为|称为)~{name}',
    ],
    (name = '') => ({ asked: { everyName: name }, value: name }),
  ],
  [
    [
      `${all}${are} (?:labell?ed|labels?|tagged)(?: with| as|:)*{is}{pairs}`,
      '(?:the )?labels? (?:everywhere|on (?:everything|all(?: of them| objects)?))(?: is| are| should| must| be|:)* {pairs}',
      'label (?:everything|them all|both|all of them|all objects|them)(?: with| as|:)*{is}{pairs}',
      overLines`
        (?<=
          (?:all|every|any|potential|possible|(?:^|[.;] ))[^.;]{0,30}(?<!service )names?:? (?:should |must |is |are |be )*
          ["'\x60]?[a-z][a-z0-9-]{0,60}["'\x60]?(?:,|;)?(?: and)? ?
        )labels?(?: is| are| should| must| be|:)* {pairs}
      `,
      '(?:所有|全部)(?:对象的?|资源的?|的)*标签(?:都|均)?(?:应该?|必须)?(?:为|是|[:=])+~{pairs}',
      '(?<=(?:名称|名字)(?:都|均|应该?|必须|为|是)*[a-z][a-z0-9-]{0,60},?)(?:所有)?标签(?:都|均)?(?:应该?|必须)?(?:为|是|[:=])+~{pairs}',
    ],
    (said = '') => ({ asked: { everyLabels: toPairs(said) }, value: said }),
  ],
]);
