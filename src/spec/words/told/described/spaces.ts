import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { told, toldAfter } from './described.ts';

const no = overLines`
  (?!
    (?:
      a|an|the|this|that|our|my|each|every|all|any|order|short|case|fact|general|addition|total|which|front|
      istio|kubernetes|k8s|future|case|particular|it|there|here|other|both|some|time|detail|turn|what|one
    )(?![\w-])
  )
`;
const space = `${no}([a-z][a-z0-9-]{1,60})`;

/** `In prod nothing ...`: what a request begins with, or says of the whole, is the namespace. */
export const spacesTold: readonly Rewriting[] = [
  [
    toldAfter(
      '^|[.;:]\\s|\\n',
      overLines`
        [Ii]n ${space}(?=
          ,? (?:
            the|at|all|every|each|everything|nothing|nobody|no|only|pods?|everyone|we|our|any|whatever|
            there|none|workloads?
          )(?![\w-])
        )
      `,
    ),
    'In the namespace $1',
  ],
  [told(`in (?:the|their|its|our|his|her) (?:own )?namespace, ${space},?`), 'in the namespace $1'],
  [told(`inside (?:of )?${space}(?= (?:must|should|may|can|has|have|is|are|need))`), 'in the namespace $1'],
];
