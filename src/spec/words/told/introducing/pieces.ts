import { overLines } from '../../../../kernel/over-lines.ts';

/** Kinds of objects as whole prose calls them. */
export const kind = overLines`
  (?:
    pod|deployment|stateful ?-?set|daemon ?-?set|replica ?-?set|(?:cron ?-?)?job|service(?: ?-?account)?|ingress(?: resource)?|network ?-?policy|
    (?:persistent ?-?volume ?-?|volume ?-?|storage ?-?)?claim|persistent ?-?volume|pvc|config ?-?map|secret|(?:cluster ?-?)?role(?: ?-?binding)?|
    (?:cluster ?-?)?(?:role ?-?)?binding|(?:resource ?-?)?quota|limit ?-?range|(?:storage|priority|ingress|runtime) ?-?class|(?:horizontal ?-?)?(?:pod ?-?)?auto-?scaler|
    (?:pod ?-?)?(?:disruption ?-?)?budget|http ?-?route|gateway|(?:cluster ?-?)?issuer|service ?-?monitor|endpoint ?-?slice
  )
`;

/** A name between marks. */
export const marked = String.raw`["'\x60“‘]([a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,30}){0,6})["'\x60”’]`;

/** One space or the end of a line for each space of a pattern. */
export const spaced = (pattern: string, flags = 'giu'): RegExp => new RegExp(pattern.replaceAll(' ', '\\s'), flags);

/** What a name between marks is without them. */
export const unmarked = (said: string): string => said.replaceAll(/["'`“‘”’]/gu, '');
