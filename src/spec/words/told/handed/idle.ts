import { overLines } from '../../../../kernel/over-lines.ts';
import { words } from '../../text/words.ts';
import type { Item } from '../by-pieces/variable-atoms.ts';
import { without } from '../by-pieces/variable-atoms.ts';

/** What is told of variables with, and says nothing itself. */
const idle = words(
  overLines`
    environment|env|variables?|downward api|downward|api|through|via|by|by means of|by way of|using|with|from|out of|out|off|of|in|into|to|as|for|under|on|at|inside|within|the|an?|its|their|it|them|they|that|this|these|those|itself|said|same|own|just|simply|literally|
    and|both|all|each|every|only|also|respectively|is|are|be|been|being|has|have|having|had|should|must|shall|will|can|may|needs?|wants?|has to|have to|so|which|what|whose|where|who|when|there|then|thus|hence|besides|moreover|furthermore|finally|too|however|
    gets?|getting|got|receiv(?:e|es|ed|ing)|tak(?:e|es|en|ing)|takes over|comes?|coming|reads?|reading|sees?|seen|seeing|finds?|finding|found|learns?|learned|knows?|known|know of|aware|tells?|told|telling|hears?|informed|let|lets|make|makes|made|give|gives|given|hand|hands|handed|handed in|handed over|pass|passes|passed|supply|supplies|supplied|provide|provides|provided|deliver|delivers|delivered|
    points?|pointing|pointed|refers?|referring|leads?|set|sets|setting|fixed|pinned|fixes|always|constantly|permanently|stays?|remains?|says?|said|states?|reads as|equals?|holds?|holding|contains?|containing|carr(?:y|ies|ied)|bears?|stands? for|means|reflects?|mirrors?|reaches|reach|ends? up|goes|go|lands?|appears?|visible|available|exposed?|exposes|exposing|injected|injects?|filled|fill|fills|populated|obtains?|obtained|draws?|drawn|fetch|fetches|fetched|look(?:s|ed)? up|stored|stores?|kept|keeps?|lies|lying|written out|spelled out|
    address|location|url|value|values|entry|entries|keys?|name it|content|contents|literal|literally|called|named|setting|credentials?|process|processes|program|application|app|containers?|pods?|service|workload|software|server|main|deployment|job|stateful ?set|one|two|these two|isn't|not|but|rather|own environment|consists?|made up|addition|additionally|sake of|order|in order to|terms
  `,
);

/** A thing that something is the address or format of: `its cache`, `the log format`. */
const thing =
  /(?<![\w./-])(?:the|its|their|our|an?)\s(?!(?:secret|config|volume|image|port|replica|label|file|memory|cpu|command|name|node|former|latter)s?(?![\w-]))(?:[a-z]{2,20}\s){0,2}[a-z]{2,20}(?=\s(?:through|via|by|under|from|in|as|using|at|is|reaches|arrives|comes|to|can|given)(?!\w)|,)/giu;

/** What of a clause is no word that says nothing. */
export function leftOf(said: string, isOfThings: boolean): Item[] {
  const plain = isOfThings ? blanked(said, thing) : said;
  return [...blanked(plain, idle).matchAll(/[^\s,;:()]+/gu)]
    .filter(([found]) => /\w/u.test(found))
    .map(({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
      said: found.replaceAll(/^["'\x60]+|["'\x60.]+$/gu, ''),
    }));
}

function blanked(said: string, pattern: RegExp): string {
  return [...said.matchAll(pattern)].reduce(
    (text, { index, 0: found }) => without(text, [{ start: index, end: index + found.length }]),
    said,
  );
}
