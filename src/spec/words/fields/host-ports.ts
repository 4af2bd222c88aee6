import { overLines } from '../../../kernel/over-lines.ts';
import type { Phrase } from '../phrase.ts';
import { own } from './port-meanings.ts';

/** A port of a container, and the port of the host that it is bound to. */
export const hostPorts: readonly Phrase[] = [
  [
    [
      overLines`
        (?:container |expose |exposes |exposing |on |with |and |a )*port{is}{port},? ?
        (?:\(|with |and |using |as |mapped to |bound to )*(?:the |a )?host ?-?port(?: of)?{is}{port}\)?
      `,
      '(?:端口){is}{port}~[,(]?~(?:并?使用|映射到|绑定到?|和)?(?:主机|宿主机|host)~端口{is}{port}\\)?',
      '(?:端口){is}{port}~[^。.]{0,14}?hostPort{is}{port}\\)?',
    ],
    (said = '', hostPort = '') => own(said, { hostPort }),
  ],
  [
    [
      overLines`
        (?:container(?:'s)? |its |the )*port {port}(?: of the container)? (?:is |should be |must be )?
        (?:bound|mapped|published|exposed|reachable|forwarded|available)(?: to| as| on| at)+ (?:the )?
        (?:host(?:'s)? )?port {port} (?:of|on) (?:the|each|every) (?:host|node)(?: machine)?
      `,
    ],
    (said = '', hostPort = '') => own(said, { hostPort }),
  ],
];
