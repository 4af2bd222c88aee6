import { overLines } from '../../../../kernel/over-lines.ts';
import { anywhere, clause, named, pair, told, type Described } from './described.ts';

const port = String.raw`(?<![\d.=/])(\d{2,5})(?![\d/%]|\.\d)`;
const callers =
  '(?:clients?|callers?|visitors?|others|inside|reach\\w*|everybody|address|knock\\w*|front|within|plain|it)';
const run = overLines`
  (?:pods?|containers?|app|process(?:es)?|program|they) (?:themselves |itself |really |actually )?
  (?:listens?|answers?|speaks?|waits?|serves?|runs?|is|are)
`;

export const service: Described = {
  kind: 'Service',
  unless:
    /(?<!\w)(?:image|services?|deploy\w*|ingress|gateway|mesh|istio|only|nobody|firewall|polic(?:y|ies)|host)(?!\w)/iu,
  signs: [
    anywhere(
      '(?:stable|fixed|permanent|steady|single|internal|one)(?: internal| cluster| ip)? (?:address|name|endpoint|entrance|ip)',
      `pods?`,
      pair,
    ),
    anywhere('(?:any|every|each|all|the) (?:of the )?nodes?|node ?port', pair, '3[0-2]\\d{3}'),
  ],
  says: [
    [
      told(`(?:the |our |my )?(?:[a-z]+ )?pods \\((?:labell?ed |label |with )*(${pair})\\),?`),
      'exposing pods labeled $1, they',
    ],
    [
      told(
        overLines`
          (?:an? )?(?:stable|fixed|permanent|steady|single|one)? ?(?:internal |cluster |ip )?
          (?:address|name|endpoint|entrance|ip) (?:called|named) ${named}
        `,
      ),
      'named $1 of type ClusterIP',
    ],
    [
      told(
        overLines`
          (?:for |to |of |in front of |before )?(?:whatever |all |any |the |those |our )*(?:
            pods (?:that |which )?(?:carry|carries|have|with|labell?ed|bear|wear)(?: the label)? (${pair})|
            (${pair}) pods
          )
        `,
      ),
      (...[, a, b]) => ` exposing pods labeled ${a ?? b ?? ''}`,
    ],
    [
      told(
        `(?:by |on |at |through |via |over |under )?(?:the )?port (3[0-2]\\d{3}) (?:of|on|at) (?:any|every|each|all|the) (?:of the )?nodes?`,
      ),
      ', type NodePort, node port $1',
    ],
    [
      told(
        overLines`
          (?:any|every|each|all|the) (?:of the )?nodes?(?:'s?)? (?:opens?|listens?|answers?|should open|has|with)?
          (?: on| at)?(?: port)? (3[0-2]\d{3})
        `,
      ),
      ', type NodePort, node port $1',
    ],
    [clause(run, port), 'target port $1'],
    [clause(callers, port), 'port $1'],
  ],
};
