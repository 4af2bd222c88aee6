import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { listing } from './lists.ts';

const name = String.raw`["'\x60]?(?!(?:init|containers?|image|with|from|and|the|an?|named|called)(?![\w-]))[a-z][a-z0-9-]{0,40}["'\x60]?`;
const image = String.raw`[a-z0-9][\w./-]{0,100}:[\w.-]{0,60}\w`;
const item = String.raw`${name}:?\s(?:\(\s?)?(?:with\s|from\s|running\s|using\s)?(?:the\s)?(?:image\s)?${image}(?:,?\s(?:and\s)?(?:running|runs?|(?:with\s)?(?:the\s)?command)\s\x60[^\x60\n]{1,200}\x60)?\)?`;
const parted = new RegExp(String.raw`^(${name})[^]*?(${image})(?:[^\x60]*(\x60[^\x60]+\x60))?\)?$`, 'iu');

/** What runs before the rest, one after the other. */
const before = listing({
  head: String.raw`init\s?-?containers`,
  item,
  said: (items) =>
    items
      .map((said) => {
        const [, own = '', of = '', command] = parted.exec(said) ?? [];
        return `init container ${own} with image ${of}${command === undefined ? '' : ` and command ${command}`}`;
      })
      .join(', '),
});

const capability = overLines`
  (?:CAP_)?(?:(?:AUDIT|DAC|IPC|MAC|NET|SYS)_[A-Z_]{2,20}|CHOWN|FOWNER|FSETID|KILL|MKNOD|SETFCAP|SETGID|SETPCAP|SETUID|SYSLOG)(?![\w-])
`;

/** `add CHOWN and KILL`: side by side, so that no clause ends between them. */
const together: Rewriting = [
  new RegExp(String.raw`(?<![\w"'\x60[-])${capability}(?:(?:,\sand\s|,\s|\sand\s)${capability}){1,10}`, 'gu'),
  (said) => said.replaceAll(/,\sand\s|,\s|\sand\s/gu, ' '),
  (text) => /capabilit/iu.test(text) && !/\p{Script=Han}/u.test(text),
];

const list = String.raw`${capability}(?:(?:,\sand\s|,\s|\sand\s|\s)${capability}){1,10}`;

/** `keeps only CHOWN and KILL`: all others are dropped. */
const apartFrom: Rewriting = [
  new RegExp(
    overLines`
      (?<![\w-])(?:(?:it\s)?(?:may\s)?(?:only\skeeps?|keeps?\sonly)\s(?:the\s)?(?:linux\s)?(?:capabilities\s)?|
      (?:with\s)?(?:without|no|drops?\sall)\s(?:linux\s)?capabilities\s(?:except|but|apart\sfrom|other\sthan)(?:\sfor)?\s)(${list})(?:\scapabilities)?
    `,
    'giu',
  ),
  (_all, kept = '') => `drop ALL capabilities and add ${kept.replaceAll(/,\sand\s|,\s|\sand\s/gu, ' ')}`,
  (text) => /capabilit/iu.test(text),
];

const kindly =
  '(?:job|service|ingress|config|secret|role|pod|namespace|volume|deployment|gateway|route|binding|claim|node)';
const ofImage = String.raw`(?:(?:with|using|from|of|that\sruns|which\sruns|runs|running|uses|has|on)\s){0,2}(?:(?:the|its)\s)?(?:image:?\s)?["'\x60]?(${image})["'\x60]?`;

/** `containers job (acme/job:1.0) and web (…)`: what a container is called may be what a kind is. */
const kindlyNamed: Rewriting = [
  new RegExp(
    overLines`
      (?:(?<=(?<![\w-])containers(?:[^.]|\.(?=\S)){0,300}(?:,\s|;\s|\sand\s|\n[-*•]\s)(?:and\s)?)|(?<![\w-])(?:an?\s|the\s)?container\s(?:named\s|called\s)?|(?<![\w-])(?:its\s|the\s|two\s|three\s)?containers:?\s(?:(?:are|named|called)\s)?(?:[-*•]\s)?)
      ["'\x60]?(${kindly})["'\x60]?(?::|,)?\s(?:\(${ofImage}((?:,\s[^()]{1,200})?)\)|${ofImage})
    `,
    'giu',
  ),
  (...[, own = '', inside, more = '', plain]: (string | undefined)[]) =>
    `a container named ${own} with image ${inside ?? plain ?? ''}${more}`,
  (text) => /containers?(?![\w-])/iu.test(text),
];

/** What containers hold, and those that run before them. */
export const inside: readonly Rewriting[] = [before, apartFrom, together, kindlyNamed];
