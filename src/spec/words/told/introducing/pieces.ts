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
export const spaced = (pattern: string, flags = 'giu'): RegExp =>
  new RegExp(pattern.replaceAll(' ', '\\s'), flags);

/** What a name between marks is without them. */
export const unmarked = (said: string): string => said.replaceAll(/["'`“‘”’]/gu, '');

const nouns = overLines`
  (?:${kind}s?|containers?|volumes?|images?|replicas?|copies|ports?|labels?|pods|nodes?|namespaces?|objects?|resources?|manifests?|ya?ml|users?|groups?|keys?|tokens?|hosts?)
`;
/** What stands between commas behind an object and is no name of it. */
const noName = overLines`
  (?!(?:${nouns}|names?|values?|kind|type|please|however|too|again|therefore|thus|hence|preferably|ideally|optionally|namely|and|or|also|then|first|second|third|last|next|finally|likewise|moreover|
  furthermore|if|as|it|its|which|that|whose|where|when|while|each|all|both|the|an?|in|on|at|with|for|by|to|of|from|so|called|named|known|including|plus|one|two|three|four|five|
  not|no|but|thanks|say|perhaps|maybe|instead|together|indeed|there|here|this|these|those|they|we|you|i|our|your|their|such|like|because|since|unless|via|using|has|have|is|are|be|
  must|should|may|can|will|shall|only|just|per|every|any|some|none|yes|up|out|built|made|set|put|held|kept|run|left|given|meant|bound|drawn|taken|seen|sent|shown|written|found|fit|cut|open|ready|new|old|small|large|single|plain|simple)(?![\w-]))
`;
export const hyphened = `${noName}[a-z0-9]{1,40}(?:-[a-z0-9]{1,40}){1,8}`;
/** What ends so tells how or what is done. */
export const plain = `${noName}(?![a-z]{1,30}(?:ly|ing|ed|less|able)(?![\\w-]))[a-z][a-z0-9]{1,40}`;
export const quoted = '["\'`“‘][a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?["\'`”’]';
/** What an object may be called. */
export const any = `(${quoted}|${hyphened}|${plain})`;
export const article = '(?:an?|one|another|the|its|our|this|some|second|third|further|own|new)';
