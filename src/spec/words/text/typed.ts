import { overLines } from '../../../kernel/over-lines.ts';
import { anyCase } from '../../../kernel/any-case.ts';
import type { Rewriting } from './rewriting.ts';

/** Words of the language begin no command and end one. */
const none = overLines`
  (?:the|an?|its?|this|that|which|what|is|are|be|to|in|on|at|by|of|for|with|and|or|but|so|then|before|after|once|when|while|if|as|from|into|only|
  every|each|under|via|through|until|unless|without|within|first|again|also|has|have|must|should|can|may|will|not|no|image|container|command|probe|checks?|requests?|traffic|server)
`;
const token = `(?!${none}(?![\\w./-]))(?:"[^"\\n]{1,200}"|'[^'\\n]{1,200}'|[\\w./:=@%+{}$-]{0,120}[\\w/%}])`;
/** `nginx -s quit`, `/usr/bin/drain --all`, `` `rm -f /tmp/lock` ``: what somebody would type. */
const command = overLines`
  (?:the command )?(?:[\x60]([^\x60\n]{2,200})[\x60]|((?!${none}(?![\w./-]))(?:/[\w./-]{2,80}\w|[a-z][\w.-]{1,30}(?= (?:-|/|[\w./:=@-]{1,40} [-/])))(?: ${token}){0,8}))
`;
const who =
  '(?:it|they|(?:the |this |that |its |our )?(?:(?:main |whole )?(?:container|pod|app|application|process|server|program)|["\'\\x60]?[a-z][\\w-]{0,40}["\'\\x60]?(?: container)?))';
const soon = '(?:right |just |shortly |immediately |directly |always )?';
const ending = overLines`
  ${soon}before ${who} (?:(?:is|gets|has been|can be|may be) )?(?:stop(?:s|ped)?|terminat(?:es|ed)|shut(?:s)? down|end(?:s|ed)?|exits?|goes down|killed|taken down|removed|dies)
`;
const beginning = overLines`
  ${soon}(?:after|once|as soon as|when) ${who} (?:(?:is|has|has been|gets) )?(?:start(?:s|ed)|come(?:s)? up|up(?: and running)?|launched|been started|created)
`;
const done =
  '(?:(?:is|are|gets?|has|have|must|should|shall|will|to|be|being) ){1,3}(?:executed|run|called|invoked|performed|issued)(?: (?:in|inside|within) (?:it|the container|there))?';
const runs = '(?:that |which |to )?(?:runs?|execut(?:es?|ing)|calls?|performs?|invokes?|issues?|running)';

/** Who has it, where it is named: `before web stops`. */
function hook(name: string, when: string): Rewriting[] {
  const owner = when.replace(who, `(${who})`);
  const told = (said: string, by: string): string => `${of(by)} a ${name} hook that runs \`${said}\``;
  return [
    [
      heard(`${owner}, ?(?:then )?${command} ${done}`),
      (...[, by = '', marked, plain]) => told(marked ?? plain ?? '', by),
    ],
    [
      heard(`${owner}, ?(?:it |the container |then |first )*${runs} ${command}`),
      (...[, by = '', marked, plain]) => told(marked ?? plain ?? '', by),
    ],
    [
      heard(`${command} ${done} ${owner}`),
      (...[, marked, plain, by = '']) => told(marked ?? plain ?? '', by),
    ],
    [
      heard(`${runs} ${command},? ${when}`),
      (...[, marked, plain]) => `has a ${name} hook that runs \`${marked ?? plain ?? ''}\``,
    ],
  ];
}

function of(by: string): string {
  const name = by.replace(/^(?:the|this|that|its|our)\s/iu, '').replace(/\scontainer$/iu, '');
  return /^(?:it|they|(?:(?:main|whole)\s)?(?:container|pod|app|application|process|server|program))$/iu.test(
    name,
  )
    ? 'the container has'
    : `the container ${name} has`;
}

function heard(pattern: string): RegExp {
  return anyCase(`(?<![\\w./-])(?:${pattern})(?![\\w-])`.replaceAll(' ', '\\s').replaceAll('[\\s', '[ '));
}

/** Whoever invokes it runs it. */
const invoked: Rewriting = [
  heard(`(?:invokes?|invoking|launches|launching|issues|issuing) ${command}`),
  (...[, marked, plain]) => `runs \`${marked ?? plain ?? ''}\``,
];

/** `args clone https://... /site`, typed as one would type them. */
const args: Rewriting = [
  heard(
    `(args?|arguments?)(?: are| is| of| to be|:| =)? ((?!--?\\w)${token}(?: ${token}){1,10})(?=[,;)]|\\.(?:\\s|$)|$|\\n| \\(| (?:and|in|on|with|for|to)(?!\\w))`,
  ),
  (...[said = '', key = '', typed = '']) =>
    /(?:^|\s)(?:\/|https?:|--?[a-z])/iu.test(typed) && !/["'`]/u.test(typed)
      ? `${key} ${JSON.stringify(typed.split(/\s+/u))}`
      : said,
];

const isHook = /(?<!\w)(?:before|after|once|when|as soon as)\s/iu;

/** What is typed in the midst of a sentence, and what it is typed for, in the way that readers know. */
export const typed: readonly Rewriting[] = [
  ...[...hook('preStop', ending), ...hook('postStart', beginning)].map(([said, written]): Rewriting => [
    said,
    written,
    (words) => isHook.test(words),
  ]),
  invoked,
  args,
];
