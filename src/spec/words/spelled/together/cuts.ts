import { overLines } from '../../../../kernel/over-lines.ts';

const kinds = overLines`
  (?:(?:headless|selector-?less|immutable|opaque|local|new|second|third|single|static|stateful|basic-auth|NodePort|LoadBalancer|ClusterIP|ExternalName|Gateway\sAPI|persistent)\s){0,3}
  (?:services?|svc|lb\ssvc|endpoint-?slices?|endpoints|ingress|ing|gateway|gw|http-?route|deployment|deploy|stateful-?set|sts|daemon-?set|pods?|config-?map|config\smap|cm|secret|
  (?:persistent\s?volume\s?)?claim|PVC|(?:persistent\s?)?volume|PV|storage\s?class|sc|(?:horizontal\s?pod\s?)?autoscaler|HPA|PDB|(?:pod\s?)?disruption\sbudget|
  (?:volume\s?)?snapshot|namespace|service\s?account|sa|class|two|three|four)
`;
/** Where another object may begin. */
const cut = new RegExp(
  overLines`
    (?<=[.;!?])\s+|\n+|\s(?=(?:\(\d\)|\d[.)])\s)|
    ,\s(?:and\s|then\s|plus\s|together\swith\s|as\swell\sas\s){0,2}(?=(?:(?:an?|the|its|that|this|one|another)\s)?${kinds}(?![\w-]))|
    \s(?:and|then|plus|with|together\swith|as\swell\sas|in|of|by|from|to)\s(?=(?:(?:an?|the|its|that|this|one|another)\s)?${kinds}(?![\w-]))|
    ,?\s(?:and|then|and\sthen)\s(?=(?:bind|restore|expose|attach|create|write|define|add|make|let)\s(?:[\w']+\s){0,3}?${kinds}(?![\w-]))|
    [:+]\s(?=(?:(?:an?|the|its|that|this|one)\s)?(?:${kinds}(?![\w-])|\(?\d[.)]))
  `,
  'giu',
);

/** What is quoted or stands in brackets is of one piece. */
const quoted = /"[^"\n]*"|`[^`\n]*`|\((?!\d\))[^()\n]{0,200}\)/gu;

/** The first kind that is spoken of. */
export const kindSaid = new RegExp(String.raw`(?<![\w-])${kinds}(?![\w-])`, 'iu');

/** One that begins with an article of its own, and with what it is called. */
export const anotherSaid = new RegExp(
  String.raw`(?<=(?<![\w-])(?:an?|another|one)\s)${kinds}\s(?:(?:named|called)\s)?["'\x60]?(?!(?:for|with|of|that|which|in|and|from|is|to|on|by|has|as|whose|where|called|named|at)(?![\w-]))[a-z0-9][\w.-]*`,
  'giu',
);

export type Part = { readonly from: number; readonly to: number };

/** The words between the places where another object may begin. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { index, 0: joint } of text.replaceAll(quoted, (one) => '_'.repeat(one.length)).matchAll(cut)) {
    if (index > from) parts.push({ from, to: index });
    from = index + joint.length;
  }
  if (from < text.length) parts.push({ from, to: text.length });
  return parts;
}

const told = new RegExp(
  String.raw`(?<![\w-])(?<kind>${kinds})\s(?:(?:named|called)\s)?["'\x60]?(?<name>[a-z][a-z0-9]*(?:-[a-z0-9]+)+|(?<=["'\x60])[a-z][a-z0-9]*(?=["'\x60]))`,
  'giu',
);
const pointed = new RegExp(
  String.raw`^(?:the|this|that|its)\s(?<kind>${kinds})(?=\s(?:is|has|mounts?|uses?|asks?|lies|lives|holds?|runs?|takes?|offers?|listens?|goes|should|must|comes|gets|needs|selects?|itself)(?![\w-])|:|\s\()`,
  'iu',
);

/** `The volume lies …`: called as the only one of its kind that the text calls anything. */
export function pointedName(said: string, text: string): string | undefined {
  const kind = pointed.exec(said)?.groups?.['kind']?.toLowerCase();
  if (kind === undefined) return undefined;
  const names = [...text.matchAll(told)].flatMap(({ groups = {} }) =>
    groups['kind']?.toLowerCase() === kind ? (groups['name'] ?? []) : [],
  );
  const [only, ...others] = new Set(names);
  return others.length === 0 ? only : undefined;
}
