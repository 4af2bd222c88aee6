import { overLines } from '../../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../../kernel/json.ts';
import { on } from '../../say.ts';
import type { Meaning } from '../../wish.ts';

export const said = (piece: JsonMap): Meaning => on('Envoy', { pieces: [piece] });
export const ip = '["\'`]?(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})["\'`]?';
export const port =
  '(?::|,? ?(?:on |and |with |at )?(?:the )?port(?: value| number)?{is}|~的?端口(?:为|是|:)?~)(\\d{2,5})(?!\\d)';
export const name = overLines`
  ["'\x60]?(?<![\w.-])(
    (?!
      (?:
        with|that|which|of|and|is|the|a|an|named|called|for|to|uses?|should|has|type|on|in|from|whose|
        by|at|endpoint|endpoints|cluster|clusters|it|listens?|listener
      )(?![\w-])
    )[A-Za-z][\w-]{0,60}
  )["'\x60]?(?![\w/]|[.:]\w)
`;
export const host =
  '["\'`]?(?<![\\w.-])((?!(?:to|port|the|and|on|at|is|of)(?![\\w-]))[a-z0-9][\\w-]{0,60}(?:\\.[\\w-]{1,60}){0,6})["\'`]?';
export const path = '["\'`]?(/[\\w./*-]{0,120})["\'`]?';
/** A name that can be of nothing but a cluster. */
export const clusterName =
  '["\'`]?(?<![\\w.-])((?!listener|ingress_|egress_|round_|connect_|strict_|logical_|stat_|least_|lb_|load_|http_|dns_|max_|original_)(?:[A-Za-z][\\w-]{0,50}_[\\w-]{1,50}|[A-Za-z][\\w]{0,40}-(?:cluster|service|backend|upstream|svc)|(?:cluster|service|backend|upstream)[_-]?\\d{1,2}))(?![\\w/-]|[.:]\\w)["\'`]?';
