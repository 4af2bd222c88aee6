import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { ownImage } from './own.ts';

const starts = String.raw`(?<=^\s?|[.;\n]\s|(?:please|also)\s)`;
const asked = String.raw`(?:(?:(?:i|we)\s(?:want|need|would\slike)|i'd\slike|we'd\slike|add|create|make|give\sus|set\sup)\s)`;
const host = String.raw`["'\x60]?((?:[a-z0-9-]{1,60}\.){1,8}[a-z]{2,18})["'\x60]?`;

/** What stands beside a program or before it, and names for what is elsewhere. */
export const aroundVoiced: readonly Rewriting[] = [
  [
    anyCase(
      overLines`
        ${starts}add\s(?:an?\s)?sidecar\s(?:container\s)?to\s(?:the\s)?(${ownImage})\s(?:that\sruns|running|with|of|from)\s(?:the\s)?(?:image\s)?(${ownImage})
      `,
    ),
    'Deploy $1 with a sidecar container of image $2',
  ],
  // Nobody starts before what it waits for listens.
  [
    anyCase(
      overLines`
        ${starts}${asked}?(?:an?\s)?init\s?-?(?:ial\s)?(?:container|step)\s(?:that|which|to)\swaits?\s(?:for|until)\s(?:(?:the\s)?[a-z]+\s(?:at|on)\s)?([a-z][a-z0-9.-]{0,80}):(\d{2,5})(?:\s(?:is\s(?:up|reachable|ready|there)|answers|listens))?\s
        (?:before|for|in|to)\s(?:the\s)?(${ownImage})(?:\s(?:starts?|runs?|comes\sup|boots?))?
      `,
    ),
    'Deploy $3. It has an init container wait of image busybox:1.36 that runs sh -c "until nc -z $1 $2; do sleep 2; done"',
  ],
  [
    anyCase(
      `(with\\san\\sinit\\s?-?container)\\s(?:that|which)\\swaits\\s(?:for|until)\\s(?:the\\s)?([a-z][a-z0-9.-]{0,80}):(\\d{2,5})(?=[\\s,.;]|$)`,
    ),
    '$1 wait of image busybox:1.36 that runs sh -c "until nc -z $2 $3; do sleep 2; done"',
  ],
  [
    anyCase(
      overLines`
        ${starts}${asked}(?:an?\s)?external\s?name\sservice\s(?:for|to|pointing\sto)\s(?:the\s|our\s)?(?:["'\x60]?([a-z][a-z0-9-]{0,60})["'\x60]?\s)?(?:at\s|on\s)?${host}(?=[\s,;]|\.?$|\.\s)
      `,
    ),
    (...[, name, at = '']) => `An ExternalName Service ${name ?? at.split('.')[0] ?? ''} for ${at}`,
  ],
  [
    /(?<![\w-])(?:create|make|add|we need|i need) an? tls secret (?:for (?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,18} )?(?:called|named) ["'`]?([a-z0-9][a-z0-9.-]{0,60}[a-z0-9])["'`]?(?![\w-])(?! with| from)/giu,
    'A Secret $1 of type kubernetes.io/tls',
  ],
  [
    /(?<![\w-])that (?:just|only|simply) sleeps(?: for ?ever)?(?![\w-])/giu,
    'that runs the command sleep infinity',
  ],
];
