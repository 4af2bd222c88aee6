import type { Find } from './listening.ts';

const operator =
  /(?<!\w)\(?((?:the |our )?(?:kubeflow(?:'s)?(?: training)?(?: operator)?|training operator))\b\)?/iu;
const master = /\b(?:with )?((?:\d{1,2}|an?|the) {1,9}masters?)\b/iu;
const workers = /\b(\d{1,3}) {1,9}workers?\b/iu;
const all =
  /\b(\d{1,3}) {1,9}(?:nodes|pods|replicas|processes|machines)(?: in total| altogether| overall)?\b/iu;

/** How many pods a PyTorchJob has: its master is one more than its workers. */
export function processesIn(find: Find): number | undefined {
  find(operator);
  find(master);
  const [own, total] = [find(workers), find(all)];
  if (own !== undefined) return Number(own) + 1;
  return total === undefined ? undefined : Number(total);
}

const way = '(?:grpc|http|metrics)(?: (?:ports?|endpoints?))?';
const served = new RegExp(
  String.raw`(?<![\w.-])((?:(?:with|by|via|over|exposes?|exposing) )?(?:both )?(?:${way}(?:, (?:and )?| and | ?/ ?)(?:by |via |over |on )?){1,2}${way}(?: (?:(?:must|should|are|be|is|have to|has to) ){0,2}(?:exposed|reachable|open|available|enabled))?)(?![\w-])`,
  'iu',
);

/** What Triton serves on in any case. */
export function servedOn(find: Find): void {
  find(served);
}
