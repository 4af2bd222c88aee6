import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { apposedTo } from './apposed.ts';
import { commonPieces, metadataOf, ownLabels, type Spelled } from './common.ts';
import { bindings } from './bindings.ts';
import { pieces, type Token } from './piece.ts';
import { kept } from './plainly/kept.ts';
import { keptOf } from './storage-words.ts';
import { allOf, has, listIn, mapOfAll, oneOf, pairsIn } from './values.ts';

/** Parameters that people name without a mark. */
const known = '(?:type|iops|throughput|fs ?type|encrypted|zone|skuName)';
/** Where storage comes from. */
export const storage: Spelled = {
  kind: 'StorageClass',
  about: /storage[\s-]?class|class of storage/iu,
  pieces: [
    ...commonPieces('storage ?class|class of storage').filter(({ key }) => key !== 'space'),
    ...apposedTo('storage ?class|class').filter(({ key }) => key !== 'space'),
    ...bindings,
    ...ownLabels,
    ...pieces(kept),
    ...pieces({
      name: ['(?:the )?default storage class (?:should be|is|must be) {name}', 'volumes of class {name}'],
      provisioner: [
        '(?:(?:and|with|uses?|using|the|by|its|is|from|come|comes|provisioned|a) )*(?:provisioner|provisioned by|made by|created by|come from|comes from)(?: is|:)? {provisioner@plain}',
      ],
      parameters: [
        '(?:(?:and|with|the|its|has|set) )*parameters?(?: are| is|:)? {labels}',
        `(?:and |with )?parameters?(?: are|:)? (?<loose>${known} \\w[\\w-]{0,39}(?:(?:, | and |, and )${known} \\w[\\w-]{0,39}){0,5})`,
        '{labels}',
        `(?<loose>${known} \\w[\\w-]{0,39})`,
      ],
      isDefault: [
        '(?:(?:that|which|it|and|is|be|as|marked|mark|the|a|should|cluster s|cluster.s) )*default(?: (?:storage )?class| for the cluster| of the cluster)?',
        'the storage ?class is marked as the cluster.s default',
        'default',
      ],
      keep: [
        '(?:(?:and|the|its|with|is) )*reclaim ?policy(?: is| set to|:)?(?: to)? (?<keep>Retain|Delete)',
        '(?<keep>Retain|Delete)',
        '(?:and )?(?:(?:volumes|data|are|is|be) )*(?<kept>retained|kept|retains volumes|retains)(?: (?:on|after|upon) (?:deletion|release))?(?: volumes)?',
      ],
      grow: [
        '(?:(?:and|the|with|volumes?|is|are|can be|may be|be) )*(?:allows? ?)?volume ?expansion(?: is| are)?(?: allowed| enabled| possible| true)?',
        'allowVolumeExpansion:?(?: is| set to)?(?: true)?',
        '(?:volumes? )?(?:are |can be |may be |is )?(?:expandable|expanded|grown|resized)',
        'lets them grow|allows them to grow|(?:volumes )?(?:can|may) grow',
      ],
      wait: [
        '(?:(?:and|the|with|its) )*(?:volume ?)?binding ?mode(?: is|:)?(?: set to)? WaitForFirstConsumer',
        'WaitForFirstConsumer',
        '(?:(?:and|volumes|are|is|be) )*(?:bound|binding|bind)(?: (?:only|waits|happens|is delayed|until|when|once|for))* the first consumer(?: (?:appears|exists|is there|is created))?',
        '(?:and )?(?:delays|delaying) binding until a pod uses the (?:claim|volume)',
      ],
      now: [
        '(?:volume ?)?binding ?mode(?: is|:)? Immediate|binds? immediately|(?:and )?(?:volumes are )?bound immediately|(?:and )?immediate (?:volume )?binding',
      ],
      idle: ['volumes?|that|uses?|are|which|come|the cluster'],
    }),
  ],
  make: (tokens) => {
    const metadata = metadataOf(tokens, true);
    const provisioner = provisionerOf(tokens);
    const isDefault =
      has(tokens, 'isDefault') || tokens.some(({ key, said }) => key === 'name' && /default/iu.test(said));
    if (metadata === undefined || provisioner === undefined || isTorn(tokens)) return undefined;
    const parameters = Object.assign(
      {},
      mapOfAll(tokens, 'parameters'),
      ...allOf(tokens, 'parameters', 'loose').map(looseIn),
    );
    const annotations = { 'storageclass.kubernetes.io/is-default-class': 'true' };
    return present({
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: isDefault ? { ...metadata, annotations } : metadata,
      provisioner,
      parameters: Object.keys(parameters).length === 0 ? undefined : parameters,
      reclaimPolicy: keptOf(tokens),
      allowVolumeExpansion: has(tokens, 'grow') ? true : undefined,
      volumeBindingMode: bindingOf(tokens),
      allowedTopologies: topologiesOf(tokens),
    });
  },
};

/** The only zones in which volumes are made. */
function topologiesOf(tokens: readonly Token[]): JsonMap[] | undefined {
  const [key, ...keys] = ['zones', 'topology'].flatMap((one) => allOf(tokens, one, 'topology'));
  const values = allOf(tokens, 'zones').flatMap((said) => listIn(said));
  if (key === undefined || keys.length > 0 || values.length === 0) return undefined;
  return [{ matchLabelExpressions: [{ key, values }] }];
}

function provisionerOf(tokens: readonly Token[]): string | undefined {
  const said = oneOf(tokens, 'provisioner');
  if (!has(tokens, 'byHand')) return said;
  return said === undefined ? 'kubernetes.io/no-provisioner' : undefined;
}

function bindingOf(tokens: readonly Token[]): string | undefined {
  if (has(tokens, 'wait')) return 'WaitForFirstConsumer';
  return has(tokens, 'now') ? 'Immediate' : undefined;
}

/** When it is bound, or what becomes of it, is told in two ways. */
function isTorn(tokens: readonly Token[]): boolean {
  const isKept = has(tokens, 'keep') && keptOf(tokens) === undefined;
  return isKept || (has(tokens, 'wait') && has(tokens, 'now'));
}

/** `type gp3 and iops 3000`. */
function looseIn(said: string): JsonMap {
  return pairsIn(said.replaceAll(/(?<=^|,\s|and\s)(\w+) (?=\w)/gu, '$1='));
}
