import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

/** How what is built is rolled out, and where it comes from. */
export const rolloutWordings: readonly Rewriting[] = [
  [
    anyCase(
      overLines`
        (?:(?:the\s)?(?:roll-?outs?|deploys?|deployments|updates|releases)\s(?:must|should|may|shall|can)(?:n't|\snot|\snever)\s(?:cause|have|bring|lead\sto)\s(?:any\s)?downtime|
        (?:with\s)?(?:zero|no)[\s-]downtime(?:\s(?:deploys?|deployments?|roll-?outs?|updates|releases))?|without\s(?:any\s)?downtime)(?![\w-])
      `,
    ),
    'rolling update with maxUnavailable 0',
  ],
  [
    anyCase(
      overLines`
        (?:(?:the|our)\s)?(?:(?:images?|it)\s(?:come|comes|is|are)\s(?:from|in|on)\s)?(?:(?:a|the|our)\s)?
        (?:private\s(?:container\s|image\s)?registry|(?:container\s|image\s)?registry\sis\sprivate)
        [\s,;(]{0,3}(?:with\s|use\s|the\s|via\s|and\s|its\s|a\s){0,3}(?:image\s)?(?:pull\s?)?secret(?:\s(?:is|named|called)){0,2}\s["'\x60]?([a-z0-9][a-z0-9.-]{0,60}[a-z0-9])["'\x60]?\)?
      `,
    ),
    'imagePullSecret $1',
  ],
  [
    anyCase(String.raw`(?<![\w-])tls:?\s(?:with\s|from\s|in\s|uses\s)?(?:the\s)?secret\s(?=[a-z0-9])`),
    'TLS with secret ',
  ],
];
