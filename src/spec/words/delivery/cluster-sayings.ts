import { overLines } from '../../../kernel/over-lines.ts';

/** What follows the noun, or stands before it, and is called so by nobody. */
const stop = overLines`
  (?:an?|the|and|or|clusters?|but|with|without|in|on|at|to|for|from|of|by|as|via|using|use|behind|under|over|per|each|every|both|all|any|one|two|three|four|five|six|several|multiple|
  many|more|other|others|same|different|separate|remote|new|existing|our|my|your|its|their|this|that|these|those|it|them|they|we|i|you|is|are|was|be|will|should|must|can|
  have|has|run|runs|running|deploy|deployed|sync|please|thanks|not|no|only|also|too|so|then|when|where|which|who|there|here|kubernetes|k8s|k3s|kind|eks|gke|aks|
  minikube|local|shared|whole|entire|single|default|current|target|ip|role|roles|issuer|argo|argocd|flux|fluxcd|helm|kustomize|gitops|ingress|https?|tls|replicas?|pods?|memory|cpu|
  named|called|namely|everything|app|service|redis|postgres|postgresql|mysql|mongo|mongodb|kafka|elasticsearch|opensearch|rabbitmq|etcd|cassandra|nats|consul)(?![\w-])
`;
const name = String.raw`["'\x60]?(?!${stop})[a-z](?:[a-z0-9]{0,30})(?:-[a-z0-9]{1,30}){0,5}(?![\w./:=@-]*[\w/:=@])["'\x60]?`;
export const joint = String.raw`(?:\scluster)?(?:\s?,\s?(?:and\s|plus\s)?|\s(?:and|&|\+|plus)\s|\s?[、/]\s?|\s?[和与及跟]\s?)(?:(?:in|to|on|the|cluster)\s){0,3}`;
const list = (least: number): string => `${name}(?:${joint}${name}){${least},9}`;
const lead = String.raw`(?:(?:to|in|into|on|onto|across|over|for|at)\s)`;
const counted = String.raw`(?:(?:both|all|each|of|the|our|my|its|these|two|three|four|five|six|\d{1,2}|several|multiple|different|separate|remote|(?:argo\s?cd|kubernetes|k8s)(?:'s)?)\s){0,5}`;
const goingOn = String.raw`(?=\s?(?:[.,;:)\n，。；、]|$)|\s(?:and|with|using|via|by|through|behind|under|at|on|in|as|where|which|each|clusters?|for|but|so|from|please)(?!\w)|\s?\p{Script=Han})`;
const named = String.raw`(?:\s?[:：(（]\s?|\s(?:(?:namely|called|named|are|is|being)\s){0,2})`;
const zhCount = String.raw`(?:这)?(?:[两二三四五六\d]\s?个|几个|多个)?\s?(?:Kubernetes\s?|K8s\s?)?`;
const zhLead = String.raw`(?:(?:分别)?(?:部署|发布|推送?|上线|同步|分发|交付)(?:到|在|至)?|[到在])?\s?(?:我们的?|以下)?\s?`;

const number = String.raw`(?:two|three|four|five|six|[2-9])`;

/** Several that are named, however they are counted. */
export const declarations = [
  // our two clusters, eu and us
  `(?<![\\w-])${lead}?${counted}(?<=(?<!\\w)${number}\\s([a-z]{3,10}\\s)?)clusters,\\s(?<list>${list(1)})${goingOn}`,
  // the two clusters eu and us
  `(?<![\\w-])${lead}?${counted}clusters${named}(?<list>${list(1)})[)）]?${goingOn}`,
  // both the eu and the us cluster
  `(?<![\\w-])${lead}?${counted}(?<list>${list(1)})\\sclusters?(?![\\w-])(?!\\s?[:(]?\\shttps?:)`,
  `${zhLead}(?:\\p{Script=Han}{1,4}[、，和与及]){1,6}\\p{Script=Han}{1,4}?${zhCount}集群\\s?[（(:：]\\s?(?<list>${list(1)})[)）]?`,
  `${zhLead}(?<list>${list(1)})\\s?${zhCount}集群(?:里|上|中)?`,
  `${zhLead}${zhCount}集群\\s?[:：（(]?\\s?(?:分别)?(?:是|为)?\\s?(?<list>${list(1)})[)）]?`,
].map((source) => new RegExp(source, 'giu'));

/** One alone is a place to deploy to only for a tool that knows several. */
export const single = [
  `(?<![\\w-])${lead}(?:(?:the|our)\\s)?cluster\\s(?:(?:called|named)\\s)?(?<list>${name})${goingOn}`,
  `(?<![\\w-])${lead}(?:the|our)\\s(?<list>${name})\\scluster(?![\\w-])`,
  `${zhLead}(?<list>${name})\\s?集群(?:里|上|中)?`,
].map((source) => new RegExp(source, 'giu'));
