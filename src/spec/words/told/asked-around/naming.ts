import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { kind, spaced } from '../introducing/pieces.ts';
import { begins } from './pieces.ts';

/** What the end of a name says that an object is. */
const kinds: Readonly<Record<string, string>> = {
  pdb: 'PodDisruptionBudget',
  budget: 'PodDisruptionBudget',
  hpa: 'HorizontalPodAutoscaler',
  netpol: 'NetworkPolicy',
};
const ending = `["'\\x60]?([a-z][a-z0-9]*(?:-[a-z0-9]+){0,4}-(${Object.keys(kinds).join('|')}))["'\\x60]?(?![\\w-])`;
const place = overLines`
  ["'\x60]?(?!(?:total|parallel|order|turn|advance|addition|general|particular|production|staging|yaml|json|english|pairs|sequence|time|full|short|use|place|memory|ram|kubernetes|it|there|which|the|this|that|all|one|two|three)(?![\w-]))([a-z][a-z0-9]*(?:-[a-z0-9]+){0,4})["'\x60]?
`;

/** Names that are told in passing: what an object goes by, and where it lives. */
export const namedInPassing: readonly Rewriting[] = [
  // `put that into fare-pdb`, `write that down as fare-pdb`
  [
    spaced(
      `(?<=^|[.;:!?,] |\\n|(?<![\\w-])and )(?:please )?(?:put|write|set|note|pack|turn|make|express|record|save) (?:that|this|it|all that|all this) (?:down )?(?:in|into|as|in the form of) (?:an? |the )?(?:object |manifest |budget )?(?:called |named )?${ending}`,
    ),
    (...[all = '', name = '', end = '']) => {
      const what = kinds[end.toLowerCase()];
      return what === undefined ? all : `the ${what} is called ${name}`;
    },
  ],
  // `a daemon set with the image x, in monitoring.`
  [
    spaced(
      `(?<=${begins}(?:[^.;\\n]|\\.\\w){0,120}(?<![\\w-])${kind} (?:with|that runs|running|from|of) (?:[^.,;\\n]|\\.\\w){3,120}), in ${place}(?=\\.(?: |$)|$)`,
    ),
    ', in the namespace $1',
  ],
];
