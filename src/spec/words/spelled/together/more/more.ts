import { pieces, type Piece } from '../../piece.ts';
import { settings } from './settings.ts';
import { sizes } from './sizes.ts';
import { volumes } from './volumes.ts';
import { waysIn } from './ways-in.ts';

/** What says nothing beside what does: no value, nothing that turns or counts. */
const idle: readonly Piece[] = pieces({
  idle: [
    "an?|the|this|that|these|those|its|it|itself|they|them|their|our|my|your|we|i|you|us|me|is|are|be|being|been|was|has|have|having|had|should|shall|must|can|could|may|will|would|to|of|in|on|at|by|for|from|with|as|into|via|through|and|then|also|too|as well|here|there|which|who|whose|where|what|how|so|so that|please|want|wants|need|needs|like|write|create|make|define|add|give|set up|get|gets|given|named|called|objects?|wanted|needed|required|exists?|yet|currently|already|namely|i\\.e\\.|e\\.g\\.|in turn|in fact|do|does|ready|finally|first|second|latter|behind|such|new|like this|look like|manifests?|yaml|API|kubernetes|v1|kind|together|besides|plus|tutorial|following|'s|'d|'m|'re|everything|all that|well|(?<=['’] ?)s|written|created|described|specified|such|instance|task|below|above|exercise|question|following objects|all of them",
    '(?:in )?(?:the|that|this) same namespace|in (?:that|this|the) namespace(?= (?:that|which|with|and|to))',
  ],
});

const own = { ...volumes, ...settings, ...waysIn, ...sizes };

const nouns: Readonly<Record<string, string>> = {
  PersistentVolumeClaim: '(?:persistent ?)?(?:volume ?)?claim',
  PersistentVolume: '(?:persistent ?)?volume',
  StorageClass: '(?:storage ?)?class',
  ConfigMap: 'config ?map',
  Secret: 'secret',
  Service: 'service',
  Ingress: 'ingress',
  Gateway: 'gateway',
  HTTPRoute: 'http ?route|route',
  Deployment: 'deployment',
  Pod: 'pod',
  VolumeSnapshot: '(?:volume ?)?snapshot',
  PodDisruptionBudget: '(?:pod ?)?(?:disruption ?)?budget',
  HorizontalPodAutoscaler: '(?:horizontal ?pod ?)?autoscaler',
};

/** What an object of that kind is called. */
export function nounOf(kind: string): string | undefined {
  return nouns[kind];
}

/** `the volume it binds to: x`, `the claim behind it, x,` */
function namesOf(noun: string): readonly Piece[] {
  const told =
    '(?:it|that|this|these|them|both|the)(?: (?:claim|volume|pods?|service|deployment|secret|config ?map|one|two))?';
  return pieces({
    name: [
      `(?:(?:the|its|a|an) )?(?:${noun}) (?:(?:that |which )?(?:it|they) (?:binds?|is bound|uses?|is run with|refers?|belongs?|is pinned|mounts?|needs?|reads?)(?: to| with| from)?|(?:behind|for|of|in front of|before|used by|under) ${told})(?:,|:| is| -)? {name}`,
      `(?:${noun}) itself,? {name}`,
    ],
    idle: [`(?:${noun})s?`],
  });
}

/** More of what is said of each kind where several are told of in one breath. */
export function moreOf(kind: string): readonly Piece[] {
  const noun = nouns[kind];
  if (noun === undefined && own[kind] === undefined) return [];
  return [...idle, ...(noun === undefined ? [] : namesOf(noun)), ...pieces(own[kind] ?? {})];
}
