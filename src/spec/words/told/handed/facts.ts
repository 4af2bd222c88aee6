import { words } from '../../text/words.ts';
import type { Item } from '../by-pieces/variable-atoms.ts';

const machine = '(?:node|host|machine|server)';
const its = "(?:the |its |their |whatever |the pod's |the pods' )";
const where = `(?: (?:that |which )?(?:it|the pod|the process|the container|they|each pod)(?:'s)? (?:(?:has|have|had|been|is|was|are|being|currently|runs?|running|lands?|landed|ends? up|ended up|sits?|lives?|gets?|got|placed|scheduled|assigned|put|started|executed|happens to run|actually) ?){1,5}(?:on|to|upon|at)?)`;

/** What a pod knows of itself, as people tell of it who name no field; what names more is looked for first. */
const facts: readonly (readonly [path: string, said: RegExp])[] = [
  [
    'status.hostIP',
    words(
      `${its}?(?:own )?(?:ip|address)(?: address)? of (?:the|its) ${machine}${where}?|${its}${machine}(?:'s)? (?:ip|address)(?: address)?|${machine} ip(?: address)?|status\\.hostIP`,
    ),
  ],
  [
    'spec.nodeName',
    words(
      `(?:on )?(?:which|what) ${machine}${where}|${its}?names? of ${its}${machine}${where}?|${its}${machine}(?:'s)? names?|${machine}(?:'s)? name|(?:of )?${its}${machine}${where}|spec\\.nodeName`,
    ),
  ],
  [
    'status.podIP',
    words(
      `(?:which|what) (?:ip(?: address)?|address) (?:the pod|it) (?:has been given|was given|got|gets|has|is assigned|has been assigned|is given|was assigned)|${its}?(?:own )?(?:pod(?:'s)? )?(?:ip(?: address)?|address) (?:of the pod|(?:that (?:is |was |has been )?)?(?:assigned|given) to (?:the pod|it)|it has been given)|${its}(?:own )?(?:pod(?:'s)? )?(?:own )?(?:ip(?: address)?|address)|pod ip(?: address)?|status\\.podIP`,
    ),
  ],
  [
    'spec.serviceAccountName',
    words(
      `${its}?(?:names? of )?${its}?service ?account(?:'s)?(?: name)?(?: (?:that |which )?(?:it|the pod) (?:uses|runs as|runs under))?|spec\\.serviceAccountName`,
    ),
  ],
  [
    'metadata.namespace',
    words(
      `${its}?(?:names? of )?${its}?(?:pod(?:'s)? )?namespace(?: (?:name|of the pod|(?:that |which )?(?:it|the pod) (?:runs|lives|is|belongs|was created)(?: in| to)?))?|(?:which|what) namespace (?:it|the pod) (?:is|runs|lives|belongs) (?:in|to)|metadata\\.namespace`,
    ),
  ],
  ['metadata.uid', words(`${its}?(?:own )?(?:pod(?:'s)? )?(?:uid|unique id)(?: of the pod)?|metadata\\.uid`)],
  [
    'metadata.name',
    words(
      `${its}?(?:own )?names? of the pod|${its}(?:pod(?:'s)? )?(?:own )?name|pod name|what (?:it|the pod) is called|metadata\\.name`,
    ),
  ],
];

/** The facts of a clause, in the order in which they are told. */
export function ownFactsIn(said: string): Item[] {
  let left = said;
  return facts
    .flatMap(([path, pattern]) =>
      [...left.matchAll(pattern)].map(({ index, 0: found }) => {
        left = left.slice(0, index) + ' '.repeat(found.length) + left.slice(index + found.length);
        return { start: index, end: index + found.length, said: path };
      }),
    )
    .toSorted((one, other) => one.start - other.start);
}
