import { anyCase } from '../../../../kernel/any-case.ts';
import type { Facts } from '../../../../facts/facts.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const image = String.raw`["'\x60]?[a-z0-9](?:[\w.-]{0,60})(?::\d{2,5})?(?:/[\w.-]{1,60}){0,5}:[\w][\w.-]{0,60}["'\x60]?`;
const name = String.raw`(?!(?:an?|the|new|small|second|simple|logging|proxy|our|this|that|ready-made)\s)[a-z][a-z0-9-]{1,40}`;
const className = String.raw`["'\x60]?((?!(?:an?|the|our|default|separate|storage|fast|slow|own|special|new)\s)[a-z][a-z0-9-]{1,40})["'\x60]?`;

/** What people mention beside a wish, where a part of it would be left unread. */
const turns: readonly Rewriting[] = [
  // Add an oauth2-proxy sidecar (quay.io/oauth2-proxy/oauth2-proxy:v7.6.0) listening on 4180
  [
    anyCase(
      String.raw`(?<![\w-])(add|run|put|with|plus|include|attach|needs?|wants?)\s(?:an?\s|the\s)(${name})\ssidecar(?:\scontainer)?\s(?=\(${image}\))`,
    ),
    '$1 a sidecar $2 ',
  ],
  [
    anyCase(
      String.raw`(?<=(?<![\w-])sidecar\s(?:called\s|named\s)?${name})\s(?:with|using|of|from|running)\s(?:the\s)?image\s(${image})(?=[\s,.;)])`,
    ),
    ' ($1)',
  ],
  // needs REDIS_URL=redis://cache:6379 and 512Mi
  [
    /(?<=(?<![\w-])[A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){1,6}=\S{1,120}\s(?:and|plus)\s)(\d{1,5}\s?[MG]i)(?=\s?(?:[,.;\n]|$))/gu,
    '$1 of memory',
  ],
  // The JVM needs up to 90 seconds on our nodes.
  [
    anyCase(
      String.raw`(?<![\w-])(?:the\s|our\s)?(?:jvm|app|application|service|server|program|it)\s(?:usually\s|often\s|can\s|may\s)?(?:needs?|takes?)\s(?:up\sto\s|about\s|around\s|roughly\s|at\smost\s)(\d{1,3}\s?(?:s|secs?|seconds?|m|mins?|minutes?))(?:\s(?:(?:on|with)\s(?:our|the|these|this)\s[a-z]{3,16}|there|here|usually|at\sworst))?(?=\s?(?:[.;,\n]|$))`,
    ),
    'it takes up to $1 to start',
    (text) => /start-?up\s?(?:probe|check)|slow\sto\sstart|starts?\sslowly/iu.test(text),
  ],
  // 20Gi, shared between the pods (we have an nfs-client storage class)
  [
    anyCase(
      String.raw`\s?[(,;–-]\s?(?:(?:we|our\scluster|the\scluster|there)\s(?:(?:already|also)\s)?(?:have|has|use|uses|got|is)\s)(?:an?\s|the\s)?${className}\sstorage\s?class(?:\s(?:for\s(?:that|this|it)|available|there|which\scan\sdo\s(?:that|this|it|rwx)))?\s?\)?(?=\s?(?:[.,;)\n]|$))`,
    ),
    ', storage class $1',
    (text) => /\d\s?[MGT]i?B?(?![\w-])[^]*storage\s?class/iu.test(text),
  ],
  // Spread it over zones (hard)
  [
    anyCase(
      String.raw`(?<=(?<![\w-])spread[^.;\n]{0,60}(?:zones?|nodes?|hosts?|topology))\s\((?:hard|strict(?:ly)?|required|must|hard\s(?:requirement|constraint))\)`,
    ),
    ', DoNotSchedule',
  ],
  // attach to the Gateway `public` in namespace infra
  [
    anyCase(
      String.raw`(?<=(?<![\w-])gateway\sapi(?![\w-])[^\n]{0,80})(?:please\s)?(?:attach|bind|hook|connect|link)(?:ed|\sit|\sthe\sroutes?)?\s(?:in)?to\s(?:the|our)\s(?:existing\s|shared\s)?(?=gateway\s)`,
    ),
    'use an HTTPRoute on the ',
  ],
  // MySQL is managed (RDS, shop.abc.eu-west-1.rds.amazonaws.com)
  [
    anyCase(
      String.raw`(?<=(?:managed|external|hosted|elsewhere)\s?\()(?:(?:aws|amazon|google|azure|gcp)\s)?(?:rds|aurora|cloud\s?sql|elasticache|memorystore|atlas|supabase|neon)(?:,\s|:\s|\sat\s)(?=(?:[a-z0-9-]{1,60}\.){1,6}[a-z])`,
    ),
    '',
  ],
  // Logs should be JSON: set LOG_FORMAT=json everywhere
  [
    anyCase(
      String.raw`(?<=^\s{0,4}|[.!?]\s{1,2}|\n\s{0,4}(?:[-*•]\s)?)(?:the\s|our\s)?(?:logs?|logging|tracing|metrics|caching|uploads)\s(?:should|must|has\sto|have\sto|needs?\sto)\s(?:be|go|come)\s[^.:;\n\d/=]{2,30}:\s(?=(?:please\s)?(?:(?:set|use|with)\s)?[A-Za-z]\w{0,30}_\w{1,30}\s?=)`,
    ),
    '',
  ],
  // Sidekiq as a second deployment with 2 pods, `bundle exec sidekiq`
  [
    anyCase(
      String.raw`(?<=^\s{0,4}|[.!?;]\s{1,2}|\n\s{0,4}(?:[-*•]\s)?)(?:(?:please|also|add|run|deploy|start)\s){0,3}(${name})\sas\s(?:an?\s)(?:second|separate|further|extra|additional|own|another)\s(?:deployment|workload|service|process)\s(?:with|of)\s(\d{1,2}|one|two|three|four|five)\s(?:pods?|replicas?|copies|instances?)\s?[,:(]\s?(?:running\s|started\s(?:by|with)\s|command\s|it\sruns\s|runs\s)?(?=\x60)`,
    ),
    '$1: $2 replicas, started by ',
  ],
  // sessions must stick to a pod
  [
    anyCase(
      String.raw`(?<![\w-])(?:the\s|user\s)?sessions?\s(?:must|should|shall|have\sto|has\sto|need\sto|needs\sto)\s(?:be\s)?(?:stick|stuck|pinned|bound|tied)\sto\s(?:an?|one|their|its)\s(?:single\s|own\s)?(?:pod|instance|replica|backend|server|container)(?![\w-])`,
    ),
    'sticky sessions',
  ],
  // This one has no HTTP port.
  [
    anyCase(
      String.raw`(?<=^\s{0,4}|[.!?]\s{1,2}|\n\s{0,4}(?:[-*•]\s)?)(?:this(?:\sone|\sservice|\sapp)?|it)\s(?:has\sno|does(?:n['’]t|\snot)\shave\s(?:an?|any)|listens\son\sno|does(?:n['’]t|\snot)\slisten\son\s(?:an?|any)|opens\sno)\s(?:(?:http|tcp|open|listening)\s)?ports?(?:\sat\sall)?(?=\s?(?:[.,;\n]|$))`,
    ),
    'no Service',
  ],
];

/** The same, and the port of the one service there is, where only that may be called: `only frontend may call it on 3000`. */
export function inPassing({ services }: Facts): readonly Rewriting[] {
  const ports = services.flatMap((one) => (one.kind === 'library' ? [] : [one.ports[0]?.port]));
  const [port, ...others] = ports;
  if (port === undefined || others.length > 0) return turns;
  return [
    ...turns,
    [
      anyCase(
        String.raw`(?<=(?<![\w-])only[^.;\n]{1,80}\s(?:may|can|should|must|is\sallowed\sto|are\sallowed\sto)\s(?:call|reach|access|talk\sto|connect\sto|use|get\sto)\s(?:it|this|us|the\s(?:app|service|api)))\s(?:on|at|via|over)\s(?:port\s)?${String(port)}(?![\w.:]*\w)`,
      ),
      '',
    ],
  ];
}
