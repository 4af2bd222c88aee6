import type { JsonMap } from '../../../kernel/json.ts';
import type { Token } from './piece.ts';
import { beside } from './settled.ts';
import { has, oneOf } from './values.ts';

const lead =
  "(?:(?:it|its|is|be|are|to be|that|which|whose|and|but|new|with|the|as|of|a|out|made|created|filled|restored?|populated|cloned|copied|built|started|starts?(?: out| off)?|begins|comes?|taken?|contents?|data|state|what|source|basis|copy|clone|from|on|by|in|using|initialised|initialized|doesn't|does not|start|empty|not|contains|holds|use|has to) ){0,16}";

/** What a claim is filled with at first. */
export const sourcePieces: readonly string[] = [
  `${lead}(?:(?:the|a|an|volume|existing) ){0,3}snapshot(?:,| named| called)? (?!\\d+[KMGT]i ){snapshot@given}(?: (?:as (?:the|its) (?:source|contents?|origin)(?: of)?|holds|contains|has in it))?`,
  `${lead}(?<clone>copy|clone) of (?:the )?(?:existing )?(?:persistent ?)?(?:volume ?)?(?:claim|PVC) {cloned@given}`,
  `${lead}(?:cloned|copied) from (?:the )?(?:existing )?(?:persistent ?)?(?:volume ?)?(?:claim|PVC) {cloned@given}`,
];

export function sourceOf(tokens: readonly Token[]): JsonMap | undefined {
  const [snapshot, cloned] = [oneOf(tokens, 'held', 'snapshot'), oneOf(tokens, 'held', 'cloned')];
  if (snapshot !== undefined)
    return { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: snapshot };
  if (has(tokens, 'heldBeside'))
    return { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: beside };
  return cloned === undefined ? undefined : { kind: 'PersistentVolumeClaim', name: cloned };
}

const only =
  '(?:(?:and|it|is|be|may|can|must|should|only|merely|just|exclusively|accepts?|bound|binds?|from|by|to|satisfied|no|other|wants|picks|among|restricts?|restricted|itself|settles|for|takes?|the) ){0,10}';
const marked =
  '(?:(?:those|that|which|are|is|be|have|has|having|with|carry|carrying|bear|bearing|labell?ed|label|labels|marked|tagged|the|a|must|should|has to|need|than) ){0,7}';

/** Which volumes will do. */
export const chosen: readonly string[] = [
  `${only}(?:persistent )?volumes?(?: must| has to| should)? ${marked}{labels}(?: (?:qualify|will do|count|are accepted|come into question|are considered|may be bound))?`,
];
