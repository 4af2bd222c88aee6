import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { image } from '../careful/pieces.ts';
import { phrased, within } from '../paraphrased/phrased.ts';
import { sentence } from '../retold/parts.ts';

const own =
  '["\'`]?((?!(?:the|an?|it|its|which|that|whose|is|are|should|must|and|in|with|for|of|on|to|likewise|both|each|named|called)(?![\\w-]))[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?)["\'`]?';
const from = overLines`
  (?:(?:should|shall|must|has|have|which|that|is|are|to|be|being|itself) ){0,5}(?:based (?:up)?on|built (?:up)?on|built from|derived from|
  created (?:from|with|using)|started from|made from|launched from|instantiated from|spawned from|makes? use of|making use of|relies (?:up)?on|relying (?:up)?on|uses?|
  using|employs?|employing|utili[sz](?:es?|ing)|runs?|running|runs? off|operates? (?:on|with)|executes?|powered by|pulls?|backed by|from)(?: the)?(?: container)?(?: image)?
`;
const part = '(?:container|workload|process|program|application|component)';
const role =
  '(?:main|only|sole|single|primary|principal|actual|first|second|third|other|remaining|latter|former|one|lone|central|additional|auxiliary|companion|helper)';
const several = /(?<![\w-])(?:containers|pair of|side by side|sidecar)(?![\w-])/iu;
const preparing =
  '(?:preparatory|preparing|preparation|preliminary|set-?up|init|initiali[sz](?:ation|ing)|bootstrap|start-?up|upfront)';
const does =
  '(?:executes?|executing|runs?|running|performs?|invokes?|invoking|issues?|carries out|launches|launching|(?:whose|the) (?:command|task|job) is)(?: the command)?';
const quoted = '(\x60[^\x60\n]{1,400}\x60|"[^"\n]{1,400}"|\'[^\'\n]{1,400}\')';
const step = new RegExp(
  `(?<![\\w-])${own},? (?:(?:which|that|and|has|have|must|is|to|should|the first of which|itself) ){0,4}${does} ${quoted}`.replaceAll(
    ' ',
    '\\s',
  ),
  'giu',
);
const steps = new RegExp(
  `(?<![\\w-])${preparing} (?:containers|steps|tasks|stages)(?![\\w-])`.replaceAll(' ', '\\s'),
  'iu',
);
const ofImage = new RegExp(`(?<![\\w-])${from} ${image}`.replaceAll(' ', '\\s'), 'iu');

/** Containers that prepare a pod are told of together, each with what it runs. */
function prepared(said: string): string {
  const [, shared] = ofImage.exec(said) ?? [];
  const all = [...said.matchAll(step)];
  const [first] = all;
  if (shared === undefined || first === undefined || all.length < 2 || said.search(steps) === -1) return said;
  const told = all.map(([, name = '', command = '']) => `Init container ${name} (${shared}) runs ${command}`);
  const last = all.at(-1) ?? first;
  return ` ${told.join('. ')}${said.slice(last.index + last[0].length)}`;
}

/** The containers of a pod, each told of by the part that it plays. */
export const members: readonly Rewriting[] = [
  [sentence, prepared],
  ...phrased(
    `(?:the |its |their |an? )?${role} ${part},? (?:(?:called|named) )?${own},? ${from} ${image}`,
    'The container $1 with image $2',
  ),
  ...within(
    several,
    phrased(
      `(?:one|the (?:first|second|third|other|former|latter)|another|the remaining one)(?: (?:one|of (?:them|these|which|the two)|container))?,? (?:(?:is )?(?:called|named) )?${own},? ${from} ${image}`,
      'The container $1 with image $2',
    ),
  ),
  ...phrased(
    `(?:sees?|finds?|has|accesses|accesse?s|reads?|gets?) (?:it|(?:the|that|this) (?:shared |common |same )*(?:directory|volume|folder|data|files)) (?:(?:mounted|available|visible|attached) )?(?:under|at|in|as|through) (?:the (?:path |directory |folder )?)?(?=["'\x60]?/)`,
    'mounts the volume at ',
  ),
  ...phrased(
    `(?:an? |the )?(?:temporary|scratch|ephemeral|throw-?away|transient|shared|initially empty|empty)(?: (?:shared|scratch|empty|temporary))? (?:volume|directory|storage|space)(?=,? (?:called|named) )`,
    'an emptyDir volume',
  ),
  ...phrased(
    `(?:(?:which|that) )?(?:disappears?|vanish(?:es)?|(?:is|gets?) (?:deleted|removed|discarded|gone)|ceases to exist|lives? (?:only )?as long) (?:(?:together|along) )?(?:with|as|when|once) (?:the|its) pod(?: (?:does|is (?:deleted|removed|gone)|exists|goes|terminates))?`,
    '',
  ),
];
