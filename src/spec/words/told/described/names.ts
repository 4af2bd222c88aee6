import { anyCase } from '../../../../kernel/any-case.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { overLines } from '../../../../kernel/over-lines.ts';

const stop = overLines`
  (?!
    (?:
      it|this|that|the|a|an|to|for|with|which|and|of|in|by|as|is|not|so|what|how|one|them|there|here|
      already|ready|only|also|called|named|something|anything|whatever|default|enough|fine|good|all|
      needed|required|from|on|at|true|false|part|up|be|my|our|your|whoever|whom|who|no|none|nothing|
      everything
    )(?![\w-])
  )
`;
const name = `["'\x60]?(${stop}[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)["'\x60]?`;
const ends = String.raw`(?=\s?(?:[,;:)\n]|\.(?:\s|$)|$)|\s(?:and|so|but|please|in|which|that|for|then|while|to|with|on|because)\s)`;
const it = overLines`
  (?:
    it|this|that|them|all\s(?:of\s)?(?:it|this|that)|
    the\s(?:whole|whole\s(?:thing|lot)|thing|object|result|lot|rule|manifest|resource)|everything
  )
`;
/** What somebody calls the one thing that is spoken of. */
const noun = overLines`
  (?:
    (?:the|that|this|our|its|my)\s(?:[a-z]+\s)?(?:
      thing|object|rule|manifest|resource|tie|link|promise|picture|copy|set|permission\sset|cap|budget|
      range|class|policy|route|map|monitor|volume|disk|space|identity|account|hook|certificate|entry|
      guard|scaler|share|claim|binding|quota|limit|limits|whole|definition|snapshot|secret|config|
      configuration|settings|importance|rank|corner|grant|fence|wall|door|entrance|gate|listener|watch|
      scrape|whole\sthing
    )
  )
`;
const be = String.raw`\s(?:is|be|are|should\sbe|shall\sbe|must\sbe|will\sbe|is\sto\sbe|can\sbe|may\sbe|has\sto\sbe|gets?|goes|go|is\ssimply)`;
const called = overLines`
  (?:\s(?:simply|just|to\sbe|then))?\s(?:
    called|named|titled|known\sas|known\sto\sthe\scluster\sas|known\s(?:here\s)?under|by|dubbed|under
  )(?:\sthe\sname(?:\sof)?)?
`;

const idioms = overLines`
  (?:
    (?<=^|[.;,:\n]\s?|\sand\s|\sso\s)(?:(?:please|let\sus|let's|we|i|you|i'd|we'd|i\swould|we\swould|i'll|we'll|can|may|just|simply|would|will|could)\s){0,4}(?:call|name|title|dub)\s(?:${it}|${noun})\s(?:simply\s|just\s)?${name}|
    (?<=^|[.;,:\n]\s?|\sand\s|\sso\s)(?:(?:please|let\sus|let's|we|i|you)\s){0,2}(?:save|store|file|register|keep|create|make|write)\s(?:${it}|${noun})\s(?:as|under)\s(?:the\sname\s)?${name}|
    (?<=^|[.;,:\n]\s?|\sand\s)(?:${it}|${noun}|it's|that's)(?:${be})?${called}\s${name}|
    (?<=^|[.;,:\n]\s?|\sand\s)(?:(?:it|this|that|which|${noun})\s)?(?:has|have|gets?|carries|bears|takes?|receives?|under|by|with)\s(?:the\s|a\s)?name\s(?:of\s)?${name}|
    (?<=^|[.;,:\n]\s?|\sand\s)(?:(?:the|its|a\s(?:good|nice|fitting)|as|for)\s)?name(?:\s(?:of|for)\s(?:it|this|that|the\sthing|${noun}))?(?:${be}|,|:)?\s${name}|
    (?<=^|[.;,:\n]\s?|\sand\s)${name}\s(?:is|would\sbe|might\sbe|sounds\slike|seems|shall\sbe|should\sbe|will\sbe)\s(?:(?:a|the|its)\s)(?:(?:good|fine|nice|fitting|right|proper|suitable|own)\s)?name(?:\s(?:of|for)\s(?:it|this|that|the\sthing|${noun}))?|
    (?:,\s|\s|^)(?:(?:which|that|what|and)\s)?(?:(?:we|i|people|everybody|everyone|the\scluster)\s)?(?:know|knows|is\sknown|known|call|calls|list|lists|register|file)\s(?:(?:it|this|that|them)\s)?(?:(?:to|in|by|by\sthe|inside)\s(?:the\s)?[a-z]{2,12}\s)?as\s${name}|
    (?<=[.;,]\s|^)(?:please\s)?(?:put|pack|wrap|write|make)\s(?:${it}|${noun})(?:\sknown(?:\sto\sthe\scluster)?)?\s(?:in|into|as|to)\s${name}|
    (?<=^|[.;,:\n]\s?|\sand\s)${name}\s(?:is|would\sbe)\s(?:how|what)\s(?:i|we|you|people)(?:\s(?:would|should|want\sto|will|could))?\scall\s(?:${it}|${noun})|
    (?<=^|[.;,:\n]\s?|\sand\s)what\s(?:connects|ties|binds|links|joins|hands|gives)\s[^.;]{1,30}?\s(?:is|should\sbe|shall\sbe)\s(?:called\s|named\s)?${name}|
    (?<=^|[.;,:\n]\s?|\sand\s)${name}\swould\s(?:be\sfitting|be\sfine|do|fit|suit)\sas\s(?:a|the|its)\sname|
    (?:\s|,\s)(?:under|by|with|carrying|bearing)\sthe\sname\s(?:of\s)?${name}|
    (?<=^|\n|\s)(?:[-*•]\s)(?:called|named|known\s(?:to\sthe\scluster\s)?as|known\sunder)(?:\sthe\sname)?\s${name}|
    (?<=\sand\s|,\s)(?:known|goes|go|is\sknown)\s(?:(?:to\s[a-z\s]{2,20}\s)?as|by|under)(?:\sthe\sname(?:\sof)?)?\s${name}
  )
  ${ends}
`;

const loosely = String.raw`(?<=^|[.;,:\n]\s?|\sand\s)${noun}${be}\s${name}${ends}`;

/** `zk-pdb.`, `team-quota please`: a clause of nothing but a name. */
const alone = String.raw`(?<=[.,;:]\s)["'\x60]?([a-z0-9]+(?:-[a-z0-9]+){1,6})["'\x60]?(?=,?\splease|[.]?$|[.]\s|[,;]\s)`;

/** Each takes the name that is told after it, before the next is spoken of. */
export function namesIn(text: string, kinds: readonly string[]): Rewriting[] {
  return kinds.flatMap((kind) => {
    const others = kinds.filter((one) => one !== kind).map((one) => `A ${one}[ :]`);
    const own = `(?<=(?:[Aa]n?) ${kind}[ :](?:${others.map((one) => `(?!${one})`).join('')}[^]){0,900})`;
    const pattern = [idioms, loosely, alone]
      .map((one) => anyCase(own + one))
      .find((one) => [...text.matchAll(one)].length === 1);
    return pattern === undefined ? [] : [[pattern, named(kind)] as const];
  });
}

function named(kind: string): (...groups: string[]) => string {
  return (...[, ...groups]) =>
    ` the ${kind} should be called ${groups.find((one) => typeof one === 'string') ?? ''}`;
}
