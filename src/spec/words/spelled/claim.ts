import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { apposedTo } from './apposed.ts';
import { commonPieces, metadataOf, ownLabels, type Spelled } from './common.ts';
import { chosen, sourceOf, sourcePieces } from './claim-sources.ts';
import { pieces } from './piece.ts';
import { accessOf, accessPieces, mode, modeOf, size, sizeOf, storageClass } from './storage-words.ts';
import { beside } from './settled.ts';
import { claimedClassIn, isAlike } from './storage-words.ts';
import { amountIn, has, isTwice, mapOfAll, oneOf } from './values.ts';
import type { Token } from './piece.ts';

const noun = '(?:persistent ?)?(?:volume ?)?claim|PVC';

/** What asks for storage. */
export const claim: Spelled = {
  kind: 'PersistentVolumeClaim',
  about:
    /persistent[\s-]?volume[\s-]?claim|(?<![\w-])(?:PVC|claims?)(?!\w)|storage|disk space|(?<!\w)\d+[GT]i(?!\w)/iu,
  pieces: [
    ...commonPieces(noun),
    ...apposedTo(`${noun}|storage`),
    ...ownLabels,
    ...pieces({
      class: [
        ...storageClass,
        '(?:(?:the|it|claims?|asks? for|asking for|requests?|requesting|needs|wants|for|of) )*{amount} of {name} storage',
        '(?:from|out of|uses?|using|belongs to|provisioned by|of) (?:class )?{name@hyphened}',
        '(?<=\\()(?<name>[a-z0-9]+(?:-[a-z0-9]+){1,5})(?=, )',
        '(?:for )?{amount} (?:of|from|out of) {name@hyphened}(?: storage)?',
      ],
      size,
      mode,
      ...accessPieces,
      selector: [
        '(?:(?:and|it|only|can|may|must|should|restricted|by|a|with|the|label) )*(?:binds?|bind only|match(?:es)?|selects?|selector|selecting|restricted by selector)(?: only)?(?: to)?(?: persistent)?(?: volumes)?(?: (?:with|that have|having|labell?ed|by|the|label|labels|carrying))*:? {labels}',
        ...chosen,
      ],
      held: sourcePieces,
      called: ['(?:under the name|call the claim) {name@given}', '{name@given} (?=claims)'],
      idle: [
        '(?:the|our|all|its) (?:[a-z]+ ){1,5}(?:sit|lie|live|are kept|are stored|stay|end up|reside|rest|belong)s? (?:on|in)(?= storage| a claim| a volume| the claim)|storage|restricts itself to|disk space|ask for|there|claim|claims|reserves?|storage for [a-z]+|first|through|through a claim|in order|that|asks? for|restricted|requests?|wants?|for|only|the claim(?= asks)',
      ],
    }),
  ],
  make: claimOf,
};

function claimOf(tokens: readonly Token[]): JsonMap | undefined {
  const metadata = metadataOf(tokens);
  const amount = sizeOf(tokens) ?? oneOf(tokens, 'class', 'amount') ?? wholeOf(tokens);
  const modes = modesOf(tokens);
  const isOpen = modes.length === 0 || isTwice(tokens, 'class');
  if (metadata === undefined || amount === undefined || isOpen) return undefined;
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata,
    spec: present({
      accessModes: modes,
      volumeMode: modeOf(tokens),
      storageClassName: claimedClassIn(tokens),
      volumeName: has(tokens, 'bound') ? (oneOf(tokens, 'bound', 'volume') ?? beside) : undefined,
      resources: { requests: { storage: amountIn(amount) } },
      selector: selectorOf(tokens),
      dataSource: sourceOf(tokens),
    }),
  };
}

function modesOf(tokens: readonly Token[]): string[] {
  return isAlike(tokens, /mode/iu) || isAsVolume(tokens) ? [beside] : accessOf(tokens);
}

function selectorOf(tokens: readonly Token[]): JsonMap | undefined {
  const matchLabels =
    mapOfAll(tokens, 'selector') ?? (has(tokens, 'marked') ? { [beside]: beside } : undefined);
  return matchLabels === undefined ? undefined : { matchLabels };
}

/** Of whoever is bound to a volume that is told of, nothing else need be said. */
function isAsVolume(tokens: readonly Token[]): boolean {
  return accessOf(tokens).length === 0 && (has(tokens, 'bound') || has(tokens, 'allOfIt'));
}

/** `takes all of it`: as much as the volume that is told of beside. */
function wholeOf(tokens: readonly Token[]): string | undefined {
  return has(tokens, 'allOfIt') || isAlike(tokens, /size|capacity/iu) ? beside : undefined;
}
