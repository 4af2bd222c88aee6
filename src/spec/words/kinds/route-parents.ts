import { overLines } from '../../../kernel/over-lines.ts';
import type { Phrase } from '../phrase.ts';
import { on } from '../say.ts';

/** Who owns what: a name that ends so is that of a gateway. */
const named: Phrase = [
  overLines`
    (?<![\w.-]|(?:named|called|gateway|route|name|名为|:) ?["'\x60]?)(?:on |our |the |my |from |of )*
    ["'\x60]?([a-z][a-z0-9-]{0,40}-gateway)["'\x60]?(?![\w-])
  `,
  (gateway = '') => on('HTTPRoute', { weakGateway: gateway }),
];

/** The gateway that a route hangs on, and which of its listeners. */
export const parents: readonly Phrase[] = [
  [
    '(?:\\(|,|and|with|over|the|its|on|in)* ?(?:section ?-?name|section){is}{name}\\)?',
    (sectionName = '') => on('HTTPRoute', { sectionName }),
  ],
  [
    [
      '(?:over |on |the |in |via |through )*{name} (?:section|listener) of',
      '(?:over |on |the |in |via |through )+{name} listener',
    ],
    (sectionName = '') => on('HTTPRoute', { sectionName }),
  ],
  [
    '(?:parent |父)(?:gateway|网关)(?:~?(?:为|是))?{is}{name}',
    (gateway = '') => on('HTTPRoute', { gateway }),
  ],
  named,
];
