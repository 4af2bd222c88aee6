import type { Rewriting } from '../../text/rewriting.ts';
import { nouns } from './owner.ts';
import type { Shown } from './shown.ts';

const where = String.raw`(?:(?:that\sis\s|which\sis\s)?(?:given|shown|listed|quoted|described|defined|provided|pasted)\s(?:here|above|below)|above|below|(?:shown|quoted|given|listed|pasted)(?!\s(?:in|by|as|to|an?|the)(?!\w)))`;
const ahead = String.raw`(?:given|above|quoted|accompanying|shown|following|provided|pasted)`;

/** `the Role below`, `the quoted class`: the only object of its kind that is quoted, by its name. */
export function belowIn(all: readonly Shown[]): Rewriting[] {
  return all.flatMap(({ kind, name, document }): Rewriting[] => {
    const noun = nouns[kind]?.replaceAll(/\|[^|]*\p{Script=Han}[^|]*/gu, '');
    const isOnly = all.filter((one) => one.kind === kind).length === 1;
    if (noun === undefined || kind === 'Namespace' || !isOnly || !isPlain.test(name)) return [];
    const own = name.replaceAll('.', String.raw`\.`);
    const free = `(?![\\w-]|'s|\\s(?:named|called|key|name|${own})(?!\\w)|\\s["'\`])`;
    const called = kind.endsWith('Class') ? kind.replace('Class', ' class').toLowerCase() : kind;
    return [
      [
        new RegExp(
          `(?<![\\w-])(?:the|this|that)\\s(?:(?:${noun})\\s${where}${free}|${ahead}\\s(?:${noun})${free})`,
          'giu',
        ),
        `the ${called} ${name}`,
      ],
      ...(document['type'] === 'kubernetes.io/tls' ? certificateIn(name) : []),
    ];
  });
}

/** `TLS with the Secret`, `this certificate`. */
function certificateIn(name: string): Rewriting[] {
  return [
    [
      /(?<=(?<![\w-])(?:tls|https|certificate|ssl)(?:\s(?:for|of|is|terminated|enabled|the|this|host|secured|should|be|that))*\s(?:with|using|uses?|from|by|in|via)\s)(?:the|this|that)\s(?:tls\s)?secret(?![\w-]|'s|\s(?:named|called|name)(?!\w)|\s["'`])(?:\sfor\s(?:that|this|the)\shost)?/giu,
      `the secret ${name}`,
    ],
    [
      /(?<=(?<![\w-])(?:with|using|uses?|by|from)\s)(?:the|this|that)\s(?:(?:given|quoted|above|shown)\s)?certificate(?:\s(?:above|below|shown|given|quoted))?(?![\w-])(?!\s(?:in|from|of))/giu,
      `the certificate in the secret ${name}`,
    ],
  ];
}

/** Nothing that could be read as more than a name. */
const isPlain = /^[a-z0-9][\w.-]{0,252}$/u;
