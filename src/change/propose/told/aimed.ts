import { anyCase } from '../../../kernel/any-case.ts';
import type { Called } from '../../../spec/words/mentions/services.ts';
import { namesOf, saidOnce } from '../scope.ts';

const noun = String.raw`(?:liveness|readiness|start-?up|health)(?:\s(?:probes?|checks?))?|(?:health\s?)?probes?|health\s?checks?`;

const set = String.raw`(?:node\s?selector|nodeselector|tolerations?|priority\s?class|service\s?account|readiness|liveness|env(?:ironment)?(?:\svariables?)?|labels?|annotations?)(?![\w-])[^.;,\n]{1,80}?|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+=[^\s.;,]{1,80}`;
const joint = String.raw`(?:,\s(?:and\s)?|\s(?:and|&)\s)(?:the\s)?`;

/** `nodeSelector a=b for api and web`: of several in turn. */
function ofSeveral(words: string, known: readonly Called[]): string {
  const name = namesOf(known);
  const pattern = anyCase(
    String.raw`(?<=^|[.;\n]\s{0,4}(?:[-*•]\s)?)(${set})\s(?:for|on|in)\s(?:the\s|both\s)?(${name}(?:${joint}${name}){1,6})(?=\s?(?:[.;\n]|$))`,
  );
  return words.replaceAll(pattern, (_: string, what: string, list: string) => {
    const names = saidOnce(list.match(anyCase(name)) ?? [], known);
    return names.map((one) => `${one}: ${what.trim()}`).join('. ');
  });
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
