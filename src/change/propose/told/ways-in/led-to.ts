import { anyCase } from '../../../../kernel/any-case.ts';
import type { Called } from '../../../../spec/words/mentions/services.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { namesOf } from '../../scope.ts';
import { host } from '../hosts.ts';

const way = String.raw`(?:https?://)?(?<![\w./@-])${host}(?:/[\w./-]{0,60}(?<![.,])|(?![\w/]))`;
const ahead = String.raw`(?:(?:all\s)?(?:requests?|traffic|calls|everything|those|that|users?)\s(?:for|to|on|at|under)\s)?`;
const verb = String.raw`(?:(?:should|must|shall|will|is|are|gets?|has\sto|have\sto|be|being)\s){0,3}(?:go(?:es)?|routed?|routes?|sent|leads?|points?|belongs?|reach(?:es)?|served|handled|answered|maps?|mapped|forwards?|forwarded|directed|proxied|resolves?)(?:\s(?:to|by|from|with))?\s`;
const mere = String.raw`(?:to\s|by\s|(?:->|→|=>|-->)\s?)`;
const sending = String.raw`(?:please\s)?(?:route|send|forward|map|direct|point|proxy|lead)s?\s`;
const joint = String.raw`\s?(?:[,;]\s(?:and\s|while\s)?|\sand\s|\swhile\s|\n\s{0,6}(?:[-*•]\s)?)`;

/** `acme.io/vote goes to vote and acme.io/result to result`: whoever it leads to has it, each its own. */
export function ledTo(called: readonly Called[]): readonly Rewriting[] {
  const known = called.filter(({ names }) => names.length > 0);
  if (known.length === 0) return [];
  const name = String.raw`(?:the\s|our\s)?${namesOf(known)}(?:\s(?:service|app))?`;
  const [led, sent] = [
    String.raw`${ahead}${way}\s?${verb}${name}`,
    String.raw`${ahead}${way}\s?${mere}${name}`,
  ];
  const more = String.raw`(?:${joint}${ahead}${way}\s?(?:${verb}|${mere})${name}){0,8}`;
  const each = anyCase(String.raw`${ahead}(?<way>${way})\s?(?:${verb}|${mere})(?<name>${name})`);
  const pattern = anyCase(
    String.raw`(?<![\w./-])(?:${led}|${sending}${sent}|${ahead}${way}\s?(?:->|→|=>|-->)\s?${name})${more}`,
  );
  return [
    [
      pattern,
      (said) =>
        [...said.matchAll(each)]
          .map(
            ({ groups = {} }) => `${groups['name'] ?? ''} is at ${(groups['way'] ?? '').replace(/\/$/u, '')}`,
          )
          .join(' and '),
    ],
  ];
}
