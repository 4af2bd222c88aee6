import { overLines } from '../../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../../kernel/json.ts';
import { present } from '../../../../kernel/present.ts';
import { textOf } from '../../merge.ts';
import { phrases } from '../../phrase.ts';
import { on } from '../../say.ts';
import { toList } from '../../values.ts';
import type { Meaning } from '../../wish.ts';

const types: Readonly<Record<string, string>> = {
  字符串: 'string',
  整数: 'integer',
  布尔: 'boolean',
  数字: 'number',
  对象: 'object',
  int: 'integer',
  'whole number': 'integer',
  text: 'string',
  bool: 'boolean',
};
const type =
  '(string|text(?= field| propert)|integer|int|whole number|boolean|bool|number|object|字符串|整数|布尔|数字)(?:类型)?(?:值)?';
const field = overLines`
  ["'\x60]?(?<![\w.])(?:spec\.)?(
    (?!
      (?:
        an?|the|string|integer|boolean|number|object|of|type|is|as|and|with|has|field|fields|property|
        properties|spec|status|named|called|required|mandatory|optional|whole|single|new|must|that|which|it|is|given
      )(?![\w-])
    )[a-z]\w{1,40}
  )["'\x60]?
`;

const pieceOf = (piece: JsonMap): Meaning => on('CustomResourceDefinition', { pieces: [piece] });

const property = (...[name = '', said = '', minimum = '', maximum = '']: readonly string[]): Meaning => {
  const bounds = present({ minimum: numberOf(minimum), maximum: numberOf(maximum) });
  return pieceOf({ name, type: typeOf(said), ...bounds });
};

const typeOf = (said: string): string => types[said] ?? types[said.toLowerCase()] ?? said.toLowerCase();

const numberOf = (said: string): number | undefined => (said === '' ? undefined : Number(said));

const bounds =
  '(?:,? ?(?:with |from |between )?(?:a )?(?:min(?:imum)? ?(?:of |is |:)? ?)?(\\d{1,9}),? ?(?:and |to )?(?:a )?(?:max(?:imum)? ?(?:of |is |:)? ?)?(\\d{1,9}))?';

/** The fields of a new kind, and what they may hold. */
export const propertiesSaid = phrases('properties', { en: 'Property', zh: '属性' }, [
  [
    [
      `(?:(?:with|and|an?|the|one) )*(?:required|mandatory|obligatory) (?:and )?${type}(?: field| property)?~(?:named |called )?${field}`,
      `(?:必填|必需|必须)的?~${type}~?(?:的)?(?:字段|属性)?~${field}`,
    ],
    (said = '', name = '') => pieceOf({ name, type: typeOf(said), isRequired: true }),
  ],
  [
    [
      `${field}~(?:\\(|(?:is |of |as |has |with |must be )*(?:the |an? )*(?:required |mandatory )?(?:type )?(?:of )?|:|=|为|是|类型为)~${type}(?:,? ?\\(?(?:that |which |and |is |are |it |must be |has to be |should be |always )*(?:required|mandatory|obligatory|given|present|set|specified|必填|必需)\\)?)`,
      `${field} (?:is|as) (?:a )?(?:required|mandatory) ${type}`,
    ],
    (name = '', said = '') => pieceOf({ name, type: typeOf(said), isRequired: true }),
  ],
  [
    [
      `${field} (?:is |are |must be |has to be |should be )+(?:required|mandatory|obligatory)(?= |[,.;)]|$)`,
      `(?:required|mandatory)(?: fields?| propert(?:y|ies))?(?: is| are|:)+ ${field}`,
    ],
    (name = '') => pieceOf({ name, isRequired: true }),
  ],
  [
    [
      `${field}~(?:\\(|(?:is |of |as |has |with )*(?:the |an? )*(?:type )?(?:of )?|:|=|为|是|类型为)~${type}${bounds}\\)?(?![\\w-])`,
      `${field} ${type}(?= ?[,;.)]|$| and)`,
    ],
    property,
  ],
  [
    [
      `${type}~?的?~?((?:${field.replace('((?!', '(?:(?!')}(?:、|,~?|和|以及)~?){1,7}${field.replace('((?!', '(?:(?!')})~?(?:字段|属性)`,
      `${type} (?:fields|properties)(?: named| called)? ((?:${field.replace('((?!', '(?:(?!')}(?:, ?and |, ?| and )){1,7}${field.replace('((?!', '(?:(?!')})`,
    ],
    (said = '', names = '') =>
      on('CustomResourceDefinition', {
        pieces: toList(names).map((name) => ({ name, type: typeOf(said) })),
      }),
  ],
  [
    [
      `(?:the |an? )?${type}(?: field| property)?~(?:的~?)?(?:named |called )?${field}`,
      `${type}~?(?:的)?(?:字段|属性)~?${field}`,
    ],
    (said = '', name = '') => property(name, said),
  ],
  [
    [
      '(?:,? ?(?:which |that |is |must be |lies |ranging )*(?:between|from|in the range(?: of)?) )(\\d{1,9}) ?(?:and|to|up to|-) ?(\\d{1,9})(?!\\w)',
      '(?<=(?:integer|number|int) )\\(?(\\d{1,9}) ?(?:-|\\.\\.|to) ?(\\d{1,9})\\)?(?!\\w)',
      '(?:介于|在)~(\\d{1,9})~?(?:到|至|和|与|-)~?(\\d{1,9})~?(?:之间)?',
    ],
    (minimum = '', maximum = '') => pieceOf({ minimum: Number(minimum), maximum: Number(maximum) }),
  ],
  [
    [
      '(?:,? ?(?:and |with |that |which |it |is |has |a |of |must be |should be |cannot be |the )*)?(?:min(?:imum)?(?: value| of| is|:|=)*|at least|not (?:below|less than|smaller than|lower than|under)|no less than|never below|greater than or equal to|>=) ?(\\d{1,9})(?!\\w)',
      '(?:,? ?(?:and |with |that |which |it |is |has |a |of |must be |should be |the )*)?最小值?(?:为|是|:)?~(\\d{1,9})',
    ],
    (minimum = '') => pieceOf({ minimum: Number(minimum) }),
  ],
  [
    [
      '(?:,? ?(?:and |with |that |which |it |is |has |a |of |must be |should be |the )*)?(?:max(?:imum)?(?: value| of| is|:|=)*|at most|not (?:above|more than|greater than|over)|no more than|never above|<=) ?(\\d{1,9})(?!\\w)',
      '最大值?(?:为|是|:)?~(\\d{1,9})',
    ],
    (maximum = '') => pieceOf({ maximum: Number(maximum) }),
  ],
]);

/** What has no name of its own is said of the property before it. */
export function specOf(pieces: readonly JsonMap[]): JsonMap {
  const properties: Record<string, JsonMap> = {};
  const required: string[] = [];
  let last = '';
  for (const { name, isRequired, ...property_ } of pieces) {
    last = textOf(name) ?? last;
    if (last === '') continue;
    properties[last] = { ...properties[last], ...property_ };
    if (isRequired === true && !required.includes(last)) required.push(last);
  }
  return { type: 'object', ...(required.length > 0 && { required }), properties };
}
