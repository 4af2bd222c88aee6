import { overLines } from '../../../kernel/over-lines.ts';
import type { Phrase } from '../phrase.ts';
import { oneOf } from '../say.ts';
import { toList } from '../values.ts';
import type { Meaning } from '../wish.ts';

const inTopology = (key: string, said: string): Meaning =>
  oneOf([
    'StorageClass',
    { allowedTopologies: [{ matchLabelExpressions: [{ key, values: toList(said) }] }] },
  ]);

const defaultClass = (isDefault: boolean) => (): Meaning => oneOf(['StorageClass', { isDefault }]);
const zone = String.raw`["'\x60]?(?=[a-z-]{0,30}\d)[a-z0-9-]{3,40}["'\x60]?`;
const zones = `(${zone}(?:(?:, ?and |, ?| and | or |和|、|与)${zone}){0,7})`;
const key = String.raw`["'\x60]?((?:topology|failure-domain)[\w.-]{0,60}/[a-z]{2,20})["'\x60]?`;

/** Whether a claim that names no class gets this one. */
export const defaultSaid: readonly Phrase[] = [
  [
    [
      '(?:(?:it |which |that |and |is |be |must |should |marked |annotated |explicitly )*(?:as )?(?:not|never) (?:be )?(?:as )?(?:the |a )?(?:cluster.?s? )?default(?: storage)?(?: ?class)?)(?: (?:by|with|through|via) (?:an? |the )?annotation)?',
      '(?:(?:it |which |that |and |is |be |must |should |marked |annotated )+as |an? )?non-?default(?: storage)?(?: ?class)?',
      '(?:with |and |the |an? )*(?:annotation )?(?:storageclass\\.kubernetes\\.io/)?is-default-class(?: is| of| set to|:|=)*~["\'`]?false["\'`]?',
      '(?:用|通过|以)?(?:注解)?(?:标明|标记|注明|声明)?(?:它|其|该类)?(?:不是|不作为|不设为|并?非|不为)(?:集群)?(?:的)?默认(?:的)?(?:存储)?类?',
    ],
    defaultClass(false),
  ],
  [
    [
      '(?:with |and |the )*(?:default (?:storage ?)?class|as (?:the )?default)',
      '\\(default\\)',
      '默认(?:存储类)?',
    ],
    defaultClass(true),
  ],
];

/** Where its volumes may be. */
export const topologies: readonly Phrase[] = [
  [
    [
      overLines`
        (?:(?:in|to|on|for|with|by|restricts?(?:ed)?(?: to)?|limits?|limited to|allowed topolog(?:y|ies)|the|key|:|=) )*
        ${key}~(?:in|is|are|:|=|to|values?|键|为|是|的|限制)*~
        ((?:${zone}(?:, ?and |, ?| and | or |和|、)?){1,8})
      `,
    ],
    (label = '', said = '') => inTopology(label, said),
  ],
  [
    [
      overLines`
        (?:zones?|regions?|topolog(?:y|ies)|区域?|可用区)(?:{is}|(?:限制)?(?:为|是)?)${zones}
        (?:(?:上|中|内)?(?:创建|分配|提供)?(?:卷)?)?
        (?:,? ?\(?(?:by |with |of |for |under )*(?:the )?(?:topology )?(?:key|label|拓扑键|拓扑标签|键)?(?:为|是|:)?~\(?)${key}\)?
      `,
      overLines`
        (?:(?:and|they|volumes|which|may|can|must|only|be|are) )*(?:created|provisioned|made|placed|allowed|available)(?: only)? in (?:the )?(?:zones?|regions?) ${zones}
        ,? ?\(?(?:by |with |of |for |under )*(?:the )?(?:topology )?(?:key|label)?(?: is|:)?~${key}\)?
      `,
    ],
    (said = '', label = '') => inTopology(label, said),
  ],
];
