import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const label = String.raw`["'\x60]?([a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?)["'\x60]?`;
const starts = String.raw`(?<=^\s?|[.;:\n]\s?)`;
/** Who speaks of what runs there, or of the quota by its name, does not make a namespace of it. */
const namedBut = (strange: string): string => overLines`
  ((?:(?:create|make|add|set\sup|get|give\sus|need|want|provision)\s(?:me\s|us\s)?(?:an?\s|the\s|our\s)?(?:new\s|separate\s|own\s|fresh\s){0,2}
  (?:namespace\s(?:named\s|called\s)?${label}|${label}\snamespace))(?![\w-])
  (?:(?!deploy|(?<!\w)runs?(?!\w)|image|replica|limit\s?range|${strange})[^;\n]){0,400}?)
`;
const named = namedBut('container|quota');
const joint = String.raw`,?\s(?:(?:and|but|where|in\swhich|so\sthat|such\sthat|that|which|with|please|also)\s){0,3}`;
const others = String.raw`(?:(?:any|all|the|pods\s(?:in|from|of))\s){0,3}other\snamespaces?`;
const nothing = String.raw`(?:nothing|no\s?body|no\sone|no\spods?|none\sof\s(?:its|the)\spods|(?:its\s|the\s)?pods?)`;
const may = String.raw`(?:can|may|should|must|could|shall|is\sable\sto|are\sable\sto|is\sallowed\sto|are\sallowed\sto)(?:not|n't|\snot|\snever)?`;
const talk = String.raw`(?:talk|speak|connect|get|send\s(?:anything|traffic)|reach|access|call)(?:\s(?:out|over))?(?:\s(?:to|with))?`;
const come = String.raw`(?:(?:traffic|requests?|connections?|anything|access)\s)`;

const inward = 'policyRule@ingress@here%all@';
const outward = 'policyRule@egress@here%all@ and policyRule@egress@ns%kube-system@UDP/53|TCP/53';

function walls(rules: string): (...said: readonly (string | undefined)[]) => string {
  return (...[, said = '', before, behind]) =>
    `${said}. A NetworkPolicy in the namespace ${before ?? behind ?? ''} for all pods, ${rules}. `;
}

const amount = String.raw`\d+(?:\.\d+)?\s?(?:[kmgt]i?b?\s)?(?:of\s)?(?:pods?|services?|secrets?|config\s?maps?|pvcs?|persistent\s?volume\s?claims?|(?:v?cpus?|cores?)|(?:memory|ram))|\d+(?:\.\d+)?\s?[kmgt]i?b?\s(?:of\s)?(?:memory|ram)`;
const amounts = String.raw`(?:${amount})(?:(?:,\s(?:and\s)?|\sand\s|\s?/\s?)(?:at\smost\s|up\sto\s|max\s)?(?:${amount})){0,5}`;
const most = String.raw`(?:a\s)?(?:max(?:imum)?(?:\sof)?|at\smost|no\smore\sthan|not\smore\sthan|up\sto|limited\sto|capped\sat|a\slimit\sof|a\scap\sof)`;

const share = String.raw`(\d+(?:\.\d+)?m?)\s?(?:v?cpus?|cores?)\s(?:and|/|,)\s(\d+(?:\.\d+)?[kmgt]i?)b?(?:\s(?:of\s)?(?:memory|ram))?`;

/** What somebody wants of a namespace in the same breath: walls around it, amounts that it must not pass, defaults. */
export const namespacesVoiced: readonly Rewriting[] = [
  [
    anyCase(
      overLines`
        ${starts}(?:please\s|pls\s)?(?:give|get|make|create|set\sup)\s(?:for\s)?(?:the\s|our\s)?
        (?:team\s${label}|${label}\steam)\s(?:its|their|an|a)\s(?:own\s)?namespace(?=[\s,.;]|$)
      `,
    ),
    (...[, before, behind]) => `Create the namespace ${before ?? behind ?? ''}`,
  ],
  [
    anyCase(
      overLines`
        ${named}${joint}(?:is\s|are\s|be\s)?(?:(?:completely|fully|network)[\s-])?(?:isolated|shut\soff|closed\soff|cut\soff|walled\soff|separated)\sfrom\s${others}(?=[\s,.;]|$)
      `,
    ),
    walls(`${inward} and ${outward}`),
  ],
  [
    anyCase(
      `${named}${joint}(?:its\\s|the\\s)?pods(?:\\s(?:in\\sit|there|inside))?\\s(?:can|may|should|must)\\s(?:only|just)\\s(?:be\\sable\\sto\\s)?${talk}\\s(?:each\\sother|one\\sanother)(?=[\\s,.;]|$)`,
    ),
    walls(`${inward} and ${outward}`),
  ],
  [
    anyCase(
      `${named}${joint}(?:${nothing}(?:\\s(?:in\\sit|there|inside))?\\s${may}\\s${talk}\\s${others})(?=[\\s,.;]|$)`,
    ),
    walls(outward),
  ],
  [
    anyCase(
      overLines`
        ${named}${joint}(?:
          no\s${come}(?:(?:gets?|comes?|can\scome|is\sallowed|is\slet\sin|enters?)\s(?:in\s|into\sit\s)?)?from\s${others}|
          (?:(?:deny|denies|block|blocks|refuse|forbid)\s(?:all\s|any\s)?${come}(?:to\sit\s)?from\s${others})
        )(?=[\s,.;]|$)
      `,
    ),
    walls(inward),
  ],
  [
    anyCase(`${named}${joint}${most}\\s(${amounts})(?:\\s(?:in\\stotal|altogether|overall))?(?=[\\s,.;]|$)`),
    (...[, said = '', before, behind, what]) =>
      `${said}. A ResourceQuota in the namespace ${before ?? behind ?? ''} with ${what ?? ''}. `,
  ],
  [
    anyCase(
      overLines`
        ${namedBut('volume')}${joint}(?:(?:a|the)\s)?default\s(limits?|requests?)(?:\sof)?\s(\d+(?:\.\d+)?m?)(?:\s(?:cpu|cores?))?\s?(?:/|and|,)\s?(\d+(?:\.\d+)?[kmgt]i?)(?:\s(?:of\s)?(?:memory|ram))?
        (?:\s(?:per|for\s(?:each|every|all)|in\s(?:each|every))\scontainers?)?(?=[\s,.;]|$)
      `,
    ),
    (...[, said = '', before, behind, which, cpu, memory]) =>
      `${said}. A LimitRange in the namespace ${before ?? behind ?? ''} with default ${which ?? ''} of ${cpu ?? ''} CPU and ${memory ?? ''} memory. `,
  ],
  [
    anyCase(
      overLines`
        ${starts}(?:please\s)?limit\s(?:all\s|the\s|every\s)?containers?\s(?:in|of)\s(?:the\s)?(?:namespace\s${label}|${label}\snamespace)\sto\s${share}\sby\sdefault
        (?:(?:,|;|\sand)\s(?:and\s|but\s)?(?:nobody|none|no\s(?:container|one))\s(?:gets|may\s(?:have|get|use|take)|can\s(?:have|get|use|take)|uses|has|takes)\smore\sthan\s${share})?(?=[.,;]|$)
      `,
    ),
    (...[, before, behind, cpu = '', memory = '', mostCpu, mostMemory]) => {
      const most = mostCpu === undefined ? '' : ` and max ${mostCpu} CPU and ${mostMemory ?? ''} memory`;
      return `A LimitRange in the namespace ${before ?? behind ?? ''} with default limits of ${cpu} CPU and ${memory} memory${most}`;
    },
  ],
];
