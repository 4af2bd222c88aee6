import { overLines } from '../../../kernel/over-lines.ts';
import type { Phrase } from '../phrase.ts';
import { atPort, pathType, piece, port, toHost, toPort } from './route-pieces.ts';

/** Whose requests go where, by the host that they ask for. */
export const hostRoutes: readonly Phrase[] = [
  [
    [
      overLines`
        (?:traffic|requests?) (?:for|to) {host}{path}?,? (?:must |should |is |are |has to |be |goes? |will )*
        (?:reach(?:es)?|(?:sent|routed|forwarded|directed) to|goes? to|to) (?:the )?(?:service )?{name}
        (?: service)?(?:,? (?:on|at) port{is}
      ` +
        port +
        '|:' +
        port +
        ')?',
    ],
    (...[host = '', path = '', service = '', a = '', b = '']) =>
      piece({
        host: host.toLowerCase(),
        path: path === '' ? '/' : path,
        service,
        ...(a + b === '' ? {} : { port: toPort(a === '' ? b : a) }),
      }),
  ],
  [
    '(?<=(?:^|[.;,:(\\n]) ?){host} {path} ?(?:\\((Exact|Prefix)\\) ?)?(?:->|=>|→) ?{name}(?::' +
      port +
      ')?(?! ?\\()',
    (...[host = '', path = '', type = '', service = '', said = '']) =>
      toHost(host, path, service, said, '', type),
  ],
  [
    [
      overLines`
        (?:
          rout(?:es|ing|e|ed)|forward(?:s|ed|ing)?|direct(?:s|ed|ing)?|send(?:s|ing)?|sent|
          map(?:s|ped|ping)?
        )(?: all| the| http| incoming| external| requests?| traffic)* (?:from|for|on|at|with)(?: the)?
        (?: host)? {host}{path}? to (?:the |a |backend )*(?:service|svc)?~(?:named |called )?(?![a-z0-9-]{1,60}\.[a-z0-9.-]{1,60}){name}
        (?: service)?
      ` + atPort,
      overLines`
        (?:host |requests? for |traffic for )?{host}{path}? ?(?:
          ->|=>|→|to|routes? to|goes to|go to|maps to|should (?:go|lead|point) to|leads? to|points? to
        ) (?:the |a |backend )*(?:service|svc)?~(?:named |called )?{name}(?: service)?
      ` +
        atPort +
        pathType,
    ],
    toHost,
  ],
];
