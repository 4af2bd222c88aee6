import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import { rewritten, type Rewriting } from '../../../spec/words/text/rewriting.ts';

const verbs =
  'deploy|run|put|add|set|use|give|expose|scale|keep|make|mount|allow|create|ship|install|roll|publish|spread|store|limit|raise|increase|lower|enable|disable|turn|start|restart|back|bring|get|host|include|let|move|pin|prepare|provide|pull|push|remove|replace|route|schedule|serve|switch|take|write|change|label|connect|restrict|protect|redirect|lock';

/** What is no name of anybody, though it begins like one. */
const noName =
  '(?:Argo|Flux|Helm|Redis|Postgres|Mysql|Mongo|Rabbit|Kafka|Traefik|Nginx|Istio|Keda|Kustomize|Staging|Production|Ingress|Host|Recreate|One|Two|Three|Four|Five|No|Only|Also|And|With|Tls|Https|(?:Deploy|Run|Use|Add|Set|Put|Scale|Expose|Mount|Keep|Make|Give)(?![a-z]))';

const polite: readonly Rewriting[] = [
  // could you please deploy redis?
  [
    anyCase(
      overLines`
        (?=[cw])(?<=(?:^|[.;!?\n])\s{0,3})(?:(?:could|can|would|will)\s(?:you|someone|somebody|anyone)\s(?:guys\s)?|would\syou\sbe\sso\skind\s(?:as\s)?to\s)(?:please\s|kindly\s|also\s|maybe\s|perhaps\s|just\s){0,3}
        (?=(?:${verbs})\s)([^?\n]{1,2000})\?(?=\s|$)
      `,
    ),
    '$1.',
  ],
  // Thanks, and who says it
  [
    new RegExp(
      overLines`
        (?=\n)(?<=(?:^|\n)[ \t]{0,4}(?:[Tt]hanks?|[Tt]hank\syou|[Tt]hx|[Cc]heers|(?:[Kk]ind\s|[Bb]est\s|[Ww]arm\s)?[Rr]egards|[Bb]est|BR|[Mm]any\sthanks|谢谢|感谢|多谢|辛苦了?)[^\n]{0,30})
        \n\s{0,8}[-–—~]{0,2}\s?(?:(?!${noName})[A-Z]\p{Ll}{1,20}(?:\s(?!${noName})[A-Z]\p{Ll}{0,20}\.?){0,2}|[小老阿]\p{Script=Han}{1,2})\s*$
      `,
      'gu',
    ),
    '',
  ],
];

/** What is asked for out of politeness is wanted, and whoever signs wants nothing by that. */
export function unasked(words: string): string {
  return rewritten(words, polite);
}
