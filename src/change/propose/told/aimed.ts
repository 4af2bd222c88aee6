import { anyCase } from '../../../kernel/any-case.ts';
import type { Called } from '../../../spec/words/mentions/services.ts';
import { namesOf, saidOnce } from '../scope.ts';

const noun = String.raw`(?:liveness|readiness|start-?up|health)(?:\s(?:probes?|checks?))?|(?:health\s?)?probes?|health\s?checks?`;

const set = String.raw`(?:node\s?selector|nodeselector|tolerations?|priority\s?class|service\s?account|readiness|liveness|env(?:ironment)?(?:\svariables?)?|labels?|annotations?)(?![\w-])[^.;,\n]{1,80}?|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+=[^\s.;,]{1,80}`;
const joint = String.raw`(?:,\s(?:and\s)?|\s(?:and|&)\s)(?:the\s)?`;

/** `nodeSelector a=b for api and web`, `LOG_LEVEL=warn (gateway only)`: of each of them in turn. */
function ofSeveral(words: string, known: readonly Called[]): string {
  const name = namesOf(known);
  const list = String.raw`(?:the\s|both\s)?(${name}(?:${joint}${name}){0,6})`;
  const begin = String.raw`(?<=^|[.;\n]\s{0,4}(?:[-*•]\s|\d{1,2}[.)]\s)?(?:\[[ x]?\]\s)?)`;
  const end = String.raw`(?=\s?(?:[.;\n]|$))`;
  const patterns = [
    String.raw`${begin}(${set})\s(?:only\s)?(?:for|on|in)\s${list}(?:\sonly)?${end}`,
    String.raw`${begin}([^.;,()\n]{3,120}?)\s?\((?:(?:only\s)?(?:for\s|on\s|in\s)?${list}\sonly|only\s(?:for\s|on\s|in\s)?${list})\)${end}`,
  ];
  return patterns.reduce(
    (text, pattern) =>
      text.replaceAll(
        anyCase(pattern),
        (...[, what = '', first, second]: readonly (string | undefined)[]) => {
          const names = saidOnce((first ?? second ?? '').match(anyCase(name)) ?? [], known);
          return names.map((one) => `${one}: ${what.trim()}`).join('. ');
        },
      ),
    words,
  );
}

/** `readiness for the api on /health`: whose it is stands first, as it is read. */
export function aimed(words: string, called: readonly Called[]): string {
  const known = called.filter(({ names }) => names.length > 0);
  if (known.length < 2 || words.length > longest) return words;
  const pattern = anyCase(
    String.raw`(?<=^|[.;,\n]\s{0,4}(?:[-*•]\s)?)((?:(?:${noun})(?:,\s|\s(?:and|&)\s|\s?/\s?)?){1,3})\s?(?:of|for)\s(?:the\s|our\s)?(${namesOf(known)})(?:\sservice)?(?=\s(?:on|at|under|via|is|are|should|hits?|uses?)\s|:)`,
  );
  const told = words.replaceAll(
    pattern,
    (_: string, what: string, name: string) => `${name}: ${what.trim()}`,
  );
  return ofSeveral(told, known);
}

/** Nobody tells so much of them. */
const longest = 20_000;
