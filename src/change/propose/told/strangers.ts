import { overLines } from '../../../kernel/over-lines.ts';
import { behind, calledIn } from '../scope.ts';
import type { Ground, Telling } from './telling.ts';

/** What people call programs by what they do; a repository of one service may be any of the second kind. */
const always = 'workers?|scheduler|beat|consumers?|indexer|crawler|mailer|importer|notifier';
const amongSeveral = `${always}|web|api|frontend|front-end|backend|back-end|admin|gateway|dashboard|portal|site|website|ui|bff|auth|client|server`;

const speaks = (roles: string): RegExp =>
  new RegExp(
    overLines`
      ^\s{0,4}(?:[-*•]\s)?(?:(?:and|but|also|while|the|our|its|a|an|celery|background|queue)\s){0,4}(?:${roles})(?:\s(?:service|app|process(?:es)?|pods?|deployment|container))?\s?
      (?:(?:doesn't|does\snot|don't|do\snot|should|shouldn't|must|needs?|gets?|has|have|runs?|scales?|is|are|stays?|goes|with|as|in|at|on|uses?|wants?|can|may|will)(?![\w-])|[:=]|×|(?=\d)|不|需要|要|用|有|给|跑|也|的)
    `,
    'iu',
  );

/** Who says what it starts makes it. */
const started =
  /`|(?<![\w-])(?:npm|npx|yarn|pnpm|bun|node|python3?|php|bundle|rails|rake|java|dotnet|go|celery|sidekiq|bin)[\s/](?:-{1,2})?\w|\.\//iu;

const sentence = /(?:[^.!?;；。！？\n]|[.!?](?=\S))+/gu;
const joint = /(?<=,\s?|，\s?)|\s(?=(?:and|but|while)\s(?:the\s)?\w)/u;

/** What is said of a program that nobody has found here goes to no other one: it is named. */
export const strangersTold: Telling = (words, ground) => {
  const said = strangeIn(words, ground);
  return {
    rest: said.reduce((text, one) => text.replace(one, ' '), words),
    rows: [],
    leftover: said.map((one) => one.trim().replace(/^(?:and|but)\s|,$/gu, '')),
    over: (spec) => spec,
  };
};

export function strangeIn(words: string, { services, called }: Ground): readonly string[] {
  const pattern = speaks(services.length > 1 ? amongSeveral : always);
  const known = [...called, ...behind];
  return [...words.matchAll(sentence)].flatMap(([whole]) => {
    const found: string[] = [];
    let isGoingOn = false;
    for (const clause of whole.split(joint)) {
      const isStranger = !started.test(clause) && pattern.test(clause);
      const isKnown = calledIn(clause.replaceAll(/:(?=\s)/gu, ' '), known).length > 0;
      isGoingOn = !isKnown && (isStranger || isGoingOn);
      if (isGoingOn) found.push(clause);
    }
    return found;
  });
}
