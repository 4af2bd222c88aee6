import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { commonPieces, metadataOf, ownLabels, type Spelled } from './common.ts';
import { pieces, type Token } from './piece.ts';
import { accessOf, accessPieces, keptOf, mode, modeOf, size, sizeOf, storageClass } from './storage-words.ts';
import { allOf, has, listIn, oneOf } from './values.ts';

/** A piece of storage that is there. */
export const volume: Spelled = {
  kind: 'PersistentVolume',
  about: /persistent[\s-]?volumes?(?![\s-]?claim)|(?<!\w)PV(?!\w)/iu,
  pieces: [
    ...commonPieces('persistent ?volume|PV|volume').filter(({ key }) => key !== 'space'),
    ...ownLabels,
    ...pieces({
      class: storageClass,
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
        '(?:(?:and|is|it|must|be) )*(?<gone>deleted) (?:when|after) (?:it is )?released?',
      ],
      idle: [
        'an? NFS volume as(?= persistent)|that(?= many)|backed by|uses?|points to|from|on|in|make|offers|that|its',
      ],
    }),
  ],
  make: (tokens) => {
    const metadata = metadataOf(tokens, true);
    const amount = sizeOf(tokens);
    const source = sourceOf(tokens);
    const modes = accessOf(tokens);
    if (metadata === undefined || amount === undefined || source === undefined || modes.length === 0)
      return undefined;
    const options = allOf(tokens, 'options').flatMap((said) => listIn(said));
    return {
      apiVersion: 'v1',
      kind: 'PersistentVolume',
      metadata,
      spec: present({
        storageClassName: oneOf(tokens, 'class', 'name'),
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
  return path === undefined || has(tokens, 'export') ? undefined : { hostPath: { path } };
}
