import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { apposedTo } from './apposed.ts';
import { commonPieces, metadataOf, ownLabels, type Spelled } from './common.ts';
import { localPieces, localOf } from './local-volumes.ts';
import { pieces, type Token } from './piece.ts';
import { beside } from './settled.ts';
import {
  classIn,
  isAlike,
  accessOf,
  accessPieces,
  keptOf,
  mode,
  modeOf,
  size,
  sizeOf,
  storageClass,
} from './storage-words.ts';
import { allOf, has, isTwice, listIn, oneOf } from './values.ts';

const noun = '(?:local )?persistent ?volume|PV|(?:local )?volume';

/** A piece of storage that is there. */
export const volume: Spelled = {
  kind: 'PersistentVolume',
  about: /persistent[\s-]?volumes?(?![\s-]?claim)|(?<!\w)PV(?!\w)|local volume/iu,
  pieces: [
    ...commonPieces(noun).filter(({ key }) => key !== 'space'),
    ...apposedTo(noun).filter(({ key }) => key !== 'space'),
    ...localPieces,
    ...ownLabels,
    ...pieces({
      class: [...storageClass, '(?:belongs to|in|out of) (?:the class )?{name@hyphened}'],
      size,
      mode,
      ...accessPieces,
      host: [
        '(?:(?:uses?|using|with|the|from|on|backed by|that|which|and|it|is|points to|its|at|a) )*host ?path(?: is|:)? {path}',
        '(?:backed by|from|on|uses) {path} (?:on|of) the (?:host|node)',
        '(?:the )?directory {path} (?:of|on) (?:the |each )?(?:node|host)(?: becomes| is)?',
      ],
      server: [
        '(?:(?:is|backed|by|on|of|with|the|an?|at|its|uses?|from|points to) )*(?:NFS )?server(?: is| at|:)?(?: at)? {server@address}',
        '(?:(?:is|backed|by|on|of|with|the|an?) )*NFS {server@address}',
      ],
      export: [
        '(?:(?:with|the|on|and|its|points to|share|export(?:ed)?|path) )+(?:is )?{path}(?: on(?= the))?',
      ],
      options: [
        '(?:(?:and|uses?|using|with|the|mounted|mount|it|has|by|are) )*(?:mount ?)?options?(?: are| is|:)? (?<options>["\']?[a-z][\\w=.]{0,30}\\w["\']?(?:(?:, | and |, and )(?!and)["\']?[a-z][\\w=.]{0,30}\\w["\']?){0,4})',
        'mount it with (?<options>[a-z][\\w=.]{0,30}\\w(?:(?:, | and )[a-z][\\w=.]{0,30}\\w){0,4})',
      ],
      keep: [
        '(?:(?:and|is|it|its|the|with|data|must|be|should|has) )*reclaim ?policy(?: is| set to|:)?(?: to)? (?<keep>Retain|Delete|Recycle)',
        'persistentVolumeReclaimPolicy(?: is|:)? (?<keep>Retain|Delete|Recycle)',
        '(?<keep>Retain|Delete|Recycle)',
        '(?:(?:and|is|it|data|must|be|should|has to|are|its) )*(?<kept>retained|kept)(?: (?:when|after|once) (?:it is |they are )?(?:released?|deleted|being released|the claim is deleted))?',
        '(?:(?:and|is|it|its|their|they|once|whose|data|contents?|on it|released?|when|the|are) )*(?<kept>retained|kept|preserved|survives?|left alone|stays?|remains?)(?: (?:the (?:deletion|end|removal) of (?:the|its) claim|(?:after|when|once|even if|even when) (?:the|its) claim (?:is gone|goes|is deleted|is removed|ends|has gone)|after use|afterwards|when released|once released|after (?:its )?release))?',
        "(?:(?:and|it|its|data) )*(?<kept>isn't|is not|are not|must not be|mustn't be) (?:deleted|removed|wiped) (?:when|once|if|after) (?:the|its) claim (?:goes|is gone|is deleted|is removed|ends)",
        '(?:and )?(?<kept>retain) it',
        '(?:(?:and|is|it|must|be) )*(?<gone>deleted) (?:when|after) (?:it is )?released?',
      ],
      idle: [
        'hand it out as|hand out|it becomes|becomes|data|claim|pin it to|pinned|allow|sits?|lies?|resides?|there|thus|marked|tagged|put it into the class|available|made available as|only|reachable|local|locally|offers|carries|lies on|to which it is bound by|is tied to|tied to|has|fast|one of our workers|nodes?|can reach it|reach it|allows?|into|worker',
        'an? NFS volume as(?= persistent)|that(?= many)|backed by|uses?|points to|from|on|in|make|offers|that|its',
      ],
    }),
  ],
  make: (tokens) => {
    const metadata = metadataOf(tokens, true);
    const amount = sizeOf(tokens) ?? (isAlike(tokens, /size|capacity/iu) ? beside : undefined);
    const source = sourceOf(tokens);
    const modes = isAlike(tokens, /mode/iu) ? [beside] : accessOf(tokens);
    const isOpen = [metadata, amount, source].includes(undefined) || modes.length === 0;
    if (isOpen || metadata === undefined || isTwice(tokens, 'class')) return undefined;
    const options = allOf(tokens, 'options').flatMap((said) => listIn(said));
    return {
      apiVersion: 'v1',
      kind: 'PersistentVolume',
      metadata,
      spec: present({
        storageClassName: classIn(tokens),
        capacity: { storage: amount },
        volumeMode: modeOf(tokens),
        accessModes: modes,
        persistentVolumeReclaimPolicy: keptOf(tokens),
        mountOptions: options.length === 0 ? undefined : options,
        ...source,
      }),
    };
  },
};

function sourceOf(tokens: readonly Token[]): JsonMap | undefined {
  const [path, server] = [oneOf(tokens, 'host', 'path'), oneOf(tokens, 'server')];
  if (server !== undefined) {
    const own = oneOf(tokens, 'export', 'path');
    return own === undefined || path !== undefined ? undefined : { nfs: { server, path: own } };
  }
  if (path === undefined) return localOf(tokens);
  return has(tokens, 'export') || has(tokens, 'local') ? undefined : { hostPath: { path } };
}
