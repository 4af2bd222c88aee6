import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { ownImage } from './own.ts';

const host = String.raw`(?:https?:\/\/)?((?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,18})(?![\w/.-]*\w)`;
const name = String.raw`["'\x60]?([a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?)["'\x60]?`;
const pair = String.raw`["'\x60]?([a-z][\w./-]{0,60})\s?[=:]\s?([\w.-]{1,60})["'\x60]?`;

/** How programs are reached, as people say it. */
export const reachedVoiced: readonly Rewriting[] = [
  [
    anyCase(
      overLines`
        (labels?\s["'\x60]?([a-z][\w./-]{0,60})\s?[=:]\s?([\w.-]{1,60})["'\x60]?[^.;\n]{0,80}?(?<!\w)service\s)
        (?:that|which)\s(?:only\s)?(?:points|routes|leads|goes|sends\s(?:all\s)?(?:traffic|requests))\s(?:only\s|just\s)?to\s(?:the\s|those\s|these\s)?\3\s(?:pods|ones)(?!\w)
      `,
    ),
    '$1with the selector $2=$3',
  ],
  [
    anyCase(
      overLines`
        (?:behind|with|using|through)\s(?:an?\s|the\s)?(?:(?:cloud|external|public)\s)?load\s?-?balancer\s(?:listening\s)?(?:on|at)\s(?:port\s)?(\d{1,5}),?\s
        (?:(?:that|which|and)\s)?(?:(?:goes|points|forwards|maps|sends\s(?:it|traffic|everything)|leads|talks|routes)\s(?:on\s)?)?(?:to|->|→)\s(?:port\s)?(\d{1,5})(?:\s(?:in|on|of|inside)\s(?:the\s)?(?:container|pods?|app))?
      `,
    ),
    'with container port $2 and a LoadBalancer service on port $1 with target port $2',
  ],
  [
    anyCase(
      overLines`
        (?<=^\s?|[.;\n]\s)(?:please\s)?(?:host|deploy|run|put|serve|publish)\s(${ownImage})\s(?:at|on|under)\s${host},?\sand\s(${ownImage})\s(?:at|on|under)\s${host}
        (?:(?:,\s|\.\s|;\s|\s-\s|\s\()(?:they\s)?(?:both|all|each)(?:\sof\s(?:them|which))?\s(?:listen(?:s|ing)?|serves?|run(?:s|ning)?|are)\son\s(?:port\s)?(\d{2,5})\)?)?
      `,
    ),
    (...[, one = '', at = '', two = '', there = '', port]) => {
      const on = port === undefined ? '' : ` on port ${port}`;
      return `Deploy ${one}${on} at ${at}. Deploy ${two}${on} at ${there}`;
    },
  ],
  [
    anyCase(
      overLines`
        (?<=^\s?|[.;\n]\s)(?:please\s)?expose\s(?:the\s|our\s)?deployment\s${name}\s(?:only\s)?(?:inside|within|in)\s(?:the\s|our\s)?cluster(?:\sonly)?(?=[,.;\s]|$)
      `,
    ),
    'Create a Service of type ClusterIP for the deployment $1',
  ],
  [
    anyCase(
      overLines`
        (?<=^\s?|[.;\n]\s)(?:please\s)?(?:block|deny|stop|drop|refuse|forbid)\s(?:all\s|any\s)?(?:incoming\s|ingress\s)?(?:traffic|access|connections?)\s(?:to|for)\s(?:the\s|our\s)?(?:[\w-]{1,40}\s)?pods\s
        \(?(?:(?:with|labell?ed|that\scarry)\s)?(?:the\s)?(?:label\s)?${pair}\)?\s(?:except|apart|other\sthan|but)\s(?:for\s)?(?:(?:what|that\swhich)\scomes\s)?(?:from\s)?(?:the\s|our\s)?${name}\spods(?!\s?(?:\(|with|label))
        (?:\son\s(?:port\s)?(\d{1,5}))?
      `,
    ),
    (...[, key = '', value = '', who = '', port]) =>
      `Only pods with ${key}=${who} may reach pods with ${key}=${value}${port === undefined ? '' : ` on ${port}`}`,
  ],
  [
    anyCase(
      overLines`
        (?<=^\s?|[.;\n]\s|please\s)(?:make|have|get)\s(${ownImage})\s(?:be\s)?(?:reachable|available|accessible|served|exposed)\s(?:under|at|on|below)\s(?:the\spath\s)?["'\x60]?(\/[\w./-]{1,60})["'\x60]?\s(?:on|of|at|under)\s(?:the\shost\s)?${host}
        (?:,?\s(?:on|with|at)?\s?(?:container\s)?port\s(\d{2,5}))?
      `,
    ),
    (...[, image = '', path = '', at = '', port]) =>
      `Deploy ${image}${port === undefined ? '' : ` with container port ${port} and a Service on port ${port}`} and an Ingress for the host ${at} and the path ${path}`,
  ],
  [
    anyCase(
      overLines`
        (?:add|create|make|give\sus|we\sneed|i\sneed)\s(?:an?\s)?load\s?-?balancer\s(?:with|on|at)\s(?:the\s|an?\s)?(?:fixed|static|reserved)\s(?:public\s)?ip(?:\saddress)?\s(\d{1,3}(?:\.\d{1,3}){3})\s(?:for|to|in\sfront\sof)\s(${ownImage})
        \s(?:on|at)\s(?:ports?\s)?(\d{1,5})(?:\sand\s(\d{1,5}))?
      `,
    ),
    (...[, ip = '', image = '', one = '', two]) =>
      `Deploy ${image} with a LoadBalancer service with load balancer IP ${ip} and ${two === undefined ? `port ${one}` : `ports ${one} and ${two}`}`,
  ],
];
