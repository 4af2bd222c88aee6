import { anyCase } from '../../../../kernel/any-case.ts';
import type { Called } from '../../../../spec/words/mentions/services.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { namesOf } from '../../scope.ts';

const name = String.raw`["'\x60]?((?!(?:called|named|which|that|in|is|and|for|of|to|from|the|an?|our|its|already)(?![\w-]))[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)["'\x60]?(?![\w-])`;
const controller = String.raw`(traefik|haproxy|contour|kong|nginx|istio)`;
const lasting = String.raw`(?:\d{1,4}|one|two|three|five|ten|a)\s?(?:s|secs?|seconds?|m|mins?|minutes?|hours?)`;
const there = String.raw`(?:(?:it|this|that\sone|which|that)\s)?(?:(?:already|is|does)\s){0,2}(?:exists?|there|already\sthere)(?:\salready)?`;
const start = String.raw`(?<=^|[.;\n]\s{0,3}|(?:^|\n)\s{0,6}[-*•]\s)`;

/** Turns of which a part is called like an object, or like a program that could be run. */
const turns: readonly Rewriting[] = [
  // We run Traefik, not nginx.
  [
    anyCase(
      String.raw`(?<![\w-])(?:(?:we|our\sclusters?|the\sclusters?)\s(?:only\s)?(?:run|use|have|runs|uses|has)|(?:we|our\sclusters?|the\sclusters?)\s(?:is|are)\son)\s(?:the\s)?${controller}\s?,?\s(?:and\s|but\s)?(?:not|instead\sof|rather\sthan|no)\s(?:the\s)?(?:nginx|traefik|haproxy|ingress-nginx)(?:\s(?:ingress|controller)){0,2}`,
    ),
    'We use $1 as the ingress controller',
  ],
  // Host is app.acme.io and the wildcard certificate is in the secret wildcard-acme.
  [
    anyCase(
      String.raw`${start}(?:the\s|our\s)?host(?:name)?\s(?:is|should\sbe|will\sbe)\s(?=(?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,20}(?![\w-]))`,
    ),
    'host ',
  ],
  [
    anyCase(
      String.raw`(?:,?\s?and\s)?(?<![\w-])(?:the|our|its|an?)\s(?:(?:wildcard|tls|ssl|https|existing|server|public)\s){0,3}(?:certificate|cert)(?:\sfor\s(?:it|that|this))?\s(?:is|lives|sits|comes|can\sbe\sfound|is\sstored|is\skept|is\salready)\s(?:in|from|inside)\s(?:the|a)\s(?:tls\s)?secret\s(?:called\s|named\s)?${name}`,
    ),
    ', TLS secret $1',
  ],
  // 3 replicas, and I don't want it to go below 2 pods.
  [
    anyCase(
      String.raw`(?:^|[,;.]\s|\s[-–—]\s|(?<=\n)|\s(?=(?:and|but)\s))(?:(?:and|but)\s)?(?:i|we)\s(?:do\snot|don['’]t|never|would(?:n['’]t|\snot))\s(?:ever\s)?(?:want|like|wish)\s(?:to\s(?:see|have)\s)?(?:(?:it|this|that|them|us|the\s(?:app|service|pods|replicas|number\sof\s(?:pods|replicas)|count))\s)?(?:to\s)?(?:ever\s)?(?:(?:go|drop|fall|shrink|get|scale|be|sink|have|run)\s)?(?:down\s)?(?:to\s)?(?:below|under|less\sthan|fewer\sthan|lower\sthan)\s(\d{1,2}|one|two|three|four|five)(?:\s(?:running\s)?(?:pods?|replicas?|copies|instances?|of\sthem))?(?:\sat\sany\s(?:time|point))?(?=\s?[.,;!\n)]|$)`,
    ),
    '. Never fewer than $1 pods',
  ],
  // It may take up to two minutes to finish a job, so don't kill it earlier.
  [
    anyCase(
      String.raw`(?<=${lasting}\s(?:to|for)\s(?:finish|finishing|complete|completing|process|processing|handle|handling|end)\s)(?:an?|one|its|the|each|every|their|any)\s(?:(?:current|running|single|last|open)\s){0,2}(?:jobs?|tasks?|messages?|batch(?:es)?)(?:\s(?:it\sis|that\sis)\sworking\son)?`,
    ),
    'its work',
  ],
  [
    anyCase(
      String.raw`(?<=${lasting}\s[^.;\n]{1,80}),?\s(?:so|and)\s(?:please\s)?(?:do(?:\snot|n['’]t)|never)\s(?:kill|stop|terminate|interrupt)\s(?:it|them|that)(?:\s(?:any\s)?(?:earlier|sooner|before(?:\sthat)?|too\searly))?`,
    ),
    '',
  ],
  // If the node dies it should move within 30 seconds.
  [
    anyCase(
      String.raw`(?<![\w-])(?:if|when)\s(?:a|the|its)\snode\s(?:dies|fails|goes\s(?:down|away)|is\s(?:lost|down|gone|unreachable)|becomes\sunreachable|crashes),?\s(?:(?:it|the\spods?|pods?|they)\s(?:should|must|has\sto|have\sto|needs?\sto)\s(?:(?:be\s)?(?:move[ds]?|rescheduled|evicted|restarted|come\sback)|run)(?:\s(?:to\sanother(?:\snode|\sone)?|elsewhere|on\sanother(?:\snode|\sone)?|away))?)\s(?:within|after|in)\s(\d{1,3})\s?(?:s|secs?|seconds)(?![\w-])`,
    ),
    'tolerate node.kubernetes.io/not-ready:NoExecute with tolerationSeconds $1, tolerate node.kubernetes.io/unreachable:NoExecute with tolerationSeconds $1',
  ],
  // The service account is called shop-sa and exists already.
  [
    anyCase(
      String.raw`(?<![\w-])(?:the|our|its)\sservice\s?account\s(?:is\s|should\sbe\s)?(?:called\s|named\s)?${name}\s?,?\s(?:and\s|,\s)?${there}`,
    ),
    'use the existing service account $1',
  ],
  // Pods need egress to kafka.data:9092 and the database only.
  [
    anyCase(
      String.raw`(?<![\w-])(?:(?:the\s)?(?:pods|it|app|application|service)\s)?(?:needs?|wants?|requires?|gets?|has|have)\s(?:egress|outgoing\straffic|outbound\straffic)\s(?:only\s)?to\s((?:[^.;\n]|\.(?=\S)){3,120}?),?\s(?:only|and\snothing\selse|nothing\selse)(?=\s?(?:[.;\n]|$))`,
    ),
    'egress only to $1',
  ],
  // One namespace per environment: shop-dev, shop-prod
  [
    anyCase(
      String.raw`(?<![\w-])(?:one|an?|its\sown)\s(?:own\s)?namespace\s(?:per|for\s(?:each|every))\s(?:environment|stage|env)\s?[:(]\s?([a-z0-9-]{1,40}-(?:dev|test|stg|stag(?:e|ing)|prod(?:uction)?|prd))\s?(?:,|\sand)\s(?:and\s)?([a-z0-9-]{1,40}-(?:dev|test|stg|stag(?:e|ing)|prod(?:uction)?|prd))\)?(?=\s?(?:[.;\n]|$))`,
    ),
    (_, first = '', second = '') =>
      [first, second].map((one) => `${placeOf(one)} in namespace ${one}`).join(', '),
  ],
];

/** Which environment a name ends in. */
function placeOf(space: string): string {
  const ending = space.toLowerCase().split('-').at(-1) ?? '';
  if (ending.startsWith('pr')) return 'production';
  return ending.startsWith('st') ? 'staging' : ending;
}

/** The same of those that are named: `we only want the api deployed, the frontend is on a CDN`. */
export function takenOtherwise(called: readonly Called[]): readonly Rewriting[] {
  const known = called.filter(({ names }) => names.length > 0);
  if (known.length < 2) return turns;
  const one = String.raw`(?:the\s|our\s)?${namesOf(known)}(?:\s(?:service|app))?`;
  return [
    ...turns,
    [
      anyCase(
        String.raw`,?\s?(?:(?:and|but|since|because|as)\s)?(?<![\w-])(?:the\s|our\s)(${namesOf(known)})\s(?:(?:is|lives|runs|stays|gets|already|hosted|served|deployed)\s){1,4}(?:on|from|by|at|with|via)\s(?:an?\s|the\s|our\s)?(?:cdn|vercel|netlify|cloudflare(?:\spages)?|heroku|github\spages|s3(?:\sbucket)?|firebase)(?![\w-])`,
      ),
      '. Do not deploy the $1',
    ],
    [
      anyCase(
        String.raw`(?<![\w-])we\s(?:only|just)\s(?:want|need)\s(${one}(?:(?:,\s(?:and\s)?|\sand\s)${one}){0,4})\s(?:(?:to\sbe\s)?deployed|here|in\sthe\scluster|in\skubernetes)`,
      ),
      'Deploy only $1',
    ],
  ];
}
