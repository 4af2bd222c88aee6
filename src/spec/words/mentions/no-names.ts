import { overLines } from '../../../kernel/over-lines.ts';

/** `a two-container pod`: how many or what kind, and no name. */
export const noApposition =
  /^\d+-\d+$|^(?:non|read|multi|self|so|re|pre|post|cluster|auto|built|up|high|low|single|long|short|one|two|three|end|out|in|on|of|co)-/u;

/** What people put in brackets beside a kind. */
export const noEnclosed = new RegExp(
  overLines`
    ^(?:
      \d+|latest|optional|required|rwo|rwx|rox|hpa|pvc|pv|pdb|nginx|redis|mysql|postgres|busybox|alpine|
      httpd|yes|no|default|headless|below|above|one|two|three|see|tcp|udp|http|https|linux
    )$
  `,
  'u',
);

/** What a sentence is about without naming anything. */
export const noSubject =
  /^(?:it|this|that|there|here|what|which|such|they|these|everything|each|first|second|third|image|replicas|strategy|type|kind|target|selector)$/u;

/** Words that follow a kind and name nothing. */
export const noName = new RegExp(
  overLines`
    ^(?:
      and|or|with|that|which|for|in|on|to|of|from|by|using|named?|called|is|are|was|has|have|had|should|
      must|can|will|would|may|uses?|runs?|the|an?|its?|this|each|every|all|as|at|so|also|then|than|into|
      under|object|resource|manifest|yaml|yml|json|file|config|configuration|definition|spec|template|
      type|account|class|port|image|label|labels|selector|selectors|replica|replicas|pod|pods|container|
      containers|service|volume|volumes|deployment|job|kind|only|if|when|where|available|running|mount|
      mounts|mounted|ready|name|names|there|here|data|exists?|run|use|mount|need|have|listen|expose|
      start|print|write|read|get|keep|make|serve|belong|must|shall|carry|allow|route|send|live|lives|
      stands?|says?|tells?|goes|comes|takes?|starts?|prints?|writes?|reads?|also|first|finally|next|
      plus|both|either|but|however|because|since|until|while|through|across|over|per|about|like|such|
      now|be|been|being|do|does|did|via|within|without|both|backed|fails|succeeds|completes|finishes|retries|
      computes|yet|already|again|too|processes|includes|contains|loads|out|always|never|remains|stays|retains|deletes|creates|
      calls|connects|handles|manages|maintains|requests|returns|exposes?|needs?|gets?|waits|counts|
      up|down|together|altogether|lets?|listens?|selects?|points?|maps?|named|above|below|shown|given|
      please|shares?|mounts?|sits?|stores?|itself|themselves|alone|instead|not|no|whose|what|simple|who|how|why|other|another|any|some|
      several|two|three|four|behind|sees?|knows?|finds?|makes?|gives?|holds?|shows?|has|too|over|under|onto|needed|required|wanted|attached|seen|known|found|held|kept|made|told|asks|own|owns|claims|wants|consists|contains|receives|happens|appears|follows|arrives|dies|ends|stops|allows?|grants?|binds?|keeps?|targets?|[a-z]+ing|[a-z]+[a-df-z]ed|
      [a-z]+ly
    )$
  `,
  'u',
);
