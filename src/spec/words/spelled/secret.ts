import { present } from '../../../kernel/present.ts';
import { apposedTo } from './apposed.ts';
import { commonPieces, metadataOf, ownLabels, type Spelled } from './common.ts';
import { entriesOf, entryPieces } from './entries.ts';
import { pieces } from './piece.ts';
import { fixedPieces } from './fixed.ts';
import { heldBy, secretTypes, typeOf } from './secret-types.ts';
import { has } from './values.ts';

const noun =
  '(?:(?:immutable|opaque|basic ?auth|TLS|docker ?registry|image ?pull|pull|unchangeable|unalterable) ){0,2}secrets?|credentials';

/** What is kept to oneself: what it holds, and what it is for. */
export const secret: Spelled = {
  kind: 'Secret',
  about: /(?<![\w-])(?:secrets?|credentials)(?![\w-])/iu,
  pieces: [
    ...commonPieces(noun).filter(({ key }) => key !== 'annotations'),
    ...apposedTo(noun),
    ...ownLabels.slice(0, 1),
    ...entryPieces,
    ...secretTypes,
    ...fixedPieces,
    ...pieces({
      idle: [
        '(?:with |stores |holds |contains |these |the following |keep )*(?:two|three|four|five|several|these|following) (?:values?|keys?|entries|settings|credentials)(?: in| that)?',
        '(?:the|our)(?: [a-z]+){1,3}(?=(?: in [a-z0-9-]+)? needs an? )',
        'keep|keeps|kept|store|stores|save|put|holds?|holding|contains?|consists? of|comprises?|data|entries|values?|keys?|whose|to|that|which|in plain,? unencoded form|in plain text|unencoded|namely|login|credentials|secret|nodes|what is needed|the pair|the login|where|there|(?:the )?login for the [a-z]+|of type|of the type|of the kind|type|there has to be|there shall be|we|from|the certificate of the [a-z]+ is kept in',
      ],
    }),
  ],
  make: (tokens) => {
    const metadata = metadataOf(tokens);
    const type = typeOf(tokens);
    const entries = entriesOf(tokens);
    if (metadata === undefined || type === undefined || entries === undefined) return undefined;
    const held = heldBy(type, tokens, entries);
    if (held === undefined) return undefined;
    const isFixed =
      has(tokens, 'fixed') ||
      tokens.some(
        ({ key, said }) => /^(?:name|idle)$/u.test(key) && /immutable|unchangeable|unalterable/iu.test(said),
      );
    return present({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata,
      type,
      immutable: isFixed ? true : undefined,
      stringData: held,
    });
  },
};
