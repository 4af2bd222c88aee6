import { apposedTo } from './apposed.ts';
import { commonPieces, metadataOf, ownLabels, type Spelled } from './common.ts';
import { entriesOf, entryPieces, filePieces } from './entries.ts';
import { fixedPieces } from './fixed.ts';
import { pieces } from './piece.ts';
import { has } from './values.ts';
import { present } from '../../../kernel/present.ts';

const noun = '(?:immutable |unchangeable |unalterable )?config ?maps?';

/** What programs are configured by. */
export const configMap: Spelled = {
  kind: 'ConfigMap',
  about: /config[\s-]?map/iu,
  pieces: [
    ...commonPieces(noun).filter(({ key }) => key !== 'annotations'),
    ...apposedTo(`${noun}|settings`),
    ...ownLabels.slice(0, 1),
    ...entryPieces,
    ...filePieces,
    ...fixedPieces,
    ...pieces({
      idle: [
        '(?:with |stores |holds |contains |these |the following )*(?:two|three|four|five|several|these|following) (?:values?|keys?|entries|settings)(?: in)?',
        '(?:the )?\\w{2,20} keeps its (?:flags|settings|configuration|config)(?= in)|keep|keeps|store|stores|holds?|contains?|data|entries|configuration data|settings?|values?|keys?|whose|maps|to|that|collect|save|put|file|files|one file|the file|single file|entries are|which|where|comprises?|consists of|holding|storing|(?:lives?|kept|stored) in|provides|containing|there|(?:the )?settings of (?:our|the) [a-z]+|in it|have|they are',
      ],
    }),
  ],
  make: (tokens) => {
    const metadata = metadataOf(tokens);
    const pairs = entriesOf(tokens);
    if (metadata === undefined || pairs === undefined || Object.keys(pairs).length === 0) return undefined;
    const isFixed =
      has(tokens, 'fixed') ||
      tokens.some(
        ({ key, said }) => /^(?:name|idle)$/u.test(key) && /immutable|unchangeable|unalterable/iu.test(said),
      );
    return present({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata,
      immutable: isFixed ? true : undefined,
      data: pairs,
    });
  },
};
