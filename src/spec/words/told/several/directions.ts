import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const label = String.raw`["'\x60]?[a-z][\w./-]{0,60}=[\w.-]{0,60}\w["'\x60]?`;
const they = String.raw`(?:they|it|these\spods|those\spods|the\spods)`;
const may = String.raw`(?:may|can|should\sbe\sable\sto|are\sallowed\sto|is\sallowed\sto)`;
const opens = String.raw`(?:(?<=([.;])\s)|,?\s(?:and|but)\s)`;
const isPolicy = (text: string): boolean =>
  /network ?polic/iu.test(text) &&
  !/\p{Script=Han}|deny|den(?:y|ies)|nobody|nothing|no one|\bnot\b|except for dns/iu.test(text);

/** A sentence of its own, where none begins there. */
const pointed = (point: string | undefined): string => (point === undefined ? '. ' : '');

/** Who may come in and where they may go, told of the pods of a policy in one breath. */
export const directions: readonly Rewriting[] = [
  // `Pods app=a can be reached from app=b on 80`: whom it selects, and who comes in.
  [
    new RegExp(
      overLines`
        (?<=network\s?polic(?:y|ies)\s[a-z0-9-]{1,60}[.:]\s)(?:the\s)?pods\s(?:with\s|labell?ed\s)?(${label})\s${may}\s(?:only\s)?be\s(?:reached|called|accessed|contacted)\s(?:by|from)\s
      `,
      'giu',
    ),
    'It applies to pods $1. Allow ingress from ',
    isPolicy,
  ],
  [
    new RegExp(
      String.raw`(?<=network\s?policy\s[a-z0-9-]{1,60}):\s(${label})(?=;\s|,\s(?:in|out|ingress|egress)(?![\w-]))`,
      'giu',
    ),
    ' for pods $1',
    isPolicy,
  ],
  [
    new RegExp(
      overLines`
        ${opens}${they}\s(?:only\s)?(?:accepts?|takes?|gets?|receives?)\s(?:(?:only\s)?(?:traffic|connections|requests|calls)\s)?from\s
      `,
      'giu',
    ),
    (...[, point]: (string | undefined)[]) => `${pointed(point)}Allow ingress from `,
    isPolicy,
  ],
  [
    new RegExp(
      overLines`
        ${opens}(?:${they}\s)?${may}\s(?:only\s)?(?:(?:connect|talk|speak|send|go)(?:\sout)?\sto|reach|call)\s
        (?:(the\soutside|the\sinternet|the\sworld|anywhere|everywhere|anything)(?![\w-])|(?=${label}|pods\s|(?:the\s)?namespace\s|\d{1,3}\.))
      `,
      'giu',
    ),
    (...[, point, wide]: (string | undefined)[]) =>
      `${pointed(point)}Allow egress to ${wide === undefined ? '' : '0.0.0.0/0'}`,
    (text) => isPolicy(text) && /ingress|from/iu.test(text),
  ],
  [
    new RegExp(
      String.raw`(?<=[;,.:]\s)in:\s(?:from\s)?(?=${label}|namespace)([^;.]{3,160});\sout:\s(?:to\s)?(?=${label}|namespace)`,
      'giu',
    ),
    'ingress from $1; egress to ',
    isPolicy,
  ],
  // `to app=a on 80 and namespace b on 90`: each with what it is.
  [
    /(?<=(?:ingress\sfrom|egress\sto)\s)[^;\n]{3,200}?(?=\.(?:\s|$)|;|\n|$)/giu,
    (said) =>
      said
        .replaceAll(/(?<=\son\s)(?=\d{2,5}(?!\d))/gu, 'port ')
        .replaceAll(/(?<==[\w.-]{1,60}\s)(?=\d{2,5}(?![\w.]))/gu, 'on port ')
        .replaceAll(/(?:,|\sand)\s(?=namespace\s)/gu, ' and to ')
        .replaceAll(/(?<=namespace\s[a-z0-9-]{1,60}\s)(?=\d{2,5}(?![\w.]))/gu, 'on port '),
    isPolicy,
  ],
  // `ports 30000 through 30100`, `port 30000 endPort 30100`.
  [/(?<=ports?\s)(\d{2,5})(?:\sthrough\s|\sup\sto\s|,?\send\s?port\s)(\d{2,5})(?!\d)/giu, '$1-$2', isPolicy],
];
