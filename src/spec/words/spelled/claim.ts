import { present } from '../../../kernel/present.ts';
import { commonPieces, metadataOf, ownLabels, type Spelled } from './common.ts';
import { pieces } from './piece.ts';
import { accessOf, accessPieces, mode, modeOf, size, sizeOf, storageClass } from './storage-words.ts';
import { amountIn, mapOfAll, oneOf } from './values.ts';

/** What asks for storage. */
export const claim: Spelled = {
  kind: 'PersistentVolumeClaim',
  about: /persistent[\s-]?volume[\s-]?claim|(?<!\w)PVC(?!\w)/iu,
  pieces: [
    ...commonPieces('persistent ?volume ?claim|PVC|claim'),
    ...ownLabels,
    ...pieces({
      class: [
        ...storageClass,
        '(?:asks? for |requests? )?{amount} of {name} storage',
        '{amount} of {name} storage',
      ],
      size,
      mode,
      ...accessPieces,
      selector: [
        '(?:(?:and|it|only|can|may|must|should|restricted|by|a|with|the|label) )*(?:binds?|bind only|match(?:es)?|selects?|selector|selecting|restricted by selector)(?: only)?(?: to)?(?: persistent)?(?: volumes)?(?: (?:with|that have|having|labell?ed|by|the|label|labels|carrying))*:? {labels}',
      ],
      idle: ['that|asks? for|restricted|requests?|wants?|for|only|the claim(?= asks)'],
    }),
  ],
  make: (tokens) => {
    const metadata = metadataOf(tokens);
    const amount = sizeOf(tokens) ?? oneOf(tokens, 'class', 'amount');
    const modes = accessOf(tokens);
    if (metadata === undefined || amount === undefined || modes.length === 0) return undefined;
    const labels = mapOfAll(tokens, 'selector');
    return {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata,
      spec: present({
        accessModes: modes,
        volumeMode: modeOf(tokens),
        storageClassName: oneOf(tokens, 'class', 'name'),
        resources: { requests: { storage: amountIn(amount) } },
        selector: labels === undefined ? undefined : { matchLabels: labels },
      }),
    };
  },
};
