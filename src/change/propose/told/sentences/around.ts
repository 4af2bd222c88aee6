import { piece } from './sentence.ts';

const people =
  "(?:our |the |all |some |any |most |other |every )*(?:people|users?|visitors?|customers?|clients?|callers?|partners|colleagues|employees|staff|browsers?|everyone|everybody|anyone|anybody|somebody|someone|bots|crawlers|whoever|friends|sellers|merchants|guests)(?:['’]s)?";
const site =
  "(?:public |external |internet |web |official |own )*(?:host ?names?|hosts?|domain(?: names?)?|fqdn|dns(?: (?:name|entry|record))?|urls?|address|sites?|website|web app|page|pages|shop|api|apis|frontend|backend|endpoint|front door|traffic|requests?|calls?|https? traffic)(?:['’]s)?";
const living =
  '(?:is |are |be |being |gets? )?(?:served|serve|serves|lives?|living|runs|running|hosted|host|hosts|reachable|reached|found|available|exposed?|exposes|published?|publishes|put|puts|goes|answers?|answering|called|online|live|up|offered?|visited|visit|open|opened|opens|used?|uses|using|comes?|coming|arrives?|behind|handled|configured?|set|enabled?|add|added)';

/** What sentences about the way in have around their matter: whoever comes, what they come to and that they come. */
export const around: readonly string[] = [
  piece('around', people),
  piece('around', site),
  piece('around', living),
];
