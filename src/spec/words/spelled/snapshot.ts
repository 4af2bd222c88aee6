import { present } from '../../../kernel/present.ts';
import { commonPieces, metadataOf, ownLabels, type Spelled } from './common.ts';
import { pieces } from './piece.ts';
import { has, oneOf } from './values.ts';

const noun = '(?:volume ?)?snapshot';

/** What a volume held at one time. */
export const volumeSnapshot: Spelled = {
  kind: 'VolumeSnapshot',
  about: /snapshot/iu,
  pieces: [
    ...commonPieces(noun).filter(({ key }) => key !== 'called'),
    ...ownLabels,
    ...pieces({
      called: ['(?:it )?(?:is )?(?:named|called) {name@given}'],
      class: [
        '(?:(?:with|the|and|of|uses?|using|by|its) )*(?:volume ?)?(?:snapshot ?)?class(?: ?name)?(?: is|:|=)? {name}',
      ],
      source: [
        '(?:(?:of|from|the|its|source|contents|take|a|snapshot|is|for) )*(?:persistent ?volume ?claim|PVC|claim)(?: name)?(?: named| called| is|:)? {name}',
        '(?:the )?contents of (?:the )?(?:persistent ?volume ?claim|PVC|claim) {name}',
      ],
      idle: ['take|keep|be kept|kept|source|from|contents'],
    }),
  ],
  make: (tokens) => {
    const metadata = metadataOf(tokens);
    const claim = oneOf(tokens, 'source', 'name');
    const name = oneOf(tokens, 'class', 'name');
    if (metadata === undefined || claim === undefined || (has(tokens, 'class') && name === undefined))
      return undefined;
    return {
      apiVersion: 'snapshot.storage.k8s.io/v1',
      kind: 'VolumeSnapshot',
      metadata,
      spec: present({ volumeSnapshotClassName: name, source: { persistentVolumeClaimName: claim } }),
    };
  },
};
