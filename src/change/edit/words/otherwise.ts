import { overLines } from '../../../kernel/over-lines.ts';

/** A clause that says what shall be otherwise by what it comes to, as the aspects know it. */
export function otherwise(clause: string): string {
  return comings.reduce((text, [pattern, plain]) => text.replace(pattern, plain), clause);
}

const outside = overLines`
  (?:public(?:ly)?|exposed|visible|(?:reach|access)(?:ed|ible|able)|called|used|available)
  (?:\s(?:from|to|on|by)\s(?:the\s)?(?:outside|internet|public|web|world))?
`;

const comings: readonly (readonly [RegExp, string])[] = [
  // Nobody comes in from outside.
  [
    new RegExp(
      overLines`
        ^(?:so\s|and\s|since\s|because\s|but\s)?(?<who>[\w-]{1,60}(?:\s(?:service|app))?)\s
        (?:(?:does\snot|doesn't|do\snot|don't)\s(?:need|have)\sto|(?:should|must|need)(?:\snot|n't))\s
        (?:be\s)?${outside}(?:\s(?:any\s?more|at\sall|after\sall|then|now))?$
      `,
      'iu',
    ),
    'no ingress for $<who>',
  ],
  [
    /^(?:(?:make|keep)\s)?(?:(?:it's|they're)|(?<who>[\w-]{1,60})(?:\s(?:is|are|should be|can be|must be|stays?|shall be))?)\s(?:internal|private|cluster-internal)(?:[\s-]only)?$/iu,
    'no ingress for $<who>',
  ],
  [
    /^(?:nobody|no one|no-one)\s(?:calls?|uses?|reaches|needs?|accesses)\s[\w-]{1,40}\sfrom\s(?:the\s)?outside$/iu,
    'no ingress',
  ],
  [
    /^(?<who>[\w-]{0,60})\s?(?:服务)?(?:就|也)?(?:不用|不需要|不必|别|不要|不)(?:再)?(?:对外|对公网|公开|暴露到外网)(?:暴露|开放|访问|提供服务)?(?:了|吧)?$/u,
    '$<who> 不要 Ingress',
  ],
  [/^(?:->|→|=>)\s?(?=(?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,20}$)/iu, 'host '],
  [
    new RegExp(
      overLines`
        ^(?<amount>\d{1,6}(?:\.\d{1,3})?\s?(?:[MGK]i?B?|m)?(?:\s(?:of\s)?(?:memory|ram|cpus?|replicas|copies|pods))?)\s(?:is|are|should\sbe|would\sbe|will\sbe)\s
        (?:more\sthan\s)?(?:enough|plenty|fine|sufficient|ok|good)\s(?:for|on)\s(?:the\s)?(?<who>[\w-]{1,60})$
      `,
      'iu',
    ),
    'set $<who> to $<amount>',
  ],
  // As many as are counted.
  [/^(?<count>\d{1,3})\s?[x×]$|^[x×]\s?(?<other>\d{1,3})$/iu, '$<count>$<other> replicas'],
  [
    new RegExp(
      overLines`
        ^(?:(?:let's\s|please\s)?(?:go|switch|change|move|come)\sback\sto\s|(?:use|make it|just)\s)?(?:an?\s)?
        (?:fixed|constant|static)\s(?:number|count|size|amount)(?:\sof\s(?:replicas|pods|copies|instances))?(?=$|\s(?:of\s)?\d)
      `,
      'iu',
    ),
    'no autoscaling',
  ],
  [
    /^(?:还是|改回|换回|改成|用|就用)?(?:回)?固定(?:的)?(?:副本数?|实例数?|数量|个数)(?:吧|就行|就好)?$/u,
    '不要自动扩缩',
  ],
  [
    /(?<![\w-])(?:twice\s(?:as\smany|the\s(?:replicas|copies|pods|number|amount))|(?:two|2)\stimes\s(?:as\smany|that|the\s(?:replicas|copies|pods)))(?![\w-])/iu,
    'double the replicas',
  ],
  [/(?<![\w-])(?:half\s(?:as\smany|the\s(?:replicas|copies|pods|number)))(?![\w-])/iu, 'halve the replicas'],
];
