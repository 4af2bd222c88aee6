import { anyCase } from '../../../../kernel/any-case.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const word = String.raw`["'\x60]?(?<name>(?!(?:called|named|that|which|for|is|are|and|it|to|of|in|with|has|must|should|needs?|will|as|per|the|an?|this|our|its|own|new|same|each|every|also|if)(?![\w-]))[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)["'\x60]?(?![\w-])`;
const space = String.raw`(?<![\w-])(?:(?:its|an?|our)\s(?:own\s|new\s|separate\s){0,2})?(?:namespace|ns)\s?:?\s(?:called\s|named\s|is\s(?:called\s)?)?${word}`;
const it = String.raw`(?:it|that(?:\sone)?|this(?:\sone)?|(?:the|that|this)\snamespace)`;
const also = String.raw`(?:\s(?:too|as\swell|also|first|upfront|beforehand|for\sus|please|yourself|if\sneeded|if\snecessary|if\smissing|(?:if|when|unless)\s(?:it|that|this)\s(?:(?:is|does|isn['’]t|doesn['’]t|already|not|yet)\s){0,3}(?:there|exists?|missing|already\sthere)(?:\s(?:yet|already))?)){0,2}`;
const end = String.raw`\)?(?=\s?(?:[.,;)\n]|$|and\s))`;
const joint = String.raw`\s?(?:[(,;:.–-]\s?)?(?:(?:and|then|please|but|so|also|you\s(?:may|can|have\sto|should)|we\s(?:want|need)\syou\sto)\s){0,3}`;
const must = String.raw`(?:(?:which|that|it|this|and|namespace|one)\s){0,2}(?:(?:still|also)\s)?(?:(?:must|has\sto|have\sto|needs\sto|should|shall|will|is\sto|may)\s(?:still\s|also\s|first\s)?be\s(?:created|made|set\sup|added)|is\s(?:a\s)?new(?:\sone)?|is\s(?:still\s)?missing|to\sbe\screated|(?:is|does)(?:\snot|n['’]t)\s(?:there|exist)(?:\syet)?|new(?:\sone)?)`;

/** `deploy into namespace team-a and create it`: what is to be created is named where it is said, or `it` would be anything. */
export const newNamespaceWordings: readonly Rewriting[] = [
  [anyCase(String.raw`${space}${joint}(?:create|make|add|set\sup)\s${it}${also}${end}`), created],
  [anyCase(String.raw`${space}\s?[,(:;-]{0,1}\s?${must}${also}${end}`), created],
  [
    anyCase(
      String.raw`(?<![\w-])(?<into>(?:in|into|to|inside)\s)${word}\s?[,(]\s?(?:which\sis\s)?a\s(?:brand\s)?new\snamespace${end}`,
    ),
    (...found) => {
      const { into = 'in ', name = '' } = found.at(-1) as unknown as Groups;
      return `${into}namespace ${name}. Create the namespace ${name}`;
    },
  ],
];

type Groups = { readonly name?: string; readonly into?: string };

function created(...found: readonly unknown[]): string {
  const said = String(found[0]);
  const { name = '' } = found.at(-1) as Groups;
  return `${/\sis\s|:/iu.test(said.split(name)[0] ?? '') ? 'Deploy into ' : ''}namespace ${name}. Create the namespace ${name}`;
}
