import { anyCase } from '../../../kernel/any-case.ts';
import type { Called } from '../../../spec/words/mentions/services.ts';
import { namesOf } from '../scope.ts';

const noun = String.raw`(?:liveness|readiness|start-?up|health)(?:\s(?:probes?|checks?))?|(?:health\s?)?probes?|health\s?checks?`;

/** `readiness for the api on /health`: whose it is stands first, as it is read. */
export function aimed(words: string, called: readonly Called[]): string {
  const known = called.filter(({ names }) => names.length > 0);
  if (known.length < 2 || words.length > longest) return words;
  const pattern = anyCase(
    String.raw`(?<=^|[.;,\n]\s{0,4}(?:[-*•]\s)?)((?:(?:${noun})(?:,\s|\s(?:and|&)\s|\s?/\s?)?){1,3})\s?(?:of|for)\s(?:the\s|our\s)?(${namesOf(known)})(?:\sservice)?(?=\s(?:on|at|under|via|is|are|should|hits?|uses?)\s|:)`,
  );
  return words.replaceAll(pattern, (_: string, what: string, name: string) => `${name}: ${what.trim()}`);
}

/** Nobody tells so much of them. */
const longest = 20_000;
