import { commonPieces, metadataOf, ownLabels, type Spelled } from './common.ts';
import { pieces } from './piece.ts';
import { allOf, has } from './values.ts';
import { present } from '../../../kernel/present.ts';

const entry = '[A-Za-z_][\\w.-]{0,60}(?<![.-])';
const value =
  '(?:"(?<quoted>[^"\\n]{0,200})"|\'(?<single>[^\'\\n]{0,200})\'|(?<value>(?!(?:the|an?|set|with|key|value|and|as|file|to)(?![\\w-]))[^\\s,;"\'()]{0,120}[^\\s,;"\'().:]))';
const is =
  '(?: (?:set to|set|is|equals?|equal to|should be|must be|shall be|has the value|having the value|with the value|with value|to|being|of))+';
const some =
  '(?:(?:with|and|the|its|keys?|entry|entries|variable|setting|values?|it|holds|contains|stores|sets|maps|containing|holding|has|data|whose|an?|a key|under) )*';

/** What programs are configured by. */
export const configMap: Spelled = {
  kind: 'ConfigMap',
  about: /config[\s-]?map/iu,
  pieces: [
    ...commonPieces('(?:immutable )?config ?maps?').filter(({ key }) => key !== 'annotations'),
    ...ownLabels.slice(0, 1),
    ...pieces({
      entry: [
        `${some}(?:\\w{2,12} ){0,2}\\((?<key>${entry})\\)${is} ${value}`,
        `${some}(?<key>${entry})${is} ${value}`,
        `${some}(?!(?:data|immutable|namespace|name|labels?|keys?|entries)\\s?:)(?<key>${entry}) ?(?:=|:) ?${value}`,
      ],
      turned: [
        `${some}${value} (?:for|as|under|in) (?:the key )?(?<key>[A-Z_][A-Z0-9_]{1,60}|[a-z][\\w-]*[._][\\w.-]+)`,
      ],
      fixed: [
        '(?:(?:it|is|and|the|that|which|config ?map) )*immutable(?: true|: true)?',
        '(?:(?:that|which|it|and) )*(?:must not|cannot|can not|may not|should not|is not to) be (?:changed|modified|edited|updated)(?: (?:after|once) it is (?:made|created)|later|afterwards)?',
      ],
      idle: [
        '(?:with |stores |holds |contains |these |the following )*(?:two|three|four|five|several|these|following) (?:values?|keys?|entries|settings)(?: in)?',
        '(?:the )?\\w{2,20} keeps its (?:flags|settings|configuration|config)(?= in)|keep|keeps|store|stores|holds?|contains?|data|entries|configuration data|settings?|values?|keys?|whose|maps|to|that',
      ],
    }),
  ],
  make: (tokens) => {
    const metadata = metadataOf(tokens);
    const pairs = tokens.flatMap(({ key, of }) =>
      key === 'entry' || key === 'turned'
        ? [[of['key'] ?? '', of['quoted'] ?? of['single'] ?? of['value'] ?? ''] as const]
        : [],
    );
    const isTwice = new Set(pairs.map(([key]) => key)).size < pairs.length;
    if (metadata === undefined || pairs.length === 0 || isTwice) return undefined;
    const isFixed =
      has(tokens, 'fixed') ||
      (allOf(tokens, 'name').length > 0 &&
        tokens.some(({ key, said }) => key === 'name' && /immutable/iu.test(said)));
    return present({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata,
      immutable: isFixed ? true : undefined,
      data: Object.fromEntries(pairs),
    });
  },
};
